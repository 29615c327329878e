import type { Tables } from '../database/schema.ts'
import { removeSecrets } from '../database/seal-secrets.ts'
import type { Database } from '../database/store.ts'

/**
 * What a backup of the whole server does not hold: work of the old processes, and what lets somebody in. A session or a
 * key that was ended after the backup must not come back with it.
 */
export const LEFT_OUT: readonly (keyof Tables)[] = [
  'jobs',
  'rounds',
  // Worked out again when somebody asks.
  'stored_answers',
  'sessions',
  'sign_in_tokens',
  'sign_in_challenges',
  'second_steps',
  'api_keys',
  'calendar_tokens',
  'intervals_sign_ins',
]

/**
 * Takes keys and secrets out of a copy of a store. Passwords stay as scrypt hashes, passkeys and linked logins as the
 * names and public keys that they are, so that people can sign in after a restore. Where a second step was
 * asked for, the password goes: it must not open alone what it did not open alone before.
 */
export async function leaveSecretsOut(database: Database): Promise<void> {
  await database.transaction().execute(async (copy) => {
    for (const table of LEFT_OUT) await copy.deleteFrom(table).execute()
    await removeSecrets(copy)
    const tokens = { access_token: null, refresh_token: null, id_token: null }
    await copy.updateTable('sign_in_logins').set(tokens).execute()
    await copy
      .deleteFrom('sign_in_logins')
      .where('password', 'is not', null)
      .where('account_id', 'in', (accounts) =>
        accounts.selectFrom('accounts').select('id').where('second_step', '=', 1),
      )
      .execute()
    await copy.updateTable('accounts').set({ second_step: 0 }).execute()
  })
}
