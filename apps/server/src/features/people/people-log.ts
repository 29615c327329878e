import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import { nameOfAccount } from './names.ts'

/** What is written down for the athlete to read. */
export const PEOPLE_EVENTS = [
  'invited',
  'joined',
  'sharing-changed',
  'guardian-agreed',
  'ended',
  'holds-changed',
  'acted',
] as const
export type PeopleEvent = (typeof PEOPLE_EVENTS)[number]

/** What somebody else did for an athlete that has words of its own. */
export const PEOPLE_ACTIONS = [
  'addClipNote',
  'addComment',
  'removeComment',
  'addResult',
  'answerHeldChange',
  'answerProposal',
  'editPlan',
  'endState',
  'giveWeek',
  'giveWorkout',
  'logRun',
  'moveDay',
  'proposeMeet',
  'undoPlan',
  'undoPlanChange',
] as const
export type PeopleAction = (typeof PEOPLE_ACTIONS)[number]

type Detail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

const SHOWN = 60

/** Writes down who did what to an athlete's sharing or plan. */
export async function notePeople(
  context: Context,
  event: {
    readonly athleteId: string
    readonly accountId: string
    readonly what: PeopleEvent
    readonly detail: Detail
  },
): Promise<void> {
  const { athleteId, accountId, what, detail } = event
  const { database } = context.store
  await database
    .insertInto('people_log')
    .values({
      id: randomUUID(),
      athlete_id: athleteId,
      account_id: accountId,
      name: await nameOfAccount(database, accountId),
      at: context.now().toISOString(),
      what,
      detail: JSON.stringify(detail),
    })
    .execute()
}

export interface PeopleEntry {
  readonly at: string
  readonly name: string
  readonly what: PeopleEvent
  readonly detail: Detail
}

/** The newest entries first; one of a newer version is left out. */
export async function loadPeopleLog(
  context: Context,
  athleteId: string,
): Promise<readonly PeopleEntry[]> {
  const rows = await context.store.database
    .selectFrom('people_log')
    .select(['at', 'name', 'what', 'detail'])
    .where('athlete_id', '=', athleteId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ at, name, what, detail }) => {
    const known = PEOPLE_EVENTS.find((one) => one === what)
    return known === undefined
      ? []
      : [{ at, name, what: known, detail: JSON.parse(detail) as Detail }]
  })
}
