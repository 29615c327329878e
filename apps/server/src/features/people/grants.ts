import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { COACH_FIELDS, GRANT_ROLES, SHARED_FIELDS } from '../../contract/access.ts'
import type { GrantRole, SharedField } from '../../contract/access.ts'
import type { Grant } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import type { GrantTable } from '../../database/people-tables.ts'
import type { Database } from '../../database/store.ts'
import { dayInZone, readStoredSettings } from '../settings/index.ts'
import { needsGuardian } from './needs-guardian.ts'

const HOUR_MS = 3_600_000

/** One person who may see something of an athlete. */
export interface StoredGrant extends Grant {
  readonly athleteId: string
  readonly accountId: string
  /** The athlete is under 18, or the age is not known, and no guardian has agreed. */
  readonly waitsForGuardian: boolean
  /** A coach answers changes of the plan, and still sees what an answer takes. */
  readonly holdsChanges: boolean
  readonly createdAt: string
  readonly seenAt: string | null
}

type GrantRow = Selectable<GrantTable> & { readonly settings: string | null }

/** Reads what is stored; a role of a newer version gives nothing. */
function readGrant(row: GrantRow, now: Date): StoredGrant | null {
  const role = GRANT_ROLES.find((one) => one === row.role)
  if (role === undefined) return null
  const { birthYear, timeZone } = readStoredSettings(row.athlete_id, row.settings ?? '{}')
  const isYoung = needsGuardian(birthYear, dayInZone(now, timeZone))
  const fields = readFields(row.fields)
  return {
    id: row.id,
    athleteId: row.athlete_id,
    accountId: row.account_id,
    role,
    fields,
    waitsForGuardian: role !== 'guardian' && isYoung && row.agreed_at === null,
    // Without these nobody could answer, and the changes would wait for ever.
    holdsChanges: row.holds_changes === 1 && COACH_FIELDS.every((field) => fields.includes(field)),
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }
}

/** The fields of a stored list; everything else in it is left out. */
export function readFields(text: string): readonly SharedField[] {
  const stored: unknown = JSON.parse(text)
  return Array.isArray(stored) ? SHARED_FIELDS.filter((field) => stored.includes(field)) : []
}

type Which = { readonly accountId?: string; readonly athleteId?: string }

/** The grants that are not ended, with those that wait for a guardian. Inside a transaction, through its `database`. */
export async function loadGrants(
  context: Pick<Context, 'store' | 'now'>,
  { accountId, athleteId }: Which,
  database: Database = context.store.database,
): Promise<readonly StoredGrant[]> {
  let query = database
    .selectFrom('grants')
    .leftJoin('settings', 'settings.athlete_id', 'grants.athlete_id')
    .selectAll('grants')
    .select('settings.settings')
    .where('grants.ended_at', 'is', null)
    .orderBy('grants.created_at')
  if (accountId !== undefined) query = query.where('grants.account_id', '=', accountId)
  if (athleteId !== undefined) query = query.where('grants.athlete_id', '=', athleteId)
  const now = context.now()
  return (await query.execute()).flatMap((row) => readGrant(row, now) ?? [])
}

/** What an account may see of an athlete now; `null` for nothing, also before a guardian agreed. */
export async function activeGrant(
  context: Context,
  which: { readonly accountId: string; readonly athleteId: string },
): Promise<StoredGrant | null> {
  const grants = await loadGrants(context, which)
  return grants.find(({ waitsForGuardian }) => !waitsForGuardian) ?? null
}

/** Gives a person a role; one that the two had before ends. */
export async function insertGrant(
  context: Context,
  grant: {
    readonly athleteId: string
    readonly accountId: string
    readonly role: GrantRole
    readonly fields: readonly SharedField[]
  },
): Promise<void> {
  const now = context.now().toISOString()
  const { athleteId: athlete_id, accountId: account_id, role, fields } = grant
  await context.store.database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('grants')
      .set({ ended_at: now })
      .where('athlete_id', '=', athlete_id)
      .where('account_id', '=', account_id)
      .where('ended_at', 'is', null)
      .execute()
    await transaction
      .insertInto('grants')
      .values({
        id: randomUUID(),
        athlete_id,
        account_id,
        role,
        fields: JSON.stringify(fields),
        agreed_at: null,
        created_at: now,
        ended_at: null,
        seen_at: null,
      })
      .execute()
  })
}

/** Changes a grant; `ended` ends it for good. */
export async function changeGrant(
  context: Context,
  id: string,
  change: {
    readonly fields?: readonly SharedField[]
    readonly agreed?: true
    readonly holdsChanges?: boolean
    readonly ended?: true
  },
): Promise<void> {
  const now = context.now().toISOString()
  const { fields, agreed, holdsChanges, ended } = change
  await context.store.database
    .updateTable('grants')
    .set({
      ...(fields === undefined ? {} : { fields: JSON.stringify(fields) }),
      ...(agreed === undefined ? {} : { agreed_at: now }),
      ...(holdsChanges === undefined ? {} : { holds_changes: holdsChanges ? 1 : 0 }),
      ...(ended === undefined ? {} : { ended_at: now }),
    })
    .where('id', '=', id)
    .execute()
}

/** Notes that somebody looked, at most once an hour; the athlete reads it in the settings. */
export async function noteSeen(context: Context, { id, seenAt }: StoredGrant): Promise<void> {
  const now = context.now()
  const isFresh = seenAt !== null && Date.parse(seenAt) > now.getTime() - HOUR_MS
  if (context.readOnly !== null || isFresh) return
  await context.store.database
    .updateTable('grants')
    .set({ seen_at: now.toISOString() })
    .where('id', '=', id)
    .execute()
    // A full disk must not keep anybody from reading.
    .catch(() => undefined)
}

/** Whether a coach of the athlete answers changes of the plan before they are made. */
export async function holderOfChanges(
  context: Pick<Context, 'store' | 'now'>,
  athleteId: string,
  database: Database = context.store.database,
): Promise<StoredGrant | null> {
  const grants = await loadGrants(context, { athleteId }, database)
  return (
    grants.find((one) => one.role === 'coach' && one.holdsChanges && !one.waitsForGuardian) ?? null
  )
}
