import { speedAtDuration } from '@bell-lap/fitness/curve/predict'
import type { Fitness } from '../estimate/index.ts'

/** A test lies less than this and its error below the curve, as a share of the speed (X). */
const MARGIN = 0.06

/** The least speed an all-out effort of so many seconds is likely to give; null without a curve. */
export function leastSpeed({ estimate }: Fitness): ((seconds: number) => number) | null {
  if (estimate.state !== 'ready') return null
  return (seconds) => {
    const { speedMps, logSd } = speedAtDuration(estimate, seconds)
    return speedMps * Math.exp(-MARGIN - logSd)
  }
}
