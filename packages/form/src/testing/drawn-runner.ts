/** A runner made of lines, whose contact time, cadence and angles are known exactly. */
import { poseOf } from '../video/pose-recording.ts'
import type { Part, Point, Pose, PoseRecording } from '../video/pose-recording.ts'

export interface DrawnRunner {
  readonly cadenceSpm: number
  readonly contactS: number
  /** Ankle ahead of the hip at contact, leg lengths. */
  readonly overstrideLegs: number
  readonly trunkDeg: number
  /** Speed of the belt, leg lengths a second. */
  readonly beltLegsPerS: number
  readonly rateHz: number
  readonly durationS: number
  readonly legPx: number
  /** Standard deviation of each joint's error, leg lengths. */
  readonly noiseLegs: number
  readonly seed: number
}

export const DRAWN: DrawnRunner = {
  cadenceSpm: 172,
  contactS: 0.24,
  overstrideLegs: 0.22,
  trunkDeg: 7,
  beltLegsPerS: 3.2,
  rateHz: 60,
  durationS: 9,
  legPx: 300,
  noiseLegs: 0.004,
  seed: 1,
}

const WIDTH_PX = 720
const HEIGHT_PX = 1280
const GROUND_PX = 1130
const HIP_LEGS = 0.93
const DEGREE = Math.PI / 180

/** On a treadmill, seen from her right side, running to the right of the picture. On the ground the foot moves with the belt. */
export function drawnRecording(runner: DrawnRunner): PoseRecording {
  const random = normals(runner.seed)
  const count = Math.round(runner.durationS * runner.rateHz)
  const frames = Array.from({ length: count }, (_, i) => {
    const timeS = i / runner.rateHz
    return { timeS, pose: drawnPose(runner, timeS, random) }
  })
  return { widthPx: WIDTH_PX, heightPx: HEIGHT_PX, frames }
}

function drawnPose(runner: DrawnRunner, timeS: number, random: () => number): Pose {
  const { legPx, cadenceSpm, contactS, noiseLegs } = runner
  const strideS = 120 / cadenceSpm
  const bob = 0.03 * legPx * Math.cos((4 * Math.PI * (timeS - contactS / 2)) / strideS)
  const hip = { x: WIDTH_PX / 2, y: GROUND_PX - HIP_LEGS * legPx + bob }
  const trunk = 0.62 * legPx
  const lean = runner.trunkDeg * DEGREE
  const shoulder = { x: hip.x + trunk * Math.sin(lean), y: hip.y - trunk * Math.cos(lean) }
  const legs = {
    left: legAt(runner, hip, timeS),
    right: legAt(runner, hip, timeS + strideS / 2),
  }
  return poseOf((joint): Point => {
    const [side, part] = joint.split('-') as ['left' | 'right', Part]
    const swing = 0.6 * Math.sin((2 * Math.PI * timeS) / strideS) * (side === 'left' ? 1 : -1)
    const exact = jointAt(part, { hip, shoulder, leg: legs[side], swing, legPx })
    return {
      xPx: exact.x + noiseLegs * legPx * random(),
      yPx: exact.y + noiseLegs * legPx * random(),
      seen: side === 'right' ? 0.98 : 0.7,
    }
  })
}

interface Place {
  readonly x: number
  readonly y: number
}
interface Leg {
  readonly knee: Place
  readonly ankle: Place
  readonly heel: Place
  readonly toe: Place
}

function jointAt(
  part: Part,
  body: { hip: Place; shoulder: Place; leg: Leg; swing: number; legPx: number },
): Place {
  const { hip, shoulder, leg, swing, legPx } = body
  const elbow = {
    x: shoulder.x + 0.32 * legPx * Math.sin(swing),
    y: shoulder.y + 0.32 * legPx * Math.cos(swing),
  }
  if (part === 'shoulder') return shoulder
  if (part === 'hip') return hip
  if (part === 'elbow') return elbow
  if (part === 'wrist') {
    const bent = swing + 95 * DEGREE
    return {
      x: elbow.x + 0.28 * legPx * Math.sin(bent),
      y: elbow.y + 0.28 * legPx * Math.cos(bent),
    }
  }
  return leg[part]
}

/** Pitch of the foot over the stance, and of pitch and ankle over the swing, as a heel striker's. */
const STANCE_PITCH = [
  [0, 0.18, 0.55, 1],
  [16, 0, 0, -52],
] as const
const SWING_PITCH = [
  [0, 0.15, 0.35, 0.6, 0.85, 1],
  [-52, -80, -75, -25, 12, 16],
] as const
/** How far the ankle of the swing is above the line from its height at toe-off to that at landing. */
const SWING_RISE = [
  [0, 0.12, 0.3, 0.5, 0.75, 0.92, 1],
  [0, 0.2, 0.44, 0.35, 0.12, 0.01, 0],
] as const
/** The foot lies flat until this share of the stance; then the toe stays on the ground and the heel rises. */
const FLAT_UNTIL = 0.55
/** Of heel and toe from the ankle of a flat foot, and of both from the ground, leg lengths. */
const HEEL = { forward: -0.055, below: 0.055 }
const TOE = { forward: 0.2, below: 0.06 }
const HEEL_UP = 0.025
/** The foot lands while it goes back at this share of the speed of the belt: 0.2 to 0.33 for two runners on force plates. */
const LANDING_SHARE = 0.25

function legAt(runner: DrawnRunner, hip: Place, timeS: number): Leg {
  const foot = smoothedFoot(runner, timeS)
  const ankle = { x: hip.x + foot.ahead * runner.legPx, y: GROUND_PX - foot.up * runner.legPx }
  const onFoot = (part: typeof HEEL): Place => {
    const { ahead, up } = fromAnkle(part, foot.pitchDeg)
    return { x: ankle.x + runner.legPx * ahead, y: ankle.y - runner.legPx * up }
  }
  return {
    knee: kneeBetween(hip, ankle, runner.legPx / 2),
    ankle,
    heel: onFoot(HEEL),
    toe: onFoot(TOE),
  }
}

/** Joints do not turn corners: the mean over 40 ms. */
function smoothedFoot(runner: DrawnRunner, timeS: number) {
  const parts = Array.from({ length: 7 }, (_, i) => footAt(runner, timeS - 0.02 + (0.04 * i) / 6))
  const mean = (of: (foot: ReturnType<typeof footAt>) => number) =>
    parts.reduce((sum, part) => sum + of(part) / parts.length, 0)
  return {
    ahead: mean(({ ahead }) => ahead),
    up: mean(({ up }) => up),
    pitchDeg: mean(({ pitchDeg }) => pitchDeg),
  }
}

/** Where a part of the foot is from the ankle when the foot is pitched, toes up. */
function fromAnkle({ forward, below }: typeof HEEL, pitchDeg: number) {
  const pitch = pitchDeg * DEGREE
  return {
    ahead: forward * Math.cos(pitch) + below * Math.sin(pitch),
    up: forward * Math.sin(pitch) - below * Math.cos(pitch),
  }
}

interface FootPlace {
  readonly ahead: number
  readonly up: number
  readonly pitchDeg: number
}

function footAt(runner: DrawnRunner, timeS: number): FootPlace {
  const strideS = 120 / runner.cadenceSpm
  const phaseS = ((timeS % strideS) + strideS) % strideS
  return phaseS < runner.contactS
    ? footOnGround(runner, phaseS)
    : footInAir(runner, phaseS - runner.contactS, strideS - runner.contactS)
}

/** The heel moves with the belt until the foot has been flat, then the toe does. */
function footOnGround(runner: DrawnRunner, phaseS: number): FootPlace {
  const { contactS, overstrideLegs, beltLegsPerS } = runner
  const share = phaseS / contactS
  const pitchDeg = along(STANCE_PITCH, share)
  const heelAhead = overstrideLegs + fromAnkle(HEEL, STANCE_PITCH[1][0]).ahead
  const flat = { heel: fromAnkle(HEEL, 0), toe: fromAnkle(TOE, 0) }
  const isFlat = share < FLAT_UNTIL
  const held = isFlat
    ? { ahead: heelAhead, up: HEEL_UP }
    : {
        ahead: heelAhead - flat.heel.ahead + flat.toe.ahead,
        up: HEEL_UP - flat.heel.up + flat.toe.up,
      }
  const from = fromAnkle(isFlat ? HEEL : TOE, pitchDeg)
  return {
    ahead: held.ahead - beltLegsPerS * phaseS - from.ahead,
    up: held.up - from.up,
    pitchDeg,
  }
}

/** From toe-off to the next landing: a curve with the speeds at both ends (Hermite). */
function footInAir(runner: DrawnRunner, sinceS: number, swingS: number): FootPlace {
  const { contactS, overstrideLegs, beltLegsPerS } = runner
  const share = sinceS / swingS
  const [left, landed] = [contactS, 0].map((phaseS) => footOnGround(runner, phaseS)) as [
    FootPlace,
    FootPlace,
  ]
  const leftSpeed = (left.ahead - footOnGround(runner, contactS - 1e-3).ahead) / 1e-3
  const [s, s2, s3] = [share, share ** 2, share ** 3]
  return {
    ahead:
      (2 * s3 - 3 * s2 + 1) * left.ahead +
      (s3 - 2 * s2 + s) * swingS * leftSpeed +
      (-2 * s3 + 3 * s2) * overstrideLegs -
      (s3 - s2) * swingS * LANDING_SHARE * beltLegsPerS,
    up: left.up + (landed.up - left.up) * share + along(SWING_RISE, share),
    pitchDeg: along(SWING_PITCH, share),
  }
}

type Profile = readonly [readonly number[], readonly number[]]

function along([at, values]: Profile, share: number): number {
  const after = at.findIndex((one) => one >= share)
  if (after <= 0) return values[0] as number
  const [a, b] = [at[after - 1] as number, at[after] as number]
  const [from, to] = [values[after - 1] as number, values[after] as number]
  return from + ((to - from) * (share - a)) / (b - a)
}

function kneeBetween(hip: Place, ankle: Place, bonePx: number): Place {
  const [dx, dy] = [ankle.x - hip.x, ankle.y - hip.y]
  const apart = Math.min(Math.hypot(dx, dy), 2 * bonePx * 0.999)
  const direction = Math.atan2(dx, dy)
  const bend = Math.acos(apart / (2 * bonePx))
  return {
    x: hip.x + bonePx * Math.sin(direction + bend),
    y: hip.y + bonePx * Math.cos(direction + bend),
  }
}

/** Normal numbers from a seed (Box and Muller 1958 over mulberry32). */
function normals(seed: number): () => number {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
