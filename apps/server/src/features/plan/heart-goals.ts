import { heartBands } from '@bell-lap/workout/write/heart-bands'
import type { HeartBands } from '@bell-lap/workout/write/heart-bands'
import type { Context } from '../../context.ts'
import { loadSettings } from '../settings/index.ts'
import { heartRateAtThreshold } from '../threshold/index.ts'

/** The heart rates a runner wants to keep in steady steps; `null` when by pace, or none is known. */
export async function heartGoals(context: Context, athleteId: string): Promise<HeartBands | null> {
  const settings = await loadSettings(context.store.database, athleteId)
  if (settings.delivery.steadyBy === 'pace') return null
  return heartBands({
    thresholdBpm: await heartRateAtThreshold(context, athleteId),
    maximumBpm: settings.maxHeartRateBpm,
  })
}
