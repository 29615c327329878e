import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import { peekManifest } from './archive.ts'
import type { Manifest } from './archive.ts'
import { backupsToRemove } from './retention.ts'
import type { Backup } from './schema.ts'

type Kind = Backup['kind']
const PREFIXES: Readonly<Record<Kind, string>> = {
  manual: 'bell-lap-',
  daily: 'bell-lap-daily-',
  safety: 'bell-lap-before-restore-',
}
const STAMP = /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/

export const backupFolder = (context: Context) => join(context.dataDir, 'backups')

export async function makeBackupFolder(context: Context): Promise<string> {
  const folder = backupFolder(context)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Of the id of an athlete, in the name: the backups of thousands lie in one folder, and reading each takes a while. */
const OWNER_LENGTH = 8
const OWNER = /Z-(\w{8})\.tar\.gz$/

export const nameOfBackup = (kind: Kind, createdAt: string, athleteId: string) =>
  `${PREFIXES[kind]}${createdAt.replace(/[:.]/g, '-')}-${athleteId.slice(0, OWNER_LENGTH)}.tar.gz`

/** Whether a backup may be of this athlete, by its name; older versions left the athlete out. */
function mayBeOf(name: string, athleteId: string): boolean {
  const owner = OWNER.exec(name)?.[1]
  return owner === undefined || owner === athleteId.slice(0, OWNER_LENGTH)
}

function kindOf(name: string): Kind {
  if (name.startsWith(PREFIXES.daily)) return 'daily'
  return name.startsWith(PREFIXES.safety) ? 'safety' : 'manual'
}

/** By the name, which survives copying; a file of another name has only its own time. */
function createdAtOf(name: string, changed: Date): string {
  const found = STAMP.exec(name)
  if (found === null) return changed.toISOString()
  const [, day, hour, minute, second, milli] = found
  return `${day}T${hour}:${minute}:${second}.${milli}Z`
}

/** A backup with what only the server asks of it. */
export interface ListedBackup {
  readonly backup: Backup
  readonly fingerprint: string | null
}

interface Peeked {
  readonly size: number
  readonly changedMs: number
  readonly manifest: Omit<Manifest, 'files'> | null
}
/** Those that a few runners have; a server with thousands of runners reads the others again. */
const PEEKED_AT_MOST = 1000
/** What archives say of themselves, by path: a backup never changes, and reading it takes a while. */
const peeked = new LRUCache<string, Peeked>({ max: PEEKED_AT_MOST })

async function peek(path: string, size: number, changedMs: number) {
  const known = peeked.get(path)
  if (known?.size === size && known.changedMs === changedMs) return known.manifest
  const whole = await peekManifest(path)
  const manifest = whole === null ? null : { ...whole, files: undefined }
  peeked.set(path, { size, changedMs, manifest })
  return manifest
}

/** The backups of an athlete, newest first. Those of older versions name nobody and count for all. */
export async function listBackups(
  context: Context,
  athleteId: string,
): Promise<readonly ListedBackup[]> {
  const folder = backupFolder(context)
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => name.endsWith('.tar.gz') && mayBeOf(name, athleteId),
  )
  const listed: ListedBackup[] = []
  for (const name of names) {
    const path = join(folder, name)
    const file = await stat(path).catch(() => null)
    if (file === null || !file.isFile()) continue
    const manifest = await peek(path, file.size, file.mtimeMs)
    if (manifest !== null && manifest.athleteId !== athleteId) continue
    listed.push({
      backup: {
        name,
        bytes: file.size,
        createdAt: createdAtOf(name, file.mtime),
        kind: kindOf(name),
        version: manifest?.version ?? null,
        contents: manifest?.contents ?? null,
        missing: manifest?.missing ?? [],
      },
      fingerprint: manifest?.fingerprint ?? null,
    })
  }
  return listed.toSorted((a, b) => (a.backup.createdAt < b.backup.createdAt ? 1 : -1))
}

export async function removeBackup(context: Context, name: string): Promise<void> {
  const path = join(backupFolder(context), name)
  await rm(path, { force: true })
  peeked.delete(path)
}

/** Removes the backups that the retention does not keep. */
export async function removeOldBackups(context: Context, athleteId: string): Promise<void> {
  const { timeZone } = await loadSettings(context.store.database, athleteId)
  const backups = (await listBackups(context, athleteId)).map(({ backup }) => backup)
  const dayOf = (instant: string) => dayInZone(new Date(instant), timeZone)
  for (const { name } of backupsToRemove(backups, dayOf)) await removeBackup(context, name)
}
