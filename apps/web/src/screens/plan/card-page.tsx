import { sayDay, sayTimeRange } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { SessionCard } from '../../api/plan.ts'
import { sessionCardQuery } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import css from './card-page.module.css'

type CardLine = SessionCard['lines'][number]

/** The session on a card for the pocket: black on white, no chrome. */
export function CardPage() {
  const { sessionId } = useParams({ from: '/plan/sessions/$sessionId/card' })
  const query = useQuery(sessionCardQuery(sessionId))
  const { say, t } = useText()
  const title = query.data === undefined ? t('delivery.card') : say(query.data.title)
  useEffect(() => {
    document.title = `${title} · Bell Lap`
  }, [title])
  return (
    <main className={css['page']}>
      <div className={css['tools']} data-not-printed>
        <Button look="primary" onClick={() => window.print()}>
          {t('delivery.print-card')}
        </Button>
        <ButtonLink to="/plan/sessions/$sessionId" params={{ sessionId }}>
          {t('delivery.back-to-session')}
        </ButtonLink>
      </div>
      <Loaded query={query} heights={[400]}>
        {(card) => <PrintedCard card={card} />}
      </Loaded>
    </main>
  )
}

function PrintedCard({ card }: { readonly card: SessionCard }) {
  const demo = useQuery(sessionQuery).data?.demo === true
  const { say, t, reader } = useText()
  return (
    <article className={css['card']}>
      <p className="small">
        {sayDay(card.day, reader.locale, 'long')}
        {demo && ` · ${t('shell.demo')}`}
      </p>
      <h1>{say(card.title)}</h1>
      <ScrollSideways label={t('plan-screen.steps')}>
        <table>
          <HeadRow columns={[t('delivery.step'), t('delivery.target'), '200 m', '400 m']} />
          <tbody>
            {card.lines.map((line, index) => (
              <CardRow key={index} line={line} />
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <p className={css['foot']}>{say(card.stopRule)}</p>
      <p className="small quiet">{t('plan-screen.purpose', { purpose: card.purpose })}</p>
    </article>
  )
}

function CardRow({ line }: { readonly line: CardLine }) {
  const { say } = useText()
  const range = (times: readonly number[] | null) => {
    const [one, other] = times ?? []
    return one === undefined || other === undefined
      ? ''
      : sayTimeRange({ low: Math.min(one, other), high: Math.max(one, other) })
  }
  const { repetitions: count, label, recovery, settings, perLapS } = line
  const what = count > 1 ? message('work.times', { count, what: label }) : label
  return (
    <tr>
      <td>
        {say(what)}
        {settings.map((one) => ` · ${say(one)}`)}
        {recovery !== null && ` · ${say(recovery)}`}
        {perLapS !== null && (
          <span className="small"> ({say(message('card.lap', { lapS: perLapS }))})</span>
        )}
      </td>
      <td data-number>{range(line.targetS)}</td>
      <td data-number>{range(line.per200S)}</td>
      <td data-number>{range(line.per400S)}</td>
    </tr>
  )
}
