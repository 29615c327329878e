import { randomUUID } from 'node:crypto'
import type { FoundRace } from '@bell-lap/fitness/races/find-races'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound, notValid } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { bumpEvidence } from '../activities/index.ts'
import { insertWithin } from '../results/index.ts'
import { NotARace } from './schema.ts'
import type { RaceAnswer, RaceAnswerRequest } from './schema.ts'

const ANSWER = storedDocument(
  z.object({ resultIds: z.array(z.string()), notRaces: z.array(NotARace) }),
)

interface AnswerRow {
  readonly id: string
  readonly made_at: string
  readonly content: string
}
const read = ({ id, content: text }: AnswerRow) => ANSWER.read({ table: 'race_answers', id, text })

const toAnswer = (row: AnswerRow): RaceAnswer => {
  const { resultIds, notRaces } = read(row)
  return { id: row.id, madeAt: row.made_at, results: resultIds.length, notRaces: notRaces.length }
}

/** What the runner said was no race, and the newest answer that can be taken back. */
export async function loadAnswers(
  database: Database,
  athleteId: string,
): Promise<{ readonly dismissed: readonly NotARace[]; readonly last: RaceAnswer | null }> {
  const rows = await database
    .selectFrom('race_answers')
    .select(['id', 'made_at', 'content'])
    .where('athlete_id', '=', athleteId)
    .where('undone_at', 'is', null)
    .orderBy('made_at', 'desc')
    .execute()
  const [last] = rows
  return {
    dismissed: rows.flatMap((row) => read(row).notRaces),
    last: last === undefined ? null : toAnswer(last),
  }
}

/** Later versions may find the edges of the same race a little elsewhere, s. */
const SAME_START_S = 60
const SAME_DISTANCE = 0.03

export function isDismissed(race: FoundRace, one: NotARace): boolean {
  if (race.activityId !== one.activityId) return false
  if (race.startS !== null && one.startS !== null) {
    return Math.abs(race.startS - one.startS) <= SAME_START_S
  }
  return race.startS === one.startS && Math.abs(race.distanceM / one.distanceM - 1) <= SAME_DISTANCE
}

/** Makes results of races, and remembers what were none. All of it is taken back at once. */
export async function answerSuggestions(
  context: Context,
  athleteId: string,
  { races, notRaces }: RaceAnswerRequest,
): Promise<RaceAnswer> {
  return context.store.database.transaction().execute(async (transaction) => {
    const resultIds: string[] = []
    for (const [place, race] of races.entries()) {
      resultIds.push(
        await insertWithin(transaction, athleteId, race, context.now()).catch((error: unknown) => {
          throw atPlace(error, place)
        }),
      )
    }
    const answer = {
      id: randomUUID(),
      made_at: context.now().toISOString(),
      content: ANSWER.write({ resultIds, notRaces }),
    }
    await transaction
      .insertInto('race_answers')
      .values({ ...answer, athlete_id: athleteId, undone_at: null })
      .execute()
    return toAnswer(answer)
  })
}

/** Of many times that were typed, the one that cannot be read. */
function atPlace(error: unknown, place: number): unknown {
  const [wrong] = error instanceof HttpProblem ? (error.errors ?? []) : []
  return wrong === undefined ? error : notValid(wrong.message, `races.${place}.${wrong.path}`)
}

/** Removes the results that the answer made, and offers again what it said was no race. */
export async function undoAnswer(
  context: Context,
  athleteId: string,
  id: string,
): Promise<RaceAnswer> {
  return context.store.database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('race_answers')
      .selectAll()
      .where('athlete_id', '=', athleteId)
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (row === undefined) throw notFound('answer')
    const { resultIds } = read(row)
    if (resultIds.length > 0) {
      await transaction
        .deleteFrom('results')
        .where('athlete_id', '=', athleteId)
        .where('id', 'in', resultIds)
        .execute()
      await bumpEvidence(transaction, athleteId)
    }
    await transaction
      .updateTable('race_answers')
      .set({ undone_at: context.now().toISOString() })
      .where('id', '=', id)
      .execute()
    return toAnswer(row)
  })
}
