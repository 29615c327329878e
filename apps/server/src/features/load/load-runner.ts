import { MILE_M } from '@bell-lap/units/length'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { loadSettings } from '../settings/index.ts'
import type { RunnerMeasures } from './sum-weeks.ts'

/** Thresholds and heart rates of the runner, as far as they are known. */
export async function loadRunner(context: Context, athleteId: string): Promise<RunnerMeasures> {
  const settings = await loadSettings(context.store.database, athleteId)
  const { estimate, threshold } = await loadFitness(context, athleteId)
  return {
    sex: settings.sex,
    restingHeartRateBpm: settings.restingHeartRateBpm,
    maximumHeartRateBpm: settings.maxHeartRateBpm,
    thresholdHeartRateBpm: null,
    thresholdSpeedMps: threshold?.speedMps ?? null,
    mileSpeedMps: estimate.state === 'ready' ? MILE_M / estimate.mile.timeS : null,
  }
}
