import { randomUUID } from 'node:crypto'
import { SPORT_SOURCES } from '@bell-lap/activity/activity'
import type { SportDecision } from '@bell-lap/activity/read/decide-sport'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { STORED_IDS, storedDocument } from '../../database/stored-document.ts'
import type { SportAnswer, SportQuestion, SportRequest } from './schema.ts'
import { setSport, sportOfRow } from './set-sport.ts'
import { bumpEvidence } from './store.ts'

const EXAMPLES = 5

/** What an activity was before the runner answered. */
interface Previous extends SportDecision {
  readonly id: string
}

const PREVIOUS = storedDocument(
  z.array(
    z.object({
      id: z.string(),
      sport: z.enum(['run', 'walk', 'ride', 'swim', 'strength', 'other', 'unknown']),
      sportSource: z.enum(SPORT_SOURCES),
    }),
  ),
)
const previousOf = ({ id, previous: text }: { readonly id: string; readonly previous: string }) =>
  PREVIOUS.read({ table: 'sport_decisions', id, text })

/** The activities whose sport nobody told, and those that older versions took for runs. */
export async function loadSportQuestion(
  database: Database,
  athleteId: string,
  importId?: string,
): Promise<SportQuestion> {
  const ofImport = importId === undefined ? null : await activitiesOf(database, athleteId, importId)
  const load = async (which: SportRequest['which']) => {
    const all = await askedAbout(database, athleteId, which)
      .select(['id', 'name', 'local_day', 'distance_m', 'moving_time_s'])
      .orderBy('started_at', 'desc')
      .execute()
    const rows = ofImport === null ? all : all.filter(({ id }) => ofImport.has(id))
    return {
      count: rows.length,
      firstDay: rows.at(-1)?.local_day ?? null,
      lastDay: rows[0]?.local_day ?? null,
      examples: rows.slice(0, EXAMPLES).map((row) => ({
        id: row.id,
        name: row.name,
        localDay: row.local_day,
        distanceM: row.distance_m,
        movingTimeS: row.moving_time_s,
      })),
    }
  }
  const last = await database
    .selectFrom('sport_decisions')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('undone_at', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    unknown: await load('unknown'),
    assumed: await load('assumed'),
    lastAnswer: last === undefined ? null : toAnswer(last),
  }
}

const toAnswer = (row: { id: string; sport: string; previous: string; made_at: string }) => ({
  id: row.id,
  sport: row.sport as SportAnswer['sport'],
  activities: previousOf(row).length,
  madeAt: row.made_at,
})

/** The runner says what sport many activities were. One answer can be taken back as a whole. */
export async function decideSports(
  context: Context,
  athleteId: string,
  request: SportRequest,
): Promise<SportAnswer> {
  return context.store.database.transaction().execute(async (transaction) => {
    const { importId, ids, sport, which } = request
    const chosen =
      ids !== undefined
        ? new Set(ids)
        : importId === undefined
          ? null
          : await activitiesOf(transaction, athleteId, importId)
    const all = await askedAbout(transaction, athleteId, which).selectAll().execute()
    const rows = chosen === null ? all : all.filter((row) => chosen.has(row.id))
    const previous = rows.map((row): Previous => ({ id: row.id, ...sportOfRow(row) }))
    for (const row of rows) await setSport(transaction, row, { sport, sportSource: 'runner' })
    const decision = {
      id: randomUUID(),
      sport,
      made_at: context.now().toISOString(),
      previous: JSON.stringify(previous),
    }
    await transaction
      .insertInto('sport_decisions')
      .values({ ...decision, athlete_id: athleteId, undone_at: null })
      .execute()
    await bumpEvidence(transaction, athleteId)
    return toAnswer(decision)
  })
}

/** Takes an answer back: what still is as the answer made it becomes what it was. */
export async function undoSports(
  context: Context,
  athleteId: string,
  id: string,
): Promise<SportAnswer> {
  return context.store.database.transaction().execute(async (transaction) => {
    const decision = await transaction
      .selectFrom('sport_decisions')
      .selectAll()
      .where('athlete_id', '=', athleteId)
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (decision === undefined) throw notFound('answer')
    for (const { id: activityId, ...before } of previousOf(decision)) {
      const row = await transaction
        .selectFrom('activities')
        .selectAll()
        .where('athlete_id', '=', athleteId)
        .where('id', '=', activityId)
        .where('sport', '=', decision.sport)
        .where('sport_source', '=', 'runner')
        .executeTakeFirst()
      if (row !== undefined) await setSport(transaction, row, before)
    }
    await transaction
      .updateTable('sport_decisions')
      .set({ undone_at: context.now().toISOString() })
      .where('id', '=', id)
      .execute()
    await bumpEvidence(transaction, athleteId)
    return toAnswer(decision)
  })
}

function askedAbout(database: Database, athleteId: string, which: SportRequest['which']) {
  const mine = database
    .selectFrom('activities')
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
  return which === 'unknown'
    ? mine.where('sport', '=', 'unknown')
    : mine.where('sport_source', '=', 'assumed')
}

/** What the files of an import became. */
async function activitiesOf(
  database: Database,
  athleteId: string,
  importId: string,
): Promise<ReadonlySet<string>> {
  const files = await database
    .selectFrom('import_files')
    .select(['id', 'activity_ids'])
    .where('athlete_id', '=', athleteId)
    .where('import_id', '=', importId)
    .execute()
  return new Set(
    files.flatMap(({ id, activity_ids: text }) =>
      STORED_IDS.read({ table: 'import_files', id, text }),
    ),
  )
}
