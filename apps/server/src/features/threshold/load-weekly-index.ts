import { Z80 } from '@bell-lap/fitness/curve/predict'
import type { WeekIndex } from '@bell-lap/fitness/threshold/weekly-index'
import type { Context } from '../../context.ts'
import type { TodayFacts } from '../reports/index.ts'
import { loadHearts } from './keep-run-hearts.ts'
import { readByHeart } from './read-by-heart.ts'
import { loadTests } from './store.ts'

/** The weekly index of heart rate against speed, as the threshold page shows it. */
export interface KnownIndex {
  readonly referenceBpm: number | null
  readonly weeks: readonly WeekIndex[]
  /** Recordings whose heart rates are still being read. */
  readonly waiting: number
}

/** The index of the last three years; recordings that nobody read yet follow in the background. */
export async function loadWeeklyIndex(
  context: Context,
  { athleteId, settings, today }: Pick<TodayFacts, 'athleteId' | 'settings' | 'today'>,
): Promise<KnownIndex> {
  const tests = await loadTests(context, athleteId)
  const hearts = await loadHearts(context, athleteId)
  const { index } = readByHeart({ ...hearts, tests, settings }, today).view
  return {
    referenceBpm: index.referenceBpm,
    waiting: hearts.waiting,
    weeks: index.weeks.map(({ day, speedMps, lowMps, highMps, runs }) => {
      return { day, speedMps, sdMps: (highMps - lowMps) / (2 * Z80), runs }
    }),
  }
}
