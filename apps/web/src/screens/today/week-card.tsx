import { useText } from '../../text/use-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { PHASE_NAMES, STATE_WORDS } from '../../words/plan-words.ts'
import { sayDayMonth, WEEKDAYS } from '../../words/say-day.ts'
import { wordForDay } from '../../words/state-words.ts'
import css from './today.module.css'

type Line = NonNullable<Today['week']>['sessions'][number]

/** The seven days of this week, today marked. */
export function WeekCard({ today }: { readonly today: Today }) {
  const units = useUnits()
  const { say } = useText()
  const { week, states } = today
  if (week === null) return null
  const state = wordForDay(states, today.day, today.day)
  const heldTo = addDays(today.day, HELD_DAYS)
  return (
    <Card
      title={`This week: ${units.distance(week.distanceM)}${state === null ? '' : `, ${state}`}`}
      aside={PHASE_NAMES[week.phase]}
    >
      <p className="quiet">{say(week.focus)}</p>
      <ol className={css['week']}>
        {WEEKDAYS.map(({ name }, index) => {
          const day = addDays(week.startDay, index)
          const lines = week.sessions.filter((one) => one.day === day && one.role !== 'rest')
          return (
            <li key={day} aria-current={day === today.day ? 'date' : undefined}>
              <span title={sayDayMonth(day)}>{name.slice(0, 3)}</span>
              {lines.length === 0 ? (
                <span className="quiet">{sayFree(wordForDay(states, day, heldTo))}</span>
              ) : (
                <span>
                  {lines.map((line) => (
                    <SessionLine key={line.id} line={line} />
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

function sayFree(state: string | null): string {
  return state === null ? 'Rest' : state.charAt(0).toUpperCase() + state.slice(1)
}

function SessionLine({ line }: { readonly line: Line }) {
  const state = STATE_WORDS[line.state]
  const { say } = useText()
  return (
    <span className="spread">
      <Link to="/plan/sessions/$sessionId" params={{ sessionId: line.id }}>
        {say(line.title)}
      </Link>
      {(line.state === 'done' || line.state === 'missed') && (
        <span className="quiet small">
          <span aria-hidden="true">{state.mark}</span> {state.word}
        </span>
      )}
    </span>
  )
}
