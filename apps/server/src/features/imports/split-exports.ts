import { basename, join } from 'node:path'
import { message } from '@bell-lap/units/message'
import { isAppleEntry, listAppleExport } from './apple-export.ts'
import { judgeEntry, judgeUpload } from './judge-entry.ts'
import { isBomb } from './open-zip.ts'
import type { ZipFile } from './open-zip.ts'
import type { Upload } from './store.ts'
import { readStart } from './unpacking.ts'
import type { Unpacking } from './unpacking.ts'

/** A route of an Apple Health export that is part of its workout now. */
export const JOINED = {
  outcome: 'skipped',
  code: 'joined',
  reason: message('import.route-joined'),
} as const

/** Apple's exports among the uploads, with the routes beside them: an unpacked export is uploaded so. */
export async function splitUploadedExports(
  unpacking: Unpacking,
  uploads: readonly Upload[],
): Promise<ReadonlySet<string>> {
  const joined = new Set<string>()
  const pathOf = ({ path }: Upload) => join(unpacking.folder, path)
  for (const upload of uploads) {
    if (judgeUpload(upload.fileName, await readStart(pathOf(upload))).kind !== 'export') continue
    const routes = new Map(uploads.map((one) => [basename(one.fileName), pathOf(one)]))
    const place = { kind: 'files', path: pathOf(upload), routes } as const
    const listed = { path: upload.fileName, bytes: upload.bytes }
    for (const name of await listAppleExport(unpacking, place, listed)) joined.add(name)
    joined.add(upload.fileName)
  }
  return joined
}

/** Apple's exports in a zip; gives the paths in it that are dealt with by then. */
export async function splitZippedExports(
  unpacking: Unpacking,
  zip: ZipFile,
  { path, prefix }: { readonly path: string; readonly prefix: string },
): Promise<ReadonlyMap<string, 'export' | 'route'>> {
  const joined = new Map<string, 'export' | 'route'>()
  for (const entry of zip.entries) {
    if (judgeEntry(entry.path).kind !== 'export' || isBomb(entry)) continue
    if (!(await isAppleEntry(entry))) continue
    const listed = { path: prefix + entry.path, bytes: entry.bytes }
    const place = { kind: 'zip', path, entry: entry.path } as const
    const routes = await listAppleExport(unpacking, place, listed)
    joined.set(entry.path, 'export')
    for (const one of zip.entries) {
      if (routes.has(basename(one.path))) joined.set(one.path, 'route')
    }
  }
  return joined
}
