import type { MeasuredMorning } from '@bell-lap/plan/model/training-event'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import type { Settings } from '../settings/index.ts'

/** The rules compare with no more than 60 days. */
const DAYS = 90

/**
 * The mornings of exports as the rules read them, if the runner wants them used: sleep, and rMSSD by its
 * source. SDNN and resting heart rate move no rule.
 */
export async function loadMeasuredMornings(
  database: Database,
  { morningsFromExports }: Settings,
  { athleteId, today }: { readonly athleteId: string; readonly today: CalendarDay },
): Promise<readonly MeasuredMorning[]> {
  if (morningsFromExports !== 'use') return []
  const rows = await database
    .selectFrom('imported_mornings')
    .select(['day', 'measure', 'value', 'source'])
    .where('athlete_id', '=', athleteId)
    .where('measure', 'in', ['sleep', 'hrv-rmssd'])
    .where('day', '<=', today)
    .where('day', '>=', addDays(today, -DAYS))
    .orderBy('day')
    .orderBy('source')
    .orderBy('measure')
    .execute()
  return rows.map(({ day, measure, value, source }) => ({
    kind: 'measured-morning',
    // The same after the export was read again, so that nothing is changed twice.
    id: `${measure}-${source}-${day}`,
    day,
    source,
    sleepHours: measure === 'sleep' ? value : null,
    rmssdMs: measure === 'hrv-rmssd' ? value : null,
  }))
}
