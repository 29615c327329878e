import type { SharedField } from '../../contract/access.ts'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { createAccount } from '../accounts/index.ts'
import { loadSettings, storeSettings } from '../settings/index.ts'
import { insertGrant, loadGrants } from './grants.ts'
import { useUp } from './invitations.ts'
import type { StoredInvitation } from './invitations.ts'
import { nameOfAccount } from './names.ts'
import { notePeople } from './people-log.ts'

interface Answers {
  /** Who is signed in; `null` makes an account. */
  readonly known: Caller | null
  readonly name: string | null
  readonly birthYear: number | null
  readonly fields: readonly SharedField[] | null
}

/** Uses an invitation up and gives the role. Says whose account accepted, and whether a guardian is needed. */
export async function accept(
  context: Context,
  invitation: StoredInvitation,
  { known, name, birthYear, fields: chosen }: Answers,
): Promise<{ readonly id: string; readonly waitsForGuardian: boolean }> {
  await useUp(context, invitation.id)
  const { database } = context.store
  const asAthlete = invitation.athleteId === null
  const account = known ?? (await createAccount(database, context.now()))
  const own = { accountId: account.accountId, athleteId: account.athleteId }
  await keepAnswers(context, own.athleteId, {
    ...(known === null && name !== null ? { name } : {}),
    ...(asAthlete && birthYear !== null ? { birthYear } : {}),
  })
  const athleteId = invitation.athleteId ?? own.athleteId
  const accountId = asAthlete ? invitation.accountId : own.accountId
  // An invited athlete shares no more than was ticked; nobody is given what the athlete did not choose.
  const fields = asAthlete ? (chosen ?? []) : invitation.fields
  await insertGrant(context, { athleteId, accountId, role: invitation.role, fields })
  if (invitation.squadId !== null) {
    await database
      .insertInto('squad_athletes')
      .values({ squad_id: invitation.squadId, athlete_id: athleteId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const person = await nameOfAccount(database, accountId)
  const detail = { person, role: invitation.role, fields }
  await notePeople(context, { athleteId, accountId: own.accountId, what: 'joined', detail })
  context.ports.followSharing(athleteId)
  const [grant] = await loadGrants(context, { athleteId, accountId })
  return { id: own.accountId, waitsForGuardian: grant?.waitsForGuardian === true }
}

async function keepAnswers(
  context: Context,
  athleteId: string,
  told: { readonly name?: string; readonly birthYear?: number },
): Promise<void> {
  if (Object.keys(told).length === 0) return
  const settings = await loadSettings(context.store.database, athleteId)
  await storeSettings(context, athleteId, { ...settings, ...told })
}
