/** German: the estimate, the threshold and the charts. */
import { CHARTS } from '../charts.ts'
import { ESTIMATE } from '../estimate.ts'
import { PROGRESS } from '../progress.ts'
import { THRESHOLD } from '../threshold.ts'

export const TEXTS = {
  ...CHARTS,
  ...ESTIMATE,
  ...PROGRESS,
  ...THRESHOLD,
} as const
