/** One recovery for all sets of a session: "…, all w/ 2 min", "…, 2 min between all". */
import type { Cursor } from './cursor.ts'
import { readRest } from './read-rest.ts'
import type { WrittenPart, WrittenRest } from './written-workout.ts'

const WITH = ['w', 'with', 'on', 'off']
const BETWEEN = ['between', 'btwn', 'btw', 'bw', 'after', 'w']
const OF_ALL = ['sets', 'reps', 'intervals', 'repeats', 'efforts']

/** The parts with the recovery that is said here, at the end, of all of them. */
export function withRestForAll(
  cursor: Cursor,
  parts: readonly WrittenPart[],
): readonly WrittenPart[] {
  const said = readAllWith(cursor)
  if (said !== null) return filled(parts, said)
  const last = parts.at(-1)
  // "3k @ LT, 2k @ 10k, 1k @ 5k, 3 min rest": a recovery at the end belongs between the runs.
  const runs = parts.slice(0, -1)
  if (last?.kind === 'pause' && runs.length > 1 && runs.every(isFastRun))
    return filled(runs, last.rest)
  const isLast = last?.kind === 'set' && endsInAll(cursor)
  return isLast && last.between !== null && last.between !== 'straight'
    ? filled(parts, last.between)
    : parts
}

/** ", all w/ 2 min"; takes nothing. */
export function seesAllWith(cursor: Cursor): boolean {
  const from = cursor.at
  const sees = readAllWith(cursor) !== null
  cursor.at = from
  return sees
}

function readAllWith(cursor: Cursor): WrittenRest | null {
  const from = cursor.at
  cursor.eatOne([',', ';'])
  const rest = cursor.eat('all') && cursor.seesOne(WITH) ? readRest(cursor, null) : null
  if (rest === null) cursor.at = from
  return rest?.rest ?? null
}

/** The recovery before was that "between all". */
function endsInAll(cursor: Cursor): boolean {
  const all = cursor.seesOne(OF_ALL, -1) ? -2 : -1
  return cursor.done && cursor.sees('all', all) && cursor.seesOne(BETWEEN, all - 1)
}

const EASY: ReadonlySet<string> = new Set(['E', 'REC', 'S'])

function isFastRun(part: WrittenPart): boolean {
  if (part.kind !== 'run' || part.pace === null) return false
  return !(part.pace.kind === 'symbol' && EASY.has(part.pace.symbol))
}

const isWork = (part: WrittenPart | undefined) => part?.kind === 'set' || part?.kind === 'run'

/** In every set without a recovery, and between the sets and runs that follow each other. */
function filled(parts: readonly WrittenPart[], rest: WrittenRest): readonly WrittenPart[] {
  return parts.flatMap((part, i): readonly WrittenPart[] => {
    const whole = part.kind === 'set' && part.times > 1 && part.between === null
    const own = whole ? { ...part, between: rest } : part
    const isBefore = isWork(part) && isWork(parts[i + 1])
    return isBefore ? [own, { kind: 'pause', rest }] : [own]
  })
}
