// `npm run fit-bands`: the constants of packages/fitness/src/curve/race-spread.ts, from how far races
// of the fitting half fell from what the curve foretold: the four ends of the 80 % and 95 % intervals
// by smoothed quantile regression (Koenker & Bassett 1978), found by Adam. Prints; writes nothing.
import { join, resolve } from 'node:path'
import type { RunnerKind } from '@bell-lap/fitness/curve/mean-curve'
import { FITTED_SPREAD, spreadFeatures, type BeforeRace } from '@bell-lap/fitness/curve/race-spread'
import { readDatedRaces } from './dated-races.ts'
import { replayRaces, type Replayed } from './replay.ts'
import { COLLECTIONS, isHeldOut, readRaceSet } from './race-sets.ts'
import { allPerRow, onePerRow, type Row } from './rows.ts'

const RACES = join(
  resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '../../shared/data')),
  'races',
)
/** Ends of the intervals: standard normal value, probability, weight. */
const ENDS = [
  [-1.96, 0.025, 0.4],
  [-1.2816, 0.1, 1],
  [1.2816, 0.9, 1],
  [1.96, 0.975, 0.4],
] as const
const SMOOTH = 0.06
const CROWDING = -0.5
/** Dated races are in fewer buckets than pairs of a season. */
const REPLAY_WEIGHT = 3
const ROUNDS = 300
const STEP = 0.03
const LEAST_TAIL = 0.01

/** Unknowns of one side: by level, then those of seldom raced distances. */
const rares = FITTED_SPREAD.rare.fast.length
const levels = FITTED_SPREAD.fast.length + rares
const tails = FITTED_SPREAD.tail.length
const commons = FITTED_SPREAD.common.length
/** Where the parts start in the unknowns: fast, slow, common, tail. */
const SLOW = levels
const COMMON = 2 * levels
const TAIL = COMMON + commons
const UNKNOWNS = TAIL + tails

interface Fitting {
  /** Deviation of the log-time in plain standard deviations. */
  readonly scaled: number
  readonly weight: number
  readonly bySide: readonly number[]
  readonly common: readonly number[]
  readonly tail: readonly number[]
}

function fittingOf(rows: readonly Row[]): readonly Fitting[] {
  const bucket = ({ season, sources, target }: Row) =>
    `${season.set} ${sources.length === 1 ? sources[0]?.distanceM : 'others'} ${target.distanceM}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(bucket(row), (counts.get(bucket(row)) ?? 0) + 1)
  return rows.map((row) => {
    const { before, kind, timeS } = row.foretold
    const weight = (counts.get(bucket(row)) ?? 1) ** CROWDING
    return one(kind, before, { logRatio: Math.log(row.target.timeS / timeS), weight })
  })
}

/** Dated races foretold on the evening before, by distance. */
function fittingOfReplay(all: readonly Replayed[]): readonly Fitting[] {
  const counts = new Map<number, number>()
  for (const { distanceM } of all) counts.set(distanceM, (counts.get(distanceM) ?? 0) + 1)
  return all.map(({ kind, before, distanceM, ranS, expectedS }) => {
    const weight = REPLAY_WEIGHT * (counts.get(distanceM) ?? 1) ** CROWDING
    return one(kind, before, { logRatio: Math.log(ranS / expectedS), weight })
  })
}

function one(
  kind: RunnerKind,
  before: BeforeRace,
  { logRatio, weight }: { readonly logRatio: number; readonly weight: number },
): Fitting {
  const { byLevel, byTailLevel, common, rare } = spreadFeatures(kind, before)
  const bySide = [...byLevel, ...rare]
  return { scaled: logRatio / before.plainSd, weight, bySide, common, tail: byTailLevel }
}

const sumFrom = (values: readonly number[], answer: readonly number[], start: number) =>
  values.reduce((sum, value, i) => sum + value * (answer[start + i] ?? 0), 0)

/** Adds one row's slope of the loss to `slope`. */
function addSlope(row: Fitting, answer: readonly number[], slope: number[]): void {
  const tail = sumFrom(row.tail, answer, TAIL)
  const both = sumFrom(row.common, answer, COMMON)
  const add = (i: number, value: number) => {
    slope[i] = (slope[i] ?? 0) + value
  }
  for (const [z, share, counts] of ENDS) {
    const side = z < 0 ? 0 : 1
    const scale = Math.exp(sumFrom(row.bySide, answer, side * SLOW) + both)
    const end = (scale * Math.sinh(tail * z)) / tail
    const miss = row.scaled - end
    const pull = -row.weight * counts * (share - 1 / (1 + Math.exp(miss / SMOOTH)))
    row.bySide.forEach((value, i) => add(side * SLOW + i, pull * end * value))
    row.common.forEach((value, i) => add(COMMON + i, pull * end * value))
    const byTail = scale * ((z * Math.cosh(tail * z)) / tail - Math.sinh(tail * z) / tail ** 2)
    row.tail.forEach((value, i) => add(TAIL + i, pull * byTail * value))
  }
}

/** Adam (Kingma & Ba 2015) with a step that shrinks, from a normal spread. */
function fit(rows: readonly Fitting[]): readonly number[] {
  const answer: number[] = Array.from({ length: UNKNOWNS }, (_, i) => (i >= TAIL ? 0.4 : 0))
  const mean = answer.map(() => 0)
  const square = answer.map(() => 0)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = [...answer]
    for (const row of rows) addSlope(row, answer, slope)
    const step = STEP * (1 - round / (ROUNDS + 1))
    slope.forEach((value, i) => {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * value
      square[i] = 0.98 * (square[i] ?? 0) + 0.02 * value ** 2
      const first = (mean[i] ?? 0) / (1 - 0.9 ** round)
      const second = (square[i] ?? 0) / (1 - 0.98 ** round)
      const next = (answer[i] ?? 0) - (step * first) / (Math.sqrt(second) + 1e-9)
      answer[i] = i >= TAIL ? Math.max(LEAST_TAIL, next) : next
    })
  }
  return answer
}

const seasons = COLLECTIONS.flatMap(({ files }) =>
  files.flatMap((file) => readRaceSet(RACES, file).filter((season) => !isHeldOut(season))),
)
const replayed = COLLECTIONS.flatMap(({ files }) => files).flatMap((file) =>
  fittingOfReplay(readDatedRaces(RACES, file, 'fitted').flatMap(replayRaces)),
)
if (seasons.length === 0) {
  process.stdout.write(`The collections of races are not at ${RACES}; there is nothing to fit.\n`)
} else {
  const answer = fit([...fittingOf([...onePerRow(seasons), ...allPerRow(seasons)]), ...replayed])
  const say = (name: string, from: number, count: number) => {
    const values = answer.slice(from, from + count).map((value) => value.toFixed(3))
    process.stdout.write(`${name} ${values.join(', ')}\n`)
  }
  say('fast', 0, levels - rares)
  say('slow', SLOW, levels - rares)
  say('rare, fast', levels - rares, rares)
  say('rare, slow', SLOW + levels - rares, rares)
  say('tail', TAIL, tails)
  say('common', COMMON, commons)
}
