/** Clips in slow motion: how many times slower than the run they are shown. */
import type { PoseRecording } from './pose-recording.ts'
import type { ClipFacts } from './clip-problems.ts'
import { readClip } from './read-clip.ts'
import type { RefusedClip } from './read-clip.ts'

/** What phones and editors offer. */
const FACTORS = [2, 4, 8, 10] as const
/** Steps a minute of runners. */
const CADENCE_SPM = { least: 140, most: 220 }

/** The recording at the speed of the run, from one that is shown `factor` times slower. */
export function atRunSpeed(recording: PoseRecording, factor: number): PoseRecording {
  const frames = recording.frames.map(({ timeS, pose }) => ({ timeS: timeS / factor, pose }))
  return { ...recording, frames }
}

/**
 * The factors with which a clip that was refused at normal speed would read as a run, the smallest first. The
 * runner is asked: two neighbours can both fit. A walk is a walk: some factor would make a run of it, too.
 *
 * @example
 * const refused = { kind: 'refused', problems: [], cadenceSpm: null, quality: null } as const
 * const empty = { widthPx: 720, heightPx: 1280, frames: [] }
 * slowFactorsThatFit(empty, refused, { cameraSpeed: null }) // []
 */
export function slowFactorsThatFit(
  recording: PoseRecording,
  refused: RefusedClip,
  facts: ClipFacts,
): readonly { readonly factor: number; readonly cadenceSpm: number }[] {
  if (refused.problems.some(({ code }) => code === 'walking')) return []
  return FACTORS.flatMap((factor) => {
    const reading = readClip(atRunSpeed(recording, factor), facts)
    if (reading.kind === 'refused') return []
    const cadenceSpm = reading.measures.cadenceSpm.value
    const fits = cadenceSpm >= CADENCE_SPM.least && cadenceSpm <= CADENCE_SPM.most
    return fits ? [{ factor, cadenceSpm }] : []
  })
}
