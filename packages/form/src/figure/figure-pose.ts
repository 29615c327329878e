/** A body seen from its right side, facing right, as joint angles. Everything that is drawn follows from them. */

/** Of the near and the far side. */
export type BothSides = readonly [near: number, far: number]

/** One position of the body. Angles are in degrees, lengths are shares of the body's height. */
export interface FigurePose {
  /** Lean forward of the trunk from the vertical. */
  readonly trunk: number
  /** Lean forward of the head from the vertical; without it, the head follows the trunk. */
  readonly head?: number
  /** Flexion of the hip: 0 is in line with the trunk. */
  readonly hip: BothSides
  readonly knee: BothSides
  /** The foot lifted towards the shin: 0 is square to the shin, negative on the toes. */
  readonly ankle: BothSides
  /** Flexion of the shoulder: 0 hangs along the trunk. */
  readonly shoulder: BothSides
  readonly elbow: BothSides
  /** Where the anchor stands on the line of the ground, and how high above it. */
  readonly x?: number
  readonly lift?: number
  /** The point that is held in place; without it, the lowest point of the feet is on the ground. */
  readonly anchor?: readonly [Side, LimbJoint]
}

export type Side = 'near' | 'far'

/** The joints of one arm and one leg. */
export type LimbJoint =
  | 'knee'
  | 'ankle'
  | 'heel'
  | 'toe'
  | 'ball'
  | 'instep'
  | 'elbow'
  | 'wrist'
  | 'hand'

/** Lengths of the body's parts, as shares of its height. */
export const BODY = {
  trunk: 0.288,
  neck: 0.08,
  head: 0.062,
  upperArm: 0.172,
  forearm: 0.15,
  hand: 0.045,
  thigh: 0.245,
  shank: 0.246,
  heel: 0.045,
  toe: 0.115,
  sole: 0.036,
} as const

/** What a drawing leaves free round the joints, for the thickness of head and limbs. */
export const EDGE = 0.075

/** The pose that lies the share `part` of the way from one pose to another; the anchor stays that of the first. */
export function between(from: FigurePose, to: FigurePose, part: number): FigurePose {
  const mix = (a: number, b: number) => a + (b - a) * part
  const both = (a: BothSides, b: BothSides): BothSides => [mix(a[0], b[0]), mix(a[1], b[1])]
  return {
    ...from,
    trunk: mix(from.trunk, to.trunk),
    ...(from.head === undefined || to.head === undefined ? {} : { head: mix(from.head, to.head) }),
    hip: both(from.hip, to.hip),
    knee: both(from.knee, to.knee),
    ankle: both(from.ankle, to.ankle),
    shoulder: both(from.shoulder, to.shoulder),
    elbow: both(from.elbow, to.elbow),
    x: mix(from.x ?? 0, to.x ?? 0),
    lift: mix(from.lift ?? 0, to.lift ?? 0),
  }
}

/** The same pose with the near and the far side exchanged, as in the next step. */
export function otherSide(pose: FigurePose): FigurePose {
  const swap = ([near, far]: BothSides): BothSides => [far, near]
  return {
    ...pose,
    hip: swap(pose.hip),
    knee: swap(pose.knee),
    ankle: swap(pose.ankle),
    shoulder: swap(pose.shoulder),
    elbow: swap(pose.elbow),
  }
}
