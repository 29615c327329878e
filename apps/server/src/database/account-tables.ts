import type { Generated } from 'kysely'
import type { Flag } from './column-types.ts'

export interface AccountTable {
  id: string
  name: string
  created_at: string
  /** 1 for the person who runs this server. */
  admin: Generated<Flag>
  /** In lower case; null until the person sets a password. */
  email: string | null
  email_verified: Generated<Flag>
  /** 1 while a code is asked for after the password. */
  second_step: Generated<Flag>
  image: string | null
  updated_at: string | null
}
export interface AthleteTable {
  id: string
  name: string
  created_at: string
  /** Counts every change that can change the estimate; caches are kept by it. */
  evidence_revision: number
  /** Counts those of them that changed a run. */
  runs_revision: Generated<number>
}
export interface MembershipTable {
  account_id: string
  athlete_id: string
  role: string
}
export interface SessionTable {
  hash: string
  account_id: string
  athlete_id: string
  created_at: string
  expires_at: string
  /** Browser and system, as the browser names them; null for sign-ins of older versions. */
  device: string | null
  /** When it was last used, to the hour. */
  seen_at: string | null
}
export interface SignInTokenTable {
  hash: string
  account_id: string
  created_at: string
  expires_at: string
  used_at: string | null
}
/** What happened that a runner wants to know of when somebody else did it. */
export interface SecurityEventTable {
  id: string
  account_id: string
  at: string
  what: string
  device: string | null
}
