import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { adaptationQuery, useAddEvent } from '../../api/adaptation.ts'
import type { Advice } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import type { OpenState } from '../../api/states.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './adaptation.module.css'

const SHOWN = 4

/** What stops the plan comes first and alone; other advice in a list. Open states say it themselves. */
export function AdviceCards({ states }: { readonly states: readonly OpenState[] }) {
  const { say, t } = useText()
  const open = new Set(states.map(({ id }) => id))
  const all = useQuery(adaptationQuery).data?.advice ?? []
  const advice = all.filter(({ about }) => about === null || !open.has(about))
  const stops = advice.filter(({ seeClinician }) => seeClinician)
  const others = advice.filter(({ seeClinician }) => !seeClinician).slice(0, SHOWN)
  return (
    <>
      {stops.map((one) => (
        <Stop key={one.key} advice={one} />
      ))}
      {others.length > 0 && (
        <Card title={t('adapt-screen.advice')}>
          <ul className="stack" style={{ listStyle: 'none' }}>
            {others.map((one) => (
              <li key={one.key + say(one.text)}>
                <p>{say(one.text)}</p>
                <Ask advice={one} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Names a clinician; what is still open has a banner of its own, with the way to end it. */
function Stop({ advice }: { readonly advice: Advice }) {
  const { say, t } = useText()
  return (
    <div className={css['stop']} role="alert">
      <p>
        <strong>■ {t('adapt-screen.stop')}</strong> {say(advice.text)}
      </p>
    </div>
  )
}

function Ask({ advice }: { readonly advice: Advice }) {
  const add = useAddEvent()
  const { t } = useText()
  const today = useQuery(sessionQuery).data?.today ?? ''
  if (advice.asks === 'fewer-days')
    return (
      <Link to="/settings" hash="week">
        {t('adapt-screen.change-days')}
      </Link>
    )
  if (advice.asks === 'confirm-result' && advice.about !== null) {
    const about = advice.about
    return (
      <Button
        busy={add.isPending}
        onClick={() =>
          add.mutate(
            { kind: 'cleared', day: today, about },
            { onSuccess: () => tell(t('adapt-screen.result-confirmed')), onError: tellError },
          )
        }
      >
        {t('adapt-screen.confirm-result')}
      </Button>
    )
  }
  return null
}
