/** A recording as rows of numbers: what is stored and sent of a clip. */
import { JOINTS, poseOf } from './pose-recording.ts'
import type { Joint, Pose, PoseRecording } from './pose-recording.ts'

export interface PackedRecording {
  readonly widthPx: number
  readonly heightPx: number
  /** Seconds from the start of the clip, of each picture. */
  readonly timesS: readonly number[]
  /** Of each picture x, y and how sure, joint by joint in the order of `JOINTS`; `null` without a runner. */
  readonly poses: readonly (readonly number[] | null)[]
}

/** Numbers of one picture. */
export const NUMBERS_PER_POSE = 3 * JOINTS.length
const INDEX = new Map<Joint, number>(JOINTS.map((joint, i) => [joint, 3 * i]))

/**
 * A tenth of a pixel is kept; the model errs by more.
 *
 * @example
 * const empty = { widthPx: 720, heightPx: 1280, frames: [{ timeS: 0, pose: null }] }
 * packRecording(empty).poses // [null]
 */
export function packRecording({ widthPx, heightPx, frames }: PoseRecording): PackedRecording {
  return {
    widthPx,
    heightPx,
    timesS: frames.map(({ timeS }) => timeS),
    poses: frames.map(({ pose }) => (pose === null ? null : numbersOf(pose))),
  }
}

/**
 * The recording of rows of numbers.
 *
 * @example
 * unpackRecording({ widthPx: 720, heightPx: 1280, timesS: [0], poses: [null] }).frames.length // 1
 */
export function unpackRecording(packed: PackedRecording): PoseRecording {
  const { widthPx, heightPx, timesS, poses } = packed
  const frames = timesS.map((timeS, i) => {
    const numbers = poses[i] ?? null
    return { timeS, pose: numbers === null ? null : poseOfNumbers(numbers) }
  })
  return { widthPx, heightPx, frames }
}

function numbersOf(pose: Pose): readonly number[] {
  return JOINTS.flatMap((joint) => {
    const { xPx, yPx, seen } = pose[joint]
    return [rounded(xPx, 10), rounded(yPx, 10), rounded(seen, 100)]
  })
}

function poseOfNumbers(numbers: readonly number[]): Pose {
  return poseOf((joint) => {
    const at = INDEX.get(joint) as number
    return {
      xPx: numbers[at] as number,
      yPx: numbers[at + 1] as number,
      seen: numbers[at + 2] as number,
    }
  })
}

const rounded = (value: number, steps: number) => Math.round(value * steps) / steps
