import { randomUUID } from 'node:crypto'
import type { Message } from '@bell-lap/units/message'
import { z } from 'zod'
import { readMessage, writeMessage } from '../../contract/stored-message.ts'
import type { Context } from '../../context.ts'
import type { Import } from '../../contract/import.ts'
import type { Database } from '../../database/store.ts'
import { STORED_IDS, storedDocument } from '../../database/stored-document.ts'
import type { ImportTable, Tables } from '../../database/schema.ts'
import { notFound } from '../../contract/problem.ts'
import type { ImportFile, Outcome } from './schema.ts'
import type { Selectable } from 'kysely'

/** An upload as it lies on disk until it is unpacked. */
export interface Upload {
  readonly path: string
  readonly fileName: string
  readonly bytes: number
}

export const UPLOADS = storedDocument<readonly Upload[]>(
  z.array(z.object({ path: z.string(), fileName: z.string(), bytes: z.number() })),
)

type ImportRow = Selectable<ImportTable>

/** Stores an import and the job that does it, both or none: no import waits for ever. */
export async function addImport(
  context: Context,
  athleteId: string,
  values: { readonly id: string; readonly label: string; readonly uploads: readonly Upload[] },
): Promise<void> {
  const { id, label, uploads } = values
  await context.store.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('imports')
      .values({
        id,
        athlete_id: athleteId,
        label,
        state: 'waiting',
        created_at: context.now().toISOString(),
        started_at: null,
        finished_at: null,
        runs_found: 0,
        error: null,
        uploads: JSON.stringify(uploads),
      })
      .execute()
    await context.jobs.addWithin(transaction, { kind: 'import', athleteId, subject: id })
  })
  context.jobs.wake()
}

export async function loadImportRow(database: Database, id: string): Promise<ImportRow> {
  const row = await database
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('import')
  return row
}

export async function setImport(
  database: Database,
  id: string,
  values: Partial<Omit<ImportRow, 'id' | 'athlete_id'>>,
): Promise<void> {
  await database.updateTable('imports').set(values).where('id', '=', id).execute()
}

export async function loadImport(context: Context, athleteId: string, id: string): Promise<Import> {
  const row = await loadImportRow(context.store.database, id)
  if (row.athlete_id !== athleteId) throw notFound('import')
  return toImport(context, row)
}

export async function loadImports(context: Context, athleteId: string): Promise<Import[]> {
  const rows = await context.store.database
    .selectFrom('imports')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return Promise.all(rows.map((row) => toImport(context, row)))
}

/** Whether an import of the athlete waits or runs, other than the one with the id `besides`. */
export async function isImporting(
  context: Context,
  athleteId: string,
  besides = '',
): Promise<boolean> {
  const running = await context.store.database
    .selectFrom('imports')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('state', 'not in', ['finished', 'failed'])
    .where('id', '!=', besides)
    .limit(1)
    .executeTakeFirst()
  return running !== undefined
}

/** How far the import is, counted from its files. */
export async function toImport(context: Context, row: ImportRow): Promise<Import> {
  const counts = await context.store.database
    .selectFrom('import_files')
    .select((select) => ['outcome', select.fn.countAll<number | string>().as('files')])
    .where('import_id', '=', row.id)
    .groupBy('outcome')
    .execute()
  const of = (outcome: Outcome) =>
    Number(counts.find((count) => count.outcome === outcome)?.files ?? 0)
  const total = counts.reduce((sum, count) => sum + Number(count.files), 0)
  const done = total - of('waiting')
  return {
    id: row.id,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    state: row.state,
    label: row.label,
    files: { total, done },
    outcomes: {
      imported: of('imported'),
      partial: of('partial'),
      held: of('held'),
      duplicate: of('duplicate'),
      skipped: of('skipped'),
      failed: of('failed'),
    },
    runsFound: row.runs_found,
    secondsLeft: null,
    error: row.error === null ? null : readMessage(row.error),
  }
}

export async function insertFiles(
  database: Database,
  rows: readonly Omit<Tables['import_files'], 'id'>[],
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => ({ id: randomUUID(), ...row }))
  await database.insertInto('import_files').values(values).execute()
}

export async function loadWaitingFiles(database: Database, importId: string, limit: number) {
  return database
    .selectFrom('import_files')
    .selectAll()
    .where('import_id', '=', importId)
    .where('outcome', '=', 'waiting')
    .orderBy('position')
    .limit(limit)
    .execute()
}

export interface FileOutcome {
  readonly outcome: Outcome
  readonly reasonCode: string | null
  readonly reason: Message | null
  readonly activityIds: readonly string[]
}

export async function setFileOutcome(
  database: Database,
  id: string,
  result: FileOutcome,
): Promise<void> {
  await database
    .updateTable('import_files')
    .set({
      outcome: result.outcome,
      reason_code: result.reasonCode,
      reason: result.reason === null ? null : writeMessage(result.reason),
      activity_ids: JSON.stringify(result.activityIds),
      extra: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function loadFiles(
  database: Database,
  importId: string,
  page: {
    readonly outcome?: Outcome | undefined
    readonly limit: number
    readonly cursor?: string | undefined
  },
): Promise<{ items: ImportFile[]; nextCursor: string | null }> {
  let query = database
    .selectFrom('import_files')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('position')
    .limit(page.limit + 1)
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome)
  const after = Number(page.cursor)
  if (page.cursor !== undefined && Number.isFinite(after)) {
    query = query.where('position', '>', after)
  }
  const rows = await query.execute()
  const shown = rows.slice(0, page.limit)
  const items = shown.map((row) => ({
    id: row.id,
    path: row.path,
    bytes: row.bytes,
    outcome: row.outcome,
    reasonCode: row.reason_code,
    reason: row.reason === null ? null : readMessage(row.reason),
    activityIds: STORED_IDS.read({ table: 'import_files', id: row.id, text: row.activity_ids }),
  }))
  const nextCursor = rows.length > page.limit ? String(shown.at(-1)?.position ?? '') : null
  return { items, nextCursor }
}
