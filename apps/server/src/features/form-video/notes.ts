import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { message } from '@bell-lap/units/message'
import { z } from 'zod'
import type { Caller } from '../../contract/caller.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import type { Context } from '../../context.ts'
import type { ClipNoteTable } from '../../database/form-tables.ts'
import { storedDocument } from '../../database/stored-document.ts'
import type { Database } from '../../database/store.ts'
import { nameOfAccount } from '../people/index.ts'
import { ClipNoteInput } from './note-schema.ts'
import type { ClipNote } from './note-schema.ts'

const MOST_NOTES = 100
const CONTENT = storedDocument<ClipNoteInput>(ClipNoteInput)

type Row = Selectable<ClipNoteTable>
interface OfClip {
  readonly athleteId: string
  readonly clipId: string
}

async function rowsOf(database: Database, { athleteId, clipId }: OfClip): Promise<Row[]> {
  return database
    .selectFrom('clip_notes')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('clip_id', '=', clipId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

const noteOf = (row: Row, accountId: string): ClipNote => ({
  ...CONTENT.read({ table: 'clip_notes', id: row.id, text: row.content }),
  id: row.id,
  author: row.author,
  own: row.account_id === accountId,
  at: row.created_at,
})

/** The notes of a clip, in the order they were written. */
export async function loadNotes(
  { store }: Context,
  { accountId, ...clip }: OfClip & { readonly accountId: string },
): Promise<readonly ClipNote[]> {
  return (await rowsOf(store.database, clip)).map((row) => noteOf(row, accountId))
}

/** Keeps a note. Throws a 404 for a clip that the athlete does not have. */
export async function insertNote(
  context: Context,
  { athleteId, accountId }: Caller,
  { clipId, note }: { readonly clipId: string; readonly note: ClipNoteInput },
): Promise<ClipNote> {
  const { database } = context.store
  const clip = await database
    .selectFrom('form_clips')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', clipId)
    .executeTakeFirst()
  if (clip === undefined) throw notFound('clip')
  if ((await rowsOf(database, { athleteId, clipId })).length >= MOST_NOTES) {
    throw notValid(message('invalid.too-many-clip-notes', { count: MOST_NOTES }))
  }
  const row = {
    id: randomUUID(),
    athlete_id: athleteId,
    clip_id: clipId,
    account_id: accountId,
    author: await nameOfAccount(database, accountId),
    content: CONTENT.write(note),
    created_at: context.now().toISOString(),
  }
  await database.insertInto('clip_notes').values(row).execute()
  return noteOf(row, accountId)
}

/** Removes a note. Somebody else than the athlete removes only their own. */
export async function deleteNote(
  { store }: Context,
  { athleteId, accountId, grant }: Caller,
  { clipId, noteId }: { readonly clipId: string; readonly noteId: string },
): Promise<void> {
  let query = store.database
    .deleteFrom('clip_notes')
    .where('athlete_id', '=', athleteId)
    .where('clip_id', '=', clipId)
    .where('id', '=', noteId)
  if (grant !== null) query = query.where('account_id', '=', accountId)
  if ((await query.executeTakeFirst()).numDeletedRows === 0n) throw notFound('clip-note')
}

const aboutOf = ({ athleteId, clipId }: OfClip): string => `clip notes ${athleteId} ${clipId}`

const COPY = z.array(
  z.object({
    id: z.string(),
    account_id: z.string(),
    author: z.string(),
    content: z.string(),
    created_at: z.string(),
  }),
)

/**
 * The notes of a clip, sealed, so that the browser of the athlete can hold them while a deletion can be taken back, and
 * nobody can write a note in the name of another person. `null` where there are none.
 */
export async function copyNotes(context: Context, clip: OfClip): Promise<string | null> {
  const rows = await rowsOf(context.store.database, clip)
  if (rows.length === 0) return null
  return context.secrets.seal(JSON.stringify(COPY.parse(rows)), aboutOf(clip))
}

/** Puts sealed notes back with their clip; a copy that was not made here for this clip is left out. */
export async function putNotesBack(
  { secrets }: Context,
  database: Database,
  { copy, ...clip }: OfClip & { readonly copy: string },
): Promise<void> {
  const opened = secrets.open(copy, aboutOf(clip))
  const rows = opened === null ? [] : COPY.parse(JSON.parse(opened))
  if (rows.length === 0) return
  const { athleteId: athlete_id, clipId: clip_id } = clip
  await database
    .insertInto('clip_notes')
    .values(rows.map((row) => ({ ...row, athlete_id, clip_id })))
    .execute()
}
