import { sameRoutes } from '@bell-lap/activity/routes/same-route'
import { predictTime } from '@bell-lap/fitness/curve/predict'
import { LONG_RACE_M } from '@bell-lap/fitness/plateau/long-races'
import { trainingMonotony } from '@bell-lap/fitness/plateau/monotony'
import type { RunForMonotony } from '@bell-lap/fitness/plateau/monotony'
import { fastMetresOf } from '@bell-lap/load/mechanical/fast-ladder'
import { weekMonotony } from '@bell-lap/load/metabolic/monotony'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { raceEvent } from '@bell-lap/units/race-event'
import { mean } from 'simple-statistics'
import type { RunFacts } from '../activities/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadOf } from '../load/index.ts'
import type { MileCase } from './schema.ts'

/** Where neither the curve nor a test says, flat speed at the threshold, m/s (X). */
const USUAL_THRESHOLD_MPS = 3.6
const FAST_SHARE = 0.97
const FAST_WITHOUT_CURVE = 1.15

/** The runs of a span of days that count as training. */
export function runsBetween(
  { runs }: Pick<AthleteFacts, 'runs'>,
  from: CalendarDay,
  to: CalendarDay,
): readonly RunFacts[] {
  return runs.filter(
    ({ day, excluded, distanceM, movingTimeS }) =>
      day > from && day <= to && !excluded && distanceM > 0 && movingTimeS > 0,
  )
}

/** Which of the runs took the same way; runs whose way is not known are left out. */
export const routesOf = (runs: readonly RunFacts[]): ReadonlyMap<string, string> =>
  sameRoutes(runs.map(({ id, distanceM, route }) => ({ id, distanceM, route: route ?? null })))

/** Rule M over a span of days, with Foster's monotony and the mix of races. */
export function samenessBetween(
  facts: AthleteFacts,
  from: CalendarDay,
  to: CalendarDay,
): MileCase['sameness']['recent'] {
  const { fitness, measures } = facts
  const threshold = fitness.threshold?.speedMps ?? USUAL_THRESHOLD_MPS
  const fastMps = fastSpeed(facts, threshold)
  const some = runsBetween(facts, from, to)
  const routes = routesOf(some)
  const found = trainingMonotony(
    some.map((run): RunForMonotony => {
      const { id, distanceM, movingTimeS, fastLadder } = run
      const fastS = Math.min(movingTimeS, fastMetresOf(fastLadder, fastMps) / fastMps)
      return { distanceM, movingTimeS, fastS, route: routes.get(id) ?? null }
    }),
    threshold,
  )
  if (found === null) return null
  const weeks = Math.max(1, Math.round(daysBetween(from, to) / 7))
  const races = fitness.races.filter(({ day, excluded }) => day > from && day <= to && !excluded)
  const longRaces = races.filter(({ distanceM }) => distanceM >= LONG_RACE_M).length
  return {
    ...found,
    weeks,
    fosterMonotony: foster(
      some.map((run) => ({ day: run.day, load: loadOf(run, measures) })),
      to,
      weeks,
    ),
    shortRaces: races.length - longRaces,
    longRaces,
  }
}

function fastSpeed({ fitness }: AthleteFacts, threshold: number): number {
  const { estimate } = fitness
  if (estimate.state !== 'ready') return FAST_WITHOUT_CURVE * threshold
  const { distanceM } = raceEvent('5k')
  return (FAST_SHARE * distanceM) / predictTime(estimate, distanceM).timeS
}

function foster(
  loads: readonly { readonly day: CalendarDay; readonly load: number }[],
  to: CalendarDay,
  weeks: number,
): number | null {
  const byWeek = Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, i) => {
      const day = addDays(to, -7 * week - i)
      return loads.reduce((sum, one) => (one.day === day ? sum + one.load : sum), 0)
    }),
  )
  const all = byWeek.flatMap((days) => weekMonotony(days).monotony ?? [])
  return all.length === 0 ? null : mean(all)
}
