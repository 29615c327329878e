/** "alternating 400 @ 3k / 400 @ MP x 6", "5 km alternating 200 fast / 200 float". */
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readCountAfter } from './read-count.ts'
import { seesAmount } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readRest } from './read-rest.ts'
import { asRecovery, readRun } from './read-run.ts'
import type { WrittenItem, WrittenPart } from './written-workout.ts'

const WORDS = ['alternating between', 'alternating', 'alternate', 'alternates', 'alternations']
const JOINS = ['/', ',', 'and', '&', '+', 'with', 'w /']
const COUNTS = [4, 5, 6, 8, 10]

/** `whole` is the length in front, if one was read. `null` and nothing taken without. */
export function readAlternating(cursor: Cursor, whole: Amount | null): WrittenPart | null {
  const from = cursor.at
  const isOf = cursor.eatOne(['of', 'as', ':', ',']) === 'of' && whole !== null
  const isSaid = cursor.eatOne(WORDS) !== null
  if (!isSaid && !(isOf && seesAmount(cursor))) {
    cursor.at = from
    return null
  }
  cursor.eat(':')
  const first = readRun(cursor, 1)
  if (cursor.eatOne(JOINS) === null) {
    if (isSaid) cursor.fail('second-of-two')
    cursor.at = from
    return null
  }
  const second = readSlow(cursor)
  const here = cursor.at
  cursor.eatOne([',', 'for'])
  const times = readCountAfter(cursor) ?? countFrom(whole, [first, second])
  if (times === null) throw howOften(cursor, here)
  if (second.kind === 'pause') {
    return {
      kind: 'set',
      times,
      items: [first],
      inside: null,
      between: second.rest,
      cutdown: false,
    }
  }
  return {
    kind: 'set',
    times,
    items: [first, second],
    inside: 'straight',
    between: 'straight',
    cutdown: false,
  }
}

function readSlow(cursor: Cursor): WrittenItem {
  const rest = readRest(cursor, null)
  return rest === null ? asRecovery(readRun(cursor, 1)) : { kind: 'pause', rest: rest.rest }
}

/** How often both fit into the whole. */
function countFrom(whole: Amount | null, both: readonly WrittenItem[]): number | null {
  const lengths = both.map((item) =>
    item.kind === 'run'
      ? item.length
      : item.kind === 'pause' && item.rest.kind === 'length'
        ? item.rest.length
        : null,
  )
  const sum = (kind: 'distance' | 'time') =>
    lengths.reduce(
      (all, length) =>
        all +
        (length === null || length.kind !== kind
          ? Number.NaN
          : length.kind === 'time'
            ? length.timeS
            : length.distanceM),
      0,
    )
  if (whole === null || whole.kind === 'bare') return null
  const times =
    whole.kind === 'time' ? whole.timeS / sum('time') : whole.distanceM / sum('distance')
  return Number.isNaN(times) || Math.abs(times / Math.round(times) - 1) > 0.01
    ? null
    : Math.round(times)
}

function howOften(cursor: Cursor, at: number): Doubt {
  cursor.at = at
  const end = cursor.tokens[at - 1]?.end ?? 0
  return new Doubt(
    { start: end, end },
    message('shorthand.ask.how-many'),
    COUNTS.map((count) => ({ label: verbatim(String(count)), replacement: ` x ${count}` })),
  )
}
