import { existsSync } from 'node:fs'
import { NO_HOME } from '@bell-lap/activity/read/home'
import type { Context } from '../../context.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { extrasOf } from './store.ts'
import type { ActivityRow } from './store.ts'

/**
 * The row with the sensors and the firmware of its run. Older versions did not keep them: they are then read from the file
 * as it came, once, and stay unknown where the file is gone or cannot be read.
 */
export async function withSensors(context: Context, row: ActivityRow): Promise<ActivityRow> {
  const extras = extrasOf(row)
  if (extras.sensors !== undefined) return row
  const found = await decodedAgain(context, row)
  const { firmware = null, sensors = [] } = found?.activity ?? {}
  const detail = JSON.stringify({ ...extras, firmware, sensors })
  await context.store.database
    .updateTable('activities')
    .set({ detail })
    .where('id', '=', row.id)
    // Another recording may have taken the lead meanwhile.
    .where('detail', '=', row.detail)
    .execute()
  return { ...row, detail }
}

/** The run in its file: the only one, or the one that begins at the same instant. */
async function decodedAgain(
  { originals, readers }: Context,
  { sha256, started_at }: ActivityRow,
): Promise<DecodedActivity | null> {
  if (sha256 === null) return null
  const path = await originals.readable(sha256)
  if (!existsSync(path)) return null
  const read = await readers.read({ path, home: NO_HOME })
  if (!read.ok) return null
  const [first, ...others] = read.activities
  if (others.length === 0) return first ?? null
  return read.activities.find(({ activity }) => activity.startedAt === started_at) ?? null
}
