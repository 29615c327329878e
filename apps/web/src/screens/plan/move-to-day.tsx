import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { planQuery } from '../../api/plan.ts'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { sayDay } from '@bell-lap/text/numbers'
import { useTitles } from '../../pieces/use-titles.ts'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { daysToMoveTo } from './move-days.ts'
import { MoveReview } from './move-review.tsx'
import css from './plan.module.css'

export interface MoveDaysProps {
  readonly session: PlanSession
  readonly onMoved: () => void
  /** The day on which the session was put down; `null` where the days are listed first. */
  readonly droppedOn?: string | null
}

/** The days to which a session can go; a chosen one is shown with what it does to the plan, then saved. */
export function MoveDays({ session, onMoved, droppedOn = null }: MoveDaysProps) {
  const [chosen, setChosen] = useState(droppedOn)
  const today = useQuery(sessionQuery).data?.today ?? session.day
  const query = useQuery(planQuery)
  const title = useTitles()
  const { t, reader } = useText()
  const plan = query.data?.plan
  if (plan === undefined) {
    return query.error === null ? (
      <Bone height={320} />
    ) : (
      <p role="alert">{sayError(query.error)}</p>
    )
  }
  const named = (some: readonly PlanSession[]) =>
    some.length === 0 ? null : some.map(({ workout }) => title(workout)).join(', ')
  if (chosen !== null) {
    return (
      <MoveReview
        session={session}
        day={chosen}
        inTheWay={named(inTheWayOf(plan, session, chosen))}
        onMoved={onMoved}
        onOtherDay={() => setChosen(null)}
      />
    )
  }
  return (
    <div className="stack">
      <p className="quiet">{t('plan-screen.now-on', { day: session.day })}</p>
      <ul className={css['days']}>
        {daysToMoveTo(session.day, today).map((day) => (
          <li key={day}>
            <button type="button" className={css['day-choice']} onClick={() => setChosen(day)}>
              <span>{sayDay(day, reader.locale)}</span>
              <span className="quiet small">
                {named(sessionsOn(plan, day)) ?? t('plan-screen.free')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sessions of a day. */
function sessionsOn(plan: PlanView | null, day: string): readonly PlanSession[] {
  const all = plan?.weeks.flatMap((week) => week.sessions) ?? []
  return all.filter((one) => one.day === day && one.role !== 'rest')
}

/** What changes places with a session that goes to a day; a second run stays beside the other run of its day. */
function inTheWayOf(
  plan: PlanView | null,
  session: PlanSession,
  day: string,
): readonly PlanSession[] {
  return session.second === true
    ? []
    : sessionsOn(plan, day).filter(({ second }) => second !== true)
}
