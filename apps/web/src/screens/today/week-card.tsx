import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { otherRunsOn, pastState } from '../../words/plan-words.ts'
import { RunLine } from '../plan/run-line.tsx'
import { wordForDay } from '../../words/state-words.ts'
import css from './today.module.css'

type Line = NonNullable<Today['week']>['sessions'][number]

/** The seven days of this week, today marked. */
export function WeekCard({ today }: { readonly today: Today }) {
  const { say, t, reader } = useText()
  const { week, states } = today
  if (week === null) return null
  const state = wordForDay(states, today.day, today.day)
  const length = { ranM: week.ran.distanceM, distanceM: week.wholeDistanceM }
  const heldTo = addDays(today.day, HELD_DAYS)
  return (
    <Card
      title={state === null ? t('today.week', length) : t('today.week-state', { ...length, state })}
      aside={t(`plan-screen.phase.${week.phase}`)}
    >
      <p className="quiet">{say(week.focus)}</p>
      <ol className={css['week']}>
        {daysOf(week.startDay).map((day) => {
          const free = wordForDay(states, day, heldTo)
          const lines = week.sessions.filter((one) => one.day === day && one.role !== 'rest')
          const runs = otherRunsOn(week, day)
          return (
            <li key={day} aria-current={day === today.day ? 'date' : undefined}>
              <span title={sayDay(day, reader.locale, 'dayMonth')}>
                {sayDay(day, reader.locale, 'shortWeekday')}
              </span>
              {lines.length + runs.length === 0 ? (
                <span className="quiet">
                  {free === null ? t('plan-screen.rest') : t('today.free', { state: free })}
                </span>
              ) : (
                <span>
                  {lines.map((line) => (
                    <SessionLine key={line.id} line={line} />
                  ))}
                  {runs.map((run) => (
                    <RunLine key={run.activityId} run={run} />
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

/** With an open end the plan is held so far ahead (rule A11). */
const HELD_DAYS = 3

/** The days of a plan's week, which begins on a Monday in every language. */
function daysOf(startDay: string): readonly string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(startDay, index))
}

function SessionLine({ line }: { readonly line: Line }) {
  const past = pastState(line)
  const { say, t } = useText()
  return (
    <span className="spread">
      <Link to="/plan/sessions/$sessionId" params={{ sessionId: line.id }}>
        {say(line.title)}
      </Link>
      {past !== null && (
        <span className="quiet small">
          <span aria-hidden="true">{past.mark}</span> {t(past.word)}
        </span>
      )}
    </span>
  )
}
