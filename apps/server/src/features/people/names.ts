import type { Database } from '../../database/store.ts'

/** The name of a person: that of the own athlete, which the settings keep. */
export async function nameOfAccount(database: Database, accountId: string): Promise<string> {
  return (await namesOfAccounts(database, [accountId])).get(accountId) ?? 'Runner'
}

/** The names of several people, by account. */
export async function namesOfAccounts(
  database: Database,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('memberships')
    .innerJoin('athletes', 'athletes.id', 'memberships.athlete_id')
    .select(['memberships.account_id', 'athletes.name'])
    .where('memberships.account_id', 'in', [...accountIds])
    .execute()
  return new Map(rows.map(({ account_id: id, name }) => [id, name]))
}

/** The names of several athletes, by id. */
export async function namesOfAthletes(
  database: Database,
  athleteIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (athleteIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('athletes')
    .select(['id', 'name'])
    .where('id', 'in', [...athleteIds])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
