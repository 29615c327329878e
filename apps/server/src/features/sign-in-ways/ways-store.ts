import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'

/** What the library calls a password among the logins. */
export const PASSWORD_LOGIN = 'credential'

interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly createdAt: string | null
}

/** How an account can be signed in, beside links. */
export interface OwnWays {
  readonly email: string | null
  readonly hasPassword: boolean
  readonly secondStep: boolean
  readonly passkeys: readonly OwnPasskey[]
  readonly linkedLogin: boolean
  /** Who runs the server can always print a link. */
  readonly runsServer: boolean
}

/** The ways of an account. */
export async function loadWays(context: Context, accountId: string): Promise<OwnWays> {
  const { database } = context.store
  const account = await database
    .selectFrom('accounts')
    .select(['email', 'second_step', 'admin'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const logins = await database
    .selectFrom('sign_in_logins')
    .select('provider_id')
    .where('account_id', '=', accountId)
    .execute()
  const passkeys = await database
    .selectFrom('passkeys')
    .select(['id', 'name', 'created_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return {
    email: account.email,
    hasPassword: logins.some((one) => one.provider_id === PASSWORD_LOGIN),
    secondStep: account.second_step === 1,
    passkeys: passkeys.map((one) => ({
      id: one.id,
      name: one.name ?? '',
      createdAt: one.created_at,
    })),
    linkedLogin: logins.some((one) => one.provider_id !== PASSWORD_LOGIN),
    runsServer: account.admin === 1,
  }
}

/**
 * Refuses to take away the last way of somebody who cannot print a link on the server, unless the person was told.
 * Throws `last-way`.
 */
export async function refuseLastWay(
  context: Context,
  accountId: string,
  { told }: { readonly told: boolean },
): Promise<void> {
  if (told) return
  const { hasPassword, passkeys, linkedLogin, runsServer } = await loadWays(context, accountId)
  const count = Number(hasPassword) + passkeys.length + Number(linkedLogin)
  if (!runsServer && count <= 1) throw new HttpProblem('last-way')
}

/** Which ways anybody on this server uses, so that the page of the sign-in shows no others. */
export async function usedWays(
  context: Context,
): Promise<{ readonly password: boolean; readonly passkey: boolean }> {
  const { database } = context.store
  const password = await database
    .selectFrom('sign_in_logins')
    .select('id')
    .where('provider_id', '=', PASSWORD_LOGIN)
    .limit(1)
    .executeTakeFirst()
  const passkey = await database.selectFrom('passkeys').select('id').limit(1).executeTakeFirst()
  return { password: password !== undefined, passkey: passkey !== undefined }
}

/** Takes every way but links, every key and the address from an account. */
export async function forgetWays(context: Context, accountId: string): Promise<void> {
  const { database } = context.store
  await database.transaction().execute(async (transaction) => {
    for (const table of ['sign_in_logins', 'second_steps', 'passkeys', 'api_keys'] as const) {
      await transaction.deleteFrom(table).where('account_id', '=', accountId).execute()
    }
    await transaction
      .updateTable('accounts')
      .set({ email: null, email_verified: 0, second_step: 0, image: null, updated_at: null })
      .where('id', '=', accountId)
      .execute()
  })
}
