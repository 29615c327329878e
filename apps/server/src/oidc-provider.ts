import { message } from '@bell-lap/units/message'
import type { Environment } from './environment.ts'
import { readVariable } from './environment.ts'
import { WrongSetting } from './reach/reach.ts'

/** Another service that says who somebody is (OpenID Connect). */
export interface OidcProvider {
  /** Its address, without a slash at its end. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button calls it. */
  readonly label: string
}

/** The service of the environment, or `null`. Throws `WrongSetting` where a part of it is missing. */
export function readOidcProvider(env: Environment): OidcProvider | null {
  const issuer = readVariable(env, 'BELL_LAP_OIDC_ISSUER')
  const clientId = readVariable(env, 'BELL_LAP_OIDC_CLIENT_ID')
  const clientSecret = readVariable(env, 'BELL_LAP_OIDC_CLIENT_SECRET')
  const label = readVariable(env, 'BELL_LAP_OIDC_LABEL')
  if ((issuer ?? clientId ?? clientSecret) === undefined) return null
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new WrongSetting(message('start.oidc-incomplete'))
  }
  return { issuer, clientId, clientSecret, label: label ?? new URL(issuer).hostname }
}
