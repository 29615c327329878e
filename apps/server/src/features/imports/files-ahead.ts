import type { Home } from '@bell-lap/activity/read/home'
import type { Selectable } from 'kysely'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { ImportFileTable, ImportTable } from '../../database/schema.ts'
import type { DecodedRecording } from '../../jobs/decoded-recording.ts'
import { extraOf } from './store-activity.ts'
import type { Extra } from './store-activity.ts'
import type { ReadFile } from './store-recording.ts'
import { decodeManualEntry } from './strava-list.ts'

/** So many files are decoded or wait to be stored; more would only fill the memory. */
const AHEAD_AT_MOST = 48

type FileRow = Selectable<ImportFileTable>

/** The files of an import that workers decode ahead of those that are stored, in their order. */
export class FilesAhead {
  readonly #context: Context
  readonly #importRow: Selectable<ImportTable>
  readonly #home: Home
  readonly #coming: Promise<ReadFile>[] = []
  #position = 0

  constructor(context: Context, importRow: Selectable<ImportTable>, home: Home) {
    this.#context = context
    this.#importRow = importRow
    this.#home = home
  }

  get isEmpty(): boolean {
    return this.#coming.length === 0
  }

  /** Gives the workers what was listed, once there is room for a good many. */
  async fill(): Promise<void> {
    const room = AHEAD_AT_MOST - this.#coming.length
    if (room < AHEAD_AT_MOST / 4) return
    const files = await this.#waiting(room)
    this.#position = files.at(-1)?.position ?? this.#position
    const known = await knownHashes(this.#context.store.database, this.#importRow.athlete_id, files)
    for (const file of files) this.#start(file, known)
  }

  /** The next files, no more than so many, once all of them are decoded. */
  take(count: number): Promise<readonly ReadFile[]> {
    return Promise.all(this.#coming.splice(0, count))
  }

  #start(file: FileRow, known: ReadonlySet<string>): void {
    const extra = extraOf('import_files', file)
    const reading = decode(this.#context, file, extra, { known, home: this.#home })
    const coming = reading.then((recording) => ({ file, extra, recording }))
    // A fault is thrown where the file is taken.
    coming.catch(() => undefined)
    this.#coming.push(coming)
  }

  #waiting(count: number): Promise<FileRow[]> {
    return this.#context.store.database
      .selectFrom('import_files')
      .selectAll()
      .where('import_id', '=', this.#importRow.id)
      .where('outcome', '=', 'waiting')
      .where('position', '>', this.#position)
      .orderBy('position')
      .limit(count)
      .execute()
  }
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
  const path = await context.originals.readable(file.sha256)
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
