/** Angles of joints in the plane of the picture, degrees. */

export interface Place {
  readonly x: number
  readonly y: number
}

const DEGREES = 180 / Math.PI

/** How far the joint in the middle is bent: 0 for a straight leg. */
export function bendDeg(from: Place, joint: Place, to: Place): number {
  const [ax, ay] = [from.x - joint.x, from.y - joint.y]
  const [bx, by] = [to.x - joint.x, to.y - joint.y]
  const cosine = (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by))
  return 180 - Math.acos(Math.min(1, Math.max(-1, cosine))) * DEGREES
}

/** How far a line leans from the vertical in the direction of the run, lower end to upper; y grows upwards. */
export function leanDeg(lower: Place, upper: Place): number {
  return Math.atan2(upper.x - lower.x, upper.y - lower.y) * DEGREES
}

/** How far a line rises from the horizontal, in the direction of the run; y grows upwards. */
export function riseDeg(back: Place, front: Place): number {
  return Math.atan2(front.y - back.y, front.x - back.x) * DEGREES
}
