import { createReadStream, createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Selectable } from 'kysely'
import { looksReadable } from '@bell-lap/activity/read/read-recording'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { ImportTable } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'
import { TooLarge } from '../../files/originals.ts'
import type { KeptOriginal } from '../../files/originals.ts'
import type { ListedWords } from '../activities/index.ts'
import { loadSettings } from '../settings/index.ts'
import { FileList } from './file-list.ts'
import type { FoundFile } from './file-list.ts'
import { isDiskFault, PackedKeeper } from './keep-packed.ts'
import { judgeEntry, judgeUpload } from './judge-entry.ts'
import type { Verdict } from './judge-entry.ts'
import { CannotUnpack, isBomb, openZip } from './open-zip.ts'
import type { ZipEntry, ZipFile } from './open-zip.ts'
import { addList, listOf, readList, readLists } from './lists-in-uploads.ts'
import type { ProgressTeller } from './progress.ts'
import { uploadFolder } from './receive-uploads.ts'
import { JOINED, splitUploadedExports, splitZippedExports } from './split-exports.ts'
import { UPLOADS } from './store.ts'
import type { Upload } from './store.ts'
import type { StravaList } from './strava-list.ts'
import { UnpackBudget } from './unpack-budget.ts'
import { readStart } from './unpacking.ts'
import type { Unpacking } from './unpacking.ts'

const RECORDING_LIMIT_BYTES = 300 * 1024 ** 2
const DEPTH_AT_MOST = 1

interface Beside {
  readonly teller: ProgressTeller
  /** Called whenever files were listed that can be read. */
  readonly listed: () => void
  readonly signal: AbortSignal
  /** In each transaction: throws when another process does the job. */
  readonly hold: (transaction: Database) => Promise<void>
}

/** Finds the recordings of all uploads and keeps their bytes; what is left out is listed too. */
export async function unpackUploads(
  context: Context,
  row: Selectable<ImportTable>,
  { teller, listed: toldOf, signal, hold }: Beside,
): Promise<void> {
  const ids = { athlete_id: row.athlete_id, import_id: row.id }
  const flushed = async () => {
    await teller.stepped()
    toldOf()
  }
  const files = await FileList.open(context, ids, { flushed, hold })
  const folder = uploadFolder(context, row.id)
  const { timeZone: homeZone } = await loadSettings(context.store.database, row.athlete_id)
  const athleteId = row.athlete_id
  const uploads = UPLOADS.read({ table: 'imports', id: row.id, text: row.uploads })
  const budget = new UnpackBudget(uploads.reduce((sum, { bytes }) => sum + bytes, 0))
  const unpacking: Unpacking = {
    context,
    athleteId,
    homeZone,
    budget,
    folder,
    files,
    teller,
    signal,
  }
  const words = await readUploadedLists(unpacking, uploads)
  const isHere = await filesAmong(unpacking, uploads)
  const joined = await splitUploadedExports(unpacking, uploads)
  for (const upload of uploads) {
    signal.throwIfAborted()
    await unpackUpload(unpacking, upload, { words, joined, isHere })
  }
  await files.flush()
}

/**
 * What the lists among the uploads say of the files beside them, by bare name: a folder that is
 * handed over file by file has lost its paths.
 */
async function readUploadedLists(
  unpacking: Unpacking,
  uploads: readonly Upload[],
): Promise<StravaList['byFile']> {
  const byName = new Map<string, ListedWords>()
  for (const upload of uploads) {
    const path = join(unpacking.folder, upload.path)
    if (judgeUpload(upload.fileName, await readStart(path)).kind !== 'list') continue
    const list = await readList(async () => createReadStream(path))
    if (list === null) continue
    for (const [file, words] of list.byFile) byName.set(basename(file), words)
  }
  return byName
}

/** What lists and exports among the uploads say of the files beside them, by bare name. */
interface SaidBeside {
  readonly words: StravaList['byFile']
  /** Listed already, as part of something else. */
  readonly joined: ReadonlySet<string>
  readonly isHere: (file: string) => boolean
}

/** Whether a file that a list names came with it; an archive beside the list may hold any. */
async function filesAmong(
  unpacking: Unpacking,
  uploads: readonly Upload[],
): Promise<SaidBeside['isHere']> {
  const names = new Set(uploads.map(({ fileName }) => basename(fileName)))
  for (const { path, fileName } of uploads) {
    const start = await readStart(join(unpacking.folder, path))
    if (judgeUpload(fileName, start).kind === 'archive') return () => true
  }
  return (file) => names.has(basename(file))
}

async function unpackUpload(
  unpacking: Unpacking,
  upload: Upload,
  { words, joined, isHere }: SaidBeside,
): Promise<void> {
  const path = join(unpacking.folder, upload.path)
  const verdict = judgeUpload(upload.fileName, await readStart(path))
  const { fileName, bytes } = upload
  const open = async () => createReadStream(path)
  const list = verdict.kind === 'list' ? await readList(open) : null
  if (verdict.kind === 'archive') {
    await unpackZip(unpacking, path, fileName, 0)
  } else if (list !== null) {
    await addList(unpacking.files, list, { path: fileName, bytes, isHere })
  } else if (verdict.kind === 'export' || unpacking.files.isDone(fileName)) {
    return
  } else if (joined.has(basename(fileName))) {
    await unpacking.files.add({ path: fileName, bytes, settled: JOINED })
  } else if (verdict.kind !== 'skip') {
    await keepRecording(unpacking, { path: fileName, bytes, open, extra: words.get(fileName) })
  } else {
    const { code, reason } = verdict
    await unpacking.files.add({
      path: fileName,
      bytes,
      settled: { outcome: 'skipped', code, reason },
    })
  }
}

async function unpackZip(
  unpacking: Unpacking,
  path: string,
  name: string,
  depth: number,
): Promise<void> {
  let zip: ZipFile
  try {
    zip = await openZip(path)
  } catch (error) {
    if (!(error instanceof CannotUnpack)) throw error
    if (unpacking.files.isDone(name)) return
    const settled = { outcome: 'failed', code: 'damaged-zip', reason: error.reason } as const
    await unpacking.files.add({ path: name, bytes: 0, settled })
    return
  }
  try {
    const prefix = depth === 0 ? '' : `${name}/`
    const lists = await readLists(unpacking.files, zip, prefix)
    const joined = await splitZippedExports(unpacking, zip, { path, prefix })
    const keeper = new PackedKeeper(unpacking.context, path)
    const isPrivate =
      lists.size > 0 || zip.entries.some((entry) => /(^|\/)DI_CONNECT\//.test(entry.path))
    for (const entry of zip.entries) {
      unpacking.signal.throwIfAborted()
      await unpackEntry(unpacking, entry, { prefix, depth, lists, joined, isPrivate, keeper })
      await unpacking.teller.tell()
    }
    // Threads read what was added from this archive: it stays until they have.
    await unpacking.files.flush()
  } finally {
    zip.close()
  }
}

interface Place {
  readonly prefix: string
  readonly depth: number
  readonly joined: ReadonlyMap<string, 'export' | 'route'>
  /** Of a service whose archives hold private lists: what its name does not tell is not looked into. */
  readonly isPrivate: boolean
  readonly lists: ReadonlyMap<string, StravaList>
  readonly keeper: PackedKeeper
}

async function unpackEntry(unpacking: Unpacking, entry: ZipEntry, place: Place): Promise<void> {
  const path = place.prefix + entry.path
  const isStravaList = place.lists.has(entry.path)
  const joined = place.joined.get(entry.path)
  if (isStravaList || joined === 'export' || unpacking.files.isDone(path)) return
  const settle = (outcome: 'skipped' | 'failed', code: string, reason: Message) =>
    unpacking.files.add({ path, bytes: entry.bytes, settled: { outcome, code, reason } })
  if (!entry.safeName) {
    return settle('failed', 'unsafe-name', message('import.unsafe-name'))
  }
  if (joined === 'route') return settle(JOINED.outcome, JOINED.code, JOINED.reason)
  const verdict = await judgeZipped(entry, place)
  if (verdict.kind === 'export') {
    return settle('skipped', 'not-a-recording', message('import.not-a-recording'))
  }
  if (verdict.kind === 'skip') return settle('skipped', verdict.code, verdict.reason)
  if (entry.encrypted) {
    return settle('failed', 'encrypted', message('import.encrypted'))
  }
  if (isBomb(entry)) {
    return settle('failed', 'zip-bomb', message('import.zip-bomb'))
  }
  if (!unpacking.budget.take(entry.bytes)) {
    const { mostBytes } = unpacking.budget
    const mostMb = Math.round(mostBytes / 1024 ** 2)
    return settle('failed', 'too-much', message('import.too-much', { mostMb }))
  }
  if (verdict.kind !== 'archive') {
    const listed = listOf(place.lists, entry.path)?.byFile.get(entry.path)
    const { bytes, open, packed } = entry
    const keep = packed === null ? null : () => place.keeper.keep(packed)
    return keepRecording(unpacking, { path, bytes, open, keep, extra: listed })
  }
  if (place.depth >= DEPTH_AT_MOST) {
    return settle('skipped', 'nested-too-deep', message('import.nested-too-deep'))
  }
  const inner = join(unpacking.folder, `inner-${Math.abs(hashCode(path))}.zip`)
  await pipeline(await entry.open(), createWriteStream(inner))
  return unpackZip(unpacking, inner, path, place.depth + 1)
}

/** By its name; a JSON file of an unknown service by how it begins. */
async function judgeZipped(entry: ZipEntry, { isPrivate }: Place): Promise<Verdict> {
  const verdict = judgeEntry(entry.path)
  const isUnknown = verdict.kind === 'skip' && verdict.code === 'not-needed'
  if (isPrivate || !isUnknown || !/\.json$/i.test(entry.path) || entry.read === null) return verdict
  const bytes = await entry.read().catch(() => null)
  return bytes !== null && looksReadable(bytes) ? { kind: 'recording' } : verdict
}

interface Recording {
  readonly path: string
  readonly bytes: number
  readonly open: () => Promise<Readable>
  /** In a worker thread; else it is read as a stream. */
  readonly keep?: (() => Promise<KeptOriginal | null>) | null
  readonly extra?: unknown
}

async function keepRecording(unpacking: Unpacking, file: Recording): Promise<void> {
  const found = keptFile(unpacking, file)
  // A stream holds the archive; what a thread keeps need not be waited for.
  await unpacking.files.add(file.keep ? found : await found)
}

async function keptFile(
  { context: { originals } }: Unpacking,
  { path, bytes, open, keep, extra }: Recording,
): Promise<FoundFile> {
  try {
    const kept = (await keep?.()) ?? (await originals.keep(await open(), RECORDING_LIMIT_BYTES))
    const more = extra === undefined ? {} : { extra }
    return { path, bytes: kept.bytes, sha256: kept.sha256, ...more }
  } catch (error) {
    const large = error instanceof TooLarge
    // A full disk is no fault of the file: the whole job stops and says so.
    if (!large && isDiskFault(error)) throw error
    const settled = large
      ? { code: 'too-large', reason: message('import.too-large') }
      : { code: 'damaged', reason: message('import.entry-damaged') }
    return { path, bytes, settled: { outcome: 'failed', ...settled } }
  }
}

function hashCode(text: string): number {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0
  return hash
}
