import { addDays } from '@bell-lap/units/calendar-day'
import { indexNoise } from '../index-noise.ts'
import type { ThresholdMeasurement, ThresholdSource } from '../threshold-measurement.ts'

/** Today of every simulated runner. */
export const SIMULATED_TODAY = '2026-06-01'
const BEFORE_MPS = 3.75
const INDEX_SHARE = 0.82
const CHANGE_WEEKS = 8

/** What is measured of a runner, and how the threshold really goes. */
export interface SimulatedRunner {
  /** Weeks before the last eight. */
  readonly history: number
  /** Share of the weeks with an index. */
  readonly indexWeeks: number
  /** Week-to-week noise of the index as a share; true, the trend has to estimate it. */
  readonly indexNoise: number
  /** How much of one week's noise stays in the next: heat and tiredness last. */
  readonly noiseStays: number
  /** A race every so many weeks; null for none. */
  readonly raceEveryWeeks: number | null
  /** Weeks ago of the 30-minute tests. */
  readonly testsWeeksAgo: readonly number[]
  /** ln of the threshold some weeks ago (negative weeks), 0 before anything happened. */
  readonly truth: (week: number) => number
}

/** A threshold that rises or falls by a share over the last eight weeks. */
export const changing = (share: number) => (week: number) =>
  Math.log(1 + share * Math.max(0, 1 + week / CHANGE_WEEKS))
/** One that rose by a share in the eight weeks before the last eight, and stands still since. */
export const changedBefore = (share: number) => (week: number) =>
  Math.log(1 + share * Math.min(1, Math.max(0, 2 + week / CHANGE_WEEKS)))

/** Errors of a race's and of a test's speed: constant for the runner, and from one to the next. */
const ERRORS = {
  curve: { shared: 0.035, own: 0.02 },
  'thirty-minutes': { shared: 0.045, own: 0.02 },
} as const

/** One runner's measurements, made from a seed. */
export function simulatedMeasurements(
  runner: SimulatedRunner,
  seed: number,
): readonly ThresholdMeasurement[] {
  const noise = gaussian(seed)
  const uniform = uniformOf(seed ^ 0x5bd1e995)
  const weeks = Array.from(
    { length: runner.history + CHANGE_WEEKS + 1 },
    (_, i) => i - runner.history - CHANGE_WEEKS,
  )
  const index = indexOf(runner, weeks, { noise, uniform })
  const shared = {
    curve: ERRORS.curve.shared * noise(),
    'thirty-minutes': ERRORS['thirty-minutes'].shared * noise(),
  }
  const measure = (week: number, source: keyof typeof ERRORS): ThresholdMeasurement => {
    const log = runner.truth(week) + shared[source] + ERRORS[source].own * noise()
    return { day: addDays(SIMULATED_TODAY, 7 * week), speedMps: BEFORE_MPS * Math.exp(log), source }
  }
  const { raceEveryWeeks } = runner
  const raced = weeks.filter((week) => raceEveryWeeks !== null && (week + 1) % raceEveryWeeks === 0)
  return [
    ...index,
    ...raced.map((week) => measure(week, 'curve')),
    ...runner.testsWeeksAgo.map((weeksAgo) => measure(-weeksAgo, 'thirty-minutes')),
  ]
}

function indexOf(
  runner: SimulatedRunner,
  weeks: readonly number[],
  random: { readonly noise: () => number; readonly uniform: () => number },
): readonly ThresholdMeasurement[] {
  const source: ThresholdSource = 'heart-rate-speed'
  let stays = random.noise()
  const fresh = Math.sqrt(1 - runner.noiseStays ** 2)
  const all = weeks.map((week) => {
    stays = runner.noiseStays * stays + fresh * random.noise()
    const log = runner.truth(week) + runner.indexNoise * stays
    return { week, speedMps: INDEX_SHARE * BEFORE_MPS * Math.exp(log) }
  })
  const kept = all.filter(() => random.uniform() < runner.indexWeeks)
  const sd = indexNoise(
    kept.map(({ week, speedMps }) => ({ dayNumber: 7 * week, logSpeed: Math.log(speedMps) })),
  )
  return kept.map(({ week, speedMps }) => {
    const day = addDays(SIMULATED_TODAY, 7 * week)
    return { day, speedMps, source, sdMps: sd * speedMps }
  })
}

/** Normal deviates of one seed (Box & Muller 1958). */
function gaussian(seed: number): () => number {
  const uniform = uniformOf(seed)
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** Uniform numbers above 0 and below 1 (mulberry32, Ettinger). */
function uniformOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32
  }
}
