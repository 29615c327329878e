/** Fast and slow by turns, run through: "4 x (400 in 68 + 400 in 90)". */
import { MILE_M } from '@bell-lap/units/length'
import type { PaceSymbol } from '../workout.ts'
import type {
  TargetUnit,
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenSet,
} from './written-workout.ts'

/** Slow to fast, so that two paces can be compared; shares of mile speed for a usual runner. */
const SPEEDS: Readonly<Record<PaceSymbol, number>> = {
  REC: 0.55,
  E: 0.65,
  S: 0.72,
  M: 0.76,
  HM: 0.8,
  T: 0.82,
  '10K': 0.85,
  CV: 0.87,
  '5K': 0.9,
  '3K': 0.94,
  MI: 1,
  GMI: 1,
  FAST: 1.05,
  '8H': 1.08,
  '4H': 1.18,
  MAX: 1.4,
}
const UNIT_M = { '400': 400, km: 1000, mile: MILE_M } as const

/**
 * Whether the list is joined by "+", nothing is said of a recovery, and its last run is slower than one before: then
 * the slow run is the recovery.
 */
export function isAlternating({ times, items, inside, between }: WrittenSet): boolean {
  if (times < 2 || between !== null || inside !== 'straight' || items.length < 2) return false
  const speeds = items.map(speedOf)
  const last = speeds.at(-1) ?? null
  return last !== null && speeds.some((speed) => speed !== null && isFaster(speed, last))
}

interface Speed {
  readonly unit: 'm/s' | 'mile' | TargetUnit
  readonly speed: number
}

const isFaster = (one: Speed, other: Speed) => one.unit === other.unit && one.speed > other.speed

function speedOf(item: WrittenItem): Speed | null {
  return item.kind === 'run' && item.pace !== null ? speedAt(item.pace, item.length) : null
}

function speedAt(pace: WrittenPace, length: WrittenLength): Speed | null {
  if (pace.kind === 'symbol') return { unit: 'mile', speed: SPEEDS[pace.symbol] }
  if (pace.kind === 'between') return { unit: 'mile', speed: SPEEDS[pace.from] }
  if (pace.kind === 'per') return { unit: 'm/s', speed: UNIT_M[pace.unit] / pace.slowS }
  if (pace.kind === 'target') return { unit: pace.unit, speed: (pace.low + pace.high) / 2 }
  const timed = pace.kind === 'time' && length.kind === 'distance'
  return timed ? { unit: 'm/s', speed: length.distanceM / pace.slowS } : null
}
