import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import type { OidcProvider } from '../../oidc-provider.ts'
import { libraryOptions } from './library.ts'

/** What the library calls the service among the logins. */
export const OIDC_LOGIN = 'oidc'
const ADDRESSES_AT_MOST = 16

/** Who a person is at the service is all that is kept: no token of theirs. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
}
const withoutTokens = async <T extends object>(login: T) => ({ data: { ...login, ...NO_TOKENS } })

async function makeOidcLibrary(context: Context, origin: string, provider: OidcProvider) {
  const [{ betterAuth }, { genericOAuth }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/generic-oauth'),
  ])
  const options = libraryOptions(context, origin)
  return betterAuth({
    ...options,
    account: {
      ...options.account,
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        // Nobody is let in because an address of theirs looks the same.
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: [OIDC_LOGIN],
      },
    },
    databaseHooks: {
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: OIDC_LOGIN,
            clientId: provider.clientId,
            clientSecret: provider.clientSecret,
            discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: true,
            disableImplicitSignUp: true,
            // The library wants an address; who somebody is, the subject says.
            mapProfileToUser: ({ sub, email }: Readonly<Record<string, unknown>>) => ({
              email: typeof email === 'string' ? email : `${String(sub)}@login.invalid`,
            }),
          },
        ],
      }),
    ],
  })
}
type OidcLibrary = Awaited<ReturnType<typeof makeOidcLibrary>>

const libraries = new WeakMap<Context, LRUCache<string, Promise<OidcLibrary>>>()

/**
 * The library that knows the service. It reads the service's description once; while the service does not answer, the
 * next call tries again. Throws `no-login-service` where none is set, and `login-service-silent` where it does not answer.
 */
export async function oidcLibraryFor(context: Context, origin: string): Promise<OidcLibrary> {
  const { oidc } = context
  if (oidc === null) throw new HttpProblem('no-login-service')
  const known = libraries.get(context) ?? new LRUCache({ max: ADDRESSES_AT_MOST })
  libraries.set(context, known)
  const made = known.get(origin) ?? makeOidcLibrary(context, origin, oidc)
  known.set(origin, made)
  const library = await made
  const { socialProviders } = await library.$context
  if (socialProviders.some(({ id }) => id === OIDC_LOGIN)) return library
  known.delete(origin)
  throw new HttpProblem('login-service-silent', { label: oidc.label })
}
