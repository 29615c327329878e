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
  /** What else is planned: strength, the kind of race, a re-test of form. */
  readonly also: string | undefined
}

export interface DayRows {
  /** Empty on a rest day without a run. */
  readonly rows: readonly DayRow[]
  /** Strength is still to be done on this day. */
  readonly strength: boolean
  /** The runner's form is measured again. */
  readonly retest: boolean
}

type Week = Pick<PlanWeek, 'sessions' | 'runs' | 'strength'>

interface Asked {
  readonly day: string
  /** `null` in a preview, where everything is still to be done. */
  readonly today: string | null
  /** Days of re-tests. */
  readonly retests: ReadonlySet<string>
}

/** The lines of a day. */
export function rowsOf(week: Week, { day, today, retests }: Asked, t: WebText['t']): DayRows {
  const strength = (today === null || day >= today) && week.strength.some((one) => one.day === day)
  const retest = retests.has(day)
  const rows = linesOn(week, day).map((line, i) => {
    const priority = line.kind === 'session' ? line.session.priority : undefined
    const also = [
      ...(priority === undefined ? [] : [t(`plan-screen.race.${priority}`)]),
      ...(strength && i === 0 ? [t('plan-screen.plus-strength')] : []),
      ...(retest && i === 0 ? [t('plan-screen.retest')] : []),
    ]
    const key = line.kind === 'run' ? line.run.activityId : line.session.id
    return { key, line, day, isFirst: i === 0, also: also.join(' · ') || undefined }
  })
  return { rows, strength, retest }
}

/** "Rest", or what there is to do on a day without a run. */
export function freeDayWords({ strength, retest }: DayRows, t: WebText['t']): string {
  const done = t(strength ? 'plan-screen.strength' : 'plan-screen.rest')
  return retest ? `${done} ${t('plan-screen.retest')}` : done
}
