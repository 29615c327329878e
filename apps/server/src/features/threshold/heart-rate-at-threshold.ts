import type { Context } from '../../context.ts'
import { loadSettings } from '../settings/index.ts'
import { measuredHeartRates } from './measured-heart-rates.ts'
import { loadTests } from './store.ts'

/** Beats a minute at the threshold by the newest test that measured them, or `null`. */
export async function heartRateAtThreshold(
  context: Context,
  athleteId: string,
): Promise<number | null> {
  const { sex } = await loadSettings(context.store.database, athleteId)
  const [newest] = measuredHeartRates(await loadTests(context, athleteId), sex)
  return newest?.heartRateBpm ?? null
}
