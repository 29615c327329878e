import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import { WALKING_MPS } from '@bell-lap/units/read-time'
import type { Evidence } from '../evidence/evidence.ts'

const SHORTEST_M = 100
const LONGEST_M = 110_000

/** Why a piece of evidence cannot be used at all, or `null`. */
export function unbelievable(
  evidence: Evidence,
): 'impossible-time' | 'faster-than-anyone' | 'walking' | 'distance-out-of-range' | null {
  const { distanceM, timeS } = evidence
  if (!(timeS > 0) || !Number.isFinite(timeS)) return 'impossible-time'
  if (!(distanceM >= SHORTEST_M && distanceM <= LONGEST_M)) return 'distance-out-of-range'
  if (timeS < fastestEverS(distanceM)) return 'faster-than-anyone'
  if (distanceM / timeS < WALKING_MPS) return 'walking'
  return null
}
