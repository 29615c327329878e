/** A clip as the page shows it, whether it was just read or is kept. */
import type { ClipForm } from '@bell-lap/form/video/read-clip'
import type { PoseFrame, PoseRecording, Side } from '@bell-lap/form/video/pose-recording'
import type { ReadPictures } from './worker/clip-messages.ts'

export interface ShownClip {
  readonly name: string
  readonly form: ClipForm
  readonly recording: PoseRecording
  readonly cameraSpeed: number | null
  readonly speedMps: number | null
  /** `null` where the film is not in this browser. */
  readonly film: ReadPictures | null
}

/** Number of the picture that is nearest to a time, from 0. */
export function frameAt(frames: readonly PoseFrame[], timeS: number): number {
  let [low, high] = [0, frames.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((frames[middle]?.timeS ?? Infinity) <= timeS + 1e-6) low = middle
    else high = middle - 1
  }
  const [before, after] = [frames[low]?.timeS ?? 0, frames[low + 1]?.timeS ?? Infinity]
  return after - timeS < timeS - before ? low + 1 : low
}

/** A moment of a clip: how long after which landing of the near foot. */
interface StridePlace {
  /** Number of the landing, from 0; `null` before the first one. */
  readonly stride: number | null
  readonly sinceS: number
}

export function placeAt({ steps }: ClipForm, timeS: number): StridePlace {
  const stride = steps.findLastIndex(({ contactAtS }) => contactAtS <= timeS + 1e-6)
  const step = steps[stride]
  if (step === undefined) return { stride: null, sinceS: timeS - (steps[0]?.contactAtS ?? 0) }
  return { stride, sinceS: timeS - step.contactAtS }
}

/** When another clip shows the same moment of a stride; before the first landing, as long before its own. */
export function sameMoment({ steps }: ClipForm, { stride, sinceS }: StridePlace): number {
  const step = steps[Math.min(stride ?? 0, steps.length - 1)]
  return Math.max(0, (step?.contactAtS ?? 0) + sinceS)
}

/** The landing of the stride whose time on the ground is nearest to the mean: what the clip opens with. */
export function usualLandingS({ steps, measures }: ClipForm): number {
  const off = ({ contactAtS, toeOffAtS }: ClipForm['steps'][number]) =>
    Math.abs(toeOffAtS - contactAtS - measures.contactS.value)
  return steps.toSorted((a, b) => off(a) - off(b))[0]?.contactAtS ?? 0
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Around every joint of the clip, and a head; in the picture where there is one. */
export function boxAround({ frames, widthPx, heightPx }: PoseRecording): Box {
  const points = frames.flatMap(({ pose }) => (pose === null ? [] : Object.values(pose)))
  if (points.length === 0) return { x: 0, y: 0, width: widthPx, height: heightPx }
  const [xs, ys] = [points.map(({ xPx }) => xPx), points.map(({ yPx }) => yPx)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  const tall = most(ys) - least(ys)
  const left = Math.max(0, least(xs) - 0.15 * tall)
  const top = Math.max(0, least(ys) - 0.35 * tall)
  return {
    x: left,
    y: top,
    width: Math.min(widthPx, most(xs) + 0.15 * tall) - left,
    height: Math.min(heightPx, most(ys) + 0.08 * tall) - top,
  }
}

/** The bones that are drawn of one side, from part to part. */
export const BONES = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'heel'],
  ['ankle', 'toe'],
  ['heel', 'toe'],
] as const

export const otherLeg = (side: Side): Side => (side === 'left' ? 'right' : 'left')
