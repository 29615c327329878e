import { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Context } from '../../context.ts'
import { writeCalendar } from '../delivery/index.ts'
import { COPIED_TABLES, pagesOf } from './copy-rows.ts'
import type { CopiedTable, RowsOfAthlete } from './copy-rows.ts'
import { listedOriginals, missingOriginals } from './kept-originals.ts'
import type { ListedOriginal } from './kept-originals.ts'
import { csvHead, csvLine, openRow } from './open-row.ts'
import type { MissingOriginal } from './schema.ts'

/** These hold no words of the runner's: columns packed for speed, and secrets. */
const NOT_EXPORTED: ReadonlySet<CopiedTable> = new Set([
  'activity_streams',
  'calendar_tokens',
  'connections',
])
const CSV_TABLES: ReadonlySet<CopiedTable> = new Set(['activities', 'results', 'best_efforts'])
const MISSING_NAME = 'missing-originals.json'

export interface Export {
  readonly zip: Readable
  /** Original files that are not in the zip; one that breaks while it is read joins the list inside. */
  readonly missing: readonly MissingOriginal[]
}

/**
 * Everything in open formats: the originals as they came, each table as JSON, the main ones as CSV. It
 * is made as it is sent, a page of rows at a time, so that other requests are answered meanwhile.
 */
export async function exportZip(context: Context, athleteId: string): Promise<Export> {
  const rows = { database: context.store.database, athleteId }
  const listed = await listedOriginals(rows)
  const missing = [...(await missingOriginals(context.originals, listed))]
  const zip = new yazl.ZipFile()
  const zipped = zip.outputStream as Readable
  // A failure ends this one download; without a listener it would end the process.
  zip.on('error', (error: Error) => zipped.destroy(error))
  for (const table of COPIED_TABLES) {
    if (NOT_EXPORTED.has(table)) continue
    addLazily(zip, `${table}.json`, () => jsonOf(rows, table))
    if (CSV_TABLES.has(table)) addLazily(zip, `${table}.csv`, () => csvOf(rows, table))
  }
  zip.addBuffer(Buffer.from(await writeCalendar(context, athleteId)), 'plan.ics')
  const gone = new Set(missing.map(({ sha256 }) => sha256))
  for (const one of listed) {
    if (gone.has(one.sha256)) continue
    const name = one.fileName.replace(/[^\w.-]/g, '_')
    addLazily(zip, `originals/${one.sha256.slice(0, 12)}-${name}`, () =>
      readToTheEnd(context, one, missing),
    )
  }
  // Last: by then it is known which files could not be read to their end.
  addLazily(zip, MISSING_NAME, () => [Buffer.from(JSON.stringify(missing, null, 1))])
  zip.end()
  return { zip: zipped, missing: [...missing] }
}

function addLazily(
  zip: yazl.ZipFile,
  name: string,
  open: () => AsyncIterable<Buffer> | Iterable<Buffer>,
): void {
  zip.addReadStreamLazy(name, {}, (done) => done(null, Readable.from(open())))
}

/** A file that fails half-way stays in the zip as far as it could be read, and is listed. */
async function* readToTheEnd(
  { originals }: Context,
  one: ListedOriginal,
  missing: MissingOriginal[],
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await originals.stream(one.sha256)) yield chunk as Buffer
  } catch {
    missing.push({ ...one, why: 'damaged' })
  }
}

async function* jsonOf(rows: RowsOfAthlete, table: CopiedTable): AsyncGenerator<Buffer> {
  let before = '['
  for await (const page of pagesOf(rows, table)) {
    const texts = page.map((row) => JSON.stringify(openRow(row), null, 1))
    yield Buffer.from(`${before}\n${texts.join(',\n')}`)
    before = ','
    await aTurn()
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n')
}

async function* csvOf(rows: RowsOfAthlete, table: CopiedTable): AsyncGenerator<Buffer> {
  let names: readonly string[] | undefined
  for await (const page of pagesOf(rows, table)) {
    const head = names === undefined
    names ??= csvHead(page[0] ?? {})
    const columns = names
    const lines = page.map((row) => csvLine(columns, row))
    yield Buffer.from(`${[...(head ? [columns.join(',')] : []), ...lines].join('\r\n')}\r\n`)
    await aTurn()
  }
  if (names === undefined) yield Buffer.from('\r\n')
}

/** SQLite answers without waiting: other requests get their turn here. */
const aTurn = () => new Promise((resolve) => setImmediate(resolve))
