import type { Context } from '../../context.ts'
import type { Tables } from '../../database/schema.ts'
import { insertFiles } from './store.ts'

const ROWS_AT_ONCE = 200

export interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly sha256?: string
  readonly extra?: unknown
  /** Set when the file is settled without being read. */
  readonly settled?: {
    readonly outcome: 'skipped' | 'failed'
    readonly code: string
    readonly reason: string
  }
}

/** The files of one import, written to the store in groups while they are found. */
export class FileList {
  readonly #context: Context
  readonly #ids: { readonly athlete_id: string; readonly import_id: string }
  #position = 0
  #rows: Omit<Tables['import_files'], 'id'>[] = []

  constructor(context: Context, athleteId: string, importId: string) {
    this.#context = context
    this.#ids = { athlete_id: athleteId, import_id: importId }
  }

  async add(file: FoundFile): Promise<void> {
    this.#position += 1
    this.#rows.push({
      ...this.#ids,
      position: this.#position,
      path: file.path,
      bytes: file.bytes,
      outcome: file.settled?.outcome ?? 'waiting',
      reason_code: file.settled?.code ?? null,
      reason: file.settled?.reason ?? null,
      activity_ids: '[]',
      sha256: file.sha256 ?? null,
      extra: file.extra === undefined ? null : JSON.stringify(file.extra),
    })
    if (this.#rows.length >= ROWS_AT_ONCE) await this.flush()
  }

  /** The names of the originals are made safe before the rows that point at them. */
  async flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = []
    const hashes = rows.flatMap((row) => (row.sha256 === null ? [] : [row.sha256]))
    await this.#context.originals.syncNames(hashes)
    await insertFiles(this.#context.store.database, rows)
  }
}
