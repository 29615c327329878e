/** Contacts of a clip against those marked by eye, and joints against those of another model. */
import { existsSync, readFileSync } from 'node:fs'
import { poseAngles } from '@bell-lap/form/video/pose-angles'
import { poseOf } from '@bell-lap/form/video/pose-recording'
import type { Part, PoseRecording, Side } from '@bell-lap/form/video/pose-recording'
import type { ClipForm } from '@bell-lap/form/video/read-clip'
import { mean } from 'simple-statistics'

/** A contact found is a marked one when they are this near, seconds. */
const SAME_S = 0.1

/** Contacts marked by eye: pictures of landing and of toe-off of the near leg, and landings of either leg in a row. */
export interface Marks {
  readonly fps: number
  readonly near: readonly (readonly [number, number])[]
  readonly contactFrames?: readonly number[]
}

export interface AgainstMarks {
  readonly marked: number
  readonly found: number
  /** Mean absolute errors, milliseconds. */
  readonly landingMs: number
  readonly contactMs: number
  /** Average stance less the mean of the marked contacts, milliseconds. */
  readonly averageMs: number
}

export function marksOf(path: string, clip: string): Marks | null {
  if (!existsSync(path)) return null
  return (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Marks>)[clip] ?? null
}

/** `null` where none of the marked contacts was found. */
export function againstMarks({ steps, measures }: ClipForm, marks: Marks): AgainstMarks | null {
  const found = marks.near.flatMap(([landing, toeOff]) => {
    const [landingS, onGroundS] = [landing / marks.fps, (toeOff - landing) / marks.fps]
    const step = steps.find(({ contactAtS }) => Math.abs(contactAtS - landingS) < SAME_S)
    if (step === undefined) return []
    const { contactAtS, toeOffAtS } = step
    const landingMs = 1000 * Math.abs(contactAtS - landingS)
    return [
      { landingMs, contactMs: 1000 * Math.abs(toeOffAtS - contactAtS - onGroundS), onGroundS },
    ]
  })
  if (found.length === 0) return null
  const averageMs = 1000 * (measures.contactS.value - mean(found.map(({ onGroundS }) => onGroundS)))
  return {
    marked: marks.near.length,
    found: found.length,
    landingMs: mean(found.map(({ landingMs }) => landingMs)),
    contactMs: mean(found.map(({ contactMs }) => contactMs)),
    averageMs,
  }
}

/** Steps a minute from landings of either leg in a row. */
export function markedCadence({ fps, contactFrames = [] }: Marks): number | null {
  const [first, last] = [contactFrames[0], contactFrames.at(-1)]
  if (first === undefined || last === undefined || contactFrames.length < 3) return null
  return (60 * fps * (contactFrames.length - 1)) / (last - first)
}

interface OtherModel {
  readonly fps: number
  readonly width: number
  readonly height: number
  readonly keypoint_names: readonly string[]
  readonly frames: readonly (readonly (readonly [number, number, number])[] | null)[]
}

/** Joints that another model found in the same clip. */
export function otherModel(path: string): PoseRecording {
  const clip = JSON.parse(readFileSync(path, 'utf8')) as OtherModel
  const frames = clip.frames.map((points, i) => ({
    timeS: i / clip.fps,
    pose:
      points === null || points.length === 0
        ? null
        : poseOf((joint) => {
            const [side, part] = joint.split('-') as [Side, Part]
            const name = `${side.charAt(0)}_${part === 'toe' ? 'big_toe' : part}`
            const [xPx, yPx, seen] = points[clip.keypoint_names.indexOf(name)] ?? [NaN, NaN, 0]
            return { xPx, yPx, seen: Math.min(1, seen) }
          }),
  }))
  return { widthPx: clip.width, heightPx: clip.height, frames }
}

export interface AngleDifference {
  readonly name: 'knee' | 'shank' | 'trunk'
  /** Mean difference, and the root mean square of what is left of it, degrees. */
  readonly offsetDeg: number
  readonly spreadDeg: number
  readonly pictures: number
}

/** Angles of the near leg picture by picture, ours less the other model's. */
export function againstOther(
  ours: PoseRecording,
  other: PoseRecording,
  { near, forward, quality }: ClipForm,
): readonly AngleDifference[] {
  const pairs = ours.frames.flatMap(({ pose }, i) => {
    const theirs = other.frames[i]?.pose ?? null
    if (pose === null || theirs === null) return []
    const view = { near, forward }
    return [
      [poseAngles(pose, view, quality.legPx), poseAngles(theirs, view, quality.legPx)] as const,
    ]
  })
  const parts = [
    ['knee', 'kneeDeg'],
    ['shank', 'shankDeg'],
    ['trunk', 'trunkDeg'],
  ] as const
  return parts.map(([name, of]) => {
    const differences = pairs
      .map(([one, two]) => one[of] - two[of])
      .filter((difference) => Number.isFinite(difference))
    const offsetDeg = mean(differences)
    const spreadDeg = Math.sqrt(mean(differences.map((one) => (one - offsetDeg) ** 2)))
    return { name, offsetDeg, spreadDeg, pictures: differences.length }
  })
}
