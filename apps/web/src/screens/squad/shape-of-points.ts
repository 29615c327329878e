import type { Pose } from '@bell-lap/form/video/pose-recording'
import type { DrawnShape } from '../../api/form-clips.ts'

export type Place = DrawnShape['points'][number]

/** The shape that these points make; `null` while one is missing. */
export function shapeOf(kind: DrawnShape['kind'], points: readonly Place[]): DrawnShape | null {
  const [a, b, c] = points
  if (a === undefined || b === undefined) return null
  if (kind !== 'angle') return { kind, points: [a, b] }
  return c === undefined ? null : { kind, points: [a, b, c] }
}

/** A tap near a joint means the joint. */
export function snapped(tapped: Place, pose: Pose | null, withinPx: number): Place {
  const distance = ({ xPx, yPx }: Place) => Math.hypot(xPx - tapped.xPx, yPx - tapped.yPx)
  const [nearest] = Object.values(pose ?? {}).toSorted((a, b) => distance(a) - distance(b))
  if (nearest === undefined || distance(nearest) > withinPx) return tapped
  return { xPx: Math.round(nearest.xPx), yPx: Math.round(nearest.yPx) }
}
