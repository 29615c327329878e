/** The landmarks of the BlazePose model (MediaPipe) as joints. */
import { poseOf } from './pose-recording.ts'
import type { Joint, Part, Pose } from './pose-recording.ts'

/** One of the model's 33 landmarks: shares of the width and the height of the picture. */
export interface Landmark {
  readonly x: number
  readonly y: number
  readonly visibility?: number
}

/** Numbers of the left landmarks; the right one of each pair follows. */
const LEFT: Readonly<Record<Part, number>> = {
  shoulder: 11,
  elbow: 13,
  wrist: 15,
  hip: 23,
  knee: 25,
  ankle: 27,
  heel: 29,
  toe: 31,
}
const LANDMARKS = 33

/**
 * The pose that 33 landmarks describe in a picture of this size. Gives `null` for fewer landmarks: the
 * model found nobody.
 *
 * @example
 * poseFromLandmarks([], { widthPx: 1280, heightPx: 720 }) // null
 */
export function poseFromLandmarks(
  landmarks: readonly Landmark[],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Pose | null {
  if (landmarks.length < LANDMARKS) return null
  return poseOf((joint) => {
    const { x, y, visibility = 1 } = landmarks[numberOf(joint)] as Landmark
    return { xPx: x * widthPx, yPx: y * heightPx, seen: visibility }
  })
}

function numberOf(joint: Joint): number {
  const [side, part] = joint.split('-') as ['left' | 'right', Part]
  return LEFT[part] + (side === 'left' ? 0 : 1)
}
