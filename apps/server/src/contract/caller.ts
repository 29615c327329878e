import type { GrantRole, SharedField } from './access.ts'

/** What lets somebody else than the athlete in. */
export interface Grant {
  readonly id: string
  readonly role: GrantRole
  readonly fields: readonly SharedField[]
}

/** What a program with a key may do, beside what the person of the key may. */
export interface KeyLimits {
  readonly id: string
  /** Without it the key only reads. */
  readonly writes: boolean
  /** The only fields that it reads; `null` for everything. */
  readonly only: readonly SharedField[] | null
  readonly expiresAt: string | null
}

/** Who asks, and for whom. Permission is settled when this exists. */
export interface Caller {
  readonly accountId: string
  readonly athleteId: string
  /** The sign-in of a browser; `null` for the command line of this machine. */
  readonly session: {
    readonly id: string
    readonly startedAt: string
    readonly expiresAt: string
  } | null
  /** `null` for the athlete. */
  readonly grant: Grant | null
  /** `null` for a person. */
  readonly key: KeyLimits | null
}

/** Whether an answer for this caller may hold a field. */
export const mayRead = (
  { grant, key }: Pick<Caller, 'grant' | 'key'>,
  field: SharedField,
): boolean =>
  (grant === null || grant.fields.includes(field)) &&
  (key === null || key.only === null || key.only.includes(field))
