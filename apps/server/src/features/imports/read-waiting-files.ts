import type { Home } from '@bell-lap/activity/read/home'
import type { Selectable } from 'kysely'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { ImportFileTable, ImportTable } from '../../database/schema.ts'
import type { DecodedRecording } from '../../jobs/decoded-recording.ts'
import { bumpEvidence } from '../activities/index.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import type { ProgressTeller } from './progress.ts'
import { setFileOutcome } from './store.ts'
import { dropOriginals, isUnneeded } from './drop-originals.ts'
import { extraOf } from './store-activity.ts'
import type { Extra } from './store-activity.ts'
import { storeRecording } from './store-recording.ts'
import type { ReadFile } from './store-recording.ts'
import { decodeManualEntry } from './strava-list.ts'

/** A small group first: an import that is cut off again and again still gets on. */
const FIRST_FILES = 5
const FILES_AT_ONCE = 32

type FileRow = Selectable<ImportFileTable>

/** What the reading side must know of the unpacking side, which runs beside it. */
export interface Unpacking {
  readonly ended: boolean
  /** Resolves when more files were listed, or none will be. */
  more(): Promise<void>
}

/**
 * Reads every file without an outcome while more are still unpacked. Workers decode a group while the
 * last one is stored; the next files are asked for before that, as a transaction has the store for
 * itself.
 */
export async function readWaitingFiles(
  context: Context,
  importRow: Selectable<ImportTable>,
  { unpacking, teller, signal }: Beside,
): Promise<ReadOutcome> {
  const { timeZone, units } = await loadSettings(context.store.database, importRow.athlete_id)
  const home = { timeZone, units }
  let changed = false
  let position = 0
  let atOnce = FIRST_FILES
  let decoding: Promise<readonly ReadFile[]> = Promise.resolve([])
  for (;;) {
    const group = await decoding
    signal.throwIfAborted()
    const ended = unpacking.ended
    const waiting = await waitingAfter(context, importRow, { position, count: atOnce })
    position = waiting.files.at(-1)?.position ?? position
    decoding = decodeGroup(context, waiting, home)
    // Awaited only after storing: a fault there must not go unheard meanwhile.
    decoding.catch(() => undefined)
    if (group.length > 0) {
      changed = (await storeGroup(context, importRow, group, timeZone)) || changed
      await teller.stepped()
      await teller.tell()
      atOnce = FILES_AT_ONCE
    } else if (waiting.files.length === 0) {
      if (ended) return { changed }
      await unpacking.more()
    }
  }
}

/** Whether anything changed that the estimate, the load or the plan looks at. */
interface ReadOutcome {
  readonly changed: boolean
}

interface Beside {
  readonly unpacking: Unpacking
  readonly teller: ProgressTeller
  readonly signal: AbortSignal
}

interface Waiting {
  readonly files: readonly FileRow[]
  /** Hashes of bytes that were read before. */
  readonly known: ReadonlySet<string>
}

async function waitingAfter(
  context: Context,
  importRow: Selectable<ImportTable>,
  { position, count }: { readonly position: number; readonly count: number },
): Promise<Waiting> {
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
  return { files, known: await knownHashes(database, importRow.athlete_id, files) }
}

function decodeGroup(
  context: Context,
  { files, known }: Waiting,
  home: Home,
): Promise<readonly ReadFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const extra = extraOf('import_files', file)
      return { file, extra, recording: await decode(context, file, extra, { known, home }) }
    }),
  )
}

async function decode(
  context: Context,
  file: FileRow,
  extra: Extra | null,
  { known, home }: { readonly known: ReadonlySet<string>; readonly home: Home },
): Promise<DecodedRecording | null> {
  if (extra?.manual !== undefined) return decodeManualEntry(extra.manual, home.timeZone)
  if (file.sha256 === null) return { ok: false, code: 'empty', detail: message('file.empty') }
  if (known.has(file.sha256)) return null
  const path = context.originals.pathOf(file.sha256)
  return context.readers.read({ path, home, listedSport: extra?.sportWord })
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
    .union(
      database
        .selectFrom('twin_recordings')
        .select('sha256')
        .where('athlete_id', '=', athleteId)
        .where('sha256', 'in', hashes),
    )
    .union(
      database
        .selectFrom('held_activities')
        .select('sha256')
        .where('athlete_id', '=', athleteId)
        .where('sha256', 'in', hashes),
    )
    .execute()
  return new Set(rows.flatMap((row) => (row.sha256 === null ? [] : [row.sha256])))
}

async function storeGroup(
  context: Context,
  importRow: Selectable<ImportTable>,
  group: readonly ReadFile[],
  timeZone: string,
): Promise<boolean> {
  const today = dayInZone(context.now(), timeZone)
  const unneeded: string[] = []
  const isChanged = await context.store.database.transaction().execute(async (transaction) => {
    let runs = 0
    let changed = false
    for (const decoded of group) {
      const stored = await storeRecording(context, transaction, decoded, today)
      runs += stored.runs
      changed ||= stored.changed
      const { sha256 } = decoded.file
      if (sha256 !== null && isUnneeded(stored.reasonCode)) unneeded.push(sha256)
      await setFileOutcome(transaction, decoded.file.id, stored)
    }
    await transaction
      .updateTable('imports')
      .set((row) => ({ runs_found: row('runs_found', '+', runs) }))
      .where('id', '=', importRow.id)
      .execute()
    if (changed) await bumpEvidence(transaction, importRow.athlete_id)
    return changed
  })
  await dropOriginals(context, unneeded)
  return isChanged
}
