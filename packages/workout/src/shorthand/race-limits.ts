/** Which times a runner could need for a distance, and so what a bare time can mean. */
import { MILE_M } from '@bell-lap/units/length'

/** World records of men, rounded down, as of 2025 (World Athletics). */
const RECORDS: readonly (readonly [metres: number, seconds: number])[] = [
  [50, 5.4],
  [100, 9.5],
  [200, 19.1],
  [400, 43],
  [800, 100.9],
  [1000, 131.9],
  [1500, 206],
  [MILE_M, 223.1],
  [2000, 282.8],
  [3000, 437.5],
  [5000, 755.3],
  [10_000, 1571],
  [21_097.5, 3400],
  [42_195, 7235],
]
/** Slower is a walk, m/s. */
const SLOWEST_MPS = 2.2

/** No human has covered so many metres in less, s. */
function recordS(distanceM: number): number {
  const next = RECORDS.findIndex(([metres]) => metres >= distanceM)
  const [longM, longS] = RECORDS[next] ?? RECORDS.at(-1) ?? [1, 0]
  const [shortM, shortS] = RECORDS[next - 1] ?? [0, 0]
  if (next < 0) return (distanceM / longM) * longS
  return shortS + ((distanceM - shortM) / (longM - shortM)) * (longS - shortS)
}

/** A time that a runner could need for so many metres. */
export function isTimeFor(distanceM: number, timeS: number): boolean {
  return timeS >= recordS(distanceM) && distanceM / timeS >= SLOWEST_MPS
}
