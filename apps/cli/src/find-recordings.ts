import { openAsBlob } from 'node:fs'
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { kindOfName } from '@bell-lap/activity/file-types'

export interface FoundFile {
  readonly path: string
  /** As the server sees it; below the folder that was named. */
  readonly name: string
}

export interface FoundRecordings {
  readonly files: readonly FoundFile[]
  /** How many files in the folders are no recordings. */
  readonly leftOut: number
  /** Paths that do not exist. */
  readonly missing: readonly string[]
}

/** Files as named; of folders all recordings below, without hidden files and links to folders. */
export async function findRecordings(paths: readonly string[]): Promise<FoundRecordings> {
  const files = new Map<string, FoundFile>()
  const missing: string[] = []
  let leftOut = 0
  for (const path of paths) {
    const stats = await stat(path).catch(() => null)
    if (stats === null) {
      missing.push(path)
    } else if (stats.isDirectory()) {
      const found = await walk(path, '')
      for (const file of found.files) files.set(file.path, file)
      leftOut += found.leftOut
    } else {
      files.set(path, { path, name: basename(path) })
    }
  }
  return { files: [...files.values()], leftOut, missing }
}

async function walk(
  folder: string,
  below: string,
): Promise<{ files: readonly FoundFile[]; leftOut: number }> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: FoundFile[] = []
  let leftOut = 0
  for (const entry of entries.toSorted(byName)) {
    if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue
    const path = join(folder, entry.name)
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      const deeper = await walk(path, name)
      files.push(...deeper.files)
      leftOut += deeper.leftOut
    } else if (!entry.isFile()) {
      continue
    } else if (kindOfName(name) !== null) {
      files.push({ path, name })
    } else {
      leftOut += 1
    }
  }
  return { files, leftOut }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}

/** The form that the API takes; the files are read while they are sent. */
export async function uploadForm(files: readonly FoundFile[]): Promise<FormData> {
  const form = new FormData()
  for (const { path, name } of files) form.append('file', await openAsBlob(path), name)
  return form
}
