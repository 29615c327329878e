import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'

/** The standard 400 m track (World Athletics Track and Field Facilities Manual), metres. */
const STRAIGHT_M = 84.39
const KERB_RADIUS_M = 36.5
const LANE_WIDTH_M = 1.22
/** A lap is measured 0.30 m outside the kerb, in other lanes 0.20 m outside the line. */
const FROM_KERB_M = 0.3
const FROM_LINE_M = 0.2
const NOMINAL_LAP_M = 400
/** Lane 2 is measured this much further out than lane 1. */
const ONE_LANE_WIDE_M = LANE_WIDTH_M + FROM_LINE_M - FROM_KERB_M

export const OUTERMOST_LANE = 8

/** Length of a lap in metres in lanes 1 to 8 of a standard track, without a stagger. */
export function lapLengthM(lane: number): number {
  const outside = lane === 1 ? FROM_KERB_M : LANE_WIDTH_M * (lane - 1) + FROM_LINE_M
  return 2 * STRAIGHT_M + 2 * Math.PI * (KERB_RADIUS_M + outside)
}

/** Metres that one bend costs when it is run one lane wide. */
export function oneBendWideM(): number {
  return Math.PI * ONE_LANE_WIDE_M
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
