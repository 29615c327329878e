/** A runner in the middle of a stride. */
import type { BothSides, FigurePose } from './figure-pose.ts'

/** One instant of the near leg: share of the stride since contact, thigh from the vertical, knee, ankle (degrees). */
type LegInstant = readonly [phase: number, thighDeg: number, kneeDeg: number, ankleDeg: number]

/** Drawn after the published course of the joints in running at about 4 m/s; it shows a movement and measures none. */
const LEG: readonly LegInstant[] = [
  [0, 24, 19, 3],
  [0.07, 21, 34, 13],
  [0.15, 12, 42, 27],
  [0.24, -10, 30, 12],
  [0.31, -25, 19, -20],
  [0.4, -23, 48, -18],
  [0.5, -8, 88, -10],
  [0.6, 14, 110, -2],
  [0.71, 37, 100, 2],
  [0.82, 45, 66, 4],
  [0.92, 37, 28, 5],
  [1, 24, 19, 3],
]
const LEAN_DEG = 6
const STANCE = 0.31
const RISE = 0.03

/**
 * The pose of a runner at a share of the stride; 0 is the contact of the near foot, 0.5 that of the far one.
 *
 * @param phase any number; only its part after the point counts
 * @example
 * runningPose(0.15).trunk // 6
 */
export function runningPose(phase: number): FigurePose {
  const near = phase - Math.floor(phase)
  const far = (near + 0.5) % 1
  const swing = Math.cos(2 * Math.PI * near)
  const legs = [legAt(near), legAt(far)] as const
  const both = (of: (leg: LegInstant) => number): BothSides => [of(legs[0]), of(legs[1])]
  return {
    trunk: LEAN_DEG,
    hip: both(([, thigh]) => thigh + LEAN_DEG),
    knee: both(([, , knee]) => knee),
    ankle: both(([, , , ankle]) => ankle),
    shoulder: [LEAN_DEG - 12 - 36 * swing, LEAN_DEG - 12 + 36 * swing],
    elbow: [92 - 8 * swing, 92 + 8 * swing],
    lift: heightInFlight(near),
  }
}

/** How far the lower foot is above the ground; 0 while a foot is on it. */
function heightInFlight(near: number): number {
  const inStep = near % 0.5
  if (inStep < STANCE) return 0
  return RISE * Math.sin((Math.PI * (inStep - STANCE)) / (0.5 - STANCE))
}

function legAt(phase: number): LegInstant {
  const next = LEG.findIndex(([at]) => at > phase)
  const from = LEG[next - 1]
  const to = LEG[next]
  if (from === undefined || to === undefined) throw new RangeError(`no share of a stride: ${phase}`)
  const part = (phase - from[0]) / (to[0] - from[0])
  // Half way between a straight line and a curve that rests at both ends: smooth, and never past a joint's limit.
  const eased = (part * part * (3 - 2 * part) + part) / 2
  const mix = (index: 1 | 2 | 3) => from[index] + (to[index] - from[index]) * eased
  return [phase, mix(1), mix(2), mix(3)]
}

/** The same pose with the whole body tilted forward by so many degrees, as uphill. */
export function leaned(pose: FigurePose, degrees: number): FigurePose {
  return { ...pose, trunk: pose.trunk + degrees }
}
