import { useText } from '../../text/use-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { PHASE_NAMES, STATE_WORDS } from '../../words/plan-words.ts'
import { sayDayMonth, WEEKDAYS } from '../../words/say-day.ts'
import css from './today.module.css'

type Line = NonNullable<Today['week']>['sessions'][number]

/** The seven days of this week, today marked. */
export function WeekCard({ today }: { readonly today: Today }) {
  const units = useUnits()
  const { week } = today
  if (week === null) return null
  return (
    <Card title={`This week: ${units.distance(week.distanceM)}`} aside={PHASE_NAMES[week.phase]}>
      <p className="quiet">{week.focus}</p>
      <ol className={css['week']}>
        {WEEKDAYS.map(({ name }, index) => {
          const day = addDays(week.startDay, index)
          const lines = week.sessions.filter((one) => one.day === day && one.role !== 'rest')
          return (
            <li key={day} aria-current={day === today.day ? 'date' : undefined}>
              <span title={sayDayMonth(day)}>{name.slice(0, 3)}</span>
              {lines.length === 0 ? (
                <span className="quiet">Rest</span>
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
