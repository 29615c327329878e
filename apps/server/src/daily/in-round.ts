import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { RoundTable } from '../database/job-tables.ts'

/** A process that ended without a word has lost what it did after this. */
const LEASE_S = 300
/** By the clock of the database: processes on several machines agree on it. */
const lease = () => sql<string>`(now() + make_interval(secs => ${sql.lit(LEASE_S)}))::text`

type RoundContext = Pick<Context, 'store' | 'process'>

interface Round {
  readonly kind: RoundTable['kind']
  readonly athleteId: string
  /** The stretch of time in which it is done once, such as a day. */
  readonly slot: string
}

/**
 * Does something for an athlete once in a stretch of time, whichever of the processes comes first. What fails, or
 * was begun by a process that is gone, is done again at the next look.
 */
export async function inRound(
  context: RoundContext,
  round: Round,
  work: () => Promise<void>,
): Promise<void> {
  if (!(await claim(context, round))) return
  try {
    await work()
    await settle(context, round, round.slot)
  } catch (error) {
    await settle(context, round, '')
    throw error
  }
}

/** The last stretch that is done, by athlete, for those that are asked for. */
export async function roundsDone(
  { store: { database } }: RoundContext,
  kind: Round['kind'],
  athleteIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('rounds')
    .select(['athlete_id', 'slot'])
    .where('kind', '=', kind)
    .where('athlete_id', 'in', athleteIds)
    .where('owner', 'is', null)
    .execute()
  return new Map(rows.map(({ athlete_id: id, slot }) => [id, slot]))
}

async function claim(context: RoundContext, { kind, athleteId, slot }: Round): Promise<boolean> {
  const values = { slot, owner: context.process.id, lease_until: lease() }
  const row = await context.store.database
    .insertInto('rounds')
    .values({ athlete_id: athleteId, kind, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['athlete_id', 'kind'])
        .doUpdateSet(values)
        .where(
          sql<boolean>`(rounds.owner is null and rounds.slot <> ${slot})
            or (rounds.owner is not null and rounds.lease_until::timestamptz < now())`,
        ),
    )
    .returning('athlete_id')
    .executeTakeFirst()
  return row !== undefined
}

async function settle(
  context: RoundContext,
  { kind, athleteId }: Round,
  slot: string,
): Promise<void> {
  await context.store.database
    .updateTable('rounds')
    .set({ slot, owner: null, lease_until: null })
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', kind)
    .where('owner', '=', context.process.id)
    .execute()
}
