/** The angles that a single picture shows of the leg near the camera. */
import { bendDeg, leanDeg } from './angles.ts'
import type { Part, Pose, Side } from './pose-recording.ts'

interface PoseAngles {
  readonly kneeDeg: number
  /** Shank from the vertical; positive with the foot ahead of the knee. */
  readonly shankDeg: number
  /** Shoulders ahead of the hips, from the vertical. */
  readonly trunkDeg: number
  /** Ankle ahead of the hip, leg lengths. */
  readonly ankleAheadLegs: number
}

/**
 * Of one picture: for the overlay. What is told of a clip comes from the average stance.
 *
 * @param legPx length of the near leg
 * @example
 * import { poseOf } from '@bell-lap/form/video/pose-recording'
 * const heap = poseOf(() => ({ xPx: 0, yPx: 0, seen: 1 }))
 * poseAngles(heap, { near: 'left', forward: 1 }, 300).ankleAheadLegs // 0
 */
export function poseAngles(
  pose: Pose,
  { near, forward }: { readonly near: Side; readonly forward: 1 | -1 },
  legPx: number,
): PoseAngles {
  const of = (side: Side, part: Part) => {
    const { xPx, yPx } = pose[`${side}-${part}`]
    return { x: forward * xPx, y: -yPx }
  }
  const middle = (part: Part) => {
    const [left, right] = [of('left', part), of('right', part)]
    return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
  }
  const [hip, knee, ankle] = [of(near, 'hip'), of(near, 'knee'), of(near, 'ankle')]
  return {
    kneeDeg: bendDeg(hip, knee, ankle),
    shankDeg: -leanDeg(ankle, knee),
    trunkDeg: leanDeg(middle('hip'), middle('shoulder')),
    ankleAheadLegs: (ankle.x - middle('hip').x) / legPx,
  }
}
