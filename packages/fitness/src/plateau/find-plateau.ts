import type { Performance } from './performance.ts'
import { judgeTrend, PLATEAU_LIMITS, WEEKS_IN_A_ROW } from './judge-trend.ts'
import type { JudgedTrend, PlateauLimits } from './judge-trend.ts'

/**
 * The answer of a day: a plateau or a decline only when it was one a week and two weeks before, too.
 * Until then it is too early to say.
 */
export function findPlateau(
  points: readonly Performance[],
  onDay: number,
  limits: PlateauLimits = PLATEAU_LIMITS,
): JudgedTrend {
  const judged = judgeTrend(points, onDay, limits)
  const { answer } = judged
  if (answer !== 'plateau' && answer !== 'decline') return judged
  for (let week = 1; week < WEEKS_IN_A_ROW; week += 1) {
    if (judgeTrend(points, onDay - 7 * week, limits).answer !== answer) {
      return { ...judged, answer: 'not-enough' }
    }
  }
  return judged
}
