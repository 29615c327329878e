/** How long a lap is in the lanes of a track. */

/** A lap is measured 0.30 m outside the kerb, in other lanes 0.20 m outside the line, 1.22 m apart. */
const LANE_WIDTH_M = 1.22
const FROM_KERB_M = 0.3
const FROM_LINE_M = 0.2

export const OUTERMOST_LANE = 8

/** How much further out than lane 1 a lane is measured, m. */
function furtherOutM(lane: number): number {
  return lane <= 1 ? 0 : LANE_WIDTH_M * (lane - 1) + FROM_LINE_M - FROM_KERB_M
}

/**
 * Metres of a lap in a lane without a stagger; `lapM` is a lap of lane 1. Both bends together are one
 * circle, so a lane adds the same on every track (World Athletics Track and Field Facilities Manual).
 *
 * @example
 * lapInLaneM(2, 400) // 407.04
 */
export function lapInLaneM(lane: number, lapM: number): number {
  return lapM + 2 * Math.PI * furtherOutM(lane)
}
