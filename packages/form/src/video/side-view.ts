/** A runner seen from the side: each joint over time, the leg near the camera, and which way the run goes. */
import { mean, median } from 'simple-statistics'
import type { EvenFrames } from './even-frames.ts'
import { lowPass } from './low-pass.ts'
import { JOINTS, SIDES } from './pose-recording.ts'
import type { Joint, Pose, Side } from './pose-recording.ts'
import { repairSides } from './repair-sides.ts'

/** Where a joint is in each picture, pixels; y grows downwards. */
interface Track {
  readonly x: Float64Array
  readonly y: Float64Array
}
type Tracks = Readonly<Record<Joint, Track>>

export interface SideView {
  readonly rateHz: number
  readonly startS: number
  readonly count: number
  /** As the model saw them. */
  readonly raw: Tracks
  /** Without what is faster than a runner moves. */
  readonly smooth: Tracks
  readonly hip: Track
  readonly shoulder: Track
  /** The side nearer to the camera: it is seen better. */
  readonly near: Side
  /** 1 when the runner runs to the right, −1 to the left. */
  readonly forward: 1 | -1
  /** Length of the near leg, hip to ankle, in the picture. */
  readonly legPx: number
  readonly swappedShare: number
  /** Frames between the first and the last with a runner that have none. */
  readonly lostShare: number
  /** How often the toes point the usual way. */
  readonly facingShare: number
}

/** Longer gaps are not filled, seconds. */
const LONGEST_GAP_S = 0.1
/** What is slower than this stays; with more pictures a second, more of the movement is seen. */
const CUT_OFF_HZ = { slow: 8, fast: 12 }
const FAST_FROM_HZ = 50
const SHORTEST_S = 0.5

/** Gives `null` where there is no runner for half a second in a row. */
export function sideView({ poses, rateHz, startS }: EvenFrames): SideView | null {
  const first = poses.findIndex((pose) => pose !== null)
  if (first < 0) return null
  const seen = poses.slice(first, poses.findLastIndex((pose) => pose !== null) + 1)
  const repaired = repairSides(seen, roughLegPx(seen))
  const longest = longestStretch(repaired.poses, Math.max(1, Math.round(LONGEST_GAP_S * rateHz)))
  const count = longest.to - longest.from
  if (count < Math.max(10, SHORTEST_S * rateHz)) return null
  const raw = tracksOf(repaired.poses.slice(longest.from, longest.to))
  const cutOffHz = rateHz >= FAST_FROM_HZ ? CUT_OFF_HZ.fast : CUT_OFF_HZ.slow
  const smooth = eachJoint((joint) => ({
    x: lowPass(raw[joint].x, cutOffHz, rateHz),
    y: lowPass(raw[joint].y, cutOffHz, rateHz),
  }))
  const near = nearSide(repaired.poses)
  const toesAhead = SIDES.flatMap((side) =>
    Array.from(smooth[`${side}-toe`].x, (x, i) => x - (smooth[`${side}-heel`].x[i] as number)),
  )
  const forward = mean(toesAhead) >= 0 ? 1 : -1
  return {
    rateHz,
    startS: startS + (first + longest.from) / rateHz,
    count,
    raw,
    smooth,
    hip: between(smooth['left-hip'], smooth['right-hip']),
    shoulder: between(smooth['left-shoulder'], smooth['right-shoulder']),
    near,
    forward,
    legPx: legPxOf(smooth, near),
    swappedShare: repaired.swapped / seen.length,
    lostShare: seen.filter((pose) => pose === null).length / seen.length,
    facingShare: toesAhead.filter((ahead) => ahead * forward > 0).length / toesAhead.length,
  }
}

function eachJoint(of: (joint: Joint) => Track): Tracks {
  return Object.fromEntries(JOINTS.map((joint) => [joint, of(joint)])) as Record<Joint, Track>
}

function roughLegPx(poses: readonly (Pose | null)[]): number {
  return median(
    poses.flatMap((pose) =>
      pose === null
        ? []
        : SIDES.map((side) => {
            const [hip, knee, ankle] = [
              pose[`${side}-hip`],
              pose[`${side}-knee`],
              pose[`${side}-ankle`],
            ]
            return (
              Math.hypot(hip.xPx - knee.xPx, hip.yPx - knee.yPx) +
              Math.hypot(knee.xPx - ankle.xPx, knee.yPx - ankle.yPx)
            )
          }),
    ),
  )
}

/** The longest run of frames whose gaps are short enough to fill. */
function longestStretch(poses: readonly (Pose | null)[], longestGap: number) {
  let best = { from: 0, to: 0 }
  let from = 0
  let lastSeen = -1
  for (const [i, pose] of poses.entries()) {
    if (pose === null) continue
    if (i - lastSeen > longestGap + 1) from = i
    lastSeen = i
    if (i + 1 - from > best.to - best.from) best = { from, to: i + 1 }
  }
  return best
}

function tracksOf(poses: readonly (Pose | null)[]): Tracks {
  return eachJoint((joint) => ({
    x: filled(poses.map((pose) => pose?.[joint].xPx ?? NaN)),
    y: filled(poses.map((pose) => pose?.[joint].yPx ?? NaN)),
  }))
}

/** Gaps become straight lines; the first and the last value are there. */
function filled(values: readonly number[]): Float64Array {
  const whole = Float64Array.from(values)
  let before = 0
  for (let i = 1; i < whole.length; i += 1) {
    const value = whole[i] as number
    if (Number.isNaN(value)) continue
    const start = whole[before] as number
    for (let k = before + 1; k < i; k += 1) {
      whole[k] = start + ((value - start) * (k - before)) / (i - before)
    }
    before = i
  }
  return whole
}

function nearSide(poses: readonly (Pose | null)[]): Side {
  const seenOf = (side: Side) =>
    mean(
      poses.flatMap((pose) =>
        pose === null
          ? []
          : (['knee', 'ankle', 'hip', 'elbow'] as const).map(
              (part) => pose[`${side}-${part}`].seen,
            ),
      ),
    )
  return seenOf('left') >= seenOf('right') ? 'left' : 'right'
}

function between(a: Track, b: Track): Track {
  return {
    x: a.x.map((value, i) => (value + (b.x[i] as number)) / 2),
    y: a.y.map((value, i) => (value + (b.y[i] as number)) / 2),
  }
}

function legPxOf(tracks: Tracks, side: Side): number {
  const [hip, knee, ankle] = [
    tracks[`${side}-hip`],
    tracks[`${side}-knee`],
    tracks[`${side}-ankle`],
  ]
  const length = (a: Track, b: Track, i: number) =>
    Math.hypot((a.x[i] as number) - (b.x[i] as number), (a.y[i] as number) - (b.y[i] as number))
  return median(Array.from(hip.x, (_, i) => length(hip, knee, i) + length(knee, ankle, i)))
}
