import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { writeMessage } from '../../contract/stored-message.ts'
import type { Tables } from '../../database/schema.ts'
import { keepOriginals } from '../../database/originals-lock.ts'
import type { Database } from '../../database/store.ts'
import { insertFiles } from './store.ts'

/** Small groups first: an import that is cut off again and again still gets on. */
const FIRST_ROWS = 5
const ROWS_AT_MOST = 200

export interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly sha256?: string
  readonly extra?: unknown
  /** Set when the file is settled without being read. */
  readonly settled?: {
    readonly outcome: 'skipped' | 'failed'
    readonly code: string
    readonly reason: Message
  }
}

interface Around {
  /** Called after each group is written. */
  readonly flushed: () => Promise<void>
  /** In each transaction: throws when another process does the job. */
  readonly hold: (transaction: Database) => Promise<void>
}

type Row = Omit<Tables['import_files'], 'id'>

/** The files of one import, written to the store in groups while they are found. */
export class FileList {
  readonly #context: Context
  readonly #ids: { readonly athlete_id: string; readonly import_id: string }
  readonly #around: Around
  /** Files of an earlier try that was cut off, by path; one path may stand there several times. */
  readonly #known: Map<string, number>
  #position: number
  #rowsAtOnce = FIRST_ROWS
  #rows: Promise<Row>[] = []

  private constructor(
    context: Context,
    ids: { readonly athlete_id: string; readonly import_id: string },
    earlier: { readonly paths: readonly string[]; readonly around: Around },
  ) {
    this.#context = context
    this.#ids = ids
    this.#position = earlier.paths.length
    this.#around = earlier.around
    this.#known = new Map()
    for (const path of earlier.paths) this.#known.set(path, (this.#known.get(path) ?? 0) + 1)
  }

  /** Goes on where an earlier try was cut off. */
  static async open(
    context: Context,
    ids: { readonly athlete_id: string; readonly import_id: string },
    around: Around,
  ): Promise<FileList> {
    const rows = await context.store.database
      .selectFrom('import_files')
      .select('path')
      .where('import_id', '=', ids.import_id)
      .execute()
    return new FileList(context, ids, { paths: rows.map(({ path }) => path), around })
  }

  /** Whether an earlier try wrote this file already; to be asked once for each file, in their order. */
  isDone(path: string): boolean {
    const times = this.#known.get(path) ?? 0
    if (times > 0) this.#known.set(path, times - 1)
    return times > 0
  }

  /** Its place is taken now; what becomes of it may come later, before the group is written. */
  async add(found: FoundFile | Promise<FoundFile>): Promise<void> {
    this.#position += 1
    const position = this.#position
    const row = Promise.resolve(found).then((file) => this.#rowOf(file, position))
    // A fault is thrown where the group is written.
    row.catch(() => undefined)
    this.#rows.push(row)
    if (this.#rows.length >= this.#rowsAtOnce) {
      this.#rowsAtOnce = Math.min(ROWS_AT_MOST, 2 * this.#rowsAtOnce)
      await this.flush()
    }
  }

  #rowOf(file: FoundFile, position: number): Row {
    return {
      ...this.#ids,
      position,
      path: file.path,
      bytes: file.bytes,
      outcome: file.settled?.outcome ?? 'waiting',
      reason_code: file.settled?.code ?? null,
      reason: file.settled === undefined ? null : writeMessage(file.settled.reason),
      activity_ids: '[]',
      sha256: file.sha256 ?? null,
      extra: file.extra === undefined ? null : JSON.stringify(file.extra),
    }
  }

  /** The originals are made safe before the rows that point at them. */
  async flush(): Promise<void> {
    const coming = this.#rows
    this.#rows = []
    const rows = await Promise.all(coming)
    const hashes = rows.flatMap((row) => (row.sha256 === null ? [] : [row.sha256]))
    const { store, originals } = this.#context
    // On SQLite every request would wait for the disk, and nobody removes files meanwhile.
    if (store.kind === 'sqlite') await originals.sync(hashes)
    await store.database.transaction().execute(async (transaction) => {
      await this.#around.hold(transaction)
      if (store.kind === 'postgres') {
        await keepOriginals(transaction)
        await originals.sync(hashes)
      }
      await insertFiles(transaction, rows)
    })
    await this.#around.flushed()
  }
}
