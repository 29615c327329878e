import { randomUUID } from 'node:crypto'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { message } from '@bell-lap/units/message'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { withdrawMeetProposals } from '../adaptation/index.ts'
import { refuseForeignSquad } from './squads.ts'
import type { Meet, MeetInput } from './season-schema.ts'

const MOST_MEETS = 300

const EVENTS = storedDocument(z.array(z.enum(RACE_EVENTS.map(({ id }) => id))))

/** The meets of a coach, by day. */
export async function loadMeets(context: Context, accountId: string): Promise<readonly Meet[]> {
  const rows = await context.store.database
    .selectFrom('meets')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('day')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, day, name, place, squad_id: squadId, events }) => ({
    id,
    day,
    name,
    place,
    squadId,
    eventIds: EVENTS.read({ table: 'meets', id, text: events }),
  }))
}

/** One meet of a coach. Throws a 404 for one of nobody or of another coach. */
export async function loadMeet(context: Context, accountId: string, id: string): Promise<Meet> {
  const meet = (await loadMeets(context, accountId)).find((one) => one.id === id)
  if (meet === undefined) throw notFound('meet')
  return meet
}

/** Adds a meet. Throws a 404 for a squad of another coach. */
export async function insertMeet(
  context: Context,
  accountId: string,
  meet: MeetInput,
): Promise<Meet> {
  const known = await loadMeets(context, accountId)
  if (known.length >= MOST_MEETS) {
    throw notValid(message('invalid.too-many-meets', { count: MOST_MEETS }))
  }
  const id = randomUUID()
  const created_at = context.now().toISOString()
  const row = await rowOf(context, accountId, meet)
  await context.store.database
    .insertInto('meets')
    .values({ id, account_id: accountId, created_at, ...row })
    .execute()
  return { id, ...meet }
}

/** Changes a meet. What was proposed and not answered is withdrawn where the day or the name is another one. */
export async function updateMeet(
  context: Context,
  accountId: string,
  { id, ...meet }: Meet,
): Promise<Meet> {
  const before = await loadMeet(context, accountId, id)
  const row = await rowOf(context, accountId, meet)
  await context.store.database.updateTable('meets').set(row).where('id', '=', id).execute()
  if (before.day !== meet.day || before.name !== meet.name) await withdraw(context, id)
  return { id, ...meet }
}

/** Removes a meet and withdraws what was proposed of it; races that stand in plans stay. */
export async function deleteMeet(context: Context, accountId: string, id: string): Promise<void> {
  await loadMeet(context, accountId, id)
  await withdraw(context, id)
  await context.store.database.deleteFrom('meets').where('id', '=', id).execute()
}

async function withdraw(context: Context, id: string): Promise<void> {
  for (const athleteId of await withdrawMeetProposals(context, id)) {
    context.events.changed(athleteId, 'plan')
  }
}

async function rowOf(
  context: Context,
  accountId: string,
  { day, name, place, squadId, eventIds }: MeetInput,
) {
  if (squadId !== null) await refuseForeignSquad(context, accountId, squadId)
  const events = EVENTS.write([...new Set<RaceEventId>(eventIds)])
  return { day, name, place, squad_id: squadId, events }
}
