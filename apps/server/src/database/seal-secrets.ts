import { sql } from 'kysely'
import { isSealed } from '../files/secret-box.ts'
import type { SecretBox } from '../files/secret-box.ts'
import type { Database, Store } from './store.ts'

/** What each kind of secret is sealed for: a sealed text moved to another row does not open. */
export const secretOfConnection = (athleteId: string, kind: string) =>
  `connection ${kind} of ${athleteId}`
export const secretOfWebhook = (id: string) => `webhook ${id}`
export const secretOfCalendar = (athleteId: string) => `calendar of ${athleteId}`

/** A connection without its key, as backups hold it: what it knows is kept, and it asks for the key again. */
export const NO_SECRET = ''

/** Seals what an earlier version stored as it is. Gives the number of secrets that were sealed. */
export async function sealSecrets(database: Database, box: SecretBox): Promise<number> {
  let sealed = 0
  const connections = await database
    .selectFrom('connections')
    .select(['athlete_id', 'kind', 'secret'])
    .execute()
  for (const { athlete_id, kind, secret } of connections) {
    if (secret === NO_SECRET || isSealed(secret)) continue
    await database
      .updateTable('connections')
      .set({ secret: box.seal(secret, secretOfConnection(athlete_id, kind)) })
      .where('athlete_id', '=', athlete_id)
      .where('kind', '=', kind)
      .execute()
    sealed += 1
  }
  const calendars = await database
    .selectFrom('calendar_tokens')
    .select(['athlete_id', 'token'])
    .execute()
  for (const { athlete_id, token } of calendars) {
    if (isSealed(token)) continue
    await database
      .updateTable('calendar_tokens')
      .set({ token: box.seal(token, secretOfCalendar(athlete_id)) })
      .where('athlete_id', '=', athlete_id)
      .execute()
    sealed += 1
  }
  return sealed
}

/** The same at the start, so that the old bytes do not stay behind in the file either. */
export async function sealStoredSecrets({ database, kind }: Store, box: SecretBox): Promise<void> {
  if (kind === 'sqlite') await sql`pragma secure_delete = on`.execute(database)
  const sealed = await database.transaction().execute((rows) => sealSecrets(rows, box))
  if (sealed > 0 && kind === 'sqlite') {
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
  }
}

/** Takes the secrets out of a copy of the store. */
export async function removeSecrets(database: Database): Promise<void> {
  await database.updateTable('connections').set({ secret: NO_SECRET }).execute()
  await database.updateTable('webhooks').set({ secret: NO_SECRET }).execute()
  await database.deleteFrom('calendar_tokens').execute()
}
