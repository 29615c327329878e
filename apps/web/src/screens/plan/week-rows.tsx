import { sayDay } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanSession, PlanWeek } from '../../api/plan.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { DayMark } from '../../pieces/day-mark.tsx'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { daysOf } from '../../words/day-lines.ts'
import type { DayLine } from '../../words/day-lines.ts'
import { DayLineText } from './day-line.tsx'
import { freeDayWords, rowsOf } from './day-rows.ts'
import type { DayRow } from './day-rows.ts'
import { useRetestDays } from './use-retest-days.ts'
import css from './week-rows.module.css'

const BAR_PX = 24

/** What the rows need of a week; days outside the plan have runs only. */
export type WeekOfRows = Pick<PlanWeek, 'startDay' | 'sessions' | 'runs' | 'strength'>

interface WeekRowsProps {
  readonly week: WeekOfRows
  /** The days to show; the whole week where they are left out. */
  readonly days?: readonly string[]
  /** `null` in a preview: nothing is framed and nothing is a link. */
  readonly today: string | null
}

/** A week for a phone: a row for each session and run, and for each day without one. */
export function WeekRows({ week, days = daysOf(week), today }: WeekRowsProps) {
  const { t } = useText()
  const retests = useRetestDays(today === null)
  return (
    <ul className={css['rows']}>
      {days.flatMap((day) => {
        const found = rowsOf(week, { day, today, retests }, t)
        if (found.rows.length === 0)
          return [<FreeRow key={day} day={day} today={today} words={freeDayWords(found, t)} />]
        return found.rows.map((row) => <LineRow key={row.key} row={row} today={today} />)
      })}
    </ul>
  )
}

interface FreeRowProps {
  readonly day: string
  readonly today: string | null
  readonly words: string
}

function FreeRow({ day, today, words }: FreeRowProps) {
  return (
    <li data-today={day === today || undefined} aria-current={day === today ? 'date' : undefined}>
      <div className={css['row']}>
        <DayName day={day} isToday={day === today} />
        <DayMark mark="rest" />
        <span className={css['rest']}>{words}</span>
      </div>
    </li>
  )
}

interface LineRowProps {
  readonly row: DayRow
  readonly today: string | null
}

function LineRow({ row: { line, day, isFirst, also }, today }: LineRowProps) {
  const title = useTitles()
  const session = line.kind === 'session' ? line.session : null
  return (
    <li
      data-today={day === today || undefined}
      data-later={!isFirst || undefined}
      aria-current={day === today && isFirst ? 'date' : undefined}
    >
      <RowLink line={line} isLink={today !== null}>
        {isFirst ? <DayName day={day} isToday={day === today} /> : <span />}
        <DayMark mark={line.kind === 'run' ? 'done' : line.mark} />
        <DayLineText line={line} titleOf={(one: PlanSession) => title(one.workout)} also={also} />
        {session !== null && (
          <span className={css['bars']}>
            <SessionBars workout={session.workout} height={BAR_PX} />
          </span>
        )}
      </RowLink>
    </li>
  )
}

interface RowLinkProps {
  readonly line: DayLine
  readonly isLink: boolean
  readonly children: ReactNode
}

function RowLink({ line, isLink, children }: RowLinkProps) {
  if (!isLink) return <div className={css['row']}>{children}</div>
  if (line.kind === 'run') {
    return (
      <Link className={css['row']} to="/runs/$runId" params={{ runId: line.run.activityId }}>
        {children}
      </Link>
    )
  }
  return (
    <Link
      className={css['row']}
      to="/plan/sessions/$sessionId"
      params={{ sessionId: line.session.id }}
    >
      {children}
    </Link>
  )
}

function DayName({ day, isToday }: { readonly day: string; readonly isToday: boolean }) {
  const { t, reader } = useText()
  return (
    <span className={css['day']}>
      <span aria-hidden="true">
        <b>{isToday ? t('shell.today') : sayDay(day, reader.locale, 'shortWeekday')}</b>
        <br />
        {Number(day.slice(8))}
      </span>
      <span className="only-heard">{sayDay(day, reader.locale, 'long')}</span>
    </span>
  )
}
