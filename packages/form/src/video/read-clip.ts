/** From the joints in a clip to the runner's form, or to the reasons why it cannot be read. */
import { strideProblems, viewProblems } from './clip-problems.ts'
import type { ClipFacts, ClipProblem } from './clip-problems.ts'
import { evenFrames } from './even-frames.ts'
import { findSteps } from './find-steps.ts'
import type { Step } from './find-steps.ts'
import { formMeasures } from './form-measures.ts'
import type { FormMeasures } from './form-measures.ts'
import type { PoseRecording, Side } from './pose-recording.ts'
import { sideView } from './side-view.ts'
import type { SideView } from './side-view.ts'
import { stridePeriod } from './stride-period.ts'
import type { StridePeriod } from './stride-period.ts'

/** How good a clip is: what its checks look at. */
interface ClipQuality {
  readonly rateHz: number
  readonly legPx: number
  /** Pictures in which the runner was lost, and in which the legs were exchanged, as shares. */
  readonly lostShare: number
  readonly swappedShare: number
  /** How alike the strides are, up to 1; `null` where there is no stride. */
  readonly likeness: number | null
}

export interface ClipForm {
  readonly kind: 'form'
  readonly near: Side
  /** 1 when the runner runs to the right of the picture, −1 to the left. */
  readonly forward: 1 | -1
  readonly rateHz: number
  /** Steps of the near foot that are seen whole. */
  readonly steps: readonly Step[]
  readonly measures: FormMeasures
  readonly quality: ClipQuality
}

export interface RefusedClip {
  readonly kind: 'refused'
  readonly problems: readonly ClipProblem[]
  /** Steps a minute, where at least these are sure. */
  readonly cadenceSpm: number | null
  /** `null` where no runner is seen for long enough. */
  readonly quality: ClipQuality | null
}

/** Cadence alone is known from strides that are as alike as this, whatever else is wrong with a clip. */
const SURE_CADENCE = 0.9

/**
 * Reads the form of a runner filmed from the side: only of the leg near the camera, and only from a clip without
 * a problem.
 *
 * @example
 * import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
 * const say = (recording: PoseRecording) => {
 *   const reading = readClip(recording, { cameraSpeed: 0 })
 *   return reading.kind === 'form' ? reading.measures.contactS.value : reading.problems
 * }
 */
export function readClip(recording: PoseRecording, facts: ClipFacts): ClipForm | RefusedClip {
  const even = evenFrames(recording)
  const view = even === null ? null : sideView(even)
  if (view === null) {
    return { kind: 'refused', problems: [{ code: 'no-runner' }], cadenceSpm: null, quality: null }
  }
  const stride = stridePeriod(view)
  const steps = stride === null ? [] : findSteps(view, view.near, stride)
  const measures = stride === null ? null : formMeasures(view, stride)
  const quality = qualityOf(view, stride)
  const problems = [...viewProblems(view, facts), ...strideProblems(stride, steps, measures)]
  if (problems.length > 0 || measures === null) {
    const isSure = stride !== null && stride.likeness >= SURE_CADENCE
    return { kind: 'refused', problems, cadenceSpm: isSure ? 120 / stride.periodS : null, quality }
  }
  const { near, forward, rateHz } = view
  return { kind: 'form', near, forward, rateHz, steps, measures, quality }
}

function qualityOf(view: SideView, stride: StridePeriod | null): ClipQuality {
  const { rateHz, legPx, lostShare, swappedShare } = view
  return { rateHz, legPx, lostShare, swappedShare, likeness: stride?.likeness ?? null }
}
