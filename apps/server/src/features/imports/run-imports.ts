import { rm } from 'node:fs/promises'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { writeMessage } from '../../contract/stored-message.ts'
import type { Database } from '../../database/store.ts'
import { isDiskFull } from '../../files/disk-full.ts'
import { Interrupted } from '../../jobs/interrupted.ts'
import type { Job } from '../../jobs/job-rows.ts'
import { ProgressTeller } from './progress.ts'
import { readWaitingFiles } from './read-waiting-files.ts'
import { uploadFolder } from './receive-uploads.ts'
import { loadImportRow, setImport } from './store.ts'
import { NOTHING_TO_UNPACK, unpackBeside } from './unpack-beside.ts'
import { unpackUploads } from './unpack-uploads.ts'

/** Takes the queue's import jobs. */
export function runImports(context: Context): void {
  context.jobs.on(
    'import',
    (job, signal) => runImport(context, job, signal),
    async ({ subject, athleteId }) => {
      await finish(context, subject, 'failed', message('import.given-up'))
      await context.ports.followActivities(athleteId)
    },
  )
}

/**
 * One import from uploads to activities, unpacking and reading side by side. Each can be repeated: a
 * job that was cut off unpacks on if it had not finished, and reads the files without an outcome.
 */
async function runImport(context: Context, job: Job, signal: AbortSignal): Promise<void> {
  const { database } = context.store
  const importId = job.subject
  const teller = new ProgressTeller(context, importId, job.id)
  const row = await loadImportRow(database, importId)
  let unpacking = NOTHING_TO_UNPACK
  const hold = (transaction: Database) => context.jobs.hold(transaction, job.id)
  try {
    if (row.state === 'waiting' || row.state === 'unpacking') {
      await setImport(database, importId, {
        state: 'unpacking',
        started_at: row.started_at ?? context.now().toISOString(),
      })
      await teller.tell(true)
      unpacking = unpackBeside(signal, async (listed, either) => {
        await unpackUploads(context, row, { teller, listed, signal: either, hold })
        await setImport(database, importId, { state: 'reading' })
        await teller.startReading()
      })
    } else await teller.startReading()
    await readWaitingFiles(context, row, { unpacking, teller, signal, hold })
    // Also where nothing is new: imports before this one, and results, left the plan to it.
    await context.ports.followActivities(job.athleteId, importId)
    await finish(context, importId, 'finished', null)
  } catch (error) {
    await unpacking.stop()
    if (signal.aborted || error instanceof Interrupted) throw error
    context.log.error({ err: error, importId }, 'an import failed')
    const full = isDiskFull(error)
    // Room first: the outcome has to be written down, too.
    if (full) await rm(uploadFolder(context, importId), { recursive: true, force: true })
    await finish(context, importId, 'failed', message(full ? 'import.disk-full' : 'import.fault'))
    await followWhatWasRead(context, job.athleteId)
  } finally {
    if (!signal.aborted) await teller.tell(true)
    teller.end()
  }
  await rm(uploadFolder(context, importId), { recursive: true, force: true })
}

/** What was stored before an import failed counts, and so does what waited for its end. */
async function followWhatWasRead(context: Context, athleteId: string): Promise<void> {
  try {
    await context.ports.followActivities(athleteId)
  } catch (error) {
    context.log.error({ err: error, athleteId }, 'the plan could not follow a failed import')
  }
}

async function finish(
  context: Context,
  importId: string,
  state: 'finished' | 'failed',
  why: Message | null,
): Promise<void> {
  const finished_at = context.now().toISOString()
  const error = why === null ? null : writeMessage(why)
  await setImport(context.store.database, importId, { state, error, finished_at })
}
