/** Random paces and targets as they may be written, for the property tests. */
import { MILE_M } from '@bell-lap/units/length'
import fc from 'fast-check'
import { PACE_SYMBOLS } from '../workout.ts'
import { KEPT_BY_PACE, RANGES } from './read-pace-name.ts'
import { LIMITED } from './read-target.ts'
import { isTimeFor } from './race-limits.ts'
import { TARGET_UNITS } from './written-workout.ts'
import type { TargetUnit, WrittenLength, WrittenPace } from './written-workout.ts'

export const symbol = fc.constantFrom(...PACE_SYMBOLS)

const race = fc
  .tuple(fc.constantFrom(600, 1000, 1500, 2 * MILE_M, 3200, 8000, 15_000), fc.boolean())
  .map(([distanceM, effort]): WrittenPace => ({
    kind: 'race',
    distanceM,
    ...(effort ? { byEffort: true as const } : {}),
  }))

/** Low and high of each unit. */
const TARGETS: Readonly<Record<TargetUnit, readonly (readonly [number, number])[]>> = {
  bpm: [
    [150, 150],
    [140, 148],
  ],
  HRmax: [
    [75, 75],
    [80, 85],
  ],
  LTHR: [
    [95, 98],
    [101, 101],
  ],
  zone: [
    [2, 2],
    [3, 4],
  ],
  W: [
    [280, 280],
    [250, 260],
  ],
  CP: [
    [95, 100],
    [105, 105],
  ],
  'km/h': [
    [16, 16],
    [16.5, 17],
  ],
  mph: [
    [10, 10],
    [9.5, 10],
  ],
  RPE: [
    [7, 8],
    [8, 9],
    [3, 3],
  ],
  effort: [
    [90, 95],
    [85, 85],
  ],
}
const target = fc
  .constantFrom(...TARGET_UNITS)
  .chain((unit) =>
    fc
      .constantFrom(...TARGETS[unit])
      .map(([low, high]): WrittenPace => ({ kind: 'target', unit, low, high })),
  )
const limit = fc.constantFrom(...LIMITED).map((unit): WrittenPace => {
  const high = TARGETS[unit][0]?.[1] ?? 0
  return { kind: 'target', unit, low: high, high, atMost: true }
})

/** Times that a runner could run, to the tenth of a second. */
export function paceFor(length: WrittenLength): fc.Arbitrary<WrittenPace | null> {
  const named = fc
    .tuple(symbol, fc.boolean())
    .map(([one, effort]): WrittenPace =>
      effort && KEPT_BY_PACE.has(one)
        ? { kind: 'symbol', symbol: one, byEffort: true }
        : { kind: 'symbol', symbol: one },
    )
  const progress = fc
    .tuple(symbol, symbol)
    .map(([from, to]): WrittenPace => ({ kind: 'progress', from, to }))
  const between = fc
    .tuple(fc.subarray([...RANGES], { minLength: 2, maxLength: 2 }), fc.boolean())
    .map(
      ([[from, to], effort]) =>
        ({ kind: 'between', from, to, ...(effort ? { byEffort: true } : {}) }) as WrittenPace,
    )
  const per = fc
    .tuple(fc.constantFrom('400', 'km', 'mile'), fc.integer({ min: 0, max: 5 }))
    .map(([unit, more]): WrittenPace => {
      const fastS = unit === '400' ? 75 : unit === 'km' ? 230 : 370
      return { kind: 'per', unit, fastS, slowS: fastS + more } as WrittenPace
    })
  const changing = fc
    .tuple(fc.constantFrom('400', 'km', 'mile'), fc.integer({ min: 1, max: 9 }))
    .map(([unit, less]): WrittenPace => {
      const fromS = unit === '400' ? 75 : unit === 'km' ? 230 : 370
      return { kind: 'from-to', unit, fromS, toS: fromS - less } as WrittenPace
    })
  const free = fc.oneof(
    fc.constant(null),
    named,
    progress,
    between,
    per,
    changing,
    race,
    target,
    limit,
  )
  if (length.kind === 'time') return free
  const timed = fc
    .tuple(fc.integer({ min: 30, max: 70 }), fc.constantFrom(0, 1, 2.5))
    .map(([dmps, more]): WrittenPace => {
      const fastS = Math.round((100 * length.distanceM) / dmps) / 10
      return { kind: 'time', fastS, slowS: Math.round(10 * (fastS + more)) / 10 }
    })
    .filter((pace) => pace.kind === 'time' && isTimeFor(length.distanceM, pace.fastS))
  const falling = fc.integer({ min: 2, max: 4 }).map((count): WrittenPace => {
    const first = Math.round(length.distanceM / 4)
    return { kind: 'times', timesS: Array.from({ length: count }, (_, i) => first - i) }
  })
  const faster = fc.integer({ min: 1, max: 3 }).map((less): WrittenPace => {
    const fromS = Math.round(length.distanceM / 4)
    return { kind: 'from-to', unit: null, fromS, toS: fromS - less }
  })
  return fc.oneof(free, timed, falling, faster)
}
