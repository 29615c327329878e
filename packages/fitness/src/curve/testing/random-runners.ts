import { addDays } from '@bell-lap/units/calendar-day'
import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import { MILE_M } from '@bell-lap/units/length'
import * as fc from 'fast-check'
import type { RaceEvidence, RunnerProfile, TrainingEvidence } from '../../evidence/evidence.ts'
import { logSpeedOver, runnerKind } from '../mean-curve.ts'
import { seldomRacedLoss } from '../seldom-raced.ts'
import { raceOf, TODAY } from './known-by.ts'

const DISTANCES_M = [800, 1500, MILE_M, 3000, 5000, 10_000, 21_097.5, 42_195]

export const anyProfile: fc.Arbitrary<RunnerProfile> = fc.record({
  age: fc.option(fc.integer({ min: 14, max: 75 }), { nil: null }),
  sex: fc.constantFrom('female' as const, 'male' as const, null),
  weeklyKm: fc.constant(null),
})

/** Slower is walking, which the estimate sets aside. */
const SLOWEST_MPS = 1.6

/** A runner of some level, with results that scatter about it as races do: log-time, ±3 %. */
export interface RandomRunner {
  readonly profile: RunnerProfile
  readonly races: readonly RaceEvidence[]
}

/** Runners of all levels with so many results of the last two years. */
export function anyRunner(least: number, most: number): fc.Arbitrary<RandomRunner> {
  return fc
    .record({
      profile: anyProfile,
      mileMps: fc.double({ min: 2.8, max: 5.6, noNaN: true }),
      leaning: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
      results: fc.array(
        fc.record({
          distanceM: fc.constantFrom(...DISTANCES_M),
          daysAgo: fc.integer({ min: 0, max: 700 }),
          error: fc.double({ min: -0.03, max: 0.03, noNaN: true }),
        }),
        { minLength: least, maxLength: most },
      ),
    })
    .map(({ profile, mileMps, leaning, results }) => ({
      profile,
      races: results.map(({ distanceM, daysAgo, error }) => {
        const level = Math.log(mileMps) + leaning * Math.log(distanceM / MILE_M)
        const logSpeed = logSpeedOver(runnerKind(profile), distanceM, level)
        const speedMps = Math.exp(logSpeed - seldomRacedLoss(distanceM) - error)
        const timeS = distanceM / Math.max(SLOWEST_MPS, speedMps)
        return raceOf(distanceM, Math.max(timeS, 1.01 * fastestEverS(distanceM)), daysAgo)
      }),
    }))
}

/** Any recorded best: easy, hard or all-out, however fast, with or without GPS. */
export const anyBest: fc.Arbitrary<TrainingEvidence> = fc
  .record({
    distanceM: fc.constantFrom(400, 800, 1000, 1500, MILE_M, 3000, 5000, 10_000),
    speedMps: fc.double({ min: 1.5, max: 7, noNaN: true }),
    daysAgo: fc.integer({ min: 0, max: 900 }),
    class: fc.constantFrom(
      'easy-run' as const,
      'workout-fragment' as const,
      'hard-session' as const,
      'all-out' as const,
    ),
    nearMaximum: fc.boolean(),
    measuredBy: fc.constantFrom('gps' as const, 'track-laps' as const, 'treadmill' as const),
    id: fc.uuid(),
  })
  .map(({ speedMps, daysAgo, ...best }) => ({
    kind: 'training',
    excluded: false,
    day: addDays(TODAY, -daysAgo),
    timeS: best.distanceM / speedMps,
    ...best,
  }))

/** How the recording of one of the results reads. */
interface Recording {
  /** Of which result. */
  readonly index: number
  /** Over which share of its distance. */
  readonly share: number
  /** By which factor its time is off. */
  readonly factor: number
  readonly best: TrainingEvidence
}

export const anyRecording: fc.Arbitrary<Recording> = fc.record({
  index: fc.nat(),
  share: fc.constantFrom(0.25, 0.5, 1),
  factor: fc.double({ min: 0.93, max: 1.05, noNaN: true }),
  best: anyBest,
})

/** A best from the recording of one of the results, with the error of the watch. */
export function recordedBest(
  races: readonly RaceEvidence[],
  { index, share, factor, best }: Recording,
): TrainingEvidence {
  const race = races[index % races.length]
  if (race === undefined) return best
  const { day, distanceM, timeS } = race
  return { ...best, day, distanceM: distanceM * share, timeS: timeS * share * factor }
}

/** What a result would be if it were so many times as slow; never faster than anybody ran. */
export function madeSlower(race: RaceEvidence, factor: number): RaceEvidence {
  return { ...race, timeS: Math.max(race.timeS * factor, 1.01 * fastestEverS(race.distanceM)) }
}
