import { shapeLevel } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'

/** Faster runners vary less: everything shrinks from its largest to its smallest share with the level. */
const LARGEST_SHARE = 1.35
const SMALLEST_SHARE = 0.45
const SHARE_PER_LEVEL = -3.5
const FROM_LEVEL = Math.log(5.5)

/** How much a runner of this level (log-speed over a mile) varies, against the usual (grade B). */
export function levelShare(kind: RunnerKind, level: number): number {
  const above = Math.max(0, shapeLevel(kind, level) - FROM_LEVEL)
  return Math.max(SMALLEST_SHARE, LARGEST_SHARE + SHARE_PER_LEVEL * above)
}

/** The share that is taken where the level must not count: that of most runners. */
export const USUAL_SHARE = LARGEST_SHARE
