import type { Selectable } from 'kysely'
import { TIME_ZONE_GUESSED } from '@bell-lap/activity/read/home'
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import type { ImportFileTable } from '../../database/schema.ts'
import type { DecodedActivity, DecodedRecording } from '../../jobs/decoded-recording.ts'
import {
  findSameRuns,
  GUESSED_ZONE_KEY,
  insertActivity,
  linkRecording,
  tellListedSport,
} from '../activities/index.ts'
import type { ActivitySource, Linked, ListedWords } from '../activities/index.ts'
import type { FileOutcome } from './store.ts'
import type { ManualEntry } from './strava-list.ts'

/** These are no faults of the file: it simply is something else. */
const SKIPPED_CODES = new Set(['not-a-recording', 'not-an-activity', 'unsupported-format'])

type FileRow = Selectable<ImportFileTable>
export interface Extra extends Partial<ListedWords> {
  readonly manual?: ManualEntry
}
const EXTRA = storedDocument(withFields<Extra>({}))

/** What the list of an export says of a file; without it, the file speaks for itself. */
export const extraOf = ({ id, extra: text }: Pick<FileRow, 'id' | 'extra'>): Extra | null =>
  text === null ? null : EXTRA.readOrNull({ table: 'import_files', id, text })

/** A file of an import and what its bytes gave. */
export interface ReadFile {
  readonly file: FileRow
  readonly extra: Extra | null
  /** `null` when the very same bytes were read before. */
  readonly recording: DecodedRecording | null
}
export interface Stored extends FileOutcome {
  readonly runs: number
  readonly changed: boolean
}

const settled = (outcome: FileOutcome['outcome'], reasonCode: string, reason: Message): Stored => ({
  outcome,
  reasonCode,
  reason,
  activityIds: [],
  runs: 0,
  changed: false,
})

/** Stores the activities of one file, or links them to those that are here already. */
export async function storeRecording(
  context: Context,
  database: Database,
  { file, extra, recording }: ReadFile,
): Promise<Stored> {
  if (recording === null) return storeAgain(database, file, extra)
  if (!recording.ok) {
    const outcome = SKIPPED_CODES.has(recording.code) ? 'skipped' : 'failed'
    return settled(outcome, recording.code, recording.detail)
  }
  const added: { readonly id: string; readonly one: DecodedActivity }[] = []
  const links: Linked[] = []
  for (const one of recording.activities) {
    const source = sourceOf(file, extra, one)
    const taken = new Set([...added, ...links].map(({ id }) => id))
    const arrival = { decoded: one, source, taken }
    const [first, ...more] = await findSameRuns(database, file.athlete_id, arrival)
    if (first === undefined) {
      const words = extra === null ? null : toWords(extra)
      const id = await insertActivity(database, file.athlete_id, one, { source, words })
      added.push({ id, one })
    } else links.push(await linkRecording(database, [first, ...more], one, source))
  }
  if (added.length > 0 || links.length > 0) await noteOriginal(context, database, file)
  return outcomeOf(recording.isList, extra, added, links)
}

/** The very same bytes again: only a list that came with them this time may say something new. */
async function storeAgain(database: Database, file: FileRow, extra: Extra | null): Promise<Stored> {
  const deleted = await findDeleted(database, file)
  if (deleted.length > 0) {
    return { ...settled('duplicate', 'deleted', message('import.deleted')), activityIds: deleted }
  }
  const known = message('import.same-file')
  const word = extra?.sportWord
  const told =
    word !== undefined &&
    file.sha256 !== null &&
    (await tellListedSport(database, file.athlete_id, file.sha256, word))
  if (!told) return settled('duplicate', 'same-file', known)
  const reason = sentences([known, message('import.list-says-sport', { sport: word })])
  return { ...settled('duplicate', 'same-file', reason), changed: true }
}

/** The activities of these bytes, where the runner deleted all of them. */
async function findDeleted(database: Database, file: FileRow): Promise<string[]> {
  const rows = await database
    .selectFrom('activities')
    .select(['id', 'deleted_at'])
    .where('athlete_id', '=', file.athlete_id)
    .where('sha256', '=', file.sha256)
    .execute()
  return rows.some((row) => row.deleted_at === null) ? [] : rows.map(({ id }) => id)
}

function outcomeOf(
  isList: boolean,
  extra: Extra | null,
  added: readonly { readonly id: string; readonly one: DecodedActivity }[],
  links: readonly Linked[],
): Stored {
  const runs = added.filter(({ one }) => one.activity.sport === 'run').length
  const changed = runs > 0 || links.some(({ as }) => as !== 'known' && as !== 'deleted')
  const activityIds = added.map(({ id }) => id)
  if (isList) return { ...listed(added.length, links), activityIds, runs, changed }
  const last = links.at(-1)
  if (last !== undefined && added.length === 0) return linked(last)
  const cut = added.findLast(({ one }) => one.activity.partial)
  if (cut !== undefined) {
    const reason = sentences(cut.one.activity.issues.map(({ detail }) => detail))
    return { outcome: 'partial', reasonCode: 'partial', reason, activityIds, runs, changed }
  }
  const unknown = added.some(({ one }) => one.activity.sport === 'unknown')
  if (unknown) {
    return {
      outcome: 'imported',
      reasonCode: 'sport-unknown',
      reason: message('import.sport-unknown'),
      activityIds,
      runs,
      changed,
    }
  }
  const manual = extra?.manual !== undefined
  const reasonCode = manual ? 'typed-by-hand' : null
  const reason = manual ? message('import.typed-by-hand') : null
  return { outcome: 'imported', reasonCode, reason, activityIds, runs, changed }
}

/** A list adds what has no recording, and its words to what has. */
function listed(added: number, links: readonly Linked[]): Stored {
  const named = links.filter((link) => link.as === 'words-added').length
  const reason = sentences([
    message('import.list'),
    ...(added === 0 ? [] : [message('import.list-without-recording', { count: added })]),
    ...(links.length === 0 ? [] : [message('import.list-known', { count: links.length })]),
    ...(named === 0 ? [] : [message('import.list-named', { count: named })]),
  ])
  return added === 0
    ? settled('duplicate', 'list-known', reason)
    : settled('imported', 'list', reason)
}

/** Another recording of a known run: a duplicate that is linked, and leads when it holds more. */
function linked({ id, name, day, as }: Linked): Stored {
  const run =
    name === null
      ? message('import.run-unnamed', { day })
      : message('import.run-named', { name, day })
  if (as === 'deleted') {
    return { ...settled('duplicate', 'deleted', message('import.deleted')), activityIds: [id] }
  }
  const leads = as === 'leads'
  const reason = sentences([
    message(leads ? 'import.same-run-richer' : 'import.same-run', { run }),
    ...(as === 'sport-told' ? [message('import.file-says-sport')] : []),
  ])
  const code = leads ? 'same-run-richer' : 'same-run'
  return { ...settled('duplicate', code, reason), activityIds: [id], changed: as !== 'known' }
}

const isZoneGuessed = ({ activity }: DecodedActivity) =>
  activity.issues.some((issue) => issue.code === TIME_ZONE_GUESSED)

function sourceOf(file: FileRow, extra: Extra | null, one: DecodedActivity): ActivitySource {
  const typed = extra?.manual === undefined ? null : `strava:${extra.manual.id}`
  return {
    sha256: file.sha256,
    fileName: file.sha256 === null ? null : (file.path.split('/').at(-1) ?? file.path),
    sourceKey: isZoneGuessed(one) ? GUESSED_ZONE_KEY : typed,
  }
}

const toWords = (extra: Extra): ListedWords => ({
  name: extra.name ?? null,
  description: extra.description ?? null,
  gear: extra.gear ?? null,
  effortCr10: extra.effortCr10 ?? null,
})

async function noteOriginal(context: Context, database: Database, file: FileRow): Promise<void> {
  if (file.sha256 === null) return
  await database
    .insertInto('originals')
    .values({
      athlete_id: file.athlete_id,
      sha256: file.sha256,
      bytes: file.bytes,
      file_name: file.path.split('/').at(-1) ?? file.path,
      created_at: context.now().toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sha256']).doNothing())
    .execute()
}
