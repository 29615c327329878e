import type { PlanWeek } from '../../api/plan.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { linesOn } from '../../words/day-lines.ts'
import type { DayLine } from '../../words/day-lines.ts'

/** One line of a day, as the rows of a phone and the cells of the board draw it. */
export interface DayRow {
  readonly key: string
  readonly line: DayLine
  readonly day: string
  /** The first of its day says the day. */
  readonly isFirst: boolean
  /** What else is planned: strength, the kind of race. */
  readonly also: string | undefined
}

export interface DayRows {
  /** Empty on a rest day without a run. */
  readonly rows: readonly DayRow[]
  /** Strength is still to be done on this day. */
  readonly strength: boolean
}

type Week = Pick<PlanWeek, 'sessions' | 'runs' | 'strength'>

/** The lines of a day; `today` is `null` in a preview, where everything is still to be done. */
export function rowsOf(week: Week, day: string, today: string | null, t: WebText['t']): DayRows {
  const strength = (today === null || day >= today) && week.strength.some((one) => one.day === day)
  const rows = linesOn(week, day).map((line, i) => {
    const priority = line.kind === 'session' ? line.session.priority : undefined
    const also = [
      ...(priority === undefined ? [] : [t(`plan-screen.race.${priority}`)]),
      ...(strength && i === 0 ? [t('plan-screen.plus-strength')] : []),
    ]
    const key = line.kind === 'run' ? line.run.activityId : line.session.id
    return { key, line, day, isFirst: i === 0, also: also.join(' · ') || undefined }
  })
  return { rows, strength }
}
