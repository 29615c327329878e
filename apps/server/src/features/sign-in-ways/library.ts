import type { BetterAuthOptions } from 'better-auth'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import { callStorage } from './call-storage.ts'

/** How cookies of a sign-in in several steps begin; the browser's own session has another name. */
export const STEP_COOKIE = 'bell_lap'
/** One for each address under which this server is opened; a stranger cannot make more of them. */
const ADDRESSES_AT_MOST = 16

const DATES = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** What the library works with, whatever the way: our tables, and none of its sessions, addresses or telemetry. */
export function libraryOptions(context: Context, origin: string) {
  return {
    appName: 'Bell Lap',
    baseURL: origin,
    basePath: '/api/v1/sign-in',
    trustedOrigins: [origin],
    secret: context.secrets.keyFor('sign-in ways'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    // Its SQL of this kind runs on both stores: text for dates, 0 and 1 for yes and no.
    database: { db: context.store.database, type: 'sqlite' },
    secondaryStorage: callStorage,
    advanced: {
      cookiePrefix: STEP_COOKIE,
      // Our guard has compared host and origin of the request already.
      disableOriginCheck: true,
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
      // Our migrations make the tables.
      database: { validateSchema: false },
    },
    user: { modelName: 'accounts', fields: { emailVerified: 'email_verified', ...DATES } },
    account: {
      modelName: 'sign_in_logins',
      fields: {
        userId: 'account_id',
        accountId: 'subject',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...DATES,
      },
    },
    verification: {
      modelName: 'sign_in_challenges',
      storeInDatabase: true,
      fields: { expiresAt: 'expires_at', ...DATES },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 200 },
  } as const satisfies BetterAuthOptions
}

/** Loaded at its first use: most servers of one runner never need it. */
async function makeLibrary(context: Context, origin: string) {
  const [{ betterAuth }, { twoFactor }, { passkey }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('@better-auth/passkey'),
  ])
  return betterAuth({
    ...libraryOptions(context, origin),
    plugins: [
      twoFactor({
        issuer: 'Bell Lap',
        schema: {
          user: { fields: { twoFactorEnabled: 'second_step' } },
          twoFactor: {
            modelName: 'second_steps',
            fields: {
              userId: 'account_id',
              backupCodes: 'recovery_codes',
              failedVerificationCount: 'failed_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Bell Lap',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: { afterVerification: refuseUnverified },
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              userId: 'account_id',
              credentialID: 'credential_id',
              publicKey: 'public_key',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  })
}
export type Library = Awaited<ReturnType<typeof makeLibrary>>

/** The device asked for a finger, a face or its code; a passkey is asked for nothing after it. */
class UnverifiedPasskey extends Error {
  override readonly name = 'UnverifiedPasskey'
}

async function refuseUnverified({
  verification,
}: {
  readonly verification: { readonly authenticationInfo: { readonly userVerified: boolean } }
}): Promise<void> {
  if (!verification.authenticationInfo.userVerified) throw new UnverifiedPasskey()
}

const libraries = new WeakMap<Context, LRUCache<string, Promise<Library>>>()

/** The library for one address of this server. Passkeys belong to an address, and so do its cookies. */
export function libraryFor(context: Context, origin: string): Promise<Library> {
  const known = libraries.get(context) ?? new LRUCache({ max: ADDRESSES_AT_MOST })
  libraries.set(context, known)
  const made = known.get(origin) ?? makeLibrary(context, origin)
  known.set(origin, made)
  return made
}
