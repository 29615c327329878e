import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { ImportFileTable, ImportTable } from '../../database/schema.ts'
import type { DecodedRecording } from '../../jobs/decoded-recording.ts'
import { bumpEvidence, findSameRun, insertActivity, linkRecording } from '../activities/index.ts'
import type { ActivitySource, ListedWords } from '../activities/index.ts'
import { loadSettings } from '../settings/index.ts'
import type { ProgressTeller } from './progress.ts'
import { setFileOutcome } from './store.ts'
import type { FileOutcome } from './store.ts'
import { decodeManualEntry } from './strava-list.ts'
import type { ManualEntry } from './strava-list.ts'

/** A small group first: an import that is cut off again and again still gets on. */
const FIRST_FILES = 5
const FILES_AT_ONCE = 50
/** These are no faults of the file: it simply is something else. */
const SKIPPED_CODES = new Set(['not-a-recording', 'not-an-activity', 'unsupported-format'])

type FileRow = Selectable<ImportFileTable>
interface Extra extends Partial<ListedWords> {
  readonly manual?: ManualEntry
}
interface Linked {
  readonly id: string
  readonly name: string | null
  readonly day: string
  readonly leads: boolean
}
interface Decoded {
  readonly file: FileRow
  readonly extra: Extra | null
  /** `null` when the very same bytes were read before. */
  readonly recording: DecodedRecording | null
}

/** Reads every file without an outcome; workers decode a group while the last one is stored. */
export async function readWaitingFiles(
  context: Context,
  importRow: Selectable<ImportTable>,
  teller: ProgressTeller,
  signal: AbortSignal,
): Promise<number> {
  let runsFound = 0
  let next = decodeAfter(context, importRow, 0, FIRST_FILES)
  for (;;) {
    const group = await next
    const last = group.at(-1)
    if (last === undefined) return runsFound
    signal.throwIfAborted()
    next = decodeAfter(context, importRow, last.file.position, FILES_AT_ONCE)
    // Awaited only after storing: a fault there must not go unheard meanwhile.
    next.catch(() => undefined)
    runsFound += await storeGroup(context, importRow, group)
    await teller.stepped()
    await teller.tell()
  }
}

async function decodeAfter(
  context: Context,
  importRow: Selectable<ImportTable>,
  position: number,
  count: number,
): Promise<Decoded[]> {
  const { database } = context.store
  const files = await database
    .selectFrom('import_files')
    .selectAll()
    .where('import_id', '=', importRow.id)
    .where('outcome', '=', 'waiting')
    .where('position', '>', position)
    .orderBy('position')
    .limit(count)
    .execute()
  const known = await knownHashes(database, importRow.athlete_id, files)
  return Promise.all(
    files.map(async (file) => {
      const extra = file.extra === null ? null : (JSON.parse(file.extra) as Extra)
      return { file, extra, recording: await decode(context, file, extra, known) }
    }),
  )
}

async function decode(
  context: Context,
  file: FileRow,
  extra: Extra | null,
  known: ReadonlySet<string>,
): Promise<DecodedRecording | null> {
  if (extra?.manual !== undefined) {
    const { timeZone } = await loadSettings(context.store.database, file.athlete_id)
    return decodeManualEntry(extra.manual, timeZone)
  }
  if (file.sha256 === null) return { ok: false, code: 'empty', detail: 'The file is empty.' }
  if (known.has(file.sha256)) return null
  const path = context.originals.pathOf(file.sha256)
  return context.readers.read({ path, fileName: file.path })
}

async function knownHashes(
  database: Database,
  athleteId: string,
  files: readonly FileRow[],
): Promise<Set<string>> {
  const hashes = files.flatMap((file) => (file.sha256 === null ? [] : [file.sha256]))
  if (hashes.length === 0) return new Set()
  const rows = await database
    .selectFrom('activities')
    .select('sha256')
    .distinct()
    .where('athlete_id', '=', athleteId)
    .where('sha256', 'in', hashes)
    .execute()
  return new Set(rows.flatMap((row) => (row.sha256 === null ? [] : [row.sha256])))
}

async function storeGroup(
  context: Context,
  importRow: Selectable<ImportTable>,
  group: readonly Decoded[],
): Promise<number> {
  return context.store.database.transaction().execute(async (transaction) => {
    let runs = 0
    let changed = false
    for (const decoded of group) {
      const stored = await storeOne(context, transaction, decoded)
      runs += stored.runs
      changed ||= stored.changed
      await setFileOutcome(transaction, decoded.file.id, stored)
    }
    await transaction
      .updateTable('imports')
      .set((row) => ({ runs_found: row('runs_found', '+', runs) }))
      .where('id', '=', importRow.id)
      .execute()
    if (changed) await bumpEvidence(transaction, importRow.athlete_id)
    return runs
  })
}

const settled = (outcome: FileOutcome['outcome'], reasonCode: string, reason: string) => ({
  outcome,
  reasonCode,
  reason,
  activityIds: [],
  runs: 0,
  changed: false,
})

async function storeOne(
  context: Context,
  database: Database,
  decoded: Decoded,
): Promise<FileOutcome & { readonly runs: number; readonly changed: boolean }> {
  const { file, extra, recording } = decoded
  if (recording === null) {
    return settled('duplicate', 'same-file', 'This very file was imported before.')
  }
  if (!recording.ok) {
    const outcome = SKIPPED_CODES.has(recording.code) ? 'skipped' : 'failed'
    return settled(outcome, recording.code, recording.detail)
  }
  const ids: string[] = []
  let runs = 0
  let partial: string | null = null
  let same: Linked | null = null
  for (const one of recording.activities) {
    const found = await findSameRun(database, file.athlete_id, one.activity)
    if (found !== null) {
      const source = sourceOf(file, extra)
      const known = { athleteId: file.athlete_id, id: found.id }
      same = { ...found, leads: await linkRecording(database, known, one, source) }
      continue
    }
    const words = extra === null ? null : toWords(extra)
    const id = await insertActivity(database, file.athlete_id, one, {
      source: sourceOf(file, extra),
      words,
    })
    ids.push(id)
    if (one.activity.sport === 'run') runs += 1
    if (one.activity.partial) partial = one.activity.issues.map((issue) => issue.detail).join(' ')
  }
  if (file.sha256 !== null && (ids.length > 0 || same !== null))
    await noteOriginal(context, database, file)
  if (same !== null && ids.length === 0) return linked(same)
  const manual = extra?.manual !== undefined
  return {
    outcome: partial === null ? 'imported' : 'partial',
    reasonCode: partial !== null ? 'partial' : manual ? 'typed-by-hand' : null,
    reason: partial ?? (manual ? 'Typed by hand in Strava; there is no recording.' : null),
    activityIds: ids,
    runs,
    changed: runs > 0 || same?.leads === true,
  }
}

/** Another recording of a known run: a duplicate that is linked, and leads when it holds more. */
function linked({ id, name, day, leads }: Linked) {
  const which = name === null ? `a run of ${day}` : `“${name}” of ${day}`
  const reason = leads
    ? `The same run was here already: ${which}. This file holds more and leads now.`
    : `The same run is here already: ${which}.`
  const code = leads ? 'same-run-richer' : 'same-run'
  return { ...settled('duplicate', code, reason), activityIds: [id], changed: leads }
}

function sourceOf(file: FileRow, extra: Extra | null): ActivitySource {
  return {
    sha256: file.sha256,
    fileName: file.sha256 === null ? null : (file.path.split('/').at(-1) ?? file.path),
    sourceKey: extra?.manual === undefined ? null : `strava:${extra.manual.id}`,
  }
}

const toWords = (extra: Extra): ListedWords => ({
  name: extra.name ?? null,
  description: extra.description ?? null,
  gear: extra.gear ?? null,
  effortCr10: extra.effortCr10 ?? null,
})

async function noteOriginal(context: Context, database: Database, file: FileRow): Promise<void> {
  if (file.sha256 === null) return
  await database
    .insertInto('originals')
    .values({
      athlete_id: file.athlete_id,
      sha256: file.sha256,
      bytes: file.bytes,
      file_name: file.path.split('/').at(-1) ?? file.path,
      created_at: context.now().toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sha256']).doNothing())
    .execute()
}
