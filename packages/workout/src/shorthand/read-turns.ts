/** Fast and slow by turns with the count at the end: "1 min on 1 min off x 10", "400 @ 3k, 400 jog x 6". */
import { Doubt, NotRead } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readCountAfter } from './read-count.ts'
import { seesAmount } from './read-length.ts'
import { asRecovery, readRun } from './read-run.ts'
import { readRest } from './read-rest.ts'
import type { WrittenSet } from './written-workout.ts'

/** `null` and nothing taken where the line is something else. */
export function readTurns(cursor: Cursor): WrittenSet | null {
  const from = cursor.at
  try {
    const set = seesAmount(cursor) ? turnsHere(cursor) : null
    if (set !== null) return set
  } catch (error) {
    if (!(error instanceof Doubt || error instanceof NotRead)) throw error
  }
  cursor.at = from
  return null
}

function turnsHere(cursor: Cursor): WrittenSet | null {
  const fast = readRun(cursor, 1)
  const here = cursor.at
  const rest = readRest(cursor, fast.length)?.rest ?? null
  if (rest === null) {
    cursor.at = here
    cursor.eatOne([',', '/', '+', 'and', 'then'])
  }
  const slow = rest === null ? asRecovery(readRun(cursor, 1)) : ({ kind: 'pause', rest } as const)
  const times = readCountAfter(cursor)
  if (times === null || slow.kind !== 'pause') return null
  return { kind: 'set', times, items: [fast], inside: null, between: slow.rest, cutdown: false }
}
