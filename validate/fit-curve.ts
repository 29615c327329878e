// `npm run fit-curve`: the constants of packages/fitness/src/curve/fitted-curve.ts, from the races of
// the half of the athletes that `npm run validate` does not use. Prints them; writes nothing.
import { join, resolve } from 'node:path'
import { features } from '@bell-lap/fitness/curve/curve-state'
import { inverse, multiply, transpose, zeros, type Matrix } from './matrix.ts'
import { isHeldOut, readRaceSet, type Season } from './race-sets.ts'

const RACES = join(
  resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '../../shared/data')),
  'races',
)
/** How much each collection counts in all: the one with most mile races most, small and odd ones little. */
const WEIGHTS: Readonly<Record<string, number>> = {
  fidal: 1800,
  ncaa_d1: 600,
  ncaa_d2: 600,
  hcac_d3: 60,
  athlinks_pb: 300,
  cnc_club: 60,
  wa_elite: 600,
}
const BENDS_S = [240, 600, 1800, 7200]
const LEVEL_FROM = Math.log(5.5)
const ROUNDS = 25
/** Degrees of freedom of the errors: jogged races and typing errors must not rule. */
const FREEDOM = 5
const RIDGE: number = 1e-3
const CLASSES_UP_TO_M = [900, 1700, 3500, 7000, 16_500, 25_000, Infinity]
const ROWS_FOR_A_CLASS = 60
const FIRST_VARIANCE = 0.015 ** 2

/** One season in the fit: what is known, and what the last round thought of it. */
interface Fitting {
  readonly set: string
  readonly woman: number
  readonly decades: number
  readonly weight: number
  readonly parts: Matrix
  readonly logSpeeds: readonly number[]
  readonly durations: readonly number[]
  readonly indoor: readonly number[]
  readonly classes: readonly number[]
  trust: number[]
  level: number
}

function fittingOf(season: Season, weight: number): Fitting {
  const { marks, age } = season
  const logSpeeds = marks.map((mark) => Math.log(mark.distanceM / mark.timeS))
  return {
    set: season.set,
    woman: season.sex === 'female' ? 1 : 0,
    decades: Math.max(0, (age ?? 30) - 35) / 10,
    weight,
    parts: marks.map((mark) => [...features(mark.timeS)]),
    logSpeeds,
    durations: marks.map((mark) => mark.timeS),
    indoor: marks.map((mark) => (mark.indoor ? 1 : 0)),
    classes: marks.map((mark) => CLASSES_UP_TO_M.findIndex((upTo) => mark.distanceM < upTo)),
    trust: marks.map(() => 1),
    level:
      logSpeeds.reduce(
        (sum, value, i) => sum + value + 0.07 * Math.log((marks[i]?.timeS ?? 360) / 360),
        0,
      ) / marks.length,
  }
}

/** Columns of what is the same for all: means, woman, bends, indoor, level, masters. */
function common(one: Fitting): Matrix {
  const above = Math.max(0, one.level + 0.105 * one.woman - LEVEL_FROM)
  return one.parts.map((part, i) => {
    const duration = one.durations[i] ?? 360
    const [level = 1, slope = 0, , droop = 0] = part
    return [
      ...part,
      ...part.map((value) => value * one.woman),
      ...BENDS_S.map((bend) => Math.max(0, Math.log(duration / bend))),
      one.indoor[i] ?? 0,
      slope * above,
      droop * above,
      level * one.decades,
      slope * one.decades,
    ]
  })
}

const column = (values: readonly number[]): Matrix => values.map((value) => [value])
const at = (matrix: Matrix, i: number, j: number) => matrix[i]?.[j] ?? 0

/** Expectation and maximisation of a mixed model with Student-t errors (Pinheiro, Liu & Wu 2001). */
function fit(all: readonly Fitting[]) {
  let spread: Matrix = zeros(4, 4).map((row, i) =>
    row.map((_, j) => (i === j ? ([0.04, 4e-4, 2.5e-3, 1.6e-3][i] ?? 0) : 0)),
  )
  const variances = new Map(
    [...new Set(all.map((one) => one.set))].map((set) => [
      set,
      CLASSES_UP_TO_M.map(() => FIRST_VARIANCE),
    ]),
  )
  let means: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const columns = all.map(common)
    const inverses = all.map((one) => {
      const errors = variances.get(one.set) ?? []
      const total = multiply(multiply(one.parts, spread), transpose(one.parts))
      one.classes.forEach((kind, i) => {
        const row = total[i]
        if (row !== undefined)
          row[i] = (row[i] ?? 0) + (errors[kind] ?? FIRST_VARIANCE) / (one.trust[i] ?? 1)
      })
      return inverse(total)
    })
    means = generalisedLeastSquares(all, columns, inverses)
    spread = maximise(all, { columns, inverses, means, spread, variances })
  }
  return { means, spread, variances }
}

function generalisedLeastSquares(
  all: readonly Fitting[],
  columns: readonly Matrix[],
  inverses: readonly Matrix[],
): number[] {
  const count = columns[0]?.[0]?.length ?? 0
  const normal = zeros(count, count).map((row, i) => row.map((_, j) => (i === j ? RIDGE : 0)))
  const right = zeros(count, 1)
  all.forEach((one, k) => {
    const weighted = multiply(transpose(columns[k] ?? []), inverses[k] ?? [])
    const product = multiply(weighted, columns[k] ?? [])
    const answer = multiply(weighted, column(one.logSpeeds))
    for (let i = 0; i < count; i += 1) {
      const row = normal[i] ?? []
      for (let j = 0; j < count; j += 1) row[j] = (row[j] ?? 0) + one.weight * at(product, i, j)
      const target = right[i] ?? []
      target[0] = (target[0] ?? 0) + one.weight * at(answer, i, 0)
    }
  })
  return multiply(inverse(normal), right).map(([value = 0]) => value)
}

interface Round {
  readonly columns: readonly Matrix[]
  readonly inverses: readonly Matrix[]
  readonly means: readonly number[]
  readonly spread: Matrix
  readonly variances: Map<string, number[]>
}

/** New spread of the runners' own parts, error variances, trust in each mark and level of each runner. */
function maximise(all: readonly Fitting[], round: Round): Matrix {
  const { columns, inverses, means, spread, variances } = round
  const sums = zeros(4, 4)
  let weights = 0
  const squares = new Map(
    [...variances.keys()].map((set) => [set, CLASSES_UP_TO_M.map(() => ({ sum: 0, count: 0 }))]),
  )
  all.forEach((one, k) => {
    const gain = multiply(multiply(spread, transpose(one.parts)), inverses[k] ?? [])
    const expected = multiply(columns[k] ?? [], column(means))
    const left = one.logSpeeds.map((value, i) => value - at(expected, i, 0))
    const own = multiply(gain, column(left))
    const taken = multiply(multiply(gain, one.parts), spread)
    const after = spread.map((row, i) => row.map((value, j) => value - at(taken, i, j)))
    for (let i = 0; i < 4; i += 1) {
      for (let j = 0; j < 4; j += 1) {
        const row = sums[i] ?? []
        row[j] = (row[j] ?? 0) + one.weight * (at(own, i, 0) * at(own, j, 0) + at(after, i, j))
      }
    }
    weights += one.weight
    one.level =
      (means[0] ?? 0) +
      (means[4] ?? 0) * one.woman +
      (means.at(-2) ?? 0) * one.decades +
      at(own, 0, 0)
    const errors = variances.get(one.set) ?? []
    one.trust = one.classes.map((kind, i) => {
      const part = one.parts[i] ?? []
      const fitted = part.reduce((sum, value, j) => sum + value * at(own, j, 0), 0)
      const width = part.reduce(
        (sum, value, j) =>
          sum + value * part.reduce((inner, other, m) => inner + other * at(after, j, m), 0),
        0,
      )
      const square = ((left[i] ?? 0) - fitted) ** 2 + width
      const trust = (FREEDOM + 1) / (FREEDOM + square / (errors[kind] ?? FIRST_VARIANCE))
      const sum = squares.get(one.set)?.[kind]
      if (sum !== undefined) {
        sum.sum += trust * square
        sum.count += 1
      }
      return trust
    })
  })
  for (const [set, kinds] of squares) {
    const total =
      kinds.reduce((sum, kind) => sum + kind.sum, 0) /
      kinds.reduce((sum, kind) => sum + kind.count, 0)
    variances.set(
      set,
      kinds.map(({ sum, count }) => (count > ROWS_FOR_A_CLASS ? sum / count : total)),
    )
  }
  // The level is told by `common`; what is left of it must not pull slopes about.
  return sums.map((row, i) =>
    row.map((value, j) => ((i === 0) !== (j === 0) ? 0 : value / weights)),
  )
}

const seasons = Object.entries(WEIGHTS).flatMap(([set, weight]) => {
  const some = readRaceSet(RACES, set).filter((season) => !isHeldOut(season))
  return some.map((season) => fittingOf(season, weight / some.length))
})
if (seasons.length === 0) {
  process.stdout.write(`The collections of races are not at ${RACES}; there is nothing to fit.\n`)
} else {
  const { means, spread, variances } = fit(seasons)
  const four = (value: number) => Number(value.toFixed(4))
  const names = [
    'logSpeed',
    'slope',
    'lift',
    'droop',
    'woman.logSpeed',
    'woman.slope',
    'woman.lift',
    'woman.droop',
    ...BENDS_S.map((bend) => `bend from ${bend} s`),
    'indoor',
    'level.slope',
    'level.droop',
    'masters.logSpeed',
    'masters.slope',
  ]
  for (const [i, name] of names.entries()) process.stdout.write(`${name} ${four(means[i] ?? 0)}\n`)
  const sds = spread.map((row, i) => Math.sqrt(row[i] ?? 0))
  process.stdout.write(`sd ${sds.map(four).join(' ')}\n`)
  const correlation = (i: number, j: number) =>
    four(at(spread, i, j) / ((sds[i] ?? 1) * (sds[j] ?? 1)))
  process.stdout.write(
    `slope–lift ${correlation(1, 2)}, slope–droop ${correlation(1, 3)}, lift–droop ${correlation(2, 3)}\n`,
  )
  for (const [set, kinds] of variances) {
    process.stdout.write(
      `error, ${set}: ${kinds.map((value) => four(Math.sqrt(value))).join(' ')}\n`,
    )
  }
}
