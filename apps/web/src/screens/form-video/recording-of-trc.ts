/** A TRC file of Sports2D as a recording whose near leg is known. */
import { posesFromTrc } from '@bell-lap/form/sports2d/poses-from-trc'
import { isMot } from '@bell-lap/form/sports2d/read-mot'
import { readTrc, UnreadableTrc } from '@bell-lap/form/sports2d/read-trc'
import type { UnreadableTrcReason } from '@bell-lap/form/sports2d/read-trc'
import { poseOf } from '@bell-lap/form/video/pose-recording'
import type { PoseRecording, Side } from '@bell-lap/form/video/pose-recording'

type TrcRead =
  | { readonly ok: true; readonly recording: PoseRecording }
  /** `angles`: a file that holds no joints. */
  | {
      readonly ok: false
      readonly why: UnreadableTrcReason | 'angles'
      readonly markers: readonly string[]
    }

/** How well the far joints are seen, against 1 for the near ones: enough to tell them apart. */
const FAR_SEEN = 0.9

export function recordingOfTrc(content: string, near: Side): TrcRead {
  if (isMot(content)) return { ok: false, why: 'angles', markers: [] }
  try {
    const recording = posesFromTrc(readTrc(content))
    const frames = recording.frames.map(({ timeS, pose }) => ({
      timeS,
      pose:
        pose === null
          ? null
          : poseOf((joint) => {
              const seen = joint.startsWith(near) ? pose[joint].seen : FAR_SEEN * pose[joint].seen
              return { ...pose[joint], seen }
            }),
    }))
    return { ok: true, recording: { ...recording, frames } }
  } catch (error) {
    if (!(error instanceof UnreadableTrc)) throw error
    return { ok: false, why: error.reason, markers: error.markers }
  }
}
