import { addDays } from '@bell-lap/units/calendar-day'
import { sayDay } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { DayMark } from '../../pieces/day-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { daysOf, linesOn, roundFastM } from '../../words/day-lines.ts'
import type { DayLine } from '../../words/day-lines.ts'
import { wordForDay } from '../../words/state-words.ts'
import { DayLineText } from '../plan/day-line.tsx'
import { ReviewLines } from '../plan/week-review.tsx'
import css from './today.module.css'

type Session = NonNullable<Today['week']>['sessions'][number]

/** With an open end the plan is held so far ahead (rule A11). */
const HELD_DAYS = 3

/** The seven days of this week with what was run, today marked; its count in the head. */
export function WeekCard({ today }: { readonly today: Today }) {
  const { say, t } = useText()
  const { week, states } = today
  if (week === null) return null
  const state = wordForDay(states, today.day, today.day)
  const length = { ranM: week.ran.distanceM, distanceM: week.wholeDistanceM }
  const fast = roundFastM(week.fastM)
  return (
    <Card
      title={state === null ? t('today.week', length) : t('today.week-state', { ...length, state })}
      aside={
        fast === 0 ? undefined : t('today.week-fast', { ranFast: roundFastM(week.ran.fastM), fast })
      }
    >
      <p className="quiet">{say(week.focus)}</p>
      <ol className={css['week']}>
        {daysOf(week).map((day) => (
          <WeekDay key={day} today={today} week={week} day={day} />
        ))}
      </ol>
    </Card>
  )
}

interface WeekDayProps {
  readonly today: Today
  readonly week: NonNullable<Today['week']>
  readonly day: string
}

function WeekDay({ today, week, day }: WeekDayProps) {
  const { t, reader } = useText()
  const lines = linesOn(week, day)
  const free = wordForDay(today.states, day, addDays(today.day, HELD_DAYS))
  return (
    <li aria-current={day === today.day ? 'date' : undefined}>
      <span title={sayDay(day, reader.locale, 'dayMonth')}>
        {sayDay(day, reader.locale, 'shortWeekday')}
      </span>
      {lines.length === 0 ? (
        <span className={css['line-of-day']}>
          <DayMark mark="rest" />
          <span className="quiet" aria-hidden={free === null}>
            {free === null ? t('plan-screen.rest') : t('today.free', { state: free })}
          </span>
        </span>
      ) : (
        <span>
          {lines.map((line) => (
            <WeekLine
              key={line.kind === 'run' ? line.run.activityId : line.session.id}
              line={line}
            />
          ))}
        </span>
      )}
    </li>
  )
}

function WeekLine({ line }: { readonly line: DayLine<Session> }) {
  const { say } = useText()
  const inside = (
    <>
      <DayMark mark={line.kind === 'run' ? 'done' : line.mark} />
      <DayLineText line={line} titleOf={({ title }: Session) => say(title)} />
    </>
  )
  if (line.kind === 'run') {
    return (
      <Link
        className={css['line-of-day']}
        to="/runs/$runId"
        params={{ runId: line.run.activityId }}
      >
        {inside}
      </Link>
    )
  }
  return (
    <Link
      className={css['line-of-day']}
      to="/plan/sessions/$sessionId"
      params={{ sessionId: line.session.id }}
    >
      {inside}
    </Link>
  )
}

/** On Sundays and Mondays: the week in plain words. */
export function ReviewCard({ today: { review, day } }: { readonly today: Today }) {
  const { t } = useText()
  if (review === null) return null
  const isThisWeek = addDays(review.startDay, 6) === day
  return (
    <Card title={t(isThisWeek ? 'today.review-this' : 'today.review-last')}>
      <ReviewLines review={review} />
    </Card>
  )
}
