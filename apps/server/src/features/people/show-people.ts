import { GRANT_ROLES, SHARED_FIELDS } from '../../contract/access.ts'
import type { Context } from '../../context.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import { loadGrants } from './grants.ts'
import { namesOfAccounts, namesOfAthletes } from './names.ts'
import { needsGuardian } from './needs-guardian.ts'
import { loadPeopleLog, PEOPLE_ACTIONS } from './people-log.ts'
import type { PeopleEntry } from './people-log.ts'
import type { People } from './schema.ts'

/** Who may see something of an athlete, and what was done about it. */
export async function showPeople(context: Context, athleteId: string): Promise<People> {
  const { database } = context.store
  const grants = await loadGrants(context, { athleteId })
  const names = await namesOfAccounts(
    database,
    grants.map(({ accountId }) => accountId),
  )
  const { birthYear, timeZone } = await loadSettings(database, athleteId)
  const athletes = await namesOfAthletes(database, [athleteId])
  return {
    athleteName: athletes.get(athleteId) ?? '',
    items: grants.map(({ id, accountId, role, fields, createdAt, ...grant }) => ({
      id,
      name: names.get(accountId) ?? '',
      role,
      fields,
      waitsForGuardian: grant.waitsForGuardian,
      holdsChanges: grant.holdsChanges,
      since: createdAt,
      seenAt: grant.seenAt,
    })),
    needsGuardian: needsGuardian(birthYear, dayInZone(context.now(), timeZone)),
    birthYearKnown: birthYear !== null,
    log: (await loadPeopleLog(context, athleteId)).map(showEntry),
  }
}

function showEntry({ at, name, what, detail }: PeopleEntry): People['log'][number] {
  const { person, role, fields, action, overrule } = detail
  return {
    at,
    name,
    what,
    person: typeof person === 'string' ? person : null,
    role: GRANT_ROLES.find((one) => one === role) ?? null,
    fields: Array.isArray(fields) ? SHARED_FIELDS.filter((one) => fields.includes(one)) : null,
    action: PEOPLE_ACTIONS.find((one) => one === action) ?? null,
    overruled: overrule === true,
  }
}
