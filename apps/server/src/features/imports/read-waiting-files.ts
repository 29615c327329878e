import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { ImportTable } from '../../database/schema.ts'
import { RunsNear, timesOf } from '../activities/index.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import type { ProgressTeller } from './progress.ts'
import { setFileOutcome } from './store.ts'
import { dropOriginals, isUnneeded } from './drop-originals.ts'
import { FilesAhead } from './files-ahead.ts'
import { PacedEvidence } from './paced-evidence.ts'
import { isListOfUnknownZone } from './place-list.ts'
import { settleLists } from './settle-lists.ts'
import { storeRecording } from './store-recording.ts'
import type { ReadFile } from './store-recording.ts'

/** A small group first: an import that is cut off again and again still gets on. */
const FIRST_FILES = 5
/** A transaction has the store for itself: requests wait until it has ended. */
const FILES_AT_ONCE = 16

/** What the reading side must know of the unpacking side, which runs beside it. */
export interface Unpacking {
  readonly ended: boolean
  /** Resolves when more files were listed, or none will be. */
  more(): Promise<void>
}

/**
 * Reads every file without an outcome while more are still unpacked. Workers always have files ahead of
 * those that are stored; what is decoded is stored in the order of the files, some in a transaction.
 */
export async function readWaitingFiles(
  context: Context,
  importRow: Selectable<ImportTable>,
  { unpacking, teller, signal, hold }: Beside,
): Promise<void> {
  const { timeZone, units } = await loadSettings(context.store.database, importRow.athlete_id)
  const ahead = new FilesAhead(context, importRow, { timeZone, units })
  let atOnce = FIRST_FILES
  // A list is compared as a whole with all recordings, those of its own archive too.
  const lists: ReadFile[] = []
  const evidence = new PacedEvidence(context, importRow.athlete_id, {
    isResumed: importRow.runs_found > 0,
    nowMs: performance.now(),
  })
  const group = { importRow, timeZone, evidence, hold }
  try {
    for (;;) {
      signal.throwIfAborted()
      const ended = unpacking.ended
      await ahead.fill()
      if (ahead.isEmpty) {
        if (ended) break
        await unpacking.more()
        continue
      }
      const files = await ahead.take(atOnce)
      const recordings = files.filter(({ recording }) => !isListOfUnknownZone(recording))
      lists.push(...files.filter((file) => !recordings.includes(file)))
      await storeGroup(context, recordings, group)
      await teller.stepped()
      await teller.tell()
      atOnce = FILES_AT_ONCE
    }
    for (const list of lists) {
      await storeGroup(context, [list], group)
      await teller.tell()
    }
  } finally {
    await evidence.settle()
  }
  const joined = await settleLists(context.store.database, importRow.athlete_id, timeZone)
  await countRuns(context.store.database, importRow.id, -joined)
}

interface Beside {
  readonly unpacking: Unpacking
  readonly teller: ProgressTeller
  readonly signal: AbortSignal
  /** In each transaction: throws when another process does the job. */
  readonly hold: (transaction: Database) => Promise<void>
}

const timesIn = ({ recording }: ReadFile) =>
  recording?.ok === true ? recording.activities.map(timesOf) : []

async function countRuns(database: Database, importId: string, runs: number): Promise<void> {
  if (runs === 0) return
  await database
    .updateTable('imports')
    .set((row) => ({ runs_found: row('runs_found', '+', runs) }))
    .where('id', '=', importId)
    .execute()
}

interface GroupOf {
  readonly importRow: Selectable<ImportTable>
  readonly timeZone: string
  readonly evidence: PacedEvidence
  readonly hold: (transaction: Database) => Promise<void>
}

async function storeGroup(
  context: Context,
  group: readonly ReadFile[],
  { importRow, timeZone, evidence, hold }: GroupOf,
): Promise<void> {
  if (group.length === 0) return
  const today = dayInZone(context.now(), timeZone)
  const unneeded: string[] = []
  await context.store.database.transaction().execute(async (transaction) => {
    await hold(transaction)
    const near = new RunsNear(transaction, importRow.athlete_id, group.flatMap(timesIn))
    const where = { today, homeZone: timeZone, near }
    let runs = 0
    let changed = false
    for (const decoded of group) {
      const stored = await storeRecording(context, transaction, decoded, where)
      runs += stored.runs
      changed ||= stored.changed
      const { sha256 } = decoded.file
      if (sha256 !== null && isUnneeded(stored.reasonCode)) unneeded.push(sha256)
      await setFileOutcome(transaction, decoded.file.id, stored)
    }
    await countRuns(transaction, importRow.id, runs)
    if (changed) await evidence.changed(transaction, performance.now())
  })
  await dropOriginals(context, unneeded)
}
