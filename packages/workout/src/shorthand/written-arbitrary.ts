/** Random sessions as they may be written, for the property tests. */
import { MILE_M } from '@bell-lap/units/length'
import fc from 'fast-check'
import { paceFor, symbol } from './arbitrary-pace.ts'
import type {
  WrittenItem,
  WrittenLength,
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
const run: fc.Arbitrary<WrittenRun> = repLength.chain((length) =>
  fc
    .record({
      kind: fc.constant('run' as const),
      length: fc.constant(length),
      pace: paceFor(length),
      uphill: fc.boolean(),
    })
    .chain((one) =>
      one.pace?.kind === 'target' && (one.pace.unit === 'km/h' || one.pace.unit === 'mph')
        ? fc
            .constantFrom(1, 2, null)
            .map((gradePct) => (gradePct === null ? one : { ...one, gradePct }))
        : fc.constant(one),
    ),
)

const measured = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(30, 60, 90, 180, 600).map(time),
      fc.constantFrom(100, 200, 400, 600).map(distance),
    ),
    fc.constantFrom('jog' as const, 'walk' as const, 'rest' as const, 'float' as const),
    fc.constantFrom(null, null, 55, 70),
  )
  .map(([length, how, inS]): WrittenRest => {
    const still = how === 'rest' && length.kind === 'distance'
    const timed = inS !== null && length.kind === 'distance' ? { inS } : {}
    return { kind: 'length', length, how: still ? 'jog' : how, ...timed }
  })
const rest: fc.Arbitrary<WrittenRest> = fc.oneof(
  measured,
  fc.constantFrom<WrittenRest>(
    { kind: 'equal', how: 'jog' },
    { kind: 'equal', how: 'walk' },
    { kind: 'equal', how: 'float' },
    { kind: 'equal', how: 'jog', byTime: true },
    { kind: 'equal', how: 'jog', byTime: true, half: true },
    { kind: 'equal', how: 'walk', half: true },
    { kind: 'jog-down' },
    { kind: 'walk-back' },
    { kind: 'full' },
  ),
)
const sendOff = fc
  .constantFrom(45, 60, 90, 150)
  .map((everyS): WrittenRest => ({ kind: 'every', everyS }))
const times = fc.integer({ min: 2, max: 20 })

const lastReps = fc
  .tuple(fc.integer({ min: 1, max: 2 }), symbol)
  .map(([count, one]) => ({ times: count, pace: { kind: 'symbol', symbol: one } as const }))

const single: fc.Arbitrary<WrittenSet> = fc
  .tuple(
    times,
    run,
    fc.oneof(rest, sendOff, fc.constant(null), fc.constant('straight' as const)),
    fc.record({ cutdown: fc.boolean(), last: fc.oneof(fc.constant(null), lastReps) }),
  )
  .map(([count, one, between, { cutdown, last }]) => ({
    kind: 'set',
    times: count,
    items: [one],
    inside: null,
    between,
    cutdown,
    ...(last === null || last.times >= count ? {} : { last }),
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
      between: count > 1 ? (own.length > 3 && kind !== 'rest' ? 'straight' : outer) : null,
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

function isPacedSet({ items }: WrittenSet): boolean {
  return items.every((item) => item.kind === 'run' && item.pace !== null)
}

const easy = fc.constantFrom(600, 900, 2700, 5400).map(time)
/** Seconds without a pace are no session. */
const isLongEnough = ({ length, pace, uphill }: WrittenRun) =>
  pace !== null || uphill || length.kind === 'distance' || length.timeS >= 60

const part: fc.Arbitrary<WrittenPart> = fc.oneof(
  run.filter(isLongEnough),
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
  fc
    .tuple(
      fc.oneof(
        run.filter(({ pace }) => pace !== null),
        single.filter(isPacedSet),
      ),
      fc.constantFrom(null, 'E' as const),
    )
    .map(([inside, first]): WrittenPart => ({
      kind: 'including',
      length: distance(12_000),
      pace: first === null ? null : { kind: 'symbol', symbol: first },
      inside,
    })),
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
