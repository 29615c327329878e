import { MILE_M } from '@bell-lap/units/length'
import type { Fitness } from '../estimate/index.ts'
import type { Settings } from '../settings/index.ts'
import type { RunnerMeasures } from './sum-weeks.ts'

/** Thresholds and heart rates of the runner, as far as they are known. */
export function measuresOf(
  settings: Settings,
  { estimate, threshold }: Pick<Fitness, 'estimate' | 'threshold'>,
): RunnerMeasures {
  return {
    sex: settings.sex,
    restingHeartRateBpm: settings.restingHeartRateBpm,
    maximumHeartRateBpm: settings.maxHeartRateBpm,
    thresholdHeartRateBpm: null,
    thresholdSpeedMps: threshold?.speedMps ?? null,
    mileSpeedMps: estimate.state === 'ready' ? MILE_M / estimate.mile.timeS : null,
  }
}
