/** Where the joints of a pose lie. */
import { BODY, type FigurePose, type LimbJoint, type Side } from './figure-pose.ts'

/** A point in shares of the body's height: x forward, y downward, 0 on the ground. */
export interface Place {
  readonly x: number
  readonly y: number
}

type Limbs = Readonly<Record<LimbJoint, Place>>

/** The places of a body's joints; both hips and both shoulders are one in side view. */
export interface JointPlaces extends Readonly<Record<Side, Limbs>> {
  readonly hip: Place
  readonly neck: Place
  readonly head: Place
  readonly shoulder: Place
}

const RADIANS = Math.PI / 180
/** How much of the trunk's lean the head takes up when the pose does not say. */
const HEAD_FOLLOWS = 0.7
const HEAD_CENTRE = 0.72
const SHOULDER_HEIGHT = 0.95

/** The end of a part of the body that hangs from `from` at an angle to the vertical. */
const hanging = (from: Place, angleDeg: number, length: number): Place => ({
  x: from.x + Math.sin(angleDeg * RADIANS) * length,
  y: from.y + Math.cos(angleDeg * RADIANS) * length,
})

/**
 * The places of all joints of a pose.
 *
 * @returns shares of the body's height; the pose's anchor lies at its `x` and `lift`; without an anchor the
 *   lowest point of the feet is at height `lift`.
 * @example
 * const standing = jointPlaces(pose)
 * standing.near.knee.y // −0.28: a little over a quarter of the height above the ground
 */
export function jointPlaces(pose: FigurePose): JointPlaces {
  const hip: Place = { x: 0, y: 0 }
  const neck = hanging(hip, 180 - pose.trunk, BODY.trunk)
  const shoulder = hanging(hip, 180 - pose.trunk, BODY.trunk * SHOULDER_HEIGHT)
  const headLean = pose.head ?? pose.trunk * HEAD_FOLLOWS
  const places: JointPlaces = {
    hip,
    neck,
    shoulder,
    head: hanging(neck, 180 - headLean, BODY.neck + BODY.head * HEAD_CENTRE),
    near: limbs(pose, 0, hip, shoulder),
    far: limbs(pose, 1, hip, shoulder),
  }
  const held = heldPlace(pose, places)
  return moved(onItsBall(places, pose), (pose.x ?? 0) - held.x, -(pose.lift ?? 0) - held.y)
}

/** A foot that stands on its ball with the heel up bends there: the toes stay flat and do not dig in. */
function onItsBall(places: JointPlaces, { anchor }: FigurePose): JointPlaces {
  if (anchor?.[1] !== 'ball') return places
  const [side] = anchor
  const { ball, toe } = places[side]
  if (toe.y <= ball.y) return places
  const flat: Place = { x: ball.x + Math.hypot(toe.x - ball.x, toe.y - ball.y), y: ball.y }
  return { ...places, [side]: { ...places[side], toe: flat } }
}

function heldPlace({ anchor }: FigurePose, { near, far }: JointPlaces): Place {
  if (anchor !== undefined) return (anchor[0] === 'near' ? near : far)[anchor[1]]
  return { x: 0, y: Math.max(near.heel.y, near.toe.y, far.heel.y, far.toe.y) }
}

function limbs(pose: FigurePose, side: 0 | 1, hip: Place, shoulder: Place): Limbs {
  const thighDeg = pose.hip[side] - pose.trunk
  const shankDeg = thighDeg - pose.knee[side]
  const upperArmDeg = pose.shoulder[side] - pose.trunk
  const forearmDeg = upperArmDeg + pose.elbow[side]
  const knee = hanging(hip, thighDeg, BODY.thigh)
  const ankle = hanging(knee, shankDeg, BODY.shank)
  const elbow = hanging(shoulder, upperArmDeg, BODY.upperArm)
  const wrist = hanging(elbow, forearmDeg, BODY.forearm)
  const footDeg = shankDeg + pose.ankle[side]
  const onFoot = (forward: number, down: number) => onTheFoot(ankle, footDeg, forward, down)
  return {
    knee,
    ankle,
    heel: onFoot(-BODY.heel, BODY.sole),
    toe: onFoot(BODY.toe, BODY.sole),
    ball: onFoot(BODY.toe * 0.62, BODY.sole),
    instep: onFoot(BODY.toe * 0.45, BODY.sole * 0.35),
    elbow,
    wrist,
    hand: hanging(wrist, forearmDeg, BODY.hand),
  }
}

/** A point of the foot: so far forward of the ankle along the sole, and so far from it towards the sole. */
function onTheFoot(ankle: Place, footDeg: number, forward: number, down: number): Place {
  const cos = Math.cos(footDeg * RADIANS)
  const sin = Math.sin(footDeg * RADIANS)
  return { x: ankle.x + forward * cos + down * sin, y: ankle.y - forward * sin + down * cos }
}

function moved(places: JointPlaces, dx: number, dy: number): JointPlaces {
  const by = ({ x, y }: Place): Place => ({ x: x + dx, y: y + dy })
  const limbsBy = (side: Limbs): Limbs => ({
    knee: by(side.knee),
    ankle: by(side.ankle),
    heel: by(side.heel),
    toe: by(side.toe),
    ball: by(side.ball),
    instep: by(side.instep),
    elbow: by(side.elbow),
    wrist: by(side.wrist),
    hand: by(side.hand),
  })
  return {
    hip: by(places.hip),
    neck: by(places.neck),
    head: by(places.head),
    shoulder: by(places.shoulder),
    near: limbsBy(places.near),
    far: limbsBy(places.far),
  }
}
