/// <reference lib="webworker" />
/** Reads a clip on a thread of its own: the page stays usable, and to stop is to end the thread. */
import { cameraSpeed } from '@bell-lap/form/video/camera-speed'
import type { GreyPicture } from '@bell-lap/form/video/camera-speed'
import type { PoseFrame, PoseRecording } from '@bell-lap/form/video/pose-recording'
import { readClip } from '@bell-lap/form/video/read-clip'
import { slowFactorsThatFit } from '@bell-lap/form/video/slow-motion'
import type { ClipReport, ClipTask, ReadPictures, ReadRecording } from './clip-messages.ts'
import { greyOf } from './grey-picture.ts'
import { CannotOpen, openClip } from './open-clip.ts'
import type { OpenClip } from './open-clip.ts'
import { loadPoseFinder } from './pose-finder.ts'
import type { PoseFinder } from './pose-finder.ts'

declare const self: DedicatedWorkerGlobalScope

/** Pictures for the camera's movement, seconds apart. */
const GREY_EACH_S = 0.5
const JPEG = { type: 'image/jpeg', quality: 0.8 } as const

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
  if (task.kind === 'pictures') {
    const { film } = await readPictures(open, task.slowFactor, null)
    return report({ kind: 'pictures', film })
  }
  const finder = await loadPoseFinder(task.model)
  const { film, frames, greys } = await readPictures(open, task.slowFactor, finder)
  finder.close()
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

/** Every picture as JPEG, and what the model finds in it. */
async function readPictures(open: OpenClip, slowFactor: number, finder: PoseFinder | null) {
  const { widthPx, heightPx, total, eachPicture } = open
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const timesS: number[] = []
  const pictures: Blob[] = []
  const frames: PoseFrame[] = []
  const greys: GreyPicture[] = []
  report({ kind: 'progress', done: 0, total })
  await eachPicture(canvas, async (timeS) => {
    const last = greys.at(-1)
    if (finder !== null) {
      if (last === undefined || timeS - last.timeS >= GREY_EACH_S) greys.push(greyOf(canvas, timeS))
      frames.push({ timeS, pose: finder.find(canvas, timeS * slowFactor) })
    }
    timesS.push(timeS)
    pictures.push(await canvas.convertToBlob(JPEG))
    report({ kind: 'progress', done: pictures.length, total: Math.max(total, pictures.length) })
  })
  const film: ReadPictures = { widthPx, heightPx, timesS, pictures }
  return { film, frames, greys }
}
