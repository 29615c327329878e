/** A session at the track as several phones write it, made by code. */
import fc from 'fast-check'
import type { Entry, EntryContent } from '../stopwatch/entry.ts'

const REP = {
  distanceM: 400,
  target: { fastS: 72, slowS: 72 },
  rest: { kind: 'rest', timeS: 90 },
} as const

/** Two groups, three runners and four repetitions, written by phone `a`. */
export const SET_UP: readonly Entry[] = (
  [
    { kind: 'session', day: '2026-03-04', name: 'Tuesday' },
    ...['fast', 'slow'].map((group) => ({
      kind: 'group' as const,
      group,
      name: group,
      text: '4x400 in 72, 90 s rest',
      reps: [REP, REP, REP, { ...REP, rest: null }],
      splitM: group === 'fast' ? 200 : null,
      isGone: false,
    })),
    ...['ana', 'ben', 'cem'].map((runner) => ({
      kind: 'runner' as const,
      runner,
      name: runner,
      group: runner === 'cem' ? 'slow' : 'fast',
      targetsS: runner === 'ben' ? [70] : [],
      isGone: false,
    })),
  ] satisfies EntryContent[]
).map((content, index) => ({ phone: 'a', n: index + 1, ...content }))

/** Entries of one phone in their order, numbered after the set-up. */
export function written(
  phone: string,
  contents: readonly EntryContent[],
  from = SET_UP.length + 1,
): readonly Entry[] {
  return contents.map((content, index) => ({ phone, n: from + index, ...content }))
}

const T0 = 1_772_600_000_000
const rep = fc.integer({ min: 0, max: 3 })
const instant = fc.integer({ min: T0, max: T0 + 3_600_000 })
const runners = fc.subarray(['ana', 'ben', 'cem'], { minLength: 1 })
const content: fc.Arbitrary<EntryContent> = fc.oneof(
  fc.record({
    kind: fc.constant('start' as const),
    groups: fc.subarray(['fast', 'slow'], { minLength: 1 }),
    rep,
    atMs: instant,
  }),
  fc.record({
    kind: fc.constant('tap' as const),
    runners,
    rep,
    mark: fc.integer({ min: 0, max: 1 }),
    atMs: instant,
  }),
  fc.record({
    kind: fc.constant('typed' as const),
    runner: fc.constantFrom('ana', 'ben', 'cem'),
    rep,
    mark: fc.integer({ min: 0, max: 1 }),
    timeS: fc.oneof(fc.constant(null), fc.integer({ min: 50, max: 90 })),
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    of: fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 7, max: 30 }))
      .map(([phone, n]) => `${phone}.${n}`),
  }),
  fc.record({
    kind: fc.constant('clocks' as const),
    round: fc.integer({ min: 1, max: 3 }),
    atMs: instant,
  }),
  fc.record({
    kind: fc.constant('runner' as const),
    runner: fc.constantFrom('ana', 'ben', 'cem', 'dua'),
    name: fc.constantFrom('Ana', 'Ben', 'Cem', 'Dua'),
    group: fc.constantFrom('fast', 'slow', 'nobody'),
    targetsS: fc.constantFrom([], [70], [71, 70]),
    isGone: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('end' as const), isOver: fc.boolean() }),
)

/** What three phones wrote, each by itself, after the set-up. */
export const threePhones: fc.Arbitrary<readonly (readonly Entry[])[]> = fc.tuple(
  ...(['a', 'b', 'c'] as const).map((phone) =>
    fc.array(content, { maxLength: 12 }).map((contents) => written(phone, contents)),
  ),
)
