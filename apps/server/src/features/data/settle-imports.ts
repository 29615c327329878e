import { message } from '@bell-lap/units/message'
import { writeMessage } from '../../contract/stored-message.ts'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { RowsOfAthlete } from './copy-rows.ts'

const CUT_OFF = writeMessage(message('import.cut-off-by-backup'))
const LOST = writeMessage(message('import.interrupted'))
const UNREAD = writeMessage(message('import.file-not-read'))
const UNFINISHED = ['waiting', 'unpacking', 'reading'] as const

/** Ends the imports that nobody goes on with: the backup has neither their uploads nor their jobs. */
export async function settleImports(
  { database, athleteId }: RowsOfAthlete,
  now: string,
): Promise<number> {
  const imports = await database
    .selectFrom('imports')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('state', 'in', UNFINISHED)
    .execute()
  for (const { id } of imports) await settle(database, id, CUT_OFF, now)
  return imports.length
}

/** The same at the start of the program, for imports without a job: nothing would end them either. */
export async function settleOrphanedImports(context: Context): Promise<void> {
  const { database } = context.store
  const imports = await database
    .selectFrom('imports')
    .select('id')
    .where('state', 'in', UNFINISHED)
    .where('id', 'not in', (jobs) =>
      jobs
        .selectFrom('jobs')
        .select('subject')
        .where('kind', '=', 'import')
        .where('state', 'in', ['waiting', 'running']),
    )
    .execute()
  const now = context.now().toISOString()
  for (const { id } of imports) {
    await database.transaction().execute((transaction) => settle(transaction, id, LOST, now))
  }
}

async function settle(database: Database, id: string, error: string, now: string): Promise<void> {
  await database
    .updateTable('import_files')
    .set({ outcome: 'failed', reason_code: 'not-read', reason: UNREAD, extra: null })
    .where('import_id', '=', id)
    .where('outcome', '=', 'waiting')
    .execute()
  await database
    .updateTable('imports')
    .set({ state: 'failed', error, finished_at: now })
    .where('id', '=', id)
    .execute()
}
