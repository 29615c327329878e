/** Which kind of work a recorded run held, where its repetitions clearly say so. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeDistance } from '@bell-lap/workout/describe/length'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Family, PaceBand, PaceSymbol, PaceTable } from '@bell-lap/workout/workout'
import { workKind } from '../model/work-done.ts'
import type { WorkDone } from '../model/work-done.ts'

/** A piece of work: a pressed lap, or a repetition found in the speed. Seconds since the start. */
export interface RecordedPiece {
  readonly startS: number
  readonly timeS: number
  readonly distanceM: number
}

interface Line {
  readonly family: Family
  readonly symbol: PaceSymbol
  /** Shorter pieces at this pace may be hills, strides or a jog home (X). */
  readonly shortestS: number
}

const LINES: readonly Line[] = [
  { family: 'T', symbol: 'T', shortestS: 120 },
  { family: 'C', symbol: 'CV', shortestS: 120 },
  { family: 'V', symbol: '5K', shortestS: 60 },
  { family: 'V', symbol: '3K', shortestS: 60 },
  { family: 'R', symbol: 'MI', shortestS: 20 },
]
/** A pace further off than this from all lines is none of them (X). */
const NEAR = 0.03
const FEWEST_PIECES = 2
/** Pieces further apart than this in speed are a mixed session, and no step on one line (X). */
const SPREAD = 0.1
const ROUND_M = 50
const ALIKE = 0.08

/** Work of one run; `null` where it held none, or none that is clearly of a kind. */
export function recordedWork(
  day: CalendarDay,
  pieces: readonly RecordedPiece[],
  paces: PaceTable,
): WorkDone | null {
  if (pieces.length < FEWEST_PIECES) return null
  const workS = pieces.reduce((sum, { timeS }) => sum + timeS, 0)
  const metres = pieces.reduce((sum, { distanceM }) => sum + distanceM, 0)
  const line = lineOf(metres / workS, paces)
  const longestS = Math.max(...pieces.map(({ timeS }) => timeS))
  if (line === null || longestS < line.shortestS || isMixed(pieces)) return null
  const inOrder = pieces.toSorted((a, b) => a.startS - b.startS)
  const rests = inOrder.flatMap((piece, i) => {
    const next = inOrder[i + 1]
    const restS = next === undefined ? 0 : next.startS - piece.startS - piece.timeS
    return restS > 0 && piece.timeS >= longestS / 2 ? [restS] : []
  })
  return {
    day,
    kind: workKind(line.family, line.symbol),
    dose: {
      workS,
      repetitions: pieces.length,
      longestS,
      shortestRestS: rests.length === 0 ? null : Math.min(...rests),
    },
    went: 'as-planned',
    title: titleOfPieces(pieces),
  }
}

function isMixed(pieces: readonly RecordedPiece[]): boolean {
  const speeds = pieces.map(({ distanceM, timeS }) => distanceM / timeS)
  return Math.max(...speeds) > (1 + SPREAD) * Math.min(...speeds)
}

function lineOf(speedMps: number, paces: PaceTable): Line | null {
  const off = ({ symbol }: Line) => Math.abs(Math.log(speedMps / middle(paces[symbol])))
  const nearest = LINES.reduce((best, line) => (off(line) < off(best) ? line : best))
  return off(nearest) <= NEAR ? nearest : null
}

function middle({ slowMps, fastMps }: PaceBand): number {
  return (slowMps + fastMps) / 2
}

function titleOfPieces(pieces: readonly RecordedPiece[]): Message {
  const lengths = pieces.map(({ distanceM }) => distanceM)
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
  const total = lengths.reduce((sum, metres) => sum + metres, 0)
  const rounded = (metres: number) => Math.round(metres / ROUND_M) * ROUND_M
  return longest <= (1 + ALIKE) * shortest
    ? message('work.times', {
        count: pieces.length,
        what: describeDistance(rounded(total / pieces.length)),
      })
    : message('work.pieces', { count: pieces.length, distanceM: rounded(total) })
}
