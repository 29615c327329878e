import { useQuery } from '@tanstack/react-query'
import { sayDay, sayDistance } from '@bell-lap/text/numbers'
import { mondayOf } from '@bell-lap/units/calendar-day'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { runsBetweenQuery } from '../../api/activities.ts'
import type { PlanView } from '../../api/plan.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { Button } from '../../pieces/button.tsx'
import { DayMark } from '../../pieces/day-mark.tsx'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { linesOn, markOfDay } from '../../words/day-lines.ts'
import type { DayLine } from '../../words/day-lines.ts'
import { dayAfterKey, monthOf, monthsLater, weeksOfMonth } from '../../words/month-days.ts'
import { useWeeksOf } from './use-week.ts'
import { weekOfDay } from './week-of-day.ts'
import { WeekRows } from './week-rows.tsx'
import css from './month-calendar.module.css'

interface MonthCalendarProps {
  readonly plan: PlanView
  readonly today: string
}

/** A month of the plan and of what was run; one day is chosen, and its sessions and runs are below. */
export function MonthCalendar({ plan: outline, today }: MonthCalendarProps) {
  const { t, reader } = useText()
  const [chosen, setChosen] = useState(today)
  // A day that was chosen by key takes the focus with it.
  const [byKey, setByKey] = useState(false)
  const weeks = weeksOfMonth(chosen)
  const [firstDay = chosen, lastDay = chosen] = [weeks[0]?.[0], weeks.at(-1)?.[6]]
  const plan = useWeeksOf(outline, ({ startDay }) => {
    return startDay >= mondayOf(firstDay) && startDay <= lastDay
  })
  const runs = useRunsOutside(plan, weeks.flat(), today)
  const onKeyDown = (event: KeyboardEvent) => {
    const day = dayAfterKey(event.key, chosen)
    if (day === null) return
    event.preventDefault()
    setByKey(true)
    setChosen(day)
  }
  const turn = (months: number) => {
    const first = monthsLater(chosen, months)
    setByKey(false)
    setChosen(monthOf(first) === monthOf(today) ? today : first)
  }
  return (
    <section className={css['month']} aria-label={t('plan-screen.month-calendar')}>
      <div className={css['head']}>
        <Button
          iconOnly
          look="quiet"
          aria-label={t('plan-screen.earlier-month')}
          onClick={() => turn(-1)}
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </Button>
        <h2 aria-live="polite">{sayDay(chosen, reader.locale, 'monthLong')}</h2>
        <Button
          iconOnly
          look="quiet"
          aria-label={t('plan-screen.later-month')}
          onClick={() => turn(1)}
        >
          <ChevronRight size={20} aria-hidden="true" />
        </Button>
      </div>
      <table role="grid" aria-label={t('plan-screen.month-calendar')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={sayDay(day, reader.locale, 'weekday')}>
                {sayDay(day, reader.locale, 'shortWeekday')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} aria-selected={day === chosen} role="gridcell">
                  <DayButton
                    day={day}
                    lines={linesOn(weekOfDay(plan, day, runs), day)}
                    isOutside={monthOf(day) !== monthOf(chosen)}
                    isToday={day === today}
                    isChosen={day === chosen}
                    takesFocus={day === chosen && byKey}
                    onChoose={() => {
                      setByKey(false)
                      setChosen(day)
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{sayDay(chosen, reader.locale, 'long')}</h3>
      <WeekRows week={weekOfDay(plan, chosen, runs)} days={[chosen]} today={today} />
    </section>
  )
}

/** The runs of days that the plan does not hold; only asked for where there are such days. */
function useRunsOutside(plan: PlanView, days: readonly string[], today: string) {
  const from = days[0] ?? today
  const to = days.at(-1) ?? today
  const lastPlanned = plan.weeks.at(-1)?.startDay ?? ''
  const isInside = from >= plan.startDay && to < lastPlanned
  const query = useQuery({ ...runsBetweenQuery(from, to), enabled: !isInside && from <= today })
  return query.data ?? []
}

interface DayButtonProps {
  readonly day: string
  readonly lines: readonly DayLine[]
  readonly isOutside: boolean
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly takesFocus: boolean
  readonly onChoose: () => void
}

function DayButton(props: DayButtonProps) {
  const { day, lines, isOutside, isToday, isChosen, takesFocus, onChoose } = props
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])
  const { reader } = useText()
  const title = useTitles()
  const mark = markOfDay(lines)
  const metres = lines.reduce((sum, line) => sum + metresOf(line), 0)
  const [first] = lines
  const session = first?.kind === 'session' ? first.session : null
  return (
    <button
      ref={button}
      type="button"
      className={css['day']}
      tabIndex={isChosen ? 0 : -1}
      data-outside={isOutside || undefined}
      data-today={isToday || undefined}
      data-chosen={isChosen || undefined}
      aria-current={isToday ? 'date' : undefined}
      onClick={onChoose}
    >
      <span className={css['number']}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="only-heard">{sayDay(day, reader.locale, 'long')}</span>
        <DayMark mark={mark} />
      </span>
      {metres > 0 && <span className={css['metres']}>{sayDistance(metres, reader, 'whole')}</span>}
      {session !== null && (
        <>
          <span className={css['title']}>{title(session.workout)}</span>
          <SessionBars workout={session.workout} height={18} />
        </>
      )}
    </button>
  )
}

/** What was run counts, and what is planned until it is run or missed. */
function metresOf(line: DayLine): number {
  if (line.kind === 'run') return line.run.distanceM
  const { ran, ranOn, session, mark } = line
  if (ran !== null) return ran.distanceM
  return ranOn !== null || mark === 'missed' || session.cross !== undefined ? 0 : session.distanceM
}
