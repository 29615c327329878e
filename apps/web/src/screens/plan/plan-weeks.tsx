import { addDays } from '@bell-lap/units/calendar-day'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanSession, PlanView, PlanWeek } from '../../api/plan.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { Button } from '../../pieces/button.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { INTENSITY_NAMES } from '../../words/intensity.ts'
import { sayDayMonth, sayLongDay, sayShortDay, WEEKDAYS } from '../../words/say-day.ts'
import { PHASE_NAMES, STATE_WORDS } from '../../words/plan-words.ts'
import css from './plan.module.css'

interface PlanWeeksProps {
  readonly plan: PlanView
  /** `null` in a preview: nothing is framed and nothing is a link. */
  readonly today: string | null
  readonly preview?: boolean
}

/** Weeks as rows of seven days; on a phone one below the other. */
export function PlanWeeks({ plan, today, preview = false }: PlanWeeksProps) {
  const most = Math.max(1, ...plan.weeks.map((week) => week.distanceM))
  const current = plan.currentWeekIndex ?? 0
  const [earlier, setEarlier] = useState(false)
  const hidden = preview || earlier ? 0 : Math.max(0, current - 1)
  return (
    <div className={css['weeks']}>
      {hidden > 0 && (
        <div>
          <Button look="quiet" onClick={() => setEarlier(true)}>
            Show {hidden} earlier {hidden === 1 ? 'week' : 'weeks'}
          </Button>
        </div>
      )}
      <div className={css['weekdays']} aria-hidden="true">
        <span />
        {WEEKDAYS.map(({ name }) => (
          <span key={name}>{name.slice(0, 3)}</span>
        ))}
      </div>
      {plan.weeks.slice(hidden).map((week) => (
        <WeekRow key={week.startDay} week={week} most={most} today={today} preview={preview} />
      ))}
      <Legend />
    </div>
  )
}

interface WeekRowProps {
  readonly week: PlanWeek
  readonly most: number
  readonly today: string | null
  readonly preview: boolean
}

function WeekRow({ week, most, today, preview }: WeekRowProps) {
  const units = useUnits()
  const days = WEEKDAYS.map((_, index) => addDays(week.startDay, index))
  const name = `${PHASE_NAMES[week.phase]}${week.cutBack ? ', easier week' : ''}`
  return (
    <section className={css['week']} aria-label={`Week of ${sayDayMonth(week.startDay)}`}>
      <div className={css['week-head']}>
        <h2>{name}</h2>
        <p className="quiet small">{sayDayMonth(week.startDay)}</p>
        <p className="quiet small">{units.distance(week.distanceM)}</p>
        <div className={css['bar']} aria-hidden="true">
          <span style={{ width: `${(week.distanceM / most) * 100}%` }} />
        </div>
      </div>
      <ul className={css['cells']}>
        {days.map((day) => (
          <li key={day}>
            <DayCell week={week} day={day} today={today} preview={preview} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DayCellProps {
  readonly week: PlanWeek
  readonly day: string
  readonly today: string | null
  readonly preview: boolean
}

function DayCell({ week, day, today, preview }: DayCellProps) {
  const sessions = week.sessions.filter((one) => one.day === day && one.role !== 'rest')
  const strength = week.strength.some((one) => one.day === day)
  const isToday = day === today
  const [session] = sessions
  if (session === undefined) {
    return (
      <div className={css['cell']} data-today={isToday || undefined} data-empty>
        <CellHead day={day} isToday={isToday} session={null} />
        <span>{strength ? 'Strength' : 'Rest'}</span>
      </div>
    )
  }
  const inside = (
    <>
      <CellHead day={day} isToday={isToday} session={session} />
      <span className={css['cell-title']}>{session.workout.title}</span>
      {strength && <span className={css['strength']}>+ strength</span>}
      <SessionBars workout={session.workout} height={24} />
    </>
  )
  if (preview) return <div className={css['cell']}>{inside}</div>
  return (
    <Link
      to="/plan/sessions/$sessionId"
      params={{ sessionId: session.id }}
      className={css['cell']}
      data-today={isToday || undefined}
    >
      {inside}
    </Link>
  )
}

interface CellHeadProps {
  readonly day: string
  readonly isToday: boolean
  readonly session: PlanSession | null
}

function CellHead({ day, isToday, session }: CellHeadProps) {
  const state = session === null ? null : STATE_WORDS[session.state]
  return (
    <span className={css['cell-head']}>
      <span>
        <span className={css['only-phone']}>{sayShortDay(day)}</span>
        <span className={css['only-desk']} aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="only-heard">{sayLongDay(day)}</span>
      </span>
      {isToday && <b>Today</b>}
      {!isToday && state !== null && state.mark !== '' && session?.state !== 'today' && (
        <span className={session?.state === 'done' ? css['done'] : undefined}>
          <span aria-hidden="true">{state.mark}</span>
          <span className="only-heard">{state.word}</span>
        </span>
      )}
    </span>
  )
}

function Legend() {
  return (
    <ul className={css['legend']} aria-label="Colours of the bars">
      {INTENSITY_NAMES.map((name, level) => (
        <li key={name}>
          <i style={{ background: `var(--intensity-${level})` }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  )
}
