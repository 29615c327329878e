import type { Message } from '@bell-lap/units/message'
import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import { lockAthlete } from '../../database/lock-athlete.ts'
import type { Database } from '../../database/store.ts'
import { readStoredBy, withFields } from '../../database/stored-document.ts'
import { readSentence } from './stored-sentence.ts'
import { readStored, writeStored } from './stored-workouts.ts'
import type { PlanInput } from './plan-schema.ts'

/** A plan with what the engine does not keep: the race's name and what the runner moved. */
export interface KeptPlan {
  readonly plan: Plan
  readonly input: PlanInput
  /** What the engine was asked; later changes are judged by the same facts. */
  readonly request: PlanRequest
  readonly movedIds: readonly string[]
  /** Sessions that the runner pinned to their day. */
  readonly pinnedIds?: readonly string[]
  /** When the plan was made; what came up before is not about it. */
  readonly madeAt?: string
  /** What race day was forecast to bring when the plan was made; missing in plans of earlier versions. */
  readonly promise?: RacePromise
  /** Of a plan that an undo brought back: the revision that it was. */
  readonly sameAs?: number
}

/** A forecast of race day, kept as it was given, so that it can be compared with the race. */
export interface RacePromise {
  readonly version: 1
  readonly onDay: CalendarDay
  readonly forDay: CalendarDay
  readonly sessionsShare: number
  readonly raceDay: ForecastRange
  /** By how much the time was expected to become shorter, with its 80 % range; missing before, too. */
  readonly gain?: {
    readonly gainShare: number
    readonly lowShare: number
    readonly highShare: number
  }
  /** Race forecasts of the day the plan was made, by event; missing in plans of earlier versions. */
  readonly before?: readonly (ForecastRange & { readonly eventId: string })[]
}

interface ForecastRange {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}

const PLAN = withFields<KeptPlan>({
  plan: 'object',
  input: 'object',
  request: 'object',
  movedIds: 'array',
})

export interface PlanRevision {
  readonly revision: number
  readonly at: string
  readonly summary: Message
  readonly reason: Message
  /** Where undo goes back to; 0 is the time before any plan. */
  readonly parent: number | null
  readonly kept: KeptPlan | null
}

export async function loadRevision(
  database: Database,
  athleteId: string,
  number: number | 'latest',
): Promise<PlanRevision | null> {
  return loadFirst(database, athleteId, (rows) =>
    number === 'latest' ? rows : rows.where('revision', '=', number),
  )
}

/** The last revision that was saved before an instant. */
export async function loadRevisionBefore(
  database: Database,
  athleteId: string,
  at: string,
): Promise<PlanRevision | null> {
  return loadFirst(database, athleteId, (rows) => rows.where('created_at', '<', at))
}

const HEAD = [
  'revision',
  'created_at',
  'summary',
  'reason',
  'parent',
  // Both stores know the length without reading the text.
  sql<number | null>`octet_length(plan)`.as('octets'),
] as const

function newestFirst(database: Database, athleteId: string) {
  return database
    .selectFrom('plan_revisions')
    .select(HEAD)
    .where('athlete_id', '=', athleteId)
    .orderBy('revision', 'desc')
    .limit(1)
}
type Newest = ReturnType<typeof newestFirst>
type Head = NonNullable<Awaited<ReturnType<Newest['executeTakeFirst']>>>

/** Bytes of the plans that are kept: some sixty plans of twelve weeks, as many as a large squad has. */
const MOST_BYTES = 16_000_000

interface ReadPlan {
  readonly kept: KeptPlan
  readonly octets: number
}

/**
 * The plans read last: a request asks for the same plan several times, a coach for those of a squad. Revisions are never
 * changed, and a restore that brings others brings other instants: athlete, number, instant and length name the text,
 * which takes the store much longer to give than the rest of the row. Each connection keeps its own: a copy of a store goes
 * on with other plans.
 */
const READ = new WeakMap<Database, LRUCache<string, ReadPlan>>()

function plansReadFrom(database: Database): LRUCache<string, ReadPlan> {
  const known = READ.get(database)
  if (known !== undefined) return known
  const plans = new LRUCache<string, ReadPlan>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ octets }) => Math.max(1, octets),
  })
  READ.set(database, plans)
  return plans
}

const keyOf = (athleteId: string, { revision, created_at, octets }: Head): string =>
  `${athleteId} ${revision} ${created_at} ${octets}`

async function loadFirst(
  database: Database,
  athleteId: string,
  among: (rows: Newest) => Newest,
): Promise<PlanRevision | null> {
  const query = among(newestFirst(database, athleteId))
  const head = await query.executeTakeFirst()
  if (head === undefined) return null
  if (head.octets === null) return revisionOf(head, null)
  const plans = plansReadFrom(database)
  const known = plans.get(keyOf(athleteId, head))
  if (known !== undefined) return revisionOf(head, known.kept)
  const row = await query.select('plan').executeTakeFirst()
  if (row === undefined) return null
  const { octets, plan: text } = row
  if (octets === null || text === null) return revisionOf(row, null)
  const stored = { table: 'plan_revisions', id: String(row.revision), text }
  const kept = readStoredBy(stored, PLAN, readStored)
  plans.set(keyOf(athleteId, row), { kept, octets })
  return revisionOf(row, kept)
}

function revisionOf(row: Head, kept: KeptPlan | null): PlanRevision {
  return {
    revision: row.revision,
    at: row.created_at,
    summary: readSentence(row.summary),
    reason: readSentence(row.reason),
    parent: row.parent,
    kept,
  }
}

export interface NewRevision extends Pick<PlanRevision, 'summary' | 'reason' | 'kept'> {
  /** Where undo goes from here; left out, to the revision before this one. */
  readonly parent?: number | null | undefined
  /** The revision whose plan this is again, after an undo. */
  readonly sameAs?: number | undefined
  /** The revision it was worked out from; left out, whichever stands. */
  readonly base?: number | undefined
}

/**
 * Adds a revision; earlier ones are never changed. Gives `null` when `base` is no longer the one that
 * stands: nothing is written over a plan that was not looked at.
 */
export async function appendRevision(
  context: Context,
  athleteId: string,
  { kept, summary, reason, parent, base, sameAs }: NewRevision,
): Promise<number | null> {
  const { store } = context
  return store.database.transaction().execute(async (transaction) => {
    await lockAthlete(store, transaction, athleteId)
    const last = await transaction
      .selectFrom('plan_revisions')
      .select((row) => row.fn.max('revision').as('revision'))
      .where('athlete_id', '=', athleteId)
      .executeTakeFirst()
    const before = last?.revision ?? 0
    if (base !== undefined && base !== before) return null
    const revision = before + 1
    await transaction
      .insertInto('plan_revisions')
      .values({
        athlete_id: athleteId,
        revision,
        created_at: context.now().toISOString(),
        summary: JSON.stringify(summary),
        reason: JSON.stringify(reason),
        parent: parent === undefined ? before : parent,
        plan: kept === null ? null : writeStored(withOrigin(kept, sameAs)),
      })
      .execute()
    return revision
  })
}

function withOrigin(plan: KeptPlan, sameAs: number | undefined): KeptPlan {
  const { sameAs: _, ...kept } = plan
  return sameAs === undefined ? kept : { ...kept, sameAs }
}

/** The revision that the plan comes from: itself, or the one that an undo went back to. */
export function originOf({ revision, kept }: PlanRevision): number {
  return kept?.sameAs ?? revision
}

export async function loadChanges(database: Database, athleteId: string, limit: number) {
  const rows = await database
    .selectFrom('plan_revisions')
    .select(['revision', 'created_at', 'summary', 'reason'])
    .where('athlete_id', '=', athleteId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ revision, created_at: at, summary, reason }) => ({
    revision,
    at,
    summary: readSentence(summary),
    reason: readSentence(reason),
  }))
}
