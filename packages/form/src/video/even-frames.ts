/** Pictures at even intervals: phones record at a rate that varies. */
import { median } from 'simple-statistics'
import { poseOf } from './pose-recording.ts'
import type { Pose, PoseFrame, PoseRecording } from './pose-recording.ts'

export interface EvenFrames {
  readonly rateHz: number
  /** The time of the first picture. */
  readonly startS: number
  readonly poses: readonly (Pose | null)[]
  /** How far the longest or shortest interval is from the usual one, as a share of it. */
  readonly jitterShare: number
}

/** More pictures a second than this add time and blur the exchange of legs (measured). */
const MOST_HZ = 60
/** Over a gap of more intervals than this no pose is made up. */
const LONGEST_GAP = 3.5

/**
 * The frames of a recording on an even grid, at most 60 a second, poses in between interpolated.
 * Frames in which a joint is outside the picture have no pose: there the model invents one.
 * Gives `null` for fewer than three frames.
 */
export function evenFrames(recording: PoseRecording): EvenFrames | null {
  const frames = thinned(recording.frames).map((frame) => withinPicture(frame, recording))
  const intervals = frames.slice(1).map(({ timeS }, i) => timeS - (frames[i] as PoseFrame).timeS)
  const [first] = frames
  const last = frames.at(-1)
  if (first === undefined || last === undefined || intervals.length < 2) return null
  const intervalS = median(intervals)
  if (!(intervalS > 0)) return null
  const count = Math.floor((last.timeS - first.timeS) / intervalS + 0.5) + 1
  let at = 0
  const poses = Array.from({ length: count }, (_, i) => {
    const timeS = first.timeS + i * intervalS
    while (at < frames.length - 2 && (frames[at + 1] as PoseFrame).timeS < timeS) at += 1
    return poseAt(timeS, intervalS, frames[at] as PoseFrame, frames[at + 1] ?? last)
  })
  const farthest = Math.max(...intervals.map((one) => Math.abs(one - intervalS)))
  return { rateHz: 1 / intervalS, startS: first.timeS, poses, jitterShare: farthest / intervalS }
}

/** Every second, third … frame of a recording with more than 60 a second. */
function thinned(frames: readonly PoseFrame[]): readonly PoseFrame[] {
  const intervals = frames.slice(1).map(({ timeS }, i) => timeS - (frames[i] as PoseFrame).timeS)
  if (intervals.length === 0) return frames
  const each = Math.max(1, Math.floor(1 / median(intervals) / MOST_HZ + 0.01))
  return frames.filter((_, i) => i % each === 0)
}

const NEEDED = ['shoulder', 'hip', 'knee', 'ankle', 'toe'] as const

function withinPicture(
  frame: PoseFrame,
  { widthPx, heightPx }: Pick<PoseRecording, 'widthPx' | 'heightPx'>,
): PoseFrame {
  const { pose } = frame
  if (pose === null) return frame
  const inside = NEEDED.every((part) =>
    [pose[`left-${part}`], pose[`right-${part}`]].every(
      ({ xPx, yPx }) => xPx >= 0 && xPx <= widthPx && yPx >= 0 && yPx <= heightPx,
    ),
  )
  return inside ? frame : { ...frame, pose: null }
}

function poseAt(
  timeS: number,
  intervalS: number,
  before: PoseFrame,
  after: PoseFrame,
): Pose | null {
  const between = after.timeS - before.timeS
  const share = between > 0 ? Math.min(1, Math.max(0, (timeS - before.timeS) / between)) : 0
  const [a, b] = [before.pose, after.pose]
  if (a === null || b === null || between > LONGEST_GAP * intervalS) {
    const nearest = share < 0.5 ? before : after
    return Math.abs(nearest.timeS - timeS) <= 0.51 * intervalS ? nearest.pose : null
  }
  return poseOf((joint) => ({
    xPx: a[joint].xPx + (b[joint].xPx - a[joint].xPx) * share,
    yPx: a[joint].yPx + (b[joint].yPx - a[joint].yPx) * share,
    seen: Math.min(a[joint].seen, b[joint].seen),
  }))
}
