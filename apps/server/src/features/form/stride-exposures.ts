import type { StrideExposure } from '@bell-lap/form/findings/stride-steps'
import { predictTime } from '@bell-lap/fitness/curve/predict'
import { fastMetresOf } from '@bell-lap/load/mechanical/fast-ladder'
import { MILE_M } from '@bell-lap/units/length'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { loadEvents } from '../reports/index.ts'

/** Strides are run at mile pace, and a few of them are this many metres (X). */
const STRIDE_SHARE = 0.95
const LEAST_M = 100

/**
 * The days since one on which the runner ran strides or other fast metres, each with the worst pain that was reported on it
 * or on the next day. Empty while the mile is not known.
 */
export async function loadExposures(
  context: Context,
  athleteId: string,
  from: CalendarDay,
): Promise<readonly StrideExposure[]> {
  const { estimate, runs } = await loadFitness(context, athleteId)
  if (estimate.state !== 'ready') return []
  const strideMps = (STRIDE_SHARE * MILE_M) / predictTime(estimate, MILE_M).timeS
  const days = new Set(
    runs
      .filter(
        ({ day, fastLadder }) => day >= from && fastMetresOf(fastLadder, strideMps) >= LEAST_M,
      )
      .map(({ day }) => day),
  )
  const pains = (await loadEvents(context.store.database, athleteId, from)).flatMap(({ told }) =>
    told.kind === 'check-in'
      ? told.pain.map(({ during, after, nextMorning }) => ({
          day: told.day,
          score: Math.max(during ?? 0, after ?? 0, nextMorning ?? 0),
        }))
      : [],
  )
  return [...days].map((day) => ({
    day,
    pain: Math.max(
      0,
      ...pains
        .filter((one) => one.day === day || one.day === addDays(day, 1))
        .map(({ score }) => score),
    ),
  }))
}
