import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const openHere = new Set<string>()

/** Takes the folder for this process; a lock left by a process that is gone is taken over. */
export function lockFolder(dataDir: string, token: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const held = readLiveLock(dataDir)
  if (held !== null) throw new FolderIsOpen(dataDir, held)
  const path = join(dataDir, NAME)
  rmSync(path, { force: true })
  const lock = { pid: process.pid, processStart: processStart(process.pid), port: null, token }
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
  const lock = readLock(dataDir)
  if (lock?.pid !== process.pid) return
  const { address, port } = at
  writeFileSync(join(dataDir, NAME), JSON.stringify({ ...lock, address, port }), { mode: 0o600 })
}

/** Where a program on this computer finds the server of a lock; `null` while it does not listen. */
export function urlOfLock({ address = '127.0.0.1', port }: FolderLock): string | null {
  if (port === null) return null
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${urlHost(host)}:${port}`
}

export function unlockFolder(dataDir: string): void {
  if (readLock(dataDir)?.pid === process.pid) rmSync(join(dataDir, NAME), { force: true })
  openHere.delete(resolve(dataDir))
}

/** The lock of a process that still runs, or `null` when the folder is free. */
export function readLiveLock(dataDir: string): FolderLock | null {
  const lock = readLock(dataDir)
  if (lock === null) return null
  // In a container every start has the same pid: a lock of our own number may be an old one.
  if (lock.pid === process.pid) return openHere.has(resolve(dataDir)) ? lock : null
  if (!isRunning(lock.pid)) return null
  const started = processStart(lock.pid)
  const reused = started !== null && lock.processStart !== null && started !== lock.processStart
  return reused ? null : lock
}

function readLock(dataDir: string): FolderLock | null {
  try {
    return FolderLock.parse(JSON.parse(readFileSync(join(dataDir, NAME), 'utf8')))
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
