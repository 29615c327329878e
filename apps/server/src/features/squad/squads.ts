import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { MyAthlete } from '../people/index.ts'

interface Squad {
  readonly id: string
  readonly name: string
  readonly athletes: number
}

/** The squads of an account, by name, with how many athletes each has. */
export async function loadSquads(context: Context, accountId: string): Promise<readonly Squad[]> {
  const athletes = await loadMyAthletes(context, accountId)
  const rows = await context.store.database
    .selectFrom('squads')
    .select(['id', 'name'])
    .where('account_id', '=', accountId)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name }) => ({
    id,
    name,
    athletes: athletes.filter(({ squadIds }) => squadIds.includes(id)).length,
  }))
}

/** Makes a squad. */
export async function insertSquad(
  context: Context,
  accountId: string,
  name: string,
): Promise<Squad> {
  const id = randomUUID()
  const created_at = context.now().toISOString()
  await context.store.database
    .insertInto('squads')
    .values({ id, account_id: accountId, name, created_at })
    .execute()
  return { id, name, athletes: 0 }
}

/** Renames a squad and says who is in it; only athletes of this account can be. */
export async function changeSquad(
  context: Context,
  accountId: string,
  squad: { readonly id: string; readonly name: string; readonly athleteIds: readonly string[] },
): Promise<Squad> {
  await refuseForeignSquad(context, accountId, squad.id)
  const mine = await loadMyAthletes(context, accountId)
  const known = squad.athleteIds.filter((id) => mine.some(({ athleteId }) => athleteId === id))
  await context.store.database.transaction().execute(async (transaction) => {
    const name = squad.name
    await transaction.updateTable('squads').set({ name }).where('id', '=', squad.id).execute()
    await transaction.deleteFrom('squad_athletes').where('squad_id', '=', squad.id).execute()
    if (known.length === 0) return
    await transaction
      .insertInto('squad_athletes')
      .values(known.map((athlete_id) => ({ squad_id: squad.id, athlete_id })))
      .execute()
  })
  return { id: squad.id, name: squad.name, athletes: known.length }
}

/** Removes a squad; its athletes stay. */
export async function removeSquad(context: Context, accountId: string, id: string): Promise<void> {
  await refuseForeignSquad(context, accountId, id)
  await context.store.database.deleteFrom('squads').where('id', '=', id).execute()
}

/** The athletes of a squad. */
export async function loadSquadAthletes(
  context: Context,
  accountId: string,
  id: string,
): Promise<readonly MyAthlete[]> {
  await refuseForeignSquad(context, accountId, id)
  const athletes = await loadMyAthletes(context, accountId)
  return athletes.filter(({ squadIds }) => squadIds.includes(id))
}

/** Throws a 404 for a squad of nobody or of another coach. */
export async function refuseForeignSquad(
  context: Context,
  accountId: string,
  id: string,
): Promise<void> {
  const found = await context.store.database
    .selectFrom('squads')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (found === undefined) throw notFound('squad')
}
