/** What Sports2D saw in a clip, as poses: a second opinion on the same film. */
import { JOINTS, poseOf } from '../video/pose-recording.ts'
import type { Joint, Part, PoseRecording } from '../video/pose-recording.ts'
import type { MarkerFile } from './read-trc.ts'
import { UnreadableTrc } from './read-trc.ts'

/** Names of markers of the body models that Sports2D offers (HALPE 26, BODY 25). */
const PART_NAMES: Readonly<Record<Part, string>> = {
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  wrist: 'Wrist',
  hip: 'Hip',
  knee: 'Knee',
  ankle: 'Ankle',
  heel: 'Heel',
  toe: 'BigToe',
}
/** A runner of 1.7 m is drawn about this tall; only the limits on small pictures depend on it. */
const PX_PER_M = 500
const MARGIN_PX = 100

/**
 * Poses from a TRC file of Sports2D, in pixels or metres. Throws `UnreadableTrc` naming the markers
 * that are missing: without heels and toes no contact is seen.
 *
 * @example
 * import { readTrc } from '@bell-lap/form/sports2d/read-trc'
 * const poses = (text: string) => posesFromTrc(readTrc(text)).frames
 */
export function posesFromTrc(file: MarkerFile): PoseRecording {
  const missing = JOINTS.map(markerName).filter((name) => !file.markers.has(name))
  if (missing.length > 0) throw new UnreadableTrc('lacks-markers', missing)
  const scale = file.units === 'px' ? 1 : file.units === 'mm' ? PX_PER_M / 1000 : PX_PER_M
  const all = JOINTS.map((joint) => trackOf(file, joint))
  const xs = extent(all.map(({ x }) => x))
  const ys = extent(all.map(({ y }) => y))
  const frames = file.timesS.map((timeS, i) => {
    const seen = all.every(({ x, y }) => Number.isFinite((x[i] ?? NaN) + (y[i] ?? NaN)))
    if (!seen) return { timeS, pose: null }
    const pose = poseOf((joint) => {
      const { x, y } = trackOf(file, joint)
      return {
        xPx: MARGIN_PX + scale * ((x[i] as number) - xs.least),
        // Heights grow upwards in the file.
        yPx: MARGIN_PX + scale * (ys.most - (y[i] as number)),
        seen: 1,
      }
    })
    return { timeS, pose }
  })
  return {
    widthPx: 2 * MARGIN_PX + scale * (xs.most - xs.least),
    heightPx: 2 * MARGIN_PX + scale * (ys.most - ys.least),
    frames,
  }
}

function markerName(joint: Joint): string {
  const [side, part] = joint.split('-') as ['left' | 'right', Part]
  return `${side === 'left' ? 'L' : 'R'}${PART_NAMES[part]}`
}

function trackOf(file: MarkerFile, joint: Joint) {
  return file.markers.get(markerName(joint)) as NonNullable<ReturnType<typeof file.markers.get>>
}

function extent(tracks: readonly Float64Array[]) {
  let [least, most] = [Infinity, -Infinity]
  for (const track of tracks) {
    for (const value of track) {
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  return { least, most }
}
