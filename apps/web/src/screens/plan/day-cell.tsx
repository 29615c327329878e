import { sayDay } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import type { PlanSession, PlanWeek } from '../../api/plan.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { DayMark } from '../../pieces/day-mark.tsx'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import type { DayLine, DayMark as Mark } from '../../words/day-lines.ts'
import { DayLineText } from './day-line.tsx'
import { freeDayWords, rowsOf } from './day-rows.ts'
import type { DayRow } from './day-rows.ts'
import { BoardDay } from './movable.tsx'
import { SessionCell } from './session-cell.tsx'
import { TypeOnDayButton } from './type-workout-button.tsx'
import css from './plan.module.css'
import { useRetestDays } from './use-retest-days.ts'

interface DayCellProps {
  readonly week: PlanWeek
  readonly day: string
  readonly raceDay: string
  /** `null` in a preview. */
  readonly today: string | null
}

/** A day of a week: what was run and planned, and where a session can be put down. */
export function DayCell({ week, day, raceDay, today }: DayCellProps) {
  const { t } = useText()
  const isOpen = today !== null && day >= today
  const retests = useRetestDays(today === null)
  const found = rowsOf(week, { day, today, retests }, t)
  const { rows } = found
  if (rows.length === 0) {
    return (
      <BoardDay day={day} isOpen={isOpen}>
        <div className={css['drag']}>
          <div className={css['cell']} data-today={day === today || undefined} data-empty>
            <CellHead day={day} isToday={day === today} mark={null} />
            <span>{freeDayWords(found, t)}</span>
          </div>
          {isOpen && day < raceDay && <TypeOnDayButton day={day} />}
        </div>
      </BoardDay>
    )
  }
  return (
    <BoardDay day={day} isOpen={isOpen}>
      {rows.map((row) => (
        <LineCell key={row.key} row={row} today={today} />
      ))}
    </BoardDay>
  )
}

interface LineCellProps {
  readonly row: DayRow
  readonly today: string | null
}

function LineCell({ row: { line, day, isFirst, also }, today }: LineCellProps) {
  const title = useTitles()
  const session = line.kind === 'session' ? line.session : null
  const inside = (
    <>
      {isFirst ? (
        <CellHead day={day} isToday={day === today} mark={markOf(line)} />
      ) : (
        <SecondMark mark={markOf(line)} />
      )}
      <DayLineText line={line} titleOf={(one: PlanSession) => title(one.workout)} also={also} />
      {isFirst && session !== null && <SessionBars workout={session.workout} height={24} />}
    </>
  )
  if (session !== null && today !== null) {
    return (
      <SessionCell session={session} today={today}>
        {inside}
      </SessionCell>
    )
  }
  const look = { className: css['cell'], 'data-second': isFirst ? undefined : true } as const
  if (line.kind === 'session') return <div {...look}>{inside}</div>
  return (
    <Link {...look} to="/runs/$runId" params={{ runId: line.run.activityId }}>
      {inside}
    </Link>
  )
}

/** What is planned needs no mark on the board. */
function markOf(line: DayLine): Mark | null {
  if (line.kind === 'run') return 'done'
  return line.mark === 'planned' ? null : line.mark
}

function SecondMark({ mark }: { readonly mark: Mark | null }) {
  return mark === null ? null : (
    <span className={css['cell-head']}>
      <DayMark mark={mark} />
    </span>
  )
}

interface CellHeadProps {
  readonly day: string
  readonly isToday: boolean
  readonly mark: Mark | null
}

function CellHead({ day, isToday, mark }: CellHeadProps) {
  const { t, reader } = useText()
  return (
    <span className={css['cell-head']}>
      <span>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="only-heard">{sayDay(day, reader.locale, 'long')}</span>
      </span>
      <span className="row">
        {mark !== null && <DayMark mark={mark} />}
        {isToday && <b>{t('shell.today')}</b>}
      </span>
    </span>
  )
}
