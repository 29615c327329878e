import { TIME_ZONE_GUESSED } from '@bell-lap/activity/read/home'
import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import type { ImportFileTable } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import {
  findSameRuns,
  GUESSED_ZONE_KEY,
  insertActivity,
  linkRecording,
  loadActivityRow,
  PLACED_LIST_KEY,
  timesOf,
} from '../activities/index.ts'
import type { ActivitySource, Linked, ListedWords, RunsNear } from '../activities/index.ts'
import type { ManualEntry } from './strava-list.ts'

export interface Extra extends Partial<ListedWords> {
  readonly manual?: ManualEntry
}
const EXTRA = storedDocument(withFields<Extra>({}))

/** What the list of an export says of a file; without it, the file speaks for itself. */
export const extraOf = (
  table: 'import_files' | 'held_activities',
  { id, extra: text }: { readonly id: string; readonly extra: string | null },
): Extra | null => (text === null ? null : EXTRA.readOrNull({ table, id, text }))

/** Where the bytes of an activity are, and what a list says of them. */
export interface Origin {
  readonly athleteId: string
  readonly sha256: string | null
  readonly fileName: string | null
  readonly extra: Extra | null
  /** The recordings have shown by which clock the list was written. */
  readonly isListPlaced?: boolean
}

export type StoredAs =
  | { readonly as: 'added'; readonly id: string }
  | { readonly as: 'linked'; readonly link: Linked }

/**
 * Stores an activity, or links it to the one that is here already.
 *
 * @param beside activities that others of the same file were stored as, and what is stored around it
 */
export async function storeActivity(
  database: Database,
  one: DecodedActivity,
  origin: Origin,
  { taken, near }: Beside,
): Promise<StoredAs> {
  const source = sourceOf(origin, one)
  const arrival = { decoded: one, source, taken, near }
  const [first, ...more] = await findSameRuns(database, origin.athleteId, arrival)
  if (first !== undefined) {
    near.forget()
    return { as: 'linked', link: await linkRecording(database, [first, ...more], one, source) }
  }
  const words = origin.extra === null ? null : toWords(origin.extra)
  const id = await insertActivity(database, origin.athleteId, one, { source, words })
  near.add(id, { times: timesOf(one), day: one.activity.localDay, dayOnly: false })
  return { as: 'added', id }
}

interface Beside {
  readonly taken: ReadonlySet<string>
  readonly near: RunsNear
}

/** Adds the words of an entry of a list to the activity that it describes. */
export async function linkEntry(
  database: Database,
  one: DecodedActivity,
  origin: Origin,
  knownId: string,
): Promise<StoredAs> {
  const row = await loadActivityRow(database, origin.athleteId, knownId)
  return { as: 'linked', link: await linkRecording(database, [row], one, sourceOf(origin, one)) }
}

/** Whether an activity came from a list that does not tell its time zone. */
export const isZoneGuessed = ({ activity }: DecodedActivity) =>
  activity.issues.some((issue) => issue.code === TIME_ZONE_GUESSED)

function sourceOf(origin: Origin, one: DecodedActivity): ActivitySource {
  const { sha256, fileName, extra } = origin
  const typed = extra?.manual === undefined ? null : `strava:${extra.manual.id}`
  const list = origin.isListPlaced === true ? PLACED_LIST_KEY : GUESSED_ZONE_KEY
  return { sha256, fileName, sourceKey: isZoneGuessed(one) ? list : typed }
}

const toWords = (extra: Extra): ListedWords => ({
  name: extra.name ?? null,
  description: extra.description ?? null,
  gear: extra.gear ?? null,
  effortCr10: extra.effortCr10 ?? null,
})

/** The bare name of the file that an activity came from; `null` for a row of a list. */
export const nameOfFile = ({
  sha256,
  path,
}: Pick<Selectable<ImportFileTable>, 'sha256' | 'path'>) =>
  sha256 === null ? null : (path.split('/').at(-1) ?? path)

/** Notes that these bytes belong to the athlete, so that backups hold them. */
export async function noteOriginal(
  context: Context,
  database: Database,
  file: Selectable<ImportFileTable>,
): Promise<void> {
  if (file.sha256 === null) return
  await database
    .insertInto('originals')
    .values({
      athlete_id: file.athlete_id,
      sha256: file.sha256,
      bytes: file.bytes,
      file_name: nameOfFile(file) ?? file.path,
      created_at: context.now().toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sha256']).doNothing())
    .execute()
}
