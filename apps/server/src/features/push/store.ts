import { randomBytes } from 'node:crypto'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { readMessage, writeMessage } from '../../contract/stored-message.ts'

export interface Push {
  readonly on: boolean
  readonly daysAhead: number
  /** Begins the uid of every event of ours, and of nobody else's. */
  readonly prefix: string
  /** What the last round did. */
  readonly message: Message | null
  readonly pushedAt: string | null
  /** Failed in a row; 0 after a success. */
  readonly tries: number
}

/** What became of a session over there. */
export interface PushedSession {
  readonly sessionId: string
  readonly day: string
  readonly state: 'equal' | 'different' | 'failed'
  /** What differs or failed. */
  readonly detail: Message | null
  readonly at: string
}

/** A week: what intervals.icu hands on to watches. */
const DAYS_AHEAD = 7

/** How the runner has it; off until asked for. */
export async function loadPush(context: Context, athleteId: string): Promise<Push> {
  const row = await context.store.database
    .selectFrom('pushes')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  if (row === undefined) {
    const prefix = `bell-lap-${randomBytes(6).toString('hex')}-`
    return { on: false, daysAhead: DAYS_AHEAD, prefix, message: null, pushedAt: null, tries: 0 }
  }
  return {
    on: row.is_on === 1,
    daysAhead: row.days_ahead,
    prefix: row.prefix,
    message: row.message === null ? null : readMessage(row.message),
    pushedAt: row.pushed_at,
    tries: row.tries,
  }
}

export async function storePush(context: Context, athleteId: string, push: Push): Promise<void> {
  const values = {
    is_on: push.on ? (1 as const) : (0 as const),
    days_ahead: push.daysAhead,
    prefix: push.prefix,
    message: push.message === null ? null : writeMessage(push.message),
    pushed_at: push.pushedAt,
    tries: push.tries,
  }
  await context.store.database
    .insertInto('pushes')
    .values({ athlete_id: athleteId, ...values })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(values))
    .execute()
}

/** What a round did; whether to send at all is not its to change. */
export async function noteRound(
  context: Context,
  athleteId: string,
  round: { readonly message: Message; readonly tries: number; readonly pushedAt?: string },
): Promise<void> {
  const { message, tries, pushedAt } = round
  await context.store.database
    .updateTable('pushes')
    .set({
      message: writeMessage(message),
      tries,
      ...(pushedAt === undefined ? {} : { pushed_at: pushedAt }),
    })
    .where('athlete_id', '=', athleteId)
    .execute()
}

export async function loadPushed(
  context: Context,
  athleteId: string,
): Promise<readonly PushedSession[]> {
  const rows = await context.store.database
    .selectFrom('pushed_sessions')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('day')
    .orderBy('session_id')
    .execute()
  return rows.map(({ session_id: sessionId, day, state, detail, at }) => ({
    sessionId,
    day,
    state,
    detail: detail === null ? null : readMessage(detail),
    at,
  }))
}

/** Puts these in the place of all that was known; the past is no longer told. */
export async function storePushed(
  context: Context,
  athleteId: string,
  sessions: readonly PushedSession[],
): Promise<void> {
  await context.store.database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('pushed_sessions').where('athlete_id', '=', athleteId).execute()
    for (const { sessionId, day, state, detail: says, at } of sessions) {
      const detail = says === null ? null : writeMessage(says)
      await transaction
        .insertInto('pushed_sessions')
        .values({ athlete_id: athleteId, session_id: sessionId, day, state, detail, at })
        .execute()
    }
  })
}

export async function athletesWithPush(context: Context): Promise<readonly string[]> {
  const rows = await context.store.database
    .selectFrom('pushes')
    .select('athlete_id')
    .where('is_on', '=', 1)
    .execute()
  return rows.map((row) => row.athlete_id)
}
