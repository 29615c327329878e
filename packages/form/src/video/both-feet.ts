import { averageStance } from './average-stance.ts'
import { evenFrames } from './even-frames.ts'
import { findSteps } from './find-steps.ts'
import type { Step } from './find-steps.ts'
import type { PoseRecording, Side } from './pose-recording.ts'
import { sideView } from './side-view.ts'
import { stridePeriod } from './stride-period.ts'

export interface Foot {
  readonly steps: readonly Step[]
  /** Of the average stance; `null` where it is not seen. */
  readonly contactS: number | null
}

/**
 * The contacts of both feet, without asking whether the clip is good enough: to compare with force plates
 * and marks. What a runner sees comes from `readClip`, which leaves the far foot out. Gives `null` where no
 * runner is seen for long enough.
 *
 * @example
 * import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
 * const leftContacts = (recording: PoseRecording) => bothFeet(recording)?.left.steps.length ?? 0
 */
export function bothFeet(
  recording: PoseRecording,
): (Readonly<Record<Side, Foot>> & { readonly near: Side; readonly cadenceSpm: number }) | null {
  const even = evenFrames(recording)
  const view = even === null ? null : sideView(even)
  const stride = view === null ? null : stridePeriod(view)
  if (view === null || stride === null) return null
  const foot = (side: Side): Foot => ({
    steps: findSteps(view, side, stride),
    contactS: averageStance(view, side, stride)?.contactS ?? null,
  })
  const { near } = view
  return { left: foot('left'), right: foot('right'), near, cadenceSpm: 120 / stride.periodS }
}
