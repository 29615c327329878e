import { randomUUID } from 'node:crypto'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { nameOfAccount } from '../people/index.ts'
import type { Comment } from './schema.ts'

interface NewComment {
  readonly aboutKind: Comment['aboutKind']
  readonly aboutId: string
  readonly text: string
  readonly question: boolean
}

/** Keeps what somebody wrote. What a coach writes answers the athlete's open questions about the same thing. */
export async function insertComment(
  context: Context,
  { accountId, athleteId, grant }: Pick<Caller, 'accountId' | 'athleteId' | 'grant'>,
  { aboutKind, aboutId, text, question }: NewComment,
): Promise<void> {
  const { database } = context.store
  const now = context.now().toISOString()
  const author = await nameOfAccount(database, accountId)
  await database.transaction().execute(async (transaction) => {
    if (grant !== null) {
      await transaction
        .updateTable('comments')
        .set({ answered_at: now })
        .where('athlete_id', '=', athleteId)
        .where('about_id', '=', aboutId)
        .where('question', '=', 1)
        .where('answered_at', 'is', null)
        .execute()
    }
    await transaction
      .insertInto('comments')
      .values({
        id: randomUUID(),
        athlete_id: athleteId,
        account_id: accountId,
        author,
        about_kind: aboutKind,
        about_id: aboutId,
        text,
        question: grant === null && question ? 1 : 0,
        answered_at: null,
        created_at: now,
      })
      .execute()
  })
  context.events.changed(athleteId, 'comments')
}

/** Deletes what the person who asks wrote; nobody deletes the words of somebody else. */
export async function deleteComment(
  context: Context,
  { accountId, athleteId }: Pick<Caller, 'accountId' | 'athleteId'>,
  id: string,
): Promise<void> {
  const gone = await context.store.database
    .deleteFrom('comments')
    .where('athlete_id', '=', athleteId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (gone === undefined) throw notFound('comment')
  context.events.changed(athleteId, 'comments')
}

const NEWEST = 50

/** What was written, newest first; with `aboutId` only about that. */
export async function loadComments(
  context: Context,
  caller: Pick<Caller, 'accountId' | 'athleteId'>,
  aboutId: string | undefined,
): Promise<readonly Comment[]> {
  let query = context.store.database
    .selectFrom('comments')
    .selectAll()
    .where('athlete_id', '=', caller.athleteId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(NEWEST)
  if (aboutId !== undefined) query = query.where('about_id', '=', aboutId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    author: row.author,
    own: row.account_id === caller.accountId,
    aboutKind: row.about_kind === 'run' ? 'run' : row.about_kind === 'plan' ? 'plan' : 'session',
    aboutId: row.about_id,
    text: row.text,
    open: row.question === 1 && row.answered_at === null,
    at: row.created_at,
  }))
}

/** How many questions of an athlete wait for an answer. */
export async function countQuestions(context: Context, athleteId: string): Promise<number> {
  const row = await context.store.database
    .selectFrom('comments')
    .select((one) => one.fn.countAll().as('count'))
    .where('athlete_id', '=', athleteId)
    .where('question', '=', 1)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
