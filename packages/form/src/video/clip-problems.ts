/** Why no form can be read from a clip; each reason comes with how to film it again. */
import { mean } from 'simple-statistics'
import type { Step } from './find-steps.ts'
import type { FormMeasures } from './form-measures.ts'
import type { SideView } from './side-view.ts'
import type { StridePeriod } from './stride-period.ts'

export type ClipProblem =
  /** No person, or for less than half a second in a row. */
  | { readonly code: 'no-runner' }
  | { readonly code: 'few-pictures'; readonly rateHz: number; readonly leastHz: number }
  | { readonly code: 'small'; readonly legPx: number; readonly leastPx: number }
  | { readonly code: 'moving-camera' }
  /** The strides are not alike: not running, or a slow-motion clip whose factor is not known. */
  | { readonly code: 'no-rhythm' }
  | { readonly code: 'walking' }
  | { readonly code: 'few-strides'; readonly strides: number; readonly least: number }
  /** The landings cannot be placed: the model loses the near foot from stride to stride. */
  | { readonly code: 'unsure-landings'; readonly errorMs: number; readonly mostMs: number }
  | { readonly code: 'legs-confused'; readonly share: number }
  | { readonly code: 'runner-lost'; readonly share: number }
  /** The runner turns, or is not seen from the side. */
  | { readonly code: 'not-from-the-side' }

const LEAST_RATE_HZ = 24
/** Below it, an error of one pixel in the foot is as long as what is measured. */
const LEAST_LEG_PX = 150
const LEAST_LIKENESS = 0.85
const LEAST_STRIDES = 6
/** Standard error of the contact time; beyond it two clips could not tell what fatigue does (X). */
const MOST_CONTACT_ERROR_S = 0.02
const MOST_SHARE = 0.1
const LEAST_FACING = 0.6
/** Shoulders wider than this share of the leg are seen from the front or from behind. */
const MOST_SHOULDER_WIDTH = 0.35
/** The background moves by more of the picture's width a second. */
const MOST_CAMERA_SPEED = 0.02

/** What the pictures show besides the runner. */
export interface ClipFacts {
  /** How fast the background moves, widths of the picture a second; `null` where it was not measured. */
  readonly cameraSpeed: number | null
}

/** Problems that are known before strides are looked at. */
export function viewProblems(view: SideView, { cameraSpeed }: ClipFacts): readonly ClipProblem[] {
  const { rateHz, legPx, swappedShare, lostShare } = view
  return [
    ...when(rateHz < LEAST_RATE_HZ, { code: 'few-pictures', rateHz, leastHz: LEAST_RATE_HZ }),
    ...when(legPx < LEAST_LEG_PX, { code: 'small', legPx, leastPx: LEAST_LEG_PX }),
    ...when(cameraSpeed !== null && cameraSpeed > MOST_CAMERA_SPEED, { code: 'moving-camera' }),
    ...when(swappedShare > MOST_SHARE, { code: 'legs-confused', share: swappedShare }),
    ...when(lostShare > MOST_SHARE, { code: 'runner-lost', share: lostShare }),
    ...when(!isFromTheSide(view), { code: 'not-from-the-side' }),
  ]
}

/** Problems of the strides; `measures` is `null` where no average stance is seen. */
export function strideProblems(
  stride: StridePeriod | null,
  steps: readonly Step[],
  measures: FormMeasures | null,
): readonly ClipProblem[] {
  if (stride === null) return [{ code: 'few-strides', strides: 0, least: LEAST_STRIDES }]
  if (stride.likeness < LEAST_LIKENESS) return [{ code: 'no-rhythm' }]
  if (measures !== null && measures.flightS.value <= 0) return [{ code: 'walking' }]
  const strides = steps.length
  if (strides < LEAST_STRIDES) return [{ code: 'few-strides', strides, least: LEAST_STRIDES }]
  if (measures === null) return [{ code: 'no-rhythm' }]
  const errorS = measures.contactS.error ?? 0
  return when(errorS > MOST_CONTACT_ERROR_S, {
    code: 'unsure-landings',
    errorMs: 1000 * errorS,
    mostMs: 1000 * MOST_CONTACT_ERROR_S,
  })
}

function when(applies: boolean, problem: ClipProblem): readonly ClipProblem[] {
  return applies ? [problem] : []
}

function isFromTheSide({ smooth, legPx, facingShare }: SideView): boolean {
  const [left, right] = [smooth['left-shoulder'].x, smooth['right-shoulder'].x]
  const width = mean(Array.from(left, (x, i) => Math.abs(x - (right[i] as number)))) / legPx
  return width <= MOST_SHOULDER_WIDTH && facingShare >= LEAST_FACING
}
