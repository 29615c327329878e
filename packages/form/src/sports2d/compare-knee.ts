/** The bend of the knee as another program saw it in the same film. */
import { mean } from 'simple-statistics'
import { poseAngles } from '../video/pose-angles.ts'
import type { PoseRecording } from '../video/pose-recording.ts'
import type { ClipForm } from '../video/read-clip.ts'
import { UnreadableMot } from './read-mot.ts'
import type { AngleFile } from './read-mot.ts'

export interface KneeCompared {
  /** Ours less theirs on average, degrees; positive where we see the knee more bent. */
  readonly offsetDeg: number
  /** Root mean square of what is left of the difference, degrees. */
  readonly spreadDeg: number
  /** Pictures that both saw. */
  readonly pictures: number
}

/** Times of two programs in the same film differ by less, seconds. */
const SAME_PICTURE_S = 0.009
/** About a second of a film. */
const FEWEST_PICTURES = 30

/**
 * Of the near leg, picture by picture. The knee is the one angle that both count alike: 0° for a straight leg. Gives `null`
 * where fewer than 30 pictures were seen by both. Throws `UnreadableMot` where the file has no knee of that leg.
 *
 * @example
 * import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
 * import type { ClipForm } from '@bell-lap/form/video/read-clip'
 * import { readMot } from '@bell-lap/form/sports2d/read-mot'
 * const spread = (mot: string, recording: PoseRecording, form: ClipForm) =>
 *   compareKnee(readMot(mot), recording, form)?.spreadDeg
 */
export function compareKnee(
  { timesS, angles }: AngleFile,
  { frames }: PoseRecording,
  { near, forward, quality }: Pick<ClipForm, 'near' | 'forward' | 'quality'>,
): KneeCompared | null {
  const theirs = angles.get(`${near} knee`)
  if (theirs === undefined) throw new UnreadableMot('no-knee')
  let at = 0
  const differences = frames.flatMap(({ timeS, pose }) => {
    while (at + 1 < timesS.length && (timesS[at] as number) < timeS - SAME_PICTURE_S) at += 1
    if (pose === null || Math.abs((timesS[at] ?? Infinity) - timeS) > SAME_PICTURE_S) return []
    const ours = poseAngles(pose, { near, forward }, quality.legPx).kneeDeg
    const difference = ours - (theirs[at] ?? NaN)
    return Number.isFinite(difference) ? [difference] : []
  })
  if (differences.length < FEWEST_PICTURES) return null
  const offsetDeg = mean(differences)
  const spreadDeg = Math.sqrt(mean(differences.map((one) => (one - offsetDeg) ** 2)))
  return { offsetDeg, spreadDeg, pictures: differences.length }
}
