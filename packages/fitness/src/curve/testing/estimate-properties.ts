import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import * as fc from 'fast-check'
import type { Evidence, RaceEvidence, RunnerProfile } from '../../evidence/evidence.ts'
import { estimateCurve } from '../estimate.ts'
import type { ReadyEstimate } from '../fitness-estimate.ts'
import { predictRace } from '../predict-race.ts'
import { predictTime } from '../predict.ts'
import { knownBy, raceOf, TODAY } from './known-by.ts'
import {
  anyBest,
  anyProfile,
  anyRecording,
  anyRunner,
  madeSlower,
  recordedBest,
} from './random-runners.ts'

/** Distances over which forecasts are compared, metres. */
const FORECASTS_M = [400, 800, 1500, MILE_M, 3000, 5000, 10_000, 21_097.5, 42_195]
const TOLERANCE = 1e-9

/** What must hold for a random runner; `holds` answers whether it does. */
export interface EstimateProperty {
  readonly name: string
  /** The share of runners for whom it must hold: 1 is all of them. */
  readonly share: number
  readonly runner: fc.Arbitrary<unknown>
  readonly holds: (runner: never) => boolean
}

function property<Runner>(
  name: string,
  runner: fc.Arbitrary<Runner>,
  holds: (runner: Runner) => boolean,
  share = 1,
): EstimateProperty {
  return { name, share, runner, holds: holds as (runner: never) => boolean }
}

const mileOf = (estimate: ReadyEstimate) => estimate.mile.timeS

function known(evidence: readonly Evidence[], profile: RunnerProfile): ReadyEstimate {
  const estimate = estimateCurve(evidence, profile, TODAY)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate
}

const isNoFaster = (slow: ReadyEstimate, fast: ReadyEstimate) =>
  FORECASTS_M.every(
    (distanceM) =>
      predictTime(fast, distanceM).timeS <= predictTime(slow, distanceM).timeS * (1 + TOLERANCE),
  )

const movedMile = (one: ReadyEstimate, other: ReadyEstimate) =>
  Math.abs(mileOf(one) / mileOf(other) - 1)

const replaced = (races: readonly RaceEvidence[], index: number, factor: number) =>
  races.map((race, i) => (i === index % races.length ? madeSlower(race, factor) : race))

const anyFactor = fc.constantFrom(1 / 1.3, 0.7, 1.3, 1.43)

/** Two results over one distance, the second this much faster and so many days later. */
const conflicting = fc.record({
  profile: anyProfile,
  distanceM: fc.constantFrom(1500, MILE_M, 3000, 5000, 10_000),
  speedMps: fc.double({ min: 2.6, max: 4.2, noNaN: true }),
  faster: fc.double({ min: 0.1, max: 0.3, noNaN: true }),
  daysBetween: fc.integer({ min: 0, max: 60 }),
})

/** The properties of the estimate that the product rests on (science A8). */
export const ESTIMATE_PROPERTIES: readonly EstimateProperty[] = [
  property(
    'no recorded run slows a raced runner',
    fc.record({
      runner: anyRunner(1, 6),
      bests: fc.array(anyBest, { maxLength: 8 }),
      recordings: fc.array(anyRecording, { maxLength: 4 }),
      more: fc.oneof(anyBest, anyRecording),
    }),
    ({ runner: { profile, races }, bests, recordings, more }) => {
      const recorded = recordings.map((one) => recordedBest(races, one))
      const added = 'best' in more ? recordedBest(races, more) : more
      const before = [...races, ...bests, ...recorded]
      return mileOf(known([...before, added], profile)) <= mileOf(known(before, profile)) * 1.001
    },
  ),
  property(
    'a run a month gives no slower mile than no run at all',
    fc.record({ runner: anyRunner(1, 3), everyDays: fc.integer({ min: 1, max: 60 }) }),
    ({ runner: { profile, races }, everyDays }) => {
      const runDays = Array.from({ length: Math.floor(700 / everyDays) }, (_, i) =>
        addDays(TODAY, -700 + i * everyDays),
      )
      const running = estimateCurve(races, profile, TODAY, runDays)
      return (
        running.state === 'ready' &&
        mileOf(running) <= mileOf(known(races, profile)) * (1 + TOLERANCE)
      )
    },
  ),
  property(
    'a faster result slows no forecast',
    fc.record({
      runner: anyRunner(1, 8),
      index: fc.nat(),
      factor: fc.double({ min: 0.7, max: 0.999, noNaN: true }),
    }),
    ({ runner: { profile, races }, index, factor }) =>
      isNoFaster(knownBy(races, profile), knownBy(replaced(races, index, factor), profile)),
  ),
  property(
    'order and ids do not matter',
    fc.record({ runner: anyRunner(2, 8), salt: fc.uuid() }),
    ({ runner: { profile, races }, salt }) => {
      const other = races.toReversed().map((race, i) => ({ ...race, id: `${salt} ${i}` }))
      return mileOf(knownBy(races, profile)) === mileOf(knownBy(other, profile))
    },
  ),
  property(
    'one result of four or more, 30 % off, moves the mile by 3 % at most',
    fc.record({ runner: anyRunner(4, 8), index: fc.nat(), factor: anyFactor }),
    ({ runner: { profile, races }, index, factor }) =>
      movedMile(knownBy(races, profile), knownBy(replaced(races, index, factor), profile)) <= 0.03,
    0.95,
  ),
  property(
    'three results that agree outvote a first one',
    fc.record({
      profile: anyProfile,
      distanceM: fc.constantFrom(1500, MILE_M, 3000, 5000, 10_000),
      speedMps: fc.double({ min: 2.8, max: 4.2, noNaN: true }),
      factor: fc.oneof(
        fc.double({ min: 0.7, max: 0.9, noNaN: true }),
        fc.double({ min: 1.1, max: 1.5, noNaN: true }),
      ),
      daysBefore: fc.integer({ min: 1, max: 400 }),
    }),
    ({ profile, distanceM, speedMps, factor, daysBefore }) => {
      const timeS = distanceM / speedMps
      const agreeing = [0, 21, 42].map((daysAgo) => raceOf(distanceM, timeS, daysAgo))
      const first = madeSlower(raceOf(distanceM, timeS, 42 + daysBefore), factor)
      return movedMile(knownBy(agreeing, profile), knownBy([first, ...agreeing], profile)) <= 0.03
    },
  ),
  property(
    'two results that conflict widen the band, and the faster later one lies in it',
    conflicting,
    ({ profile, distanceM, speedMps, faster, daysBetween }) => {
      const slow = raceOf(distanceM, distanceM / speedMps, daysBetween + 1)
      const fast = raceOf(distanceM, (distanceM / speedMps) * (1 - faster), 1)
      const both = knownBy([slow, fast], profile)
      const { lowS, highS } = predictRace(both, distanceM)
      const alone = knownBy([fast], profile)
      return both.mile.logSd > alone.mile.logSd && fast.timeS >= lowS && fast.timeS <= highS
    },
  ),
  property(
    'times grow with the distance, bands are in order, and no time is under a world record',
    anyRunner(1, 6),
    ({ profile, races }) => {
      const estimate = knownBy(races, profile)
      const times = FORECASTS_M.map((distanceM) => predictRace(estimate, distanceM))
      return times.every(
        ({ timeS, lowS, highS, potentialS }, i) =>
          timeS > (times[i - 1]?.timeS ?? 0) &&
          lowS < potentialS &&
          potentialS < timeS &&
          timeS < highS &&
          (FORECASTS_M[i] ?? 0) / timeS < 9,
      )
    },
  ),
]
