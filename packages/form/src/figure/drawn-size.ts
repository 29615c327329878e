/** How much room a move takes, so that a drawing fits round it. */
import { jointPlaces } from './joint-places.ts'
import { poseAt, type Move } from './move.ts'
import { leftOfProps } from './prop-shapes.ts'
import { EDGE, type FigurePose } from './figure-pose.ts'

/** In shares of the body's height; y is downward, 0 on the ground. */
export interface DrawnSize {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room one pose takes, with the thickness of its limbs. */
export function sizeOfPose(pose: FigurePose): DrawnSize {
  const { near, far, hip, neck, head, shoulder } = jointPlaces(pose)
  const all = [hip, neck, head, shoulder, ...Object.values(near), ...Object.values(far)]
  const xs = all.map(({ x }) => x)
  const ys = all.map(({ y }) => y)
  return {
    left: Math.min(...xs) - EDGE,
    right: Math.max(...xs) + EDGE,
    top: Math.min(...ys) - EDGE,
    bottom: Math.max(0, ...ys) + EDGE / 4,
  }
}

const LOOKS = 24

/**
 * The room a move takes from its first moment to the last.
 *
 * @example
 * import { MOVES } from '@bell-lap/form/figure/move-of-code'
 * sizeOfMove(MOVES.squat).top // −1.02: a little more than the body's height above the ground
 */
export function sizeOfMove(move: Move): DrawnSize {
  const turns = move.next === 'running' || move.next === 'other-side' ? 2 : 1
  const sizes = Array.from({ length: LOOKS + 1 }, (_, look) =>
    sizeOfPose(poseAt(move, (look / LOOKS) * move.seconds * turns)),
  )
  return {
    left: Math.min(leftOfProps(move), ...sizes.map(({ left }) => left)),
    right: Math.max(...sizes.map(({ right }) => right)),
    top: Math.min(...sizes.map(({ top }) => top)),
    bottom: Math.max(...sizes.map(({ bottom }) => bottom)),
  }
}
