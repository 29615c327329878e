import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionFormatsQuery, watchChecksQuery } from '../../api/watch-checks.ts'
import type { WatchCheck } from '../../api/watch-checks.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { WatchAnswerForm } from './watch-answer-form.tsx'
import css from './watch-page.module.css'

const TONES = { exact: 'ok', degraded: 'watch', unsupported: 'stop' } as const

/** What each format holds of the session, what it loses, and what the runner said of it. */
export function FormatsCard({ sessionId }: { readonly sessionId: string }) {
  const { t, say } = useText()
  const checks = useQuery(watchChecksQuery).data ?? []
  return (
    <Card title={t('delivery.formats')}>
      <Loaded query={useQuery(sessionFormatsQuery(sessionId))} heights={[200]}>
        {(formats) => (
          <ul className={css['formats']}>
            {formats.map(({ format, fits, losses }) => {
              const check = checks.find((one) => one.format === format)
              return (
                <li key={format}>
                  <div className="spread">
                    <strong>{t(`delivery.format.${format}`)}</strong>
                    <StatusMark tone={TONES[fits]} word={t(`delivery.fits.${fits}`)} />
                  </div>
                  {losses.map((loss) => (
                    <p key={say(loss)} className="quiet small">
                      {say(loss)}
                    </p>
                  ))}
                  {check !== undefined && <Given check={check} />}
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}

/** The answer after the run, with a way to change it. */
function Given({ check }: { readonly check: WatchCheck }) {
  const { t } = useText()
  const [changing, setChanging] = useState(false)
  const { answer, note, asks } = check
  if (changing || asks) return <WatchAnswerForm check={check} onSaved={() => setChanging(false)} />
  if (answer === null) return <p className="quiet small">{t('delivery.check.waits')}</p>
  return (
    <div className="spread">
      <p className="small">
        {t('delivery.check.yours')}: {t(`delivery.check.${answer}`)}
        {note !== null && ` · ${note}`}
      </p>
      <Button look="quiet" onClick={() => setChanging(true)}>
        {t('delivery.check.change')}
      </Button>
    </div>
  )
}
