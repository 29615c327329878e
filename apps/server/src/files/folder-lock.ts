import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { urlHost } from '../reach/machine.ts'
import type { Listening } from '../reach/reach.ts'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { z } from 'zod'

const FolderLock = z.object({
  pid: z.number(),
  /** When the process started, in the system's own count; tells a reused pid from the old one. */
  processStart: z.string().nullable().default(null),
  /** Where the server listens, or `null` while it does not. */
  port: z.number().nullable().default(null),
  /** The address that it listens on; older versions did not write it. */
  address: z.string().optional(),
  /** What the command line on this machine shows the server. */
  token: z.string(),
  /** Other processes have the folder, too. */
  shared: z.boolean().default(false),
})
export type FolderLock = Readonly<z.output<typeof FolderLock>>

/** Another living process has the data folder open. */
export class FolderIsOpen extends Error {
  override readonly name = 'FolderIsOpen'
  readonly lock: FolderLock
  readonly says: Message

  constructor(dataDir: string, lock: FolderLock) {
    super(`${dataDir} is open in process ${lock.pid}`)
    this.lock = lock
    const { pid, port } = lock
    this.says =
      port === null
        ? message('start.folder-open', { pid, path: dataDir })
        : message('start.folder-open-port', { pid, port: String(port), path: dataDir })
  }
}

const NAME = 'bell-lap.lock'
/** Of each process that shares the folder, by machine: a number of a process means something on its own machine only. */
const SHARED_START = () => `bell-lap.${hostname()}.`
const END = '.lock'
const openHere = new Set<string>()
/** The files of shared locks that this process holds, by their token. */
const sharedHere = new Map<string, string>()

/**
 * Takes the folder for this process, or with `shared` for one of several; a lock left by a process that is gone is
 * taken over. Throws `FolderIsOpen` when another process has it for itself, or wants it to itself while others have it.
 */
export function lockFolder(
  dataDir: string,
  token: string,
  { shared }: { readonly shared: boolean } = { shared: false },
): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const held = shared ? readLiveAlone(dataDir) : readLiveLock(dataDir)
  if (held !== null) throw new FolderIsOpen(dataDir, held)
  const lock = {
    pid: process.pid,
    processStart: processStart(process.pid),
    port: null,
    token,
    shared,
  }
  if (shared) {
    const path = join(dataDir, `${SHARED_START()}${process.pid}-${randomUUID().slice(0, 8)}${END}`)
    writeFileSync(path, JSON.stringify(lock), { flag: 'wx', mode: 0o600 })
    sharedHere.set(token, path)
    return
  }
  const path = join(dataDir, NAME)
  rmSync(path, { force: true })
  try {
    writeFileSync(path, JSON.stringify(lock), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const other = readLiveLock(dataDir)
    if (other !== null) throw new FolderIsOpen(dataDir, other)
    throw error
  }
  openHere.add(resolve(dataDir))
}

/** Writes where the server listens, for the command line to find it. */
export function noteListening(dataDir: string, at: Listening): void {
  const { address, port } = at
  for (const path of [join(dataDir, NAME), ...sharedHere.values()]) {
    const lock = readLock(path)
    if (lock?.pid !== process.pid) continue
    writeFileSync(path, JSON.stringify({ ...lock, address, port }), { mode: 0o600 })
  }
}

/** Where a program on this computer finds the server of a lock; `null` while it does not listen. */
export function urlOfLock({ address = '127.0.0.1', port }: FolderLock): string | null {
  if (port === null) return null
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${urlHost(host)}:${port}`
}

/** Lets go of the folder; `token` is that of a shared lock. */
export function unlockFolder(dataDir: string, token = ''): void {
  const shared = sharedHere.get(token)
  if (shared !== undefined) {
    rmSync(shared, { force: true })
    sharedHere.delete(token)
    return
  }
  const path = join(dataDir, NAME)
  if (readLock(path)?.pid === process.pid) rmSync(path, { force: true })
  openHere.delete(resolve(dataDir))
}

/** The lock of a process of this machine that still runs, or `null` when the folder is free. */
export function readLiveLock(dataDir: string): FolderLock | null {
  const alone = readLiveAlone(dataDir)
  if (alone !== null) return alone
  for (const name of namesIn(dataDir)) {
    if (!name.startsWith(SHARED_START()) || !name.endsWith(END)) continue
    const path = join(dataDir, name)
    const lock = readLock(path)
    if (lock !== null && isAlive(lock, [...sharedHere.values()].includes(path))) return lock
    rmSync(path, { force: true })
  }
  return null
}

function readLiveAlone(dataDir: string): FolderLock | null {
  const lock = readLock(join(dataDir, NAME))
  return lock !== null && isAlive(lock, openHere.has(resolve(dataDir))) ? lock : null
}

function namesIn(dataDir: string): readonly string[] {
  try {
    return readdirSync(dataDir)
  } catch {
    return []
  }
}

function isAlive(lock: FolderLock, isOurs: boolean): boolean {
  // In a container every start has the same pid: a lock of our own number may be an old one.
  if (lock.pid === process.pid) return isOurs
  if (!isRunning(lock.pid)) return false
  const started = processStart(lock.pid)
  const reused = started !== null && lock.processStart !== null && started !== lock.processStart
  return !reused
}

function readLock(path: string): FolderLock | null {
  try {
    return FolderLock.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux keeps the start of a process as field 22 of its stat file; elsewhere this is `null`. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
