import type { Context } from '../../context.ts'

interface Others {
  readonly coach: boolean
  readonly people: boolean
}

/** Whether other people matter to an account: a runner who is alone sees nothing of squads and comments. */
export async function othersOf(
  context: Context,
  { accountId, athleteId }: { readonly accountId: string; readonly athleteId: string },
): Promise<Others> {
  const { database } = context.store
  const rows = await database
    .selectFrom('grants')
    .select(['account_id', 'athlete_id'])
    .where('ended_at', 'is', null)
    .where((row) => row.or([row('account_id', '=', accountId), row('athlete_id', '=', athleteId)]))
    .execute()
  const squad = await database
    .selectFrom('squads')
    .select('id')
    .where('account_id', '=', accountId)
    .limit(1)
    .executeTakeFirst()
  return {
    coach: squad !== undefined || rows.some((row) => row.account_id === accountId),
    people: rows.some((row) => row.athlete_id === athleteId),
  }
}
