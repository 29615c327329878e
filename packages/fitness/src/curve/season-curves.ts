import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Evidence } from '../evidence/evidence.ts'
import { replay } from './estimate.ts'
import type { CurveContext } from './estimate.ts'
import { monthEnds } from './month-ends.ts'
import { curvePoints, predictTime } from './predict.ts'
import type { CurvePoint, PredictedTime } from './predict.ts'

/** The curve of one calendar year at the month's end at which its mile stood fastest. */
export interface SeasonCurve {
  readonly year: number
  readonly asOf: CalendarDay
  readonly mile: PredictedTime
  readonly curve: readonly CurvePoint[]
}

/**
 * One curve a calendar year, newest first, to lay over today's. Each is the belief of its own day:
 * nothing later is looked at. Years before the first usable evidence are left out.
 */
export function seasonCurves(
  evidence: readonly Evidence[],
  context: CurveContext,
): readonly SeasonCurve[] {
  const days = monthEnds(evidence, context.today)
  const best = new Map<number, Omit<SeasonCurve, 'curve'> & { readonly index: number }>()
  const known = replay(evidence, context, days)
  known.forEach((knowledge, index) => {
    const asOf = days[index]
    if (knowledge === null || asOf === undefined) return
    const year = Number(asOf.slice(0, 4))
    const mile = predictTime(knowledge, MILE_M)
    if (mile.timeS < (best.get(year)?.mile.timeS ?? Infinity)) {
      best.set(year, { year, asOf, mile, index })
    }
  })
  return [...best.values()]
    .toSorted((left, right) => right.year - left.year)
    .flatMap(({ index, ...season }) => {
      const knowledge = known[index]
      return knowledge === null || knowledge === undefined
        ? []
        : [{ ...season, curve: curvePoints(knowledge) }]
    })
}
