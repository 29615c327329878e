/** Where the joints of a runner are in the pictures of a clip. */

export type Side = 'left' | 'right'
export type Part = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle' | 'heel' | 'toe'
export type Joint = `${Side}-${Part}`

export const SIDES = ['left', 'right'] as const satisfies readonly Side[]
export const PARTS = [
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'toe',
] as const satisfies readonly Part[]
export const JOINTS: readonly Joint[] = SIDES.flatMap((side) =>
  PARTS.map((part): Joint => `${side}-${part}`),
)

/** A joint in a picture: pixels from its left and upper edge, and how sure the model is that it is seen, 0 to 1. */
export interface Point {
  readonly xPx: number
  readonly yPx: number
  readonly seen: number
}

export type Pose = Readonly<Record<Joint, Point>>

export interface PoseFrame {
  /** When the picture is shown, seconds from the start of the clip. */
  readonly timeS: number
  /** `null` where no person was found. */
  readonly pose: Pose | null
}

export interface PoseRecording {
  readonly widthPx: number
  readonly heightPx: number
  /** In order of time; the times need not be evenly spaced. */
  readonly frames: readonly PoseFrame[]
}

/**
 * A pose whose every joint is what `of` says.
 *
 * @example
 * const still = poseOf(() => ({ xPx: 0, yPx: 0, seen: 1 }))
 * still['left-knee'].seen // 1
 */
export function poseOf(of: (joint: Joint) => Point): Pose {
  return Object.fromEntries(JOINTS.map((joint) => [joint, of(joint)])) as Record<Joint, Point>
}

/** The same joint of the other leg or arm. */
export function otherSide(joint: Joint): Joint {
  const [side, part] = joint.split('-') as [Side, Part]
  return `${side === 'left' ? 'right' : 'left'}-${part}`
}
