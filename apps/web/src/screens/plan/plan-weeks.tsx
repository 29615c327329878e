import { sayDay } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import { INTENSITY_LEVELS } from '@bell-lap/workout/intensity'
import { addDays } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import type { PlanView, PlanWeek } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { daysOf } from '../../words/day-lines.ts'
import { phaseName } from '../../words/plan-words.ts'
import { DayCell } from './day-cell.tsx'
import { RoomExplained, WeekRoom } from './later-room.tsx'
import { PastWeek } from './past-week.tsx'
import { weekAnchor } from './season-strip.tsx'
import { countOf } from './week-count.ts'
import css from './plan.module.css'

/** Weeks that are over and stay in sight, folded; more are shown on demand. */
const PAST_SHOWN = 3

/** About as high as a week with a session each day, px. */
const ROW_HEIGHT = 136

interface PlanWeeksProps {
  readonly plan: PlanView
  /** `null` in a preview: nothing is framed and nothing is a link. */
  readonly today: string | null
}

/** Weeks as rows of seven days; those that are over are folded to a line. */
export function PlanWeeks({ plan, today }: PlanWeeksProps) {
  const { t, reader } = useText()
  const [earlier, setEarlier] = useState(false)
  const past = plan.weeks.filter((week) => isOver(week, today))
  const hidden = earlier ? 0 : Math.max(0, past.length - PAST_SHOWN)
  const most = Math.max(1, ...plan.weeks.map(longerOf))
  return (
    <div className={css['weeks']}>
      {hidden > 0 && (
        <div>
          <Button look="quiet" onClick={() => setEarlier(true)}>
            {t('plan-screen.show-earlier', { count: hidden })}
          </Button>
        </div>
      )}
      {past.slice(hidden).map((week) => (
        <PastWeek key={week.startDay} week={week} most={most}>
          <WeekCells week={week} plan={plan} today={today} />
        </PastWeek>
      ))}
      <div className={css['weekdays']} aria-hidden="true">
        <span />
        {daysOf(plan).map((day) => (
          <span key={day}>{sayDay(day, reader.locale, 'shortWeekday')}</span>
        ))}
      </div>
      {plan.weeks.slice(past.length).map((week) => (
        <WeekRow key={week.startDay} week={week} most={most} plan={plan} today={today} />
      ))}
      <Legend />
      {today !== null && <RoomExplained />}
    </div>
  )
}

const isOver = ({ startDay }: PlanWeek, today: string | null): boolean =>
  today !== null && addDays(startDay, 6) < today

/** What was planned or run of a week, whichever is more, metres. */
const longerOf = ({ distanceM, wholeDistanceM, ran }: PlanWeek): number =>
  Math.max(distanceM, wholeDistanceM, ran.distanceM)

interface WeekRowProps extends PlanWeeksProps {
  readonly week: PlanWeek
  readonly most: number
}

function WeekRow({ week, most, plan, today }: WeekRowProps) {
  const { say, t, reader } = useText()
  const hasBegun = today !== null && week.startDay <= today
  return (
    <section
      id={weekAnchor(week)}
      className={css['week']}
      aria-label={t('plan-screen.week-of', { day: week.startDay })}
    >
      <div className={css['week-head']}>
        <h2>{say(phaseName(week))}</h2>
        <p className="quiet small">{sayDay(week.startDay, reader.locale, 'dayMonth')}</p>
        <p className="quiet small">{say(countOf(week, today))}</p>
        <div className={css['bar']} aria-hidden="true">
          <span
            data-planned
            style={{
              width: `${((hasBegun ? week.wholeDistanceM : week.distanceM) / most) * 100}%`,
            }}
          />
          {hasBegun && <span style={{ width: `${(week.ran.distanceM / most) * 100}%` }} />}
        </div>
        {today !== null && <WeekRoom startDay={week.startDay} explained={false} />}
      </div>
      <WeekCells week={week} plan={plan} today={today} />
    </section>
  )
}

/** The days of a week, as soon as the plan has them. */
function WeekCells({ week, plan, today }: Omit<WeekRowProps, 'most'>) {
  if (!week.detailed) return <Bone height={ROW_HEIGHT} />
  return (
    <ul className={css['cells']}>
      {daysOf(week).map((day) => (
        <DayCell key={day} week={week} day={day} raceDay={plan.raceDay} today={today} />
      ))}
    </ul>
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
