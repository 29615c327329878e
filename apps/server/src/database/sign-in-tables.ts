import type { Flag, Json } from './column-types.ts'

/** A password, or a login at another service that a person linked. The library of sign-ins writes it. */
export interface SignInLoginTable {
  id: string
  account_id: string
  /** `credential` for a password. */
  provider_id: string
  /** Who it is there; the account itself for a password. */
  subject: string
  /** The scrypt hash, with its salt. */
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: string | null
  refresh_token_expires_at: string | null
  scope: string | null
  created_at: string
  updated_at: string
}
/** What a sign-in that goes through several steps must find again; each is used once. */
export interface SignInChallengeTable {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}
/** The code of an authenticator app after the password. */
export interface SecondStepTable {
  id: string
  account_id: string
  /** Encrypted with a key from `secrets.key`. */
  secret: string
  /** Encrypted likewise, a list. */
  recovery_codes: string
  verified: Flag
  failed_count: number | null
  locked_until: string | null
}
export interface PasskeyTable {
  id: string
  account_id: string
  name: string | null
  credential_id: string
  public_key: string
  counter: number
  device_type: string
  backed_up: Flag
  transports: string | null
  aaguid: string | null
  created_at: string | null
}
/** A key for a program; of its secret only the hash. */
export interface ApiKeyTable {
  id: string
  hash: string
  account_id: string
  name: string
  /** The first characters, to tell keys apart. */
  start: string
  writes: Flag
  /** The only fields that it reads; null for everything. */
  only: Json | null
  created_at: string
  expires_at: string | null
  /** To the hour. */
  used_at: string | null
}
