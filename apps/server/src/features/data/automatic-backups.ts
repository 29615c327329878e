import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '@bell-lap/units/message'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { HttpProblem, notValid } from '../../contract/problem.ts'
import { readMessage, writeMessage } from '../../contract/stored-message.ts'
import { isImporting } from '../imports/index.ts'
import { dayInZone, loadSettings, textOfRequest } from '../settings/index.ts'
import { Interrupted } from '../../jobs/interrupted.ts'
import { backUp } from './back-up.ts'
import { holdsAnything } from './backup-contents.ts'
import { backupFolder, listBackups, makeBackupFolder, removeOldBackups } from './backup-files.ts'
import { z } from 'zod'
import { AutomaticBackups } from './schema.ts'

/** The server’s own switch is no part of what a runner chose. */
const StoredAutomatic = AutomaticBackups.omit({ isOffered: true })
type StoredAutomatic = z.output<typeof StoredAutomatic>
type Look = NonNullable<AutomaticBackups['lastLook']>

/**
 * Whether and how the daily backup went, in a file next to the backups: it belongs to this folder, and a
 * restore must not bring back an older answer.
 */
const stateFile = (context: Context, athleteId: string) =>
  join(backupFolder(context), `automatic-${athleteId}.json`)

/** A full disk has no room to write a failure down; it is remembered here as long as the process runs. */
const unwritten = new WeakMap<Context, Map<string, Look>>()

export async function loadAutomatic(
  context: Context,
  athleteId: string,
): Promise<AutomaticBackups> {
  // A made-up runner can be made again.
  const byDefault = { every: context.demo ? 'off' : 'day', lastLook: null } as const
  const stored = await readState(stateFile(context, athleteId), byDefault)
  const lastLook = unwritten.get(context)?.get(athleteId) ?? stored.lastLook
  const isOffered = context.dailyBackups
  return { every: isOffered ? stored.every : 'off', isOffered, lastLook }
}

async function readState(path: string, byDefault: StoredAutomatic): Promise<StoredAutomatic> {
  try {
    const stored = z
      .object({})
      .loose()
      .parse(JSON.parse(await readFile(path, 'utf8')))
    return StoredAutomatic.parse({ ...byDefault, ...stored })
  } catch {
    // Never written, or not readable: then the default counts.
    return byDefault
  }
}

/** The same to be shown: why the last one failed, in the language of the reader. */
export async function showAutomatic(
  context: Context,
  request: FastifyRequest,
): Promise<AutomaticBackups> {
  const { say } = await textOfRequest(context, request)
  const automatic = await loadAutomatic(context, request.caller.athleteId)
  const { lastLook } = automatic
  if (lastLook?.detail == null) return automatic
  return { ...automatic, lastLook: { ...lastLook, detail: say(readMessage(lastLook.detail)) } }
}

/** Switches the daily backup of a runner on or off. Throws a problem where the server makes none. */
export async function setAutomatic(
  context: Context,
  athleteId: string,
  every: AutomaticBackups['every'],
): Promise<void> {
  if (!context.dailyBackups) throw notValid(message('invalid.daily-backups-off'))
  const { lastLook } = await loadAutomatic(context, athleteId)
  await store(context, athleteId, { every, lastLook })
}

async function store(context: Context, athleteId: string, state: StoredAutomatic): Promise<void> {
  await makeBackupFolder(context)
  const path = stateFile(context, athleteId)
  await writeFile(`${path}.part`, JSON.stringify(state), { mode: 0o600 })
  await rename(`${path}.part`, path)
}

/** Forgets the choice and the last look, when everything of the runner is deleted. */
export async function forgetAutomatic(context: Context, athleteId: string): Promise<void> {
  unwritten.get(context)?.delete(athleteId)
  await rm(stateFile(context, athleteId), { force: true })
}

async function note(context: Context, athleteId: string, lastLook: Look): Promise<void> {
  const { every } = await loadAutomatic(context, athleteId)
  try {
    await store(context, athleteId, { every, lastLook })
    unwritten.get(context)?.delete(athleteId)
  } catch (error) {
    context.log.warn({ err: error }, 'the outcome of the daily backup could not be written down')
    const looks = unwritten.get(context) ?? new Map<string, Look>()
    unwritten.set(context, looks.set(athleteId, lastLook))
  }
}

/** Whether the runner's day has had no look yet, and the daily backup is switched on. Asks little: it is asked often. */
export async function isBackupDue(context: Context, athleteId: string): Promise<boolean> {
  const { every, lastLook } = await loadAutomatic(context, athleteId)
  if (every === 'off') return false
  if (lastLook === null || lastLook.outcome === 'failed') return true
  const { timeZone } = await loadSettings(context.store.database, athleteId)
  return dayInZone(new Date(lastLook.at), timeZone) !== dayInZone(context.now(), timeZone)
}

/**
 * Makes the backup of the runner's day when it is due: none of this day is there, it is switched on,
 * and no import is running. Days without a change get none. A failure is written down and tried again
 * at the next look.
 */
export async function backUpDaily(context: Context, athleteId: string): Promise<void> {
  if (!(await isBackupDue(context, athleteId))) return
  // The next look finds it finished; a backup now would hold half of it.
  if (await isImporting(context, athleteId)) return
  if (!(await holdsAnything({ database: context.store.database, athleteId }))) return
  const at = context.now().toISOString()
  try {
    await context.storeWorker.inTurn(async () => {
      const [newest] = await listBackups(context, athleteId)
      const unless = newest?.fingerprint ?? null
      const made = await backUp(context, athleteId, { kind: 'daily', unless })
      const outcome = made === null ? 'unchanged' : 'written'
      await note(context, athleteId, { at, outcome, detail: null })
      if (made !== null) await removeOldBackups(context, athleteId)
    })
  } catch (error) {
    if (error instanceof Interrupted) return
    const words = error instanceof Error ? error.message : String(error)
    const detail = error instanceof HttpProblem ? writeMessage(error.says) : words
    await note(context, athleteId, { at, outcome: 'failed', detail })
    throw error
  }
}
