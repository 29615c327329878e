import type { Selectable } from 'kysely'
import { isDayInDoubt } from '@bell-lap/activity/read/day-in-doubt'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { ImportFileTable } from '../../database/schema.ts'
import type { DecodedActivity, DecodedRecording } from '../../jobs/decoded-recording.ts'
import { tellListedSport } from '../activities/index.ts'
import type { Linked, RunsNear } from '../activities/index.ts'
import { holdActivity } from './held-activities.ts'
import { keepMornings } from './imported-mornings.ts'
import { isListOfUnknownZone, placeList } from './place-list.ts'
import { linkEntry, nameOfFile, noteOriginal, storeActivity } from './store-activity.ts'
import type { Extra } from './store-activity.ts'
import type { FileOutcome } from './store.ts'

/** These are no faults of the file: it simply is something else. */
const SKIPPED_CODES = new Set([
  'not-a-recording',
  'not-an-activity',
  'unsupported-format',
  'mornings',
])

type FileRow = Selectable<ImportFileTable>

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

/** The runner's day and clock, and what is stored around the runs of the group. */
export interface Where {
  readonly today: CalendarDay
  readonly homeZone: string
  readonly near: RunsNear
}

/** Stores the activities of one file, or links them to those that are here already. */
export async function storeRecording(
  context: Context,
  database: Database,
  { file, extra, recording }: ReadFile,
  { today, homeZone, near }: Where,
): Promise<Stored> {
  if (recording === null) return storeAgain(database, file, extra)
  if (!recording.ok) {
    const { mornings = [] } = recording
    if (mornings.length > 0) await keepMornings(database, file.athlete_id, 'garmin', mornings)
    const outcome = SKIPPED_CODES.has(recording.code) ? 'skipped' : 'failed'
    return settled(outcome, recording.code, recording.detail)
  }
  const { athlete_id: athleteId, sha256 } = file
  const list = isListOfUnknownZone(recording)
    ? await placeList(database, athleteId, recording.activities, homeZone)
    : null
  const isListPlaced = list?.isProved === true
  const origin = { athleteId, sha256, fileName: nameOfFile(file), extra, isListPlaced }
  const added: { readonly id: string; readonly one: DecodedActivity }[] = []
  const links: Linked[] = []
  let held = 0
  for (const [place, read] of recording.activities.entries()) {
    const { one = read, knownId = null } = list?.entries[place] ?? {}
    if (isDayInDoubt(one.activity.localDay, today)) {
      await holdActivity(context, database, one, { file, place })
      held += 1
      continue
    }
    const taken = new Set([...added, ...links].map(({ id }) => id))
    const stored =
      knownId === null
        ? await storeActivity(database, one, origin, { taken, near })
        : await linkEntry(database, one, origin, knownId)
    if (stored.as === 'added') added.push({ id: stored.id, one })
    else links.push(stored.link)
  }
  if (added.length + links.length + held > 0) await noteOriginal(context, database, file)
  const told = list?.clock ?? null
  const outcome = outcomeOf(recording.isList ? { clock: told } : null, extra, added, links)
  return held === 0 ? outcome : withHeld(outcome, held, added.length + links.length)
}

/** Says how many wait for their day, beside what became of the others. */
function withHeld(stored: Stored, count: number, others: number): Stored {
  const waits = message('import.day-in-doubt', { count })
  if (others === 0) return settled('held', 'day-in-doubt', waits)
  const reason = sentences([...(stored.reason === null ? [] : [stored.reason]), waits])
  return { ...stored, outcome: 'held', reasonCode: 'day-in-doubt', reason }
}

/** The very same bytes again: only a list that came with them this time may say something new. */
async function storeAgain(database: Database, file: FileRow, extra: Extra | null): Promise<Stored> {
  const deleted = await findDeleted(database, file)
  if (deleted.length > 0) {
    return { ...settled('duplicate', 'deleted', message('import.deleted')), activityIds: deleted }
  }
  const known = await sayKnown(database, file)
  const word = extra?.sportWord
  const told =
    word !== undefined &&
    file.sha256 !== null &&
    (await tellListedSport(database, file.athlete_id, file.sha256, word))
  if (!told) return settled('duplicate', 'same-file', known)
  const reason = sentences([known, message('import.list-says-sport', { sport: word })])
  return { ...settled('duplicate', 'same-file', reason), changed: true }
}

/** What is known of these bytes: a run, a run that waits for its day, or one that was discarded. */
async function sayKnown(database: Database, file: FileRow): Promise<Message> {
  const held = await database
    .selectFrom('held_activities')
    .select(['settled_at', 'activity_id'])
    .where('athlete_id', '=', file.athlete_id)
    .where('sha256', '=', file.sha256)
    .execute()
  if (held.some((row) => row.settled_at === null)) return message('import.still-held')
  const discarded = held.length > 0 && held.every((row) => row.activity_id === null)
  return message(discarded ? 'import.was-discarded' : 'import.same-file')
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
  list: { readonly clock: Message | null } | null,
  extra: Extra | null,
  added: readonly { readonly id: string; readonly one: DecodedActivity }[],
  links: readonly Linked[],
): Stored {
  const runs = added.filter(({ one }) => one.activity.sport === 'run').length
  const changed = runs > 0 || links.some(({ as }) => as !== 'known' && as !== 'deleted')
  const activityIds = added.map(({ id }) => id)
  if (list !== null)
    return { ...listed(added.length, links, list.clock), activityIds, runs, changed }
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
  const manual = extra?.manual
  const isListed = manual !== undefined && manual.fileName !== null
  const how = manual === undefined ? null : isListed ? 'listed-only' : 'typed-by-hand'
  const reasonCode = how
  const reason = how === null ? null : message(`import.${how}`)
  return { outcome: 'imported', reasonCode, reason, activityIds, runs, changed }
}

/** A list adds what has no recording, and its words to what has. */
function listed(added: number, links: readonly Linked[], clock: Message | null): Stored {
  const named = links.filter((link) => link.as === 'words-added').length
  const reason = sentences([
    message('import.list'),
    ...(added === 0 ? [] : [message('import.list-without-recording', { count: added })]),
    ...(links.length === 0 ? [] : [message('import.list-known', { count: links.length })]),
    ...(named === 0 ? [] : [message('import.list-named', { count: named })]),
    ...(clock === null ? [] : [clock]),
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
