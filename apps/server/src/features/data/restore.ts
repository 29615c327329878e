import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { diskFull, HttpProblem, notFound } from '../../contract/problem.ts'
import { isDiskFull } from '../../files/disk-full.ts'
import { isImporting } from '../imports/index.ts'
import { backUp } from './back-up.ts'
import { removeBackup, removeOldBackups } from './backup-files.ts'
import type { ListedBackup } from './backup-files.ts'
import { contentsOf, holdsAnything } from './backup-contents.ts'
import { dropRestore, RESTORES } from './clean-scratch.ts'
import { fingerprintOf } from './fingerprint.ts'
import { listedOriginals, removeUnreferenced } from './kept-originals.ts'
import type { Restored, RestoreOffer } from './schema.ts'
import type { SwapOutcome, SwapTask } from './swap-in.ts'
import type { CheckOutcome, CheckTask } from './worker-tasks.ts'

const TRIES = 4
/** Within the folder of a restore: what was found, for the yes that follows. */
const OFFER = 'offer.json'

type Checked = Extract<CheckOutcome, { ok: true }>

/** A folder for a backup that is to be checked. */
export async function makeRestoreFolder(
  context: Context,
): Promise<{ readonly id: string; readonly archive: string }> {
  const id = randomUUID()
  const folder = join(context.dataDir, RESTORES, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return { id, archive: join(folder, 'archive') }
}

/** One offer of a runner waits at a time: an earlier one is dropped. */
export async function dropOffers(context: Context, athleteId: string): Promise<void> {
  const all = join(context.dataDir, RESTORES)
  for (const id of await readdir(all).catch(() => [])) {
    const path = join(all, id, OFFER)
    if (existsSync(path) && (await readOffer(path)).forId === athleteId) {
      await dropRestore(context, id)
    }
  }
}

/** Unpacks and checks an archive; throws a problem, and leaves nothing, when it is not sound. */
export async function offerRestore(
  context: Context,
  athleteId: string,
  { id, archive }: { readonly id: string; readonly archive: string },
): Promise<RestoreOffer> {
  const folder = join(context.dataDir, RESTORES, id)
  try {
    await dropOffers(context, athleteId)
    const now = context.now().toISOString()
    const task: CheckTask = { archive, folder: join(folder, 'unpacked'), now }
    const checked = await context.storeWorker.run<CheckOutcome>('checkBackup', task)
    if (!checked.ok) throw new HttpProblem('bad-backup', { why: checked.why })
    if (archive.startsWith(folder)) await rm(archive)
    await writeFile(join(folder, OFFER), JSON.stringify({ ...checked, forId: athleteId }))
    const rows = { database: context.store.database, athleteId }
    const { createdAt, version, contents, missing } = checked
    return {
      id,
      createdAt,
      version,
      contents,
      missing,
      present: await contentsOf(rows),
      replaces: await holdsAnything(rows),
    }
  } catch (error) {
    await dropRestore(context, id)
    throw isDiskFull(error) ? diskFull('restore') : error
  }
}

/**
 * Restores a checked backup. What is here is saved first as a safety copy; then one transaction replaces
 * it, and the morning's work is done on what came in. Fails with the old state in place.
 */
export async function acceptRestore(
  context: Context,
  athleteId: string,
  id: string,
): Promise<Restored> {
  const checked = await loadOffer(context, athleteId, id)
  try {
    const done = await replaceBy(context, athleteId, id, checked)
    await context.ports.followRestore(athleteId)
    return { ...done, missing: checked.missing }
  } catch (error) {
    throw isDiskFull(error) ? diskFull('restore') : error
  } finally {
    await dropRestore(context, id)
  }
}

export async function declineRestore(
  context: Context,
  athleteId: string,
  id: string,
): Promise<void> {
  await loadOffer(context, athleteId, id)
  await dropRestore(context, id)
}

async function loadOffer(context: Context, athleteId: string, id: string): Promise<Checked> {
  const path = join(context.dataDir, RESTORES, id, OFFER)
  if (!existsSync(path)) throw notFound('restore')
  const offer = await readOffer(path)
  if (offer.forId !== athleteId) throw notFound('restore')
  return offer
}

async function readOffer(path: string): Promise<Checked & { readonly forId: string }> {
  return JSON.parse(await readFile(path, 'utf8')) as Checked & { readonly forId: string }
}

async function replaceBy(
  context: Context,
  athleteId: string,
  id: string,
  checked: Checked,
): Promise<Omit<Restored, 'missing'>> {
  const rows = { database: context.store.database, athleteId }
  // What is written between the safety copy and the swap would be in neither: then both are done again.
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if (await isImporting(context, athleteId)) throw new HttpProblem('import-running')
    const safety = await safetyCopy(context, athleteId)
    const before = await listedOriginals(rows)
    const task: SwapTask = {
      dataDir: context.dataDir,
      s3: context.s3,
      databaseUrl: context.store.url ?? undefined,
      athleteId,
      fromAthleteId: checked.athleteId,
      folder: join(context.dataDir, RESTORES, id, 'unpacked'),
      expected: safety?.fingerprint ?? (await fingerprintOf(rows, () => undefined)),
      now: context.now().toISOString(),
    }
    const outcome = await swapOr(context, task, async () => {
      if (safety !== null) await removeBackup(context, safety.backup.name)
    })
    if (outcome.state === 'changed') continue
    const packed = new Set(safety?.backup.missing.map(({ sha256 }) => sha256))
    const replaced = before.map(({ sha256 }) => sha256).filter((sha256) => !packed.has(sha256))
    await removeUnreferenced(context, replaced)
    const { restored, settledImports } = outcome
    return { restored, settledImports, safety: safety?.backup ?? null }
  }
  throw new HttpProblem('data-in-use')
}

async function safetyCopy(context: Context, athleteId: string): Promise<ListedBackup | null> {
  const rows = { database: context.store.database, athleteId }
  if (!(await holdsAnything(rows))) return null
  const made = await backUp(context, athleteId, { kind: 'safety', unless: null })
  await removeOldBackups(context, athleteId)
  return made
}

/** Swaps; when nothing was replaced, the safety copy is of no use and goes. */
async function swapOr(
  context: Context,
  task: SwapTask,
  otherwise: () => Promise<void>,
): Promise<SwapOutcome> {
  try {
    const outcome = await swapAlone(context, task)
    if (outcome.state === 'changed') await otherwise()
    return outcome
  } catch (error) {
    await otherwise()
    throw error
  }
}

/** While the thread replaces the rows, the model waits; on SQLite, which has one writer, every request does. */
async function swapAlone(context: Context, task: SwapTask): Promise<SwapOutcome> {
  const swap = () => context.storeWorker.run<SwapOutcome>('swapIn', task)
  const { store, model } = context
  const alone = () =>
    store.kind === 'postgres' ? swap() : store.database.connection().execute(swap)
  const inTurn = () => context.turns.take(task.athleteId, alone)
  return model === null ? inTurn() : model.pause(inTurn)
}
