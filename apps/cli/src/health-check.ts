import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Schemas } from '@bell-lap/api-client/client'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import type { ObjectStore } from '@bell-lap/server/files/object-store'
import type { S3Settings } from '@bell-lap/server/files/s3-settings'
import { s3Store } from '@bell-lap/server/files/s3-store'
import { BUILT_PAGES } from '@bell-lap/server/program-files'
import { automaticWords } from './backup-words.ts'
import { sayBytes } from './output.ts'
import type { Progress } from './progress.ts'
import type { CliText } from './reader-locale.ts'

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

export function checkNode({ t }: CliText, version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldMajor, oldMinor] = OLDEST_NODE
  const old = major < oldMajor || (major === oldMajor && minor < oldMinor)
  const oldest = OLDEST_NODE.join('.')
  const detail = old ? t('cli.doctor.node-old', { version, oldest }) : version
  return { check: t('cli.doctor.node'), state: old ? 'trouble' : 'ok', detail }
}

/** The built web app, without which only the command line works. */
export function checkWebBuild({ t }: CliText): Finding {
  const there = existsSync(join(BUILT_PAGES, 'index.html'))
  const detail = t(there ? 'cli.doctor.web-built' : 'cli.doctor.web-missing')
  return { check: t('cli.doctor.web'), state: there ? 'ok' : 'warning', detail }
}

export async function checkFolder({ t }: CliText, dataDir: string): Promise<Finding> {
  const check = t('cli.doctor.folder')
  const path = redacted(dataDir)
  const stats = await stat(dataDir).catch(() => null)
  if (stats === null) return { check, state: 'ok', detail: t('cli.doctor.folder-new', { path }) }
  if (!stats.isDirectory())
    return { check, state: 'trouble', detail: t('cli.doctor.folder-no-folder', { path }) }
  try {
    await access(dataDir, constants.R_OK | constants.W_OK)
  } catch {
    return { check, state: 'trouble', detail: t('cli.doctor.folder-no-access', { path }) }
  }
  const open = process.platform !== 'win32' && (stats.mode & 0o077) !== 0
  return open
    ? { check, state: 'warning', detail: t('cli.doctor.folder-open', { path }) }
    : { check, state: 'ok', detail: path }
}

export async function checkSpace({ t, reader }: CliText, dataDir: string): Promise<Finding> {
  let folder = dataDir
  while (!existsSync(folder) && join(folder, '..') !== folder) folder = join(folder, '..')
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const state = free < NO_SPACE_BYTES ? 'trouble' : free < LITTLE_SPACE_BYTES ? 'warning' : 'ok'
  const size = sayBytes(free, reader.locale)
  return { check: t('cli.doctor.space'), state, detail: t('cli.doctor.space-free', { size }) }
}

export function checkLock({ t }: CliText, dataDir: string): Finding {
  const lock = readLiveLock(dataDir)
  const check = t('cli.doctor.lock')
  if (lock === null) return { check, state: 'ok', detail: t('cli.doctor.lock-free') }
  const { pid, port } = lock
  const detail =
    port === null
      ? t('cli.doctor.lock-held', { pid })
      : t('cli.doctor.lock-held-port', { pid, port: String(port) })
  return { check, state: 'ok', detail }
}

/** Every original that the store names is there. */
export function checkListed(
  { t }: CliText,
  { count, missing }: Schemas['Everything']['originals'],
): Finding {
  const check = t('cli.doctor.listed')
  if (missing.length === 0) {
    return { check, state: 'ok', detail: t('cli.doctor.listed-all', { count }) }
  }
  const names = firstOf(missing.map(({ fileName }) => fileName))
  const detail = t('cli.doctor.listed-missing', { missing: missing.length, count, names })
  return { check, state: 'trouble', detail }
}

/** The daily backup works, or somebody switched it off. */
export function checkBackups(
  text: CliText,
  automatic: Schemas['AutomaticBackups'],
  last: Schemas['Backup'] | null,
): Finding {
  const failed = automatic.every === 'day' && automatic.lastLook?.outcome === 'failed'
  const state = failed
    ? 'trouble'
    : automatic.isOffered && automatic.every === 'off'
      ? 'warning'
      : 'ok'
  return {
    check: text.t('cli.doctor.backups'),
    state,
    detail: automaticWords(text, automatic, last),
  }
}

/** Where original files lie: below the data folder, and in a bucket where one is set. */
interface OriginalsPlace {
  readonly dataDir: string
  readonly s3: S3Settings | undefined
}

/** Every original still has the bytes that its name says. */
export async function checkOriginals(
  { t }: CliText,
  { dataDir, s3 }: OriginalsPlace,
  progress: Progress,
): Promise<Finding> {
  const kept = s3 === undefined ? [] : await originalsInStore(s3Store(s3, 'originals/'))
  const known = new Set(kept.map(({ sha256 }) => sha256))
  const files = [
    ...kept,
    ...(await originalsBelow(join(dataDir, 'originals'))).filter((one) => !known.has(one.sha256)),
  ]
  const damaged: string[] = []
  for (const [index, { hash, sha256 }] of files.entries()) {
    progress.update(index, files.length, t('cli.progress.originals'))
    if ((await hash()) !== sha256) damaged.push(sha256.slice(0, 12))
  }
  const count = files.length
  progress.finish(t('cli.progress.originals-done', { count }))
  const check = t('cli.doctor.originals')
  if (damaged.length === 0) {
    return { check, state: 'ok', detail: t('cli.doctor.originals-same', { count }) }
  }
  const changed = damaged.length
  const detail = t('cli.doctor.originals-changed', { changed, count, names: firstOf(damaged) })
  return { check, state: 'trouble', detail }
}

function firstOf(names: readonly string[]): readonly string[] {
  return names.length > NAMED_AT_MOST ? [...names.slice(0, NAMED_AT_MOST), '…'] : names
}

interface KeptOriginal {
  /** Its name: what its bytes should have. */
  readonly sha256: string
  /** What they have. */
  readonly hash: () => Promise<string | null>
}

async function originalsBelow(folder: string): Promise<readonly KeptOriginal[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && HASH_NAME.test(entry.name))
    .map(({ name, parentPath }) => ({
      sha256: name,
      hash: () => sha256Of(join(parentPath, name)),
    }))
}

async function originalsInStore(store: ObjectStore): Promise<readonly KeptOriginal[]> {
  const names = await store.names()
  return names
    .filter((name) => HASH_NAME.test(name))
    .map((name) => ({ sha256: name, hash: () => store.sha256Of(name) }))
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
