import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Selectable } from 'kysely'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { ImportTable } from '../../database/schema.ts'
import { TooLarge } from '../../files/originals.ts'
import type { ListedWords } from '../activities/index.ts'
import { FileList } from './file-list.ts'
import { judgeEntry, judgeUpload } from './judge-entry.ts'
import { CannotUnpack, isBomb, isBombInAll, openZip } from './open-zip.ts'
import type { ZipEntry, ZipFile } from './open-zip.ts'
import { addList, listOf, readList, readLists } from './lists-in-uploads.ts'
import type { ProgressTeller } from './progress.ts'
import { uploadFolder } from './receive-uploads.ts'
import { UPLOADS } from './store.ts'
import type { Upload } from './store.ts'
import type { StravaList } from './strava-list.ts'

const RECORDING_LIMIT_BYTES = 300 * 1024 ** 2
const DEPTH_AT_MOST = 1
/** Enough to know a file by its content; the header of a list may be long. */
const START_BYTES = 4096

interface Unpacking {
  readonly context: Context
  readonly folder: string
  readonly files: FileList
  readonly teller: ProgressTeller
  readonly signal: AbortSignal
  readonly sizes: { readonly uploaded: number; unpacked: number }
}

interface Beside {
  readonly teller: ProgressTeller
  /** Called whenever files were listed that can be read. */
  readonly listed: () => void
  readonly signal: AbortSignal
}

/** Finds the recordings of all uploads and keeps their bytes; what is left out is listed too. */
export async function unpackUploads(
  context: Context,
  row: Selectable<ImportTable>,
  { teller, listed: toldOf, signal }: Beside,
): Promise<void> {
  const ids = { athlete_id: row.athlete_id, import_id: row.id }
  const files = await FileList.open(context, ids, async () => {
    await teller.stepped()
    toldOf()
  })
  const folder = uploadFolder(context, row.id)
  const uploads = UPLOADS.read({ table: 'imports', id: row.id, text: row.uploads })
  const uploaded = uploads.reduce((sum, { bytes }) => sum + bytes, 0)
  const sizes = { uploaded, unpacked: 0 }
  const unpacking: Unpacking = { context, folder, files, teller, signal, sizes }
  const listed = await readUploadedLists(unpacking, uploads)
  for (const upload of uploads) {
    signal.throwIfAborted()
    await unpackUpload(unpacking, upload, listed)
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

async function unpackUpload(
  unpacking: Unpacking,
  upload: Upload,
  listed: StravaList['byFile'],
): Promise<void> {
  const path = join(unpacking.folder, upload.path)
  const verdict = judgeUpload(upload.fileName, await readStart(path))
  const { fileName, bytes } = upload
  const open = async () => createReadStream(path)
  const list = verdict.kind === 'list' ? await readList(open) : null
  if (verdict.kind === 'archive') {
    await unpackZip(unpacking, path, fileName, 0)
  } else if (list !== null) {
    await addList(unpacking.files, list, { path: fileName, bytes })
  } else if (unpacking.files.isDone(fileName)) {
    return
  } else if (verdict.kind !== 'skip') {
    await keepRecording(unpacking, { path: fileName, bytes, open, extra: listed.get(fileName) })
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
    for (const entry of zip.entries) {
      unpacking.signal.throwIfAborted()
      await unpackEntry(unpacking, entry, { prefix, depth, lists })
      await unpacking.teller.tell()
    }
  } finally {
    zip.close()
  }
}

interface Place {
  readonly prefix: string
  readonly depth: number
  readonly lists: ReadonlyMap<string, StravaList>
}

async function unpackEntry(unpacking: Unpacking, entry: ZipEntry, place: Place): Promise<void> {
  const path = place.prefix + entry.path
  const isStravaList = place.lists.has(entry.path)
  if (isStravaList || unpacking.files.isDone(path)) return
  const settle = (outcome: 'skipped' | 'failed', code: string, reason: Message) =>
    unpacking.files.add({ path, bytes: entry.bytes, settled: { outcome, code, reason } })
  if (!entry.safeName) {
    return settle('failed', 'unsafe-name', message('import.unsafe-name'))
  }
  const verdict = judgeEntry(entry.path)
  if (verdict.kind === 'skip') return settle('skipped', verdict.code, verdict.reason)
  if (entry.encrypted) {
    return settle('failed', 'encrypted', message('import.encrypted'))
  }
  const { sizes } = unpacking
  const inAll = sizes.unpacked + entry.bytes
  if (isBomb(entry) || isBombInAll(inAll, sizes.uploaded)) {
    return settle('failed', 'zip-bomb', message('import.zip-bomb'))
  }
  sizes.unpacked = inAll
  if (verdict.kind !== 'archive') {
    const listed = listOf(place.lists, entry.path)?.byFile.get(entry.path)
    const { bytes, open, read } = entry
    return keepRecording(unpacking, { path, bytes, open, read, extra: listed })
  }
  if (place.depth >= DEPTH_AT_MOST) {
    return settle('skipped', 'nested-too-deep', message('import.nested-too-deep'))
  }
  const inner = join(unpacking.folder, `inner-${Math.abs(hashCode(path))}.zip`)
  await pipeline(await entry.open(), createWriteStream(inner))
  return unpackZip(unpacking, inner, path, place.depth + 1)
}

interface Recording {
  readonly path: string
  readonly bytes: number
  readonly open: () => Promise<Readable>
  readonly read?: (() => Promise<Buffer>) | null
  readonly extra?: unknown
}

async function keepRecording(unpacking: Unpacking, file: Recording): Promise<void> {
  const { path, bytes, extra } = file
  try {
    const { originals } = unpacking.context
    const kept = file.read
      ? originals.keepBytes(await file.read())
      : await originals.keep(await file.open(), RECORDING_LIMIT_BYTES)
    const more = extra === undefined ? {} : { extra }
    await unpacking.files.add({ path, bytes: kept.bytes, sha256: kept.sha256, ...more })
  } catch (error) {
    const large = error instanceof TooLarge
    // A full disk is no fault of the file: the whole job stops and says so.
    if (!large && isDiskFault(error)) throw error
    const settled = large
      ? { code: 'too-large', reason: message('import.too-large') }
      : { code: 'damaged', reason: message('import.entry-damaged') }
    await unpacking.files.add({ path, bytes, settled: { outcome: 'failed', ...settled } })
  }
}

const isDiskFault = (error: unknown) =>
  ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EMFILE'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  )

async function readStart(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function hashCode(text: string): number {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0
  return hash
}
