/** Which recovery belongs where in a set. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { printItem } from './print-shorthand.ts'
import { readRests } from './read-rest.ts'
import type { ReadRest } from './read-rest.ts'
import type { WrittenItem, WrittenLength, WrittenRest, WrittenSet } from './written-workout.ts'

const SUGGESTED: readonly (Way & { readonly inner: WrittenRest })[] = [
  {
    inner: { kind: 'equal', how: 'jog' },
    outer: { kind: 'full' },
    label: message('shorthand.choice.equal-jog'),
  },
  {
    inner: { kind: 'length', length: { kind: 'time', timeS: 60 }, how: 'rest' },
    outer: { kind: 'length', length: { kind: 'time', timeS: 180 }, how: 'rest' },
    label: message('shorthand.choice.timed-rests'),
  },
  { inner: { kind: 'full' }, outer: { kind: 'full' }, label: message('shorthand.choice.by-feel') },
]

/** The set with the recoveries that stand behind it, one or two of them: inside, then between. */
export function restsOf(
  cursor: Cursor,
  start: number,
  { set, inList }: { readonly set: WrittenSet; readonly inList: boolean },
): WrittenSet {
  const rep = repOf(set)
  const takesTwo = isTwofold(set)
  if (eatContinuous(cursor)) return withoutRests(set)
  // "6 x (400, 200 jog)" has its recovery; what follows comes after the set.
  // After one run there is nothing between: what follows comes after it.
  if (!takesTwo && (isOwn(set) || isOneRun(set))) return set
  const mayTakeTwo = !takesTwo && isJoinedByPlus(set)
  const most = takesTwo || mayTakeTwo ? 2 : 1
  const rests: ReadRest[] = []
  while (rests.length < most) {
    const here = cursor.at
    // "90 s / 4 min" behind a list with pluses: inside and between.
    if (mayTakeTwo && rests.length === 1 && !cursor.sees('/') && rests[0]?.scope !== 'reps') break
    const isSecond = rests.length > 0 && takesTwo
    if (isSecond) cursor.eat('&')
    const read = readRests(cursor, rep, { inList, isSecond })
    if (read.length === 0 || rests.length + read.length > most) {
      cursor.at = here
      break
    }
    rests.push(...read)
  }
  if (mayTakeTwo && rests.length === 2)
    return withTwo(cursor, start, { ...set, inside: null }, rests)
  if (!takesTwo) return withOne(set, rests[0])
  return withTwo(cursor, start, set, rests)
}

const CONTINUOUS = [
  'continuously',
  'continuous',
  'non - stop',
  'nonstop',
  'no recovery',
  'no rest',
  'no break',
  'without rest',
  'back to back',
  'w / no rest',
  'straight',
]

function eatContinuous(cursor: Cursor): boolean {
  const from = cursor.at
  const comma = cursor.eat(',')
  if (cursor.eatOne(CONTINUOUS) !== null) return true
  if (comma) cursor.at = from
  return false
}

/** Run through, without a recovery anywhere it is not written. */
function withoutRests(set: WrittenSet): WrittenSet {
  const inside = set.items.length > 1 ? (set.inside ?? 'straight') : set.inside
  return { ...set, inside, between: set.times > 1 ? (set.between ?? 'straight') : null }
}

function isOneRun({ times, items }: WrittenSet): boolean {
  return times < 2 && items.length === 1 && items[0]?.kind === 'run'
}

function isJoinedByPlus({ times, items, inside }: WrittenSet): boolean {
  return (
    times > 1 &&
    items.length > 1 &&
    inside === 'straight' &&
    items.every(({ kind }) => kind === 'run')
  )
}

function isOwn({ times, items, inside, between }: WrittenSet): boolean {
  if (times > 1) return between !== null
  return items.length > 1 && inside !== null
}

/** Repeated, and with something to recover from inside. */
function isTwofold({ times, items, inside }: WrittenSet): boolean {
  if (times < 2) return false
  const [only] = items
  if (items.length === 1) return only?.kind === 'set' && !isWhole(only)
  return inside === null
}

function isWhole({ times, items, inside, between }: WrittenSet): boolean {
  return (times < 2 || between !== null) && (items.length < 2 || inside !== null)
}

function withOne(set: WrittenSet, read: ReadRest | undefined): WrittenSet {
  if (read === undefined) return set
  const [only] = set.items
  if (set.times < 2 && set.items.length > 1 && set.inside === null) {
    const items = set.items.map((item) =>
      item.kind === 'set' && item.times > 1 && item.between === null
        ? { ...item, between: read.rest }
        : item,
    )
    return { ...set, items, inside: read.rest }
  }
  // "1 x (4 x 200), 60 s": one set in brackets is the set itself.
  if (set.times < 2 && only?.kind === 'set') {
    return { ...set, items: [withOne(only, read)] }
  }
  return { ...set, between: read.rest }
}

function withTwo(
  cursor: Cursor,
  start: number,
  set: WrittenSet,
  rests: readonly ReadRest[],
): WrittenSet {
  const [first, second] = rests
  const outer = second ?? (first?.scope === 'sets' ? first : undefined)
  const inner = first === outer ? undefined : first
  if (inner !== undefined && (outer !== undefined || set.between !== null)) {
    return filled(set, inner.rest, outer?.rest ?? set.between)
  }
  const known = inner ?? outer
  const ways = known === undefined ? SUGGESTED : waysWith(set, known.rest, outer !== undefined)
  const question =
    known === undefined
      ? message('shorthand.ask.both-recoveries')
      : outer === undefined
        ? message('shorthand.ask.outer-recovery')
        : message('shorthand.ask.inner-recovery')
  throw new Doubt(
    cursor.placeFrom(start),
    question,
    ways.map(({ inner: a, outer: b, label }) => ({
      label,
      replacement: printItem(filled(set, a, b)),
    })),
  )
}

interface Way {
  readonly inner: WrittenRest | 'straight'
  readonly outer: WrittenRest
  readonly label: Message
}

function waysWith(set: WrittenSet, rest: WrittenRest, isOuter: boolean): readonly Way[] {
  const same: Way = { inner: rest, outer: rest, label: message('shorthand.choice.same') }
  const runOn: readonly Way[] =
    set.items.length > 1
      ? [{ inner: 'straight', outer: rest, label: message('shorthand.choice.run-on') }]
      : []
  if (isOuter) return [...SUGGESTED.map((way) => ({ ...way, outer: rest })), same, ...runOn]
  return [
    same,
    {
      inner: rest,
      outer: { kind: 'full' },
      label: message('shorthand.choice.full-between-sets'),
    },
    ...runOn,
  ]
}

function filled(
  set: WrittenSet,
  inner: WrittenRest | 'straight',
  between: WrittenSet['between'],
): WrittenSet {
  const [only] = set.items
  if (set.items.length === 1 && only?.kind === 'set') {
    const items: WrittenItem[] = [
      only.items.length > 1 && only.inside === null
        ? { ...only, inside: inner, between: only.times > 1 ? (only.between ?? inner) : null }
        : { ...only, between: only.between ?? inner },
    ]
    return { ...set, items, between }
  }
  return { ...set, inside: inner, between }
}

/** What the recovery is measured against: the length of the last repetition. */
function repOf({ items }: WrittenSet): WrittenLength {
  const last = items.findLast(({ kind }) => kind !== 'pause')
  if (last?.kind === 'set') return repOf(last)
  return last?.kind === 'run' ? last.length : { kind: 'distance', distanceM: 400 }
}
