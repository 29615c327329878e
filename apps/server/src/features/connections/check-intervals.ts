import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '@bell-lap/units/calendar-day'
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { Job } from '../../jobs/job-rows.ts'
import { addImport, uploadFolder } from '../imports/index.ts'
import { fetchFile, IntervalsFault, listActivities } from './intervals-client.ts'
import type { ListedActivity } from './intervals-client.ts'
import { loadConnection, noteKnown } from './store.ts'
import type { IntervalsConnection, KnownItem } from './store.ts'

export const CHECK_INTERVALS = 'check-intervals'
/** The first check looks back to before there were running watches. */
const FIRST_DAY = '2000-01-01'
/** A watch may bring its runs late. */
const LOOK_BACK_DAYS = 30
const FILES_AN_IMPORT = 200

/** Takes the queue's checks of intervals.icu. */
export function runIntervalsChecks(context: Context): void {
  context.jobs.on(CHECK_INTERVALS, (job, signal) => checkIntervals(context, job, signal))
}

/**
 * Fetches the original files of what is new there and hands them to an ordinary import. Can be cut
 * off anywhere: what was not noted as known is fetched again, and the import knows its bytes.
 */
async function checkIntervals(context: Context, job: Job, signal: AbortSignal): Promise<void> {
  const { athleteId } = job
  const connection = await loadConnection(context, athleteId)
  if (connection === null) return
  const checkedAt = context.now().toISOString()
  try {
    const listed = await newThere(connection, checkedAt.slice(0, 10), signal)
    const known = new Map(connection.known)
    for (let from = 0; from < listed.length; from += FILES_AN_IMPORT) {
      const group = listed.slice(from, from + FILES_AN_IMPORT)
      await importGroup({ context, athleteId, connection, known }, group, signal)
    }
    await noteKnown(context, athleteId, { checkedAt, message: outcomeOf(listed, known) })
  } catch (error) {
    if (!(error instanceof IntervalsFault)) throw error
    await noteKnown(context, athleteId, { message: error.says })
  }
}

async function newThere(
  connection: IntervalsConnection,
  today: string,
  signal: AbortSignal,
): Promise<readonly ListedActivity[]> {
  const { checkedAt, access, known } = connection
  const oldest = checkedAt === null ? FIRST_DAY : addDays(checkedAt.slice(0, 10), -LOOK_BACK_DAYS)
  const listed = await listActivities(access, oldest, addDays(today, 1), signal)
  return listed.filter(({ id }) => !known.has(id))
}

interface Check {
  readonly context: Context
  readonly athleteId: string
  readonly connection: IntervalsConnection
  readonly known: Map<string, KnownItem>
}

async function importGroup(
  check: Check,
  group: readonly ListedActivity[],
  signal: AbortSignal,
): Promise<void> {
  const { context, athleteId, known } = check
  const importId = randomUUID()
  const folder = uploadFolder(context, importId)
  const uploads: { path: string; fileName: string; bytes: number }[] = []
  for (const one of group) {
    signal.throwIfAborted()
    const bytes =
      one.source === 'STRAVA' ? null : await fetchFile(check.connection.access, one.id, signal)
    known.set(
      one.id,
      bytes !== null ? 'fetched' : one.source === 'STRAVA' ? 'from-strava' : 'no-file',
    )
    if (bytes === null) continue
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = String(uploads.length)
    await writeFile(join(folder, path), bytes, { mode: 0o600, flush: true })
    uploads.push({
      path,
      fileName: `intervals-${one.id}.${one.file_type ?? 'fit'}`,
      bytes: bytes.length,
    })
  }
  if (uploads.length > 0) {
    await addImport(context, athleteId, { id: importId, label: 'intervals.icu', uploads })
  }
  await noteKnown(context, athleteId, { known })
}

function outcomeOf(
  listed: readonly ListedActivity[],
  known: ReadonlyMap<string, KnownItem>,
): Message {
  const count = (item: KnownItem) => listed.filter(({ id }) => known.get(id) === item).length
  const said: Message[] = [message('check.fetched', { count: count('fetched') })]
  if (count('from-strava') > 0)
    said.push(message('check.from-strava', { count: count('from-strava') }))
  if (count('no-file') > 0) said.push(message('check.no-file', { count: count('no-file') }))
  return sentences(said)
}
