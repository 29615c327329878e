import { randomUUID } from 'node:crypto'
import type { Database } from '../database/store.ts'
import type { SecurityEvent } from '../features/accounts/index.ts'

/**
 * Writes into the log of the people who run the server what was done on its computer, without a sign-in. A backup does
 * not fail because a full disk or a read-only store cannot take the entry.
 *
 * @returns whether it was written
 */
export async function noteForAdmins(
  database: Database,
  what: SecurityEvent,
  at: string,
): Promise<boolean> {
  try {
    const admins = await database
      .selectFrom('accounts')
      .select('id')
      .where('admin', '=', 1)
      .execute()
    for (const { id } of admins) {
      await database
        .insertInto('security_events')
        .values({ id: randomUUID(), account_id: id, at, what, device: null })
        .execute()
    }
    return true
  } catch {
    return false
  }
}
