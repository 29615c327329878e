import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { ImportedMorningTable } from '../../database/import-tables.ts'
import { loadSettings, storeSettings } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import { measureOf, same } from './measure-of.ts'
import type { ExportedMornings, ExportedSeries } from './schema.ts'

type Row = Pick<ImportedMorningTable, 'day' | 'measure' | 'value' | 'source'>

interface Asked {
  readonly settings: Settings
  readonly today: CalendarDay
}

/** What exports say of mornings: each source and measure for itself. */
export async function loadExported(
  context: Context,
  athleteId: string,
  { settings, today }: Asked,
): Promise<ExportedMornings> {
  const all = await context.store.database
    .selectFrom('imported_mornings')
    .select(['day', 'measure', 'value', 'source'])
    .where('athlete_id', '=', athleteId)
    .where('day', '<=', today)
    .orderBy('day')
    .execute()
  return {
    choice: settings.morningsFromExports,
    values: all.length,
    firstDay: all[0]?.day ?? null,
    lastDay: all.at(-1)?.day ?? null,
    series: settings.morningsFromExports === 'use' ? seriesOf(all, today) : [],
  }
}

const KINDS = ['hrv-rmssd', 'hrv-sdnn', 'resting-heart-rate', 'sleep'] as const
const SOURCES = ['apple-health', 'garmin'] as const

function seriesOf(rows: readonly Row[], today: CalendarDay): readonly ExportedSeries[] {
  return KINDS.flatMap((kind) =>
    SOURCES.flatMap((source) => {
      const own = rows.filter((row) => row.measure === kind && row.source === source)
      if (own.length === 0) return []
      // Heart rate variability is compared as a logarithm, like what is typed.
      const isHrv = kind.startsWith('hrv')
      const values = own.map(({ day, value }) => ({ day, value: isHrv ? Math.log(value) : value }))
      const measure = measureOf(values, { today, shown: isHrv ? Math.exp : same })
      return [{ kind, source, measure }]
    }),
  )
}

/** The answer of the runner. What is left out is deleted; a later export is not kept either. */
export async function chooseExported(
  context: Context,
  athleteId: string,
  choice: 'use' | 'leave',
): Promise<void> {
  const { database } = context.store
  const settings = await loadSettings(database, athleteId)
  await storeSettings(context, athleteId, { ...settings, morningsFromExports: choice })
  if (choice === 'leave') {
    await database.deleteFrom('imported_mornings').where('athlete_id', '=', athleteId).execute()
  }
  context.events.changed(athleteId, 'settings')
  await context.ports.followMornings(athleteId)
}
