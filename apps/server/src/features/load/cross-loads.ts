import { speedStress } from '@bell-lap/load/metabolic/heart-rate-load'
import type { DayLoad } from '@bell-lap/load/metabolic/load-in-words'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { loadCross } from '../activities/index.ts'
import type { Settings } from '../settings/index.ts'

/** Easy effort as a share of the threshold (grade D). */
const EASY_INTENSITY = 0.75

/**
 * The load of other sports from a day on. They count for who trains in them by plan; for all others the load
 * is that of their running. Easy cross-training asks of heart and lungs about what easy running does, and
 * nothing of the legs.
 */
export async function loadOfCross(
  { store }: Context,
  athleteId: string,
  { crossTraining: { machines } }: Settings,
  from: CalendarDay,
): Promise<readonly DayLoad[]> {
  if (machines.length === 0) return []
  const all = await loadCross(store.database, athleteId, from)
  return all
    .filter(({ machine }) => machines.includes(machine))
    .map(({ day, movingTimeS }) => ({ day, loadAu: speedStress(movingTimeS, EASY_INTENSITY) }))
}
