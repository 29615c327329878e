import { randomUUID } from 'node:crypto'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { AssistantProposalTable } from '../../database/assistant-tables.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { AssistantChange } from './assistant-schema.ts'
import type { Proposing } from './assistant-schema.ts'

const CHANGE = storedDocument(AssistantChange)

/** What a proposal is made of; `meetId` where a coach proposes a meet. */
export interface NewProposal extends Proposing {
  readonly meetId: string | null
}

export interface StoredProposal extends NewProposal {
  readonly id: string
  readonly madeAt: string
  readonly endsOn: CalendarDay
  readonly state: AssistantProposalTable['state']
  readonly answeredAt: string | null
}

/** Whether a proposal waits for an answer on a day; nobody has to end one that was not answered. */
export const isOpen = (
  { state, endsOn }: Pick<StoredProposal, 'state' | 'endsOn'>,
  today: CalendarDay,
): boolean => state === 'open' && endsOn >= today

/** How many wait for an answer. */
export async function countOpenProposals(
  { store }: Context,
  athleteId: string,
  today: CalendarDay,
): Promise<number> {
  const { count } = await store.database
    .selectFrom('assistant_proposals')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('athlete_id', '=', athleteId)
    .where('state', '=', 'open')
    .where('ends_on', '>=', today)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Proposals made since an instant, newest first. */
export async function loadProposals(
  { store }: Context,
  athleteId: string,
  since: string,
): Promise<readonly StoredProposal[]> {
  const rows = await store.database
    .selectFrom('assistant_proposals')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('made_at', '>=', since)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, source, note, state, ...row }) => ({
    id,
    source,
    note,
    state,
    madeAt: row.made_at,
    endsOn: row.ends_on,
    meetId: row.meet_id,
    answeredAt: row.answered_at,
    change: CHANGE.read({ table: 'assistant_proposals', id, text: row.change }),
  }))
}

export async function insertProposal(
  context: Context,
  athleteId: string,
  { change, source, note, meetId, endsOn }: NewProposal & { readonly endsOn: CalendarDay },
): Promise<StoredProposal> {
  const id = randomUUID()
  const madeAt = context.now().toISOString()
  await context.store.database
    .insertInto('assistant_proposals')
    .values({
      id,
      athlete_id: athleteId,
      made_at: madeAt,
      ends_on: endsOn,
      source,
      note,
      change: CHANGE.write(change),
      state: 'open',
      answered_at: null,
      meet_id: meetId,
    })
    .execute()
  return { id, change, source, note, meetId, endsOn, madeAt, state: 'open', answeredAt: null }
}

/** Answers an open proposal; says whether it was still open. */
export async function settleProposal(
  context: Context,
  athleteId: string,
  { id, state }: { readonly id: string; readonly state: 'accepted' | 'declined' },
): Promise<boolean> {
  const settled = await context.store.database
    .updateTable('assistant_proposals')
    .set({ state, answered_at: context.now().toISOString() })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}

/** Proposals of a meet, of every athlete, the latest first. */
export async function loadMeetProposals(
  { store }: Context,
  meetIds: readonly string[],
): Promise<
  readonly (Pick<StoredProposal, 'state' | 'endsOn'> & {
    readonly athleteId: string
    readonly meetId: string
  })[]
> {
  if (meetIds.length === 0) return []
  const rows = await store.database
    .selectFrom('assistant_proposals')
    .select(['athlete_id', 'meet_id', 'state', 'ends_on'])
    .where('meet_id', 'in', [...meetIds])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ athlete_id: athleteId, meet_id: meetId, state, ends_on: endsOn }) =>
    meetId === null ? [] : [{ athleteId, meetId, state, endsOn }],
  )
}

/** Takes back what was proposed of a meet and not answered; gives the athletes. */
export async function withdrawMeetProposals(
  { store }: Context,
  meetId: string,
  athleteIds?: readonly string[],
): Promise<readonly string[]> {
  let query = store.database
    .deleteFrom('assistant_proposals')
    .where('meet_id', '=', meetId)
    .where('state', '=', 'open')
    .returning('athlete_id')
  if (athleteIds !== undefined) query = query.where('athlete_id', 'in', [...athleteIds])
  return (await query.execute()).map((row) => row.athlete_id)
}
