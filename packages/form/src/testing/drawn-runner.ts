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

/** On a treadmill, seen from her right side, running to the right of the picture. */
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

/** Ankle heights and pitches of the foot over the stance and over the swing, as a heel striker's. */
const STANCE_UP = [
  [0, 0.18, 0.55, 0.8, 1],
  [0.085, 0.08, 0.08, 0.13, 0.235],
] as const
const STANCE_PITCH = [
  [0, 0.18, 0.55, 1],
  [16, 0, 0, -52],
] as const
const SWING_UP = [
  [0, 0.12, 0.3, 0.5, 0.75, 0.92, 1],
  [0.235, 0.42, 0.62, 0.5, 0.24, 0.11, 0.085],
] as const
const SWING_PITCH = [
  [0, 0.15, 0.35, 0.6, 0.85, 1],
  [-52, -80, -75, -25, 12, 16],
] as const

function legAt(runner: DrawnRunner, hip: Place, timeS: number): Leg {
  const foot = smoothedFoot(runner, timeS)
  const ankle = { x: hip.x + foot.ahead * runner.legPx, y: GROUND_PX - foot.up * runner.legPx }
  const pitch = foot.pitchDeg * DEGREE
  const along = { x: Math.cos(pitch), y: -Math.sin(pitch) }
  const down = { x: Math.sin(pitch), y: Math.cos(pitch) }
  const onFoot = (forward: number, below: number): Place => ({
    x: ankle.x + runner.legPx * (forward * along.x + below * down.x),
    y: ankle.y + runner.legPx * (forward * along.y + below * down.y),
  })
  return {
    knee: kneeBetween(hip, ankle, runner.legPx / 2),
    ankle,
    heel: onFoot(-0.055, 0.055),
    toe: onFoot(0.2, 0.06),
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

function footAt(runner: DrawnRunner, timeS: number) {
  const { cadenceSpm, contactS, overstrideLegs, beltLegsPerS } = runner
  const strideS = 120 / cadenceSpm
  const phaseS = ((timeS % strideS) + strideS) % strideS
  if (phaseS < contactS) {
    const share = phaseS / contactS
    return {
      ahead: overstrideLegs - beltLegsPerS * phaseS,
      up: along(STANCE_UP, share),
      pitchDeg: along(STANCE_PITCH, share),
    }
  }
  const swingS = strideS - contactS
  const share = (phaseS - contactS) / swingS
  const behind = overstrideLegs - beltLegsPerS * contactS
  const [s, s2, s3] = [share, share ** 2, share ** 3]
  return {
    ahead:
      (2 * s3 - 3 * s2 + 1) * behind -
      (s3 - 2 * s2 + s) * swingS * beltLegsPerS +
      (-2 * s3 + 3 * s2) * overstrideLegs -
      (s3 - s2) * swingS * 0.5 * beltLegsPerS,
    up: along(SWING_UP, share),
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
