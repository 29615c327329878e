import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { SessionCard } from '../../api/plan.ts'
import { sessionCardQuery } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { sayLongDay } from '../../words/say-day.ts'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { saySeconds, saySpan, sayTimeRange } from '../../words/say-step.ts'
import css from './card-page.module.css'

type CardLine = SessionCard['lines'][number]

/** The session on a card for the pocket: black on white, no chrome. */
export function CardPage() {
  const { sessionId } = useParams({ from: '/plan/sessions/$sessionId/card' })
  const query = useQuery(sessionCardQuery(sessionId))
  useEffect(() => {
    document.title = `${query.data?.title ?? 'Card'} · Bell Lap`
  }, [query.data])
  return (
    <main className={css['page']}>
      <div className={css['tools']} data-not-printed>
        <Button look="primary" onClick={() => window.print()}>
          Print
        </Button>
        <ButtonLink to="/plan/sessions/$sessionId" params={{ sessionId }}>
          Back to the session
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
  return (
    <article className={css['card']}>
      <p className="small">
        {sayLongDay(card.day)}
        {demo && ' · Synthetic runner: made by code, not a person'}
      </p>
      <h1>{card.title}</h1>
      <ScrollSideways label="Steps">
        <table>
          <HeadRow columns={['Step', 'Target', '200 m', '400 m']} />
          <tbody>
            {card.lines.map((line, index) => (
              <CardRow key={index} line={line} />
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <p className={css['foot']}>{card.abortRule}</p>
      <p className="small quiet">{asSentence(card.purpose)}</p>
    </article>
  )
}

function CardRow({ line }: { readonly line: CardLine }) {
  const length = [
    line.distanceM === null ? null : saySpan(line.distanceM),
    line.timeS === null ? null : line.timeS < 100 ? saySeconds(line.timeS) : formatTime(line.timeS),
  ].filter((one) => one !== null)
  const range = (splits: readonly number[] | null) => {
    const [one, other] = splits ?? []
    return one === undefined || other === undefined
      ? ''
      : sayTimeRange(Math.min(one, other), Math.max(one, other))
  }
  return (
    <tr>
      <td>
        {line.label}
        {length.length > 0 && !line.label.includes(length[0] ?? '') && (
          <span className="quiet small"> {length.join(', ')}</span>
        )}
        {line.lap !== null && <span className="small"> ({line.lap})</span>}
      </td>
      <td data-number>{line.target}</td>
      <td data-number>{range(line.per200S)}</td>
      <td data-number>{range(line.per400S)}</td>
    </tr>
  )
}
