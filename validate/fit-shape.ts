// `npm run fit-shape`: the weights of packages/fitness/src/curve/fitted-curve.ts and what seldom raced
// distances lose, from pairs of races of the half of the athletes that `npm run validate` does not
// use: least absolute differences of two log-speeds of a season, by iterated reweighting
// (Schlossmacher 1973). With `--without <collection>` one is left out. Prints; writes nothing.
import { join, resolve } from 'node:path'
import { LOSS_NAMES, lossColumns } from '@bell-lap/fitness/curve/loss-columns'
import {
  LEVEL_KNOTS,
  levelOf,
  runnerKind,
  type RunnerKind,
} from '@bell-lap/fitness/curve/mean-curve'
import { isSeldomRaced } from '@bell-lap/fitness/curve/seldom-raced'
import { MILE_M } from '@bell-lap/units/length'
import { inverse, zeros } from './matrix.ts'
import { COLLECTIONS, isHeldOut, readRaceSet, type Mark, type Season } from './race-sets.ts'

const RACES = join(
  resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '../../shared/data')),
  'races',
)
/** How much a collection counts, and the usual error of a pair of its races (log-speed). */
const SETS: Readonly<Record<string, { readonly weight: number; readonly sd: number }>> = {
  fidal: { weight: 1, sd: 0.025 },
  ncaa_d1: { weight: 1, sd: 0.022 },
  ncaa_d2: { weight: 1, sd: 0.03 },
  hcac_d3: { weight: 0.3, sd: 0.035 },
  wa_elite: { weight: 1, sd: 0.013 },
  athlinks_pb: { weight: 0.35, sd: 0.06 },
  cnc_club: { weight: 0.6, sd: 0.035 },
  vickers: { weight: 0.5, sd: 0.045 },
}
/** A pair of distances with many rows counts less than in proportion. */
const CROWDING = -0.3
const RIDGE = 3
/** Against shapes that jump from one level to the next. */
const ROUGHNESS = 20
const ROUNDS = 12
/** Share of the usual error below which a difference counts as its square. */
const ROUNDED = 0.3
const NAMES = [...LOSS_NAMES, 'seldom raced', 'the mile', 'seldom raced, lifetime bests']

interface Pair {
  readonly kind: RunnerKind
  readonly lifetime: boolean
  readonly source: Mark
  readonly target: Mark
  readonly sd: number
  readonly weight: number
}

const logSpeed = (mark: Mark): number => Math.log(mark.distanceM / mark.timeS)

function columnsOf(pair: Pair, mark: Mark, level: number): readonly number[] {
  const seldom = isSeldomRaced(mark.distanceM) ? 1 : 0
  return [
    ...lossColumns(pair.kind, mark.distanceM, level),
    seldom,
    Math.abs(mark.distanceM - MILE_M) < 1 ? 1 : 0,
    pair.lifetime ? seldom : 0,
  ]
}

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
  return pairs.map((pair) => {
    const { season, source, target } = pair
    const { weight, sd } = SETS[season.set] ?? { weight: 0.3, sd: 0.03 }
    return {
      kind: runnerKind({ sex: season.sex, age: season.age, weeklyKm: null }),
      lifetime: season.lifetime,
      source,
      target,
      sd,
      weight: (weight / sd) * (counts.get(bucket(pair)) ?? 1) ** CROWDING,
    }
  })
}

const product = (left: readonly number[], right: readonly number[]) =>
  left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0)

/** The level that the source shows, with what its distance lacks for being seldom raced put back. */
function sourceLevel(pair: Pair, answer: readonly number[]): number {
  const { kind, source } = pair
  const extra = product(
    columnsOf(pair, source, 0).slice(LOSS_NAMES.length),
    answer.slice(LOSS_NAMES.length),
  )
  return levelOf(kind, source.distanceM, logSpeed(source) + extra, answer)
}

function oneRound(pairs: readonly Pair[], before: readonly number[], first: boolean) {
  const normal = penalties()
  const right = NAMES.map(() => 0)
  for (const pair of pairs) {
    const level = sourceLevel(pair, before)
    const from = columnsOf(pair, pair.source, level)
    const row = columnsOf(pair, pair.target, level).map((value, i) => (from[i] ?? 0) - value)
    const gap = logSpeed(pair.target) - logSpeed(pair.source)
    const error = first ? 0 : gap - product(row, before)
    const weight = pair.weight / Math.hypot(error, ROUNDED * pair.sd)
    row.forEach((value, i) => {
      if (value === 0) return
      const line = normal[i] ?? []
      for (let j = 0; j < row.length; j += 1) {
        line[j] = (line[j] ?? 0) + weight * value * (row[j] ?? 0)
      }
      right[i] = (right[i] ?? 0) + weight * value * gap
    })
  }
  return inverse(normal).map((line) => product(line, right))
}

/** A small weight on each unknown, and on each second difference from level to level. */
function penalties(): number[][] {
  const count = NAMES.length
  const matrix = zeros(count, count)
  const add = (i: number, j: number, value: number) => {
    const line = matrix[i] ?? []
    line[j] = (line[j] ?? 0) + value
  }
  for (let i = 0; i < count; i += 1) add(i, i, i < LEVEL_KNOTS.length ? 0.01 : RIDGE)
  for (let part = 0; part < 4; part += 1) {
    for (let knot = 1; knot < LEVEL_KNOTS.length - 1; knot += 1) {
      const at = part * LEVEL_KNOTS.length + knot
      const bend = [-1, 2, -1]
      for (let i = 0; i < 3; i += 1) {
        for (let j = 0; j < 3; j += 1) {
          add(at + i - 1, at + j - 1, ROUGHNESS * (bend[i] ?? 0) * (bend[j] ?? 0))
        }
      }
    }
  }
  return matrix
}

function fit(pairs: readonly Pair[]): readonly number[] {
  let answer: readonly number[] = NAMES.map((_, i) => (i < LEVEL_KNOTS.length ? 0.09 : 0))
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = oneRound(pairs, answer, round === 0)
    const pace = round === 0 ? 1 : 0.7
    answer = next.map((value, i) => pace * value + (1 - pace) * (answer[i] ?? 0))
  }
  return answer
}

const without = process.argv[process.argv.indexOf('--without') + 1]
const seasons = COLLECTIONS.flatMap(({ files }) =>
  files
    .filter((file) => !process.argv.includes('--without') || file !== without)
    .flatMap((file) => readRaceSet(RACES, file).filter((season) => !isHeldOut(season))),
)
if (seasons.length === 0) {
  process.stdout.write(`The collections of races are not at ${RACES}; there is nothing to fit.\n`)
} else {
  const pairs = pairsOf(seasons)
  process.stdout.write(`${pairs.length} pairs\n`)
  fit(pairs).forEach((value, i) => process.stdout.write(`  ${value.toFixed(4)}, // ${NAMES[i]}\n`))
}
