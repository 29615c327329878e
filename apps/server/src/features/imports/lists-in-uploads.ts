import type { Readable } from 'node:stream'
import { message, sentences } from '@bell-lap/units/message'
import type { FileList } from './file-list.ts'
import { judgeEntry } from './judge-entry.ts'
import { isBomb } from './open-zip.ts'
import type { ZipFile } from './open-zip.ts'
import { readStravaList } from './strava-list.ts'
import type { StravaList } from './strava-list.ts'

const LIST_LIMIT_BYTES = 200 * 1024 ** 2

/** Strava's lists in the archive, by their path; read before the recordings that they name. */
export async function readLists(
  files: FileList,
  zip: ZipFile,
  prefix: string,
): Promise<Map<string, StravaList>> {
  const lists = new Map<string, StravaList>()
  const paths = new Set(zip.entries.map(({ path }) => path))
  for (const entry of zip.entries) {
    const isList = entry.safeName && judgeEntry(entry.path).kind === 'list'
    if (!isList || entry.encrypted || entry.bytes > LIST_LIMIT_BYTES || isBomb(entry)) continue
    const list = await readList(entry.open)
    if (list === null) continue
    const folder = folderOf(entry.path)
    const byFile = new Map([...list.byFile].map(([file, listed]) => [folder + file, listed]))
    lists.set(entry.path, { ...list, byFile })
    const isHere = (file: string) => paths.has(folder + file)
    await addList(files, list, { path: prefix + entry.path, bytes: entry.bytes, isHere })
  }
  return lists
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/** `export/activities/1.fit.gz` is described by the list in `export/`. */
export function listOf(
  lists: ReadonlyMap<string, StravaList>,
  path: string,
): StravaList | undefined {
  const above = folderOf(folderOf(path).slice(0, -1))
  return [...lists].find(([list]) => folderOf(list) === above)?.[1]
}

/** A list of Strava's, or `null` for another of the same name. */
export async function readList(open: () => Promise<Readable>): Promise<StravaList | null> {
  const chunks: Buffer[] = []
  for await (const chunk of await open()) chunks.push(chunk as Buffer)
  const list = readStravaList(Buffer.concat(chunks).toString('utf8'))
  return list.byFile.size + list.manual.length === 0 ? null : list
}

interface ListFile {
  readonly path: string
  readonly bytes: number
  /** Whether a file that the list names is in the import. */
  readonly isHere: (file: string) => boolean
}

/** The list itself, for the report, what was typed by hand, and what has no file in the import. */
export async function addList(
  files: FileList,
  list: StravaList,
  { path, bytes, isHere }: ListFile,
): Promise<void> {
  const alone = list.filed.filter(({ fileName }) => fileName !== null && !isHere(fileName))
  if (!files.isDone(path)) {
    const counts = { files: list.byFile.size - alone.length, typed: list.manual.length }
    const reason = sentences([
      message('import.strava-list', counts),
      ...(alone.length === 0
        ? []
        : [message('import.strava-list-without-files', { count: alone.length })]),
    ])
    await files.add({ path, bytes, settled: { outcome: 'skipped', code: 'list-read', reason } })
  }
  for (const entry of [...list.manual, ...alone]) {
    if (files.isDone(`${path}#${entry.id}`)) continue
    await files.add({ path: `${path}#${entry.id}`, bytes: 0, extra: { manual: entry } })
  }
}
