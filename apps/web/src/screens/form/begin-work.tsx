import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormFinding } from '../../api/form.ts'
import { useBeginWork, workPreviewQuery } from '../../api/form.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'

/** Puts the drill into the plan, and says before what would change. */
export function BeginWork({
  finding,
  isFirst,
  hasPlan,
}: {
  readonly finding: FormFinding
  /** The main thing to do on the page. */
  readonly isFirst: boolean
  readonly hasPlan: boolean
}) {
  const { t, say } = useText()
  const [asked, setAsked] = useState(false)
  const preview = useQuery({ ...workPreviewQuery(finding.fault), enabled: asked })
  const begin = useBeginWork()
  const drill = t(`drill.${finding.drill.id}`)
  const add = () =>
    begin.mutate(finding.fault, {
      onSuccess: ({ sessions, retestOn }) =>
        tell(t('form.screen.added', { count: sessions.length, day: retestOn })),
      onError: tellError,
    })
  return (
    <div className="stack">
      <div className="row">
        <Button look={isFirst ? 'primary' : 'plain'} busy={begin.isPending} onClick={add}>
          {hasPlan ? t('form.screen.add', { drill }) : t('form.screen.add-no-plan')}
        </Button>
        <Button aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {t('form.screen.see')}
        </Button>
      </div>
      {asked && (
        <Loaded query={preview} heights={[80]}>
          {({ refused, sessions }) =>
            refused !== null ? (
              <p>{t('form.screen.refused', { why: refused })}</p>
            ) : !hasPlan ? (
              <p>{t('form.screen.no-plan')}</p>
            ) : (
              <div className="stack">
                <p>{t('form.screen.would', { count: sessions.length })}</p>
                <ul style={{ paddingLeft: 20 }}>
                  {sessions.map(({ id, day, title }) => (
                    <li key={id}>{t('form.screen.session-on', { day, session: say(title) })}</li>
                  ))}
                </ul>
              </div>
            )
          }
        </Loaded>
      )}
    </div>
  )
}
