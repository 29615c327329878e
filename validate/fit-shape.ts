// `npm run fit-shape`: the mean curve of packages/fitness/src/curve/fitted-curve.ts and what seldom
// raced distances lose, from pairs of races of the half of the athletes that `npm run validate` does
// not use: regression of the difference of two log-speeds of a season, with Student-t weights. With
// `--without <collection>` one is left out. Prints; writes nothing.
import { join, resolve } from 'node:path'
import { seldomRacedLoss } from '@bell-lap/fitness/curve/seldom-raced'
import { inverse, multiply, zeros, type Matrix } from './matrix.ts'
import { COLLECTIONS, isHeldOut, readRaceSet, type Mark, type Season } from './race-sets.ts'

const RACES = join(
  resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '../../shared/data')),
  'races',
)
/** Errors of a pair by collection, log-speed: scales of the weights. */
const PAIR_SD: Readonly<Record<string, number>> = {
  fidal: 0.025,
  ncaa_d1: 0.022,
  ncaa_d2: 0.03,
  hcac_d3: 0.035,
  wa_elite: 0.013,
  athlinks_pb: 0.06,
  cnc_club: 0.035,
  vickers: 0.045,
}
/** A pair of distances with many rows counts less than in proportion. */
const CROWDING = -0.3
const FREEDOM = 3
const RIDGE = 30
const ROUNDS = 10
const LEVEL_FROM = Math.log(5.5)
const LEVEL_UP_TO = 0.25
const WOMAN_LOG_SPEED = -0.1044

const after = (durationS: number, kneeS: number) => Math.max(0, Math.log(durationS / kneeS))

/** What the log-speed of a mark depends on beside the runner's own level, by name. */
function parts(season: Season, mark: Mark, level: number): Readonly<Record<string, number>> {
  const { timeS } = mark
  const woman = season.sex === 'female' ? 1 : 0
  const up = Math.min(LEVEL_UP_TO, Math.max(0, level - WOMAN_LOG_SPEED * woman - LEVEL_FROM))
  const age = Math.min(80, Math.max(12, season.age ?? 30))
  const masters = Math.max(0, age - 35) / 10
  const youth = Math.max(0, 20 - age) / 10
  const volume = (Math.min(120, Math.max(10, season.weeklyKm ?? 50)) - 50) / 50
  const slope = -Math.log(timeS / 360)
  const lift = Math.max(0, Math.log(180 / timeS))
  const droop = -after(timeS, 3600)
  const bend = (kneeS: number) => after(timeS, kneeS)
  const seldom = seldomRacedLoss(mark.distanceM) > 0 ? -1 : 0
  return {
    slope,
    lift,
    droop,
    'bend from 240 s': bend(240),
    'bend from 600 s': bend(600),
    'bend from 1800 s': bend(1800),
    'bend from 7200 s': bend(7200),
    'woman.slope': slope * woman,
    'woman.lift': lift * woman,
    'woman.droop': droop * woman,
    'level.slope': slope * up,
    'level.lift': lift * up,
    'level.droop': droop * up,
    'level.bend from 240 s': bend(240) * up,
    'level.bend from 600 s': bend(600) * up,
    'masters.slope': slope * masters,
    'masters.lift': lift * masters,
    'youth.slope': slope * youth,
    'youth.lift': lift * youth,
    'volume.slope': slope * volume,
    'volume.droop': droop * volume,
    'seldom raced': seldom,
    'seldom raced, lifetime bests': season.lifetime ? seldom : 0,
  }
}

interface Pair {
  readonly season: Season
  readonly source: Mark
  readonly target: Mark
  readonly sd: number
  readonly crowding: number
}

const logSpeed = (mark: Mark): number => Math.log(mark.distanceM / mark.timeS)

function pairsOf(seasons: readonly Season[]): readonly Pair[] {
  const pairs = seasons.flatMap((season) =>
    season.marks.flatMap((target) =>
      season.marks
        .filter((source) => source !== target)
        .map((source) => ({ season, source, target })),
    ),
  )
  const bucket = ({ season, source, target }: (typeof pairs)[number]) =>
    `${season.set} ${source.distanceM} ${target.distanceM}`
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(bucket(pair), (counts.get(bucket(pair)) ?? 0) + 1)
  return pairs.map((pair) => ({
    ...pair,
    sd: PAIR_SD[pair.season.set] ?? 0.03,
    crowding: (counts.get(bucket(pair)) ?? 1) ** CROWDING,
  }))
}

const product = (left: readonly number[], right: readonly number[]) =>
  left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0)

/** The level that the source shows, settled with what depends on it. */
function levelOf({ season, source }: Pair, answer: readonly number[]): number {
  let level = logSpeed(source) + 0.07 * Math.log(source.timeS / 360)
  if (answer.length === 0) return level
  for (let round = 0; round < 6; round += 1) {
    level = logSpeed(source) - product(Object.values(parts(season, source, level)), answer)
  }
  return level
}

function fit(pairs: readonly Pair[]): readonly number[] {
  let answer: readonly number[] = []
  for (let round = 0; round < ROUNDS; round += 1) answer = oneRound(pairs, answer)
  return answer
}

function oneRound(pairs: readonly Pair[], before: readonly number[]): readonly number[] {
  let normal: Matrix = []
  let right: number[] = []
  for (const pair of pairs) {
    const level = levelOf(pair, before)
    const from = Object.values(parts(pair.season, pair.source, level))
    const row = Object.values(parts(pair.season, pair.target, level)).map(
      (value, i) => value - (from[i] ?? 0),
    )
    const gap = logSpeed(pair.target) - logSpeed(pair.source)
    const error = (gap - product(row, before)) / pair.sd
    const weight = (pair.crowding * (FREEDOM + 1)) / ((FREEDOM + error ** 2) * pair.sd ** 2)
    if (normal.length === 0) {
      normal = zeros(row.length, row.length).map((line, i) =>
        line.map((_, j) => (i === j ? RIDGE : 0)),
      )
      right = row.map(() => 0)
    }
    row.forEach((value, i) => {
      if (value === 0) return
      const line = normal[i] ?? []
      for (let j = 0; j < row.length; j += 1) {
        line[j] = (line[j] ?? 0) + weight * value * (row[j] ?? 0)
      }
      right[i] = (right[i] ?? 0) + weight * value * gap
    })
  }
  return multiply(
    inverse(normal),
    right.map((value) => [value]),
  ).map(([value = 0]) => value)
}

const leftOut = process.argv[process.argv.indexOf('--without') + 1]
const files = COLLECTIONS.filter(({ name }) => name !== leftOut).flatMap((one) => one.files)
const pairs = pairsOf(
  files.flatMap((file) => readRaceSet(RACES, file).filter((season) => !isHeldOut(season))),
)
const [first] = pairs
if (first === undefined) {
  process.stdout.write(`The collections of races are not at ${RACES}; there is nothing to fit.\n`)
} else {
  const answer = fit(pairs)
  Object.keys(parts(first.season, first.source, 0)).forEach((name, i) => {
    process.stdout.write(`${name} ${(answer[i] ?? 0).toFixed(4)}\n`)
  })
}
