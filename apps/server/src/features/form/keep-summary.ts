import type { Context } from '../../context.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import { lastRunDay } from './last-run-day.ts'
import { RUN_FORM_VERSION } from './run-form.ts'
import { summariseForms } from './summarise-forms.ts'
import type { FormSummary } from './summarise-forms.ts'

/** Raised when the way runs are put together changes. */
const SUMMARY_VERSION = 100 * RUN_FORM_VERSION + 3
/** Works out models, trends and comparisons anew. */
const SUMMARISE_FORMS = 'summarise-forms'

const SUMMARY = storedDocument(withFields<FormSummary>({ series: 'array', changes: 'array' }))

/** Takes the queue's summaries. */
export function summariseInBackground(context: Context): void {
  context.jobs.on(SUMMARISE_FORMS, ({ athleteId }) => followSummary(context, athleteId))
}

/** Makes the summary anew; the plan follows where a form broke down. */
export async function followSummary(context: Context, athleteId: string): Promise<void> {
  const { database } = context.store
  const before = await loadSummary(context, athleteId)
  // Read first: what changes meanwhile makes the summary old, not wrong.
  const evidence_revision = await evidenceOf(context, athleteId)
  const summary = await summariseForms(database, athleteId, await lastRunDay(context, athleteId))
  const values = {
    version: SUMMARY_VERSION,
    evidence_revision,
    content: SUMMARY.write(summary),
  }
  await database
    .insertInto('form_summaries')
    .values({ athlete_id: athleteId, ...values })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(values))
    .execute()
  if (indexesOf(before?.summary) !== indexesOf(summary)) await context.ports.followForm(athleteId)
  context.events.changed(athleteId, 'form')
}

/** What the rules of the plan read of it. */
const indexesOf = (summary: FormSummary | undefined): string =>
  (summary?.changes ?? [])
    .map(({ id, breakdown }) =>
      breakdown.state === 'not-measurable' ? '' : `${id} ${breakdown.index}`,
    )
    .join(' ')

interface KeptSummary {
  readonly summary: FormSummary
  readonly isOld: boolean
}

/** The summary as it was last made; `null` before the first. */
export async function loadSummary(
  context: Context,
  athleteId: string,
): Promise<KeptSummary | null> {
  const row = await context.store.database
    .selectFrom('form_summaries')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  if (row === undefined || row.version !== SUMMARY_VERSION) return null
  const stored = { table: 'form_summaries', id: athleteId, text: row.content }
  const summary = SUMMARY.readOrNull(stored)
  if (summary === null) return null
  const evidence = await evidenceOf(context, athleteId)
  return { summary, isOld: row.evidence_revision !== evidence }
}

/** The summary as it is; a newer one is made in the background where something changed. */
export async function askForSummary(
  context: Context,
  athleteId: string,
): Promise<KeptSummary | null> {
  const kept = await loadSummary(context, athleteId)
  if (kept === null || kept.isOld) await context.jobs.addOnce(SUMMARISE_FORMS, athleteId, athleteId)
  return kept
}

async function evidenceOf({ store }: Context, athleteId: string): Promise<number> {
  const row = await store.database
    .selectFrom('athletes')
    .select('evidence_revision')
    .where('id', '=', athleteId)
    .executeTakeFirst()
  return row?.evidence_revision ?? 0
}
