import { lapInLaneM } from '@bell-lap/units/track-lane'
import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'

/** The standard track (World Athletics Track and Field Facilities Manual), metres; lane 1 is measured 0.30 m from the kerb. */
const STRAIGHT_M = 84.39
const BEND_RADIUS_M = 36.5 + 0.3
const NOMINAL_LAP_M = 400

/** Length of a lap in metres in lanes 1 to 8 of a standard track, without a stagger. */
export function lapLengthM(lane: number): number {
  return lapInLaneM(lane, 2 * STRAIGHT_M + 2 * Math.PI * BEND_RADIUS_M)
}

/** Metres that one bend costs when it is run one lane wide. */
export function oneBendWideM(): number {
  return (lapLengthM(2) - lapLengthM(1)) / 2
}

/**
 * True distance of a race of `distanceM` that was counted in laps and run in a lane: whole laps are
 * as long as the lane's; odd metres up to a straight are as they are, longer ones grow in proportion.
 */
export function trueDistanceM(distanceM: number, lane: number): number {
  const lapM = lapLengthM(lane)
  const laps = Math.floor(distanceM / NOMINAL_LAP_M + 1e-9)
  const oddM = distanceM - laps * NOMINAL_LAP_M
  return laps * lapM + (oddM <= STRAIGHT_M ? oddM : (oddM * lapM) / NOMINAL_LAP_M)
}

/** Correction for a lane other than the first: geometry, so it has no error. */
export function lanePart(run: RunInConditions, conditions: Conditions): ConditionPart | null {
  const { lane = null } = conditions
  if (lane === null || lane <= 1 || run.setting !== 'track') return null
  const logSpeed = Math.log(trueDistanceM(run.distanceM, lane) / run.distanceM)
  return { factor: 'lane', logSpeed, sd: 0 }
}
