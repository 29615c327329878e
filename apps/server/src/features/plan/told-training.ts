import type { TrainingHistory } from '@bell-lap/plan/model/plan'
import type { Settings } from '../settings/index.ts'

const WEEKS = 8

/**
 * The recorded training, or what the runner says of it when nothing was recorded in eight weeks. Words
 * say nothing of fast running, so the plan starts as if there had been none.
 */
export function orToldTraining(recorded: TrainingHistory, settings: Settings): TrainingHistory {
  const { weeklyKm, longestRunKm } = settings.usualTraining
  const nothingRecorded = recorded.weeklyKm.every((km) => km === 0)
  if (!nothingRecorded || weeklyKm === null || weeklyKm <= 0) return recorded
  const { runsPerWeek } = settings.availability
  return {
    weeklyKm: new Array<number>(WEEKS).fill(weeklyKm),
    longestRun30dKm: Math.min(longestRunKm ?? weeklyKm / runsPerWeek, weeklyKm),
    largestFastSession30dM: 0,
    fastMetresLastWeekM: 0,
    strideExposures28d: 0,
    mileSessions28d: 0,
    runFreeDays: 0,
    runsPerWeek,
  }
}
