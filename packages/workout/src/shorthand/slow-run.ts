/** A slower run behind repetitions without a recovery: "6 x 2 min @ 5k, 1 min @ MP". */
import { message } from '@bell-lap/units/message'
import { isAlternating } from './alternating.ts'
import { Doubt, NotRead } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { seesSet } from './read-count.ts'
import { seesAmount } from './read-length.ts'
import { printItem } from './print-shorthand.ts'
import { readRun } from './read-run.ts'
import type {
  TargetUnit,
  WrittenLength,
  WrittenPart,
  WrittenRun,
  WrittenSet,
} from './written-workout.ts'

/** A recovery is seldom longer than this many repetitions. */
const MOST = 1.5
const SHARES: ReadonlySet<TargetUnit> = new Set(['HRmax', 'LTHR', 'CP'])

/** Asks whether it is what is run between them, or one more run. Takes nothing. */
export function askSlowRun(cursor: Cursor, start: number, part: WrittenPart): void {
  const from = cursor.at
  if (part.kind !== 'set' || part.times < 2 || part.between !== null) return
  const [only] = part.items
  const slow = only?.kind === 'run' && part.items.length === 1 ? slowRun(cursor, only) : null
  const alternating: WrittenSet | null =
    slow === null || only === undefined
      ? null
      : { ...part, items: [only, slow], inside: 'straight' }
  if (slow !== null && alternating !== null && isAlternating(alternating)) {
    throw new Doubt(cursor.placeFrom(start), message('shorthand.ask.between-or-after'), [
      {
        label: message('shorthand.choice.run-between'),
        replacement: printItem({ ...alternating, between: 'straight' }),
      },
      {
        label: message('shorthand.choice.run-after'),
        replacement: `${printItem(part)} + 1 x ${printItem(slow)}`,
      },
    ])
  }
  cursor.at = from
}

function slowRun(cursor: Cursor, rep: WrittenRun): WrittenRun | null {
  const joined = cursor.eatOne([',', '/', 'w /', 'with', 'and']) !== null
  if (!joined || !seesAmount(cursor) || seesSet(cursor)) return null
  try {
    const run = readRun(cursor, 1)
    const isEnd = cursor.done || cursor.seesOne([',', '+', ';', 'then', '.'])
    const fits = run.pace !== null && isEnd && sizeOf(run.length, rep.length) <= MOST
    return fits ? inUnitOf(rep, run) : null
  } catch (error) {
    if (error instanceof Doubt || error instanceof NotRead) return null
    throw error
  }
}

/** "90% HRmax, 3 min @ 70%": per cent of the same. */
function inUnitOf(rep: WrittenRun, run: WrittenRun): WrittenRun {
  const isShare = rep.pace?.kind === 'target' && SHARES.has(rep.pace.unit)
  if (!isShare || run.pace?.kind !== 'target' || run.pace.unit !== 'effort') return run
  return { ...run, pace: { ...run.pace, unit: rep.pace.unit } }
}

/** How many times the repetition it is; infinite where they cannot be compared. */
function sizeOf(length: WrittenLength, rep: WrittenLength): number {
  if (length.kind === 'time' && rep.kind === 'time') return length.timeS / rep.timeS
  if (length.kind === 'distance' && rep.kind === 'distance') return length.distanceM / rep.distanceM
  return Number.POSITIVE_INFINITY
}
