import { readClip } from '@bell-lap/form/video/read-clip'
import type { ClipForm } from '@bell-lap/form/video/read-clip'
import { unpackRecording } from '@bell-lap/form/video/packed-recording'
import type { PackedRecording } from '@bell-lap/form/video/packed-recording'
import { message } from '@bell-lap/units/message'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound, notValid } from '../../contract/problem.ts'
import type { FormClipTable } from '../../database/form-tables.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import { putNotesBack } from './notes.ts'
import { ClipContent, Form } from './schema.ts'
import type { ClipInput, FormClip } from './schema.ts'

type Row = Selectable<FormClipTable>
interface OfAthlete {
  readonly athleteId: string
  readonly id: string
}

const CONTENT = storedDocument(ClipContent)
const JOINTS = storedDocument(withFields<PackedRecording>({ timesS: 'array', poses: 'array' }))
const READING = storedDocument(z.object({ rules: z.number(), form: Form.nullable() }))
/** Count up when `readClip` reads another form from the same joints: kept clips are then read again. */
const RULES = 2

/** The latest day first. */
export async function loadClips(context: Context, athleteId: string): Promise<FormClip[]> {
  const rows = await context.store.database
    .selectFrom('form_clips')
    .select(['id', 'athlete_id', 'day', 'created_at', 'content', 'reading'])
    .where('athlete_id', '=', athleteId)
    .orderBy('day', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  const clips: FormClip[] = []
  for (const row of rows) clips.push(clipOf(row, await formOf(context, row)))
  return clips
}

export async function loadClip(context: Context, { athleteId, id }: OfAthlete) {
  const row = await context.store.database
    .selectFrom('form_clips')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('clip')
  const recording = JOINTS.read({ table: 'form_clips', id, text: row.joints })
  return { clip: clipOf(row, await formOf(context, row)), recording }
}

/** Saves a clip, or replaces the one with this id. Throws a 400 for one that no form can be read from. */
export async function saveClipOf(
  context: Context,
  { athleteId, id }: OfAthlete,
  { day, recording, notesCopy, ...content }: ClipInput,
): Promise<FormClip> {
  const form = readClip(unpackRecording(recording), content)
  if (form.kind === 'refused') {
    const [{ code, ...values } = { code: 'no-runner' as const }] = form.problems
    throw notValid(message(`form-video.problem.${code}`, { ...values }), 'recording')
  }
  const created_at = context.now().toISOString()
  const kept = {
    day,
    content: CONTENT.write(content),
    joints: JOINTS.write(recording),
    reading: READING.write({ rules: RULES, form: plain(form) }),
  }
  await context.store.database.transaction().execute(async (transaction) => {
    const other = await transaction
      .selectFrom('form_clips')
      .select('athlete_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (other === undefined) {
      await transaction
        .insertInto('form_clips')
        .values({ id, athlete_id: athleteId, created_at, ...kept })
        .execute()
      // Only with a clip that was gone: it brings back no note that was removed from one that is there.
      if (notesCopy != null) {
        await putNotesBack(context, transaction, { athleteId, clipId: id, copy: notesCopy })
      }
      return
    }
    if (other.athlete_id !== athleteId) throw new HttpProblem('data-in-use')
    await transaction.updateTable('form_clips').set(kept).where('id', '=', id).execute()
  })
  return (await loadClip(context, { athleteId, id })).clip
}

export async function deleteClip({ store }: Context, { athleteId, id }: OfAthlete): Promise<void> {
  const gone = await store.database
    .deleteFrom('form_clips')
    .where('id', '=', id)
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound('clip')
}

/** The form that is kept; read again from the joints where other rules read it. */
async function formOf(
  context: Context,
  { id, content, reading }: Omit<Row, 'joints'>,
): Promise<FormClip['form']> {
  const kept = READING.read({ table: 'form_clips', id, text: reading })
  if (kept.rules === RULES) return kept.form
  const { joints } = await context.store.database
    .selectFrom('form_clips')
    .select('joints')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const recording = JOINTS.read({ table: 'form_clips', id, text: joints })
  const facts = CONTENT.read({ table: 'form_clips', id, text: content })
  const again = readClip(unpackRecording(recording), facts)
  const form = again.kind === 'form' ? plain(again) : null
  await context.store.database
    .updateTable('form_clips')
    .set({ reading: READING.write({ rules: RULES, form }) })
    .where('id', '=', id)
    .execute()
  return form
}

/** As it is sent and kept: lists of its own. */
const plain = (form: ClipForm): NonNullable<FormClip['form']> => ({
  ...form,
  steps: [...form.steps],
})

function clipOf(
  { id, day, created_at, content }: Omit<Row, 'joints' | 'reading'>,
  form: FormClip['form'],
): FormClip {
  const told = CONTENT.read({ table: 'form_clips', id, text: content })
  return { ...told, id, day, createdAt: created_at, form }
}
