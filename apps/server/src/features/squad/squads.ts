import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { MyAthlete } from '../people/index.ts'
import type { RemovedSquad } from './schema.ts'

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

/** Removes a squad; its athletes stay, and its meets are for all runners. Gives what brings it back. */
export async function removeSquad(
  context: Context,
  accountId: string,
  id: string,
): Promise<RemovedSquad> {
  return context.store.database.transaction().execute(async (transaction) => {
    const squad = await transaction
      .selectFrom('squads')
      .select('name')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    if (squad === undefined) throw notFound('squad')
    const athletes = await transaction
      .selectFrom('squad_athletes')
      .select('athlete_id')
      .where('squad_id', '=', id)
      .orderBy('athlete_id')
      .execute()
    const meets = await transaction
      .selectFrom('meets')
      .select('id')
      .where('squad_id', '=', id)
      .orderBy('id')
      .execute()
    await transaction.deleteFrom('squads').where('id', '=', id).execute()
    return {
      id,
      name: squad.name,
      athleteIds: athletes.map(({ athlete_id }) => athlete_id),
      meetIds: meets.map((meet) => meet.id),
    }
  })
}

/**
 * Brings a removed squad back under its old id, so that its meets, addresses and open invitations lead to it again.
 * Leaves out athletes who are no longer this account's, and meets that were given to another squad. Throws
 * `squad-exists` for an id that is in use.
 */
export async function restoreSquad(
  context: Context,
  accountId: string,
  { id, name, athleteIds, meetIds }: RemovedSquad,
): Promise<Squad> {
  const mine = await loadMyAthletes(context, accountId)
  const known = mine.map(({ athleteId }) => athleteId).filter((one) => athleteIds.includes(one))
  const created_at = context.now().toISOString()
  await context.store.database.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('squads')
      .values({ id, account_id: accountId, name, created_at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined) throw new HttpProblem('squad-exists')
    if (known.length > 0) {
      await transaction
        .insertInto('squad_athletes')
        .values(known.map((athlete_id) => ({ squad_id: id, athlete_id })))
        .execute()
    }
    if (meetIds.length === 0) return
    await transaction
      .updateTable('meets')
      .set({ squad_id: id })
      .where('id', 'in', meetIds)
      .where('account_id', '=', accountId)
      .where('squad_id', 'is', null)
      .execute()
  })
  return { id, name, athletes: known.length }
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
