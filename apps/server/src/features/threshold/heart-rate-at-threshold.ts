import type { Context } from '../../context.ts'
import { loadSettings } from '../settings/index.ts'
import { scoreTest } from './score-test.ts'
import { loadTests } from './store.ts'

/** Beats a minute at the threshold by the newest test that measured them, or `null`. */
export async function heartRateAtThreshold(
  context: Context,
  athleteId: string,
): Promise<number | null> {
  const { sex } = await loadSettings(context.store.database, athleteId)
  for (const { input } of await loadTests(context, athleteId)) {
    const outcome = scoreTest(input, sex)
    if (outcome.measures === 'threshold' && outcome.heartRateBpm !== null) {
      return outcome.heartRateBpm
    }
  }
  return null
}
