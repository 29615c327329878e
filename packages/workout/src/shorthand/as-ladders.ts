/** Runs without a pace and their recoveries, one after the other, are one ladder and no easy running. */
import type { WrittenItem, WrittenPart } from './written-workout.ts'

/** "1200 w/ 200 jog, 1000 w/ 200 jog, 800": from the first of such runs to the last, as one list. */
export function asLadders(parts: readonly WrittenPart[]): readonly WrittenPart[] {
  const out: WrittenPart[] = []
  let at = 0
  while (at < parts.length) {
    const end = endOfLadder(parts, at)
    const items = parts.slice(at, end).filter(isRunOrPause)
    if (items.filter(({ kind }) => kind === 'run').length > 1) {
      out.push({ kind: 'set', times: 1, items, inside: 'straight', between: null, cutdown: false })
      at = end
      continue
    }
    const part = parts[at]
    if (part !== undefined) out.push(part)
    at += 1
  }
  return out
}

function isRunOrPause(part: WrittenPart): part is WrittenItem {
  return part.kind === 'run' || part.kind === 'pause'
}

/** Run, pause, run, …, run: every run without a pace. */
function endOfLadder(parts: readonly WrittenPart[], from: number): number {
  let end = from
  while (isOpenRun(parts[end])) {
    end += 1
    if (parts[end]?.kind !== 'pause' || !isOpenRun(parts[end + 1])) return end
    end += 1
  }
  return end
}

function isOpenRun(part: WrittenPart | undefined): boolean {
  return part?.kind === 'run' && part.pace === null && !part.uphill
}

const LEAST_EASY = { s: 300, m: 800 }

/** A jog of some minutes at the very end is no recovery before anything: it is easy running. */
export function endEasily(parts: readonly WrittenPart[]): readonly WrittenPart[] {
  const last = parts.at(-1)
  if (last?.kind !== 'pause' || last.rest.kind !== 'length' || last.rest.how !== 'jog') return parts
  const { length } = last.rest
  const isLong =
    length.kind === 'time' ? length.timeS >= LEAST_EASY.s : length.distanceM >= LEAST_EASY.m
  if (!isLong) return parts
  return [
    ...parts.slice(0, -1),
    { kind: 'run', length, pace: { kind: 'symbol', symbol: 'E' }, uphill: false },
  ]
}
