import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Schemas } from '@bell-lap/api-client/client'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import { automaticWords } from './backup-words.ts'
import { formatBytes, plural } from './output.ts'
import type { Progress } from './progress.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'trouble'
  readonly detail: string
}

const OLDEST_NODE: readonly [major: number, minor: number] = [20, 19]
const LITTLE_SPACE_BYTES = 1e9
const NO_SPACE_BYTES = 1e8
const HASH_NAME = /^[0-9a-f]{64}$/
const NAMED_AT_MOST = 3

/** A path that may be shown to others: the home folder is `~`. */
function redacted(path: string): string {
  const home = homedir()
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path
}

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldMajor, oldMinor] = OLDEST_NODE
  const old = major < oldMajor || (major === oldMajor && minor < oldMinor)
  const detail = old ? `${version}; Bell Lap needs ${OLDEST_NODE.join('.')} or newer` : version
  return { check: 'Node.js', state: old ? 'trouble' : 'ok', detail }
}

/** The built web app, without which only the command line works. */
export function checkWebBuild(): Finding {
  const server = import.meta.resolve('@bell-lap/server/open-bell-lap')
  const page = fileURLToPath(new URL('../../web/dist/index.html', server))
  const there = existsSync(page)
  const detail = there ? 'present' : 'not built; run: npm run build'
  return { check: 'Web app', state: there ? 'ok' : 'warning', detail }
}

export async function checkFolder(dataDir: string): Promise<Finding> {
  const check = 'Data folder'
  const shown = redacted(dataDir)
  const stats = await stat(dataDir).catch(() => null)
  if (stats === null) return { check, state: 'ok', detail: `${shown}, not made yet` }
  if (!stats.isDirectory()) return { check, state: 'trouble', detail: `${shown} is no folder` }
  try {
    await access(dataDir, constants.R_OK | constants.W_OK)
  } catch {
    return { check, state: 'trouble', detail: `${shown} cannot be written by this user` }
  }
  const open = process.platform !== 'win32' && (stats.mode & 0o077) !== 0
  return open
    ? { check, state: 'warning', detail: `${shown} can be read by others; chmod 700 closes it` }
    : { check, state: 'ok', detail: shown }
}

export async function checkSpace(dataDir: string): Promise<Finding> {
  let folder = dataDir
  while (!existsSync(folder) && join(folder, '..') !== folder) folder = join(folder, '..')
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const state = free < NO_SPACE_BYTES ? 'trouble' : free < LITTLE_SPACE_BYTES ? 'warning' : 'ok'
  return { check: 'Disk space', state, detail: `${formatBytes(free)} free` }
}

export function checkLock(dataDir: string): Finding {
  const lock = readLiveLock(dataDir)
  const where = lock?.port == null ? '' : `, port ${lock.port}`
  const detail = lock === null ? 'free' : `open in process ${lock.pid}${where}`
  return { check: 'Lock', state: 'ok', detail }
}

/** Every original that the store names is there. */
export function checkListed({ count, missing }: Schemas['Everything']['originals']): Finding {
  const check = 'Originals listed'
  if (missing.length === 0) {
    return { check, state: 'ok', detail: `${plural(count, 'file')}, none missing` }
  }
  const named = missing.slice(0, NAMED_AT_MOST).map(({ fileName }) => fileName)
  const more = missing.length > named.length ? ', …' : ''
  const detail = `${missing.length} of ${count} missing (${named.join(', ')}${more}); restore a backup, or import them again`
  return { check, state: 'trouble', detail }
}

/** The daily backup works, or somebody switched it off. */
export function checkBackups(
  automatic: Schemas['AutomaticBackups'],
  last: Schemas['Backup'] | null,
): Finding {
  const failed = automatic.every === 'day' && automatic.lastLook?.outcome === 'failed'
  const state = failed ? 'trouble' : automatic.every === 'off' ? 'warning' : 'ok'
  return { check: 'Backups', state, detail: automaticWords(automatic, last) }
}

/** Every original still has the bytes that its name says. */
export async function checkOriginals(dataDir: string, progress: Progress): Promise<Finding> {
  const paths = await originalPaths(join(dataDir, 'originals'))
  const damaged: string[] = []
  for (const [index, { path, sha256 }] of paths.entries()) {
    progress.update(index, paths.length, 'originals compared')
    if ((await sha256Of(path)) !== sha256) damaged.push(sha256.slice(0, 12))
  }
  progress.finish(`${plural(paths.length, 'original')} compared`)
  const check = 'Originals'
  if (damaged.length === 0) {
    return { check, state: 'ok', detail: `${plural(paths.length, 'file')}, all as they came` }
  }
  const named = damaged.slice(0, NAMED_AT_MOST).join(', ')
  const detail = `${damaged.length} of ${paths.length} changed on disk (${named}); restore a backup`
  return { check, state: 'trouble', detail }
}

async function originalPaths(folder: string): Promise<{ path: string; sha256: string }[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && HASH_NAME.test(entry.name))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), sha256: entry.name }))
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
