import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import type { Library } from './library.ts'
import { PASSWORD_LOGIN } from './ways-store.ts'

/** Throws `wrong-password` unless this is the password of the account. */
export async function checkPassword(
  library: Library,
  accountId: string,
  given: string,
): Promise<void> {
  const { internalAdapter, password } = await library.$context
  const login = await internalAdapter.findCredentialAccount(accountId)
  const hash = login?.password ?? null
  const fits = hash !== null && (await password.verify({ hash, password: given }))
  if (!fits) throw new HttpProblem('wrong-password')
}

/** Keeps the address and the scrypt hash of a password. Throws `email-taken` where another account has the address. */
export async function storePassword(
  context: Context,
  library: Library,
  wish: { readonly accountId: string; readonly email: string; readonly password: string },
): Promise<void> {
  const { accountId, email } = wish
  const { database } = context.store
  const other = await database
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', accountId)
    .executeTakeFirst()
  if (other !== undefined) throw new HttpProblem('email-taken')
  const { internalAdapter, password } = await library.$context
  const hash = await password.hash(wish.password)
  await database.updateTable('accounts').set({ email }).where('id', '=', accountId).execute()
  const known = await internalAdapter.findCredentialAccount(accountId)
  if (known !== null) await internalAdapter.updatePassword(accountId, hash)
  else {
    await internalAdapter.linkAccount({
      userId: accountId,
      providerId: PASSWORD_LOGIN,
      accountId,
      password: hash,
    })
  }
}

/** Removes the password, its address and the second step, which comes after nothing else. */
export async function clearPassword({ store }: Context, accountId: string): Promise<void> {
  await store.database.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('sign_in_logins')
      .where('account_id', '=', accountId)
      .where('provider_id', '=', PASSWORD_LOGIN)
      .execute()
    await transaction.deleteFrom('second_steps').where('account_id', '=', accountId).execute()
    await transaction
      .updateTable('accounts')
      .set({ email: null, second_step: 0 })
      .where('id', '=', accountId)
      .execute()
  })
}
