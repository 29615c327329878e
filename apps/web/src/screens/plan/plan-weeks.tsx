import { sayDay, sayDistance } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import { INTENSITY_LEVELS } from '@bell-lap/workout/intensity'
import { useText } from '../../text/use-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import type { PlanView, PlanWeek } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { phaseName } from '../../words/plan-words.ts'
import { weekAnchor } from './season-strip.tsx'
import { DayCell } from './day-cell.tsx'
import css from './plan.module.css'

/** The days of a plan's week, which begins on a Monday in every language. */
const daysOf = ({ startDay }: { readonly startDay: string }) =>
  [0, 1, 2, 3, 4, 5, 6].map((index) => addDays(startDay, index))

interface PlanWeeksProps {
  readonly plan: PlanView
  /** `null` in a preview: nothing is framed and nothing is a link. */
  readonly today: string | null
  readonly preview?: boolean
}

/** Weeks as rows of seven days; on a phone one below the other. */
export function PlanWeeks({ plan, today, preview = false }: PlanWeeksProps) {
  const { t, reader } = useText()
  const most = Math.max(1, ...plan.weeks.map((week) => week.distanceM))
  const current = plan.currentWeekIndex ?? 0
  const [earlier, setEarlier] = useState(false)
  const hidden = preview || earlier ? 0 : Math.max(0, current - 1)
  return (
    <div className={css['weeks']}>
      {hidden > 0 && (
        <div>
          <Button look="quiet" onClick={() => setEarlier(true)}>
            {t('plan-screen.show-earlier', { count: hidden })}
          </Button>
        </div>
      )}
      <div className={css['weekdays']} aria-hidden="true">
        <span />
        {daysOf(plan).map((day) => (
          <span key={day}>{sayDay(day, reader.locale, 'shortWeekday')}</span>
        ))}
      </div>
      {plan.weeks.slice(hidden).map((week) => (
        <WeekRow
          key={week.startDay}
          week={week}
          most={most}
          raceDay={plan.raceDay}
          today={today}
          preview={preview}
        />
      ))}
      <Legend />
    </div>
  )
}

interface WeekRowProps {
  readonly week: PlanWeek
  readonly most: number
  readonly raceDay: string
  readonly today: string | null
  readonly preview: boolean
}

function WeekRow({ week, most, raceDay, today, preview }: WeekRowProps) {
  const { say, t, reader } = useText()
  const days = daysOf(week)
  const hasBegun = !preview && today !== null && week.startDay <= today
  return (
    <section
      id={weekAnchor(week)}
      className={css['week']}
      aria-label={t('plan-screen.week-of', { day: week.startDay })}
    >
      <div className={css['week-head']}>
        <h2>{say(phaseName(week))}</h2>
        <p className="quiet small">{sayDay(week.startDay, reader.locale, 'dayMonth')}</p>
        <p className="quiet small">
          {hasBegun
            ? t('plan-screen.ran-of', { ranM: week.ran.distanceM, distanceM: week.wholeDistanceM })
            : sayDistance(week.distanceM, reader, 'run')}
        </p>
        <div className={css['bar']} aria-hidden="true">
          <span style={{ width: `${(week.distanceM / most) * 100}%` }} />
        </div>
      </div>
      <ul className={css['cells']}>
        {days.map((day) => (
          <DayCell
            key={day}
            week={week}
            day={day}
            raceDay={raceDay}
            today={today}
            preview={preview}
          />
        ))}
      </ul>
    </section>
  )
}

function Legend() {
  const { say, t } = useText()
  return (
    <ul className={css['legend']} aria-label={t('plan-screen.colours')}>
      {INTENSITY_LEVELS.map((level) => (
        <li key={level}>
          <i style={{ background: `var(--intensity-${level})` }} aria-hidden="true" />
          {say(message(`intensity.${level}`))}
        </li>
      ))}
    </ul>
  )
}
