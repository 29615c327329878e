/// <reference lib="webworker" />
/** Reads a clip on a thread of its own: the page stays usable, and to stop is to end the thread. */
import { cameraSpeed } from '@bell-lap/form/video/camera-speed'
import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
import { readClip } from '@bell-lap/form/video/read-clip'
import { slowFactorsThatFit } from '@bell-lap/form/video/slow-motion'
import type { ClipReport, ClipTask, ReadRecording } from './clip-messages.ts'
import { CannotOpen, openClip } from './open-clip.ts'
import { seePictures } from './see-pictures.ts'
import { seePart, seeTogether } from './see-together.ts'

declare const self: DedicatedWorkerGlobalScope

const report = (said: ClipReport) => self.postMessage(said, { transfer: [] })

self.addEventListener('message', ({ data }: MessageEvent<ClipTask>) => {
  void perform(data).catch((error: unknown) => {
    if (error instanceof CannotOpen) return report({ kind: 'refused', why: error.why })
    const why = error instanceof Error ? error.message : String(error)
    report({ kind: 'refused', why: { code: 'model-failed', why } })
  })
})

async function perform(task: ClipTask): Promise<void> {
  if (task.kind === 'joints') {
    const { recording } = task
    return report({ kind: 'read', clip: { ...judged(recording, null, false), film: null } })
  }
  // What cannot be opened is refused before the model is loaded.
  const open = await openClip(task.file, task.slowFactor)
  const progress = (done: number) => report({ kind: 'progress', done, total: open.total })
  if (task.kind === 'pictures') {
    const { film } = await seePictures(open, { progress })
    return report({ kind: 'pictures', film })
  }
  if (task.kind === 'read-from') {
    const part = { fromS: task.fromS, toS: Infinity }
    return report({ kind: 'seen', seen: await seePart(open, { ...task, progress }, part) })
  }
  const { film, frames, greys } = await seeTogether(open, { ...task, progress })
  const { widthPx, heightPx } = film
  const clip = judged({ widthPx, heightPx, frames }, cameraSpeed(greys), task.slowFactor === 1)
  report({ kind: 'read', clip: { ...clip, film } })
}

/** @param mayBeSlow whether slow motion is looked for where no form is read */
function judged(
  recording: PoseRecording,
  speed: number | null,
  mayBeSlow: boolean,
): Omit<ReadRecording, 'film'> {
  const facts = { cameraSpeed: speed }
  const reading = readClip(recording, facts)
  const slowFactors =
    mayBeSlow && reading.kind === 'refused' ? slowFactorsThatFit(recording, reading, facts) : []
  return { recording, cameraSpeed: speed, reading, slowFactors }
}
