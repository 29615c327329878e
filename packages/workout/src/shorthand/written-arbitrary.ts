/** Random sessions as they may be written, for the property tests. */
import { MILE_M } from '@bell-lap/units/length'
import fc from 'fast-check'
import { PACE_SYMBOLS } from '../workout.ts'
import { KEPT_BY_PACE, RANGES } from './read-pace.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenPart,
  WrittenRest,
  WrittenRun,
  WrittenSession,
  WrittenSet,
} from './written-workout.ts'

const distance = (distanceM: number): WrittenLength => ({ kind: 'distance', distanceM })
const time = (timeS: number): WrittenLength => ({ kind: 'time', timeS })

const repM = fc.constantFrom(
  30,
  60,
  100,
  150,
  200,
  300,
  400,
  600,
  800,
  1000,
  1200,
  1600,
  2000,
  5000,
)
const repS = fc.constantFrom(10, 20, 45, 60, 90, 150, 180, 600, 1200, 5400)
const repLength: fc.Arbitrary<WrittenLength> = fc.oneof(
  repM.map(distance),
  fc.constantFrom(0.25, 0.5, 1, 2).map((miles) => distance(miles * MILE_M)),
  repS.map(time),
)
const symbol = fc.constantFrom(...PACE_SYMBOLS)

/** Times that a runner could run, to the tenth of a second. */
function paceFor(length: WrittenLength): fc.Arbitrary<WrittenPace | null> {
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
  const free = fc.oneof(fc.constant(null), named, progress, between, per)
  if (length.kind === 'time') return free
  const timed = fc
    .tuple(fc.integer({ min: 30, max: 70 }), fc.constantFrom(0, 1, 2.5))
    .map(([dmps, more]): WrittenPace => {
      const fastS = Math.round((100 * length.distanceM) / dmps) / 10
      return { kind: 'time', fastS, slowS: Math.round(10 * (fastS + more)) / 10 }
    })
  const falling = fc.integer({ min: 2, max: 4 }).map((count): WrittenPace => {
    const first = Math.round(length.distanceM / 4)
    return { kind: 'times', timesS: Array.from({ length: count }, (_, i) => first - i) }
  })
  return fc.oneof(free, timed, falling)
}

const run: fc.Arbitrary<WrittenRun> = repLength.chain((length) =>
  fc.record({
    kind: fc.constant('run' as const),
    length: fc.constant(length),
    pace: paceFor(length),
    uphill: fc.boolean(),
  }),
)

const measured = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(30, 60, 90, 180, 600).map(time),
      fc.constantFrom(100, 200, 400, 600).map(distance),
    ),
    fc.constantFrom('jog' as const, 'walk' as const, 'rest' as const),
  )
  .map(([length, how]): WrittenRest => {
    const still = how === 'rest' && length.kind === 'distance'
    return { kind: 'length', length, how: still ? 'jog' : how }
  })
const rest: fc.Arbitrary<WrittenRest> = fc.oneof(
  measured,
  fc.constantFrom<WrittenRest>(
    { kind: 'equal', how: 'jog' },
    { kind: 'equal', how: 'walk' },
    { kind: 'jog-down' },
    { kind: 'walk-back' },
    { kind: 'full' },
  ),
)
const sendOff = fc
  .constantFrom(45, 60, 90, 150)
  .map((everyS): WrittenRest => ({ kind: 'every', everyS }))
const times = fc.integer({ min: 2, max: 20 })

const single: fc.Arbitrary<WrittenSet> = fc
  .tuple(times, run, fc.oneof(rest, sendOff, fc.constant(null)), fc.boolean())
  .map(([count, one, between, cutdown]) => ({
    kind: 'set',
    times: count,
    items: [one],
    inside: null,
    between,
    cutdown,
  }))
const whole = single.filter(({ between }) => between !== null)

/** A list: run on, with one rest between its items, or with each rest written out. */
const list: fc.Arbitrary<WrittenSet> = fc
  .tuple(
    fc.array(fc.oneof(run, whole), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('straight' as const, 'rest' as const, 'paused' as const),
    fc.record({ count: fc.integer({ min: 1, max: 5 }), inner: rest, outer: rest }),
    fc.boolean(),
  )
  .map(([own, kind, { count, inner, outer }, cutdown]): WrittenSet => {
    const items =
      kind === 'paused'
        ? own.flatMap((item, i): WrittenItem[] =>
            i === 0 ? [item] : [{ kind: 'pause', rest: outer }, item],
          )
        : own
    return {
      kind: 'set',
      times: count,
      items,
      inside: kind === 'rest' ? inner : 'straight',
      between: count > 1 ? outer : null,
      cutdown,
    }
  })

const nested: fc.Arbitrary<WrittenSet> = fc
  .tuple(times, whole, rest)
  .map(([count, inner, between]) => ({
    kind: 'set',
    times: count,
    items: [inner],
    inside: null,
    between,
    cutdown: false,
  }))

const easy = fc.constantFrom(600, 900, 2700, 5400).map(time)
const part: fc.Arbitrary<WrittenPart> = fc.oneof(
  run,
  single,
  list,
  nested,
  fc.record({
    kind: fc.constantFrom('warm-up' as const, 'cool-down' as const),
    length: fc.oneof(easy, fc.constant(null)),
  }),
  fc.constant<WrittenPart>({ kind: 'drills' }),
  fc.record({
    kind: fc.constant('strides' as const),
    times: fc.integer({ min: 2, max: 10 }),
    length: fc.oneof(fc.constant(null), fc.constantFrom(60, 100).map(distance)),
  }),
  repM.map((metres): WrittenPart => ({ kind: 'time-trial', length: distance(metres) })),
  fc.tuple(symbol, fc.oneof(fc.constant(null), symbol)).map(([last, first]): WrittenPart => ({
    kind: 'finish',
    length: distance(8000),
    pace: first === null ? null : { kind: 'symbol', symbol: first },
    last: { length: distance(3000), pace: { kind: 'symbol', symbol: last } },
  })),
)

const session: fc.Arbitrary<WrittenSession> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(part, { minLength: 1, maxLength: 5 })
      .map((parts): WrittenSession => ({ when: null, kind: 'run', parts })),
  },
  { weight: 1, arbitrary: fc.constant<WrittenSession>({ when: null, kind: 'off' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(null, 1800, 2400)
      .map((timeS): WrittenSession => ({ when: null, kind: 'cross-training', timeS })),
  },
)

/** One session, or one for the morning and one for the evening. */
export const anyDay: fc.Arbitrary<readonly WrittenSession[]> = fc.oneof(
  session.map((one) => [one]),
  fc.tuple(session, session).map(([morning, evening]) => [
    { ...morning, when: 'am' as const },
    { ...evening, when: 'pm' as const },
  ]),
)
