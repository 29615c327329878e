import type { GrantRole, SharedField } from './access.ts'

/** What lets somebody else than the athlete in. */
export interface Grant {
  readonly id: string
  readonly role: GrantRole
  readonly fields: readonly SharedField[]
}

/** Who asks, and for whom. Permission is settled when this exists. */
export interface Caller {
  readonly accountId: string
  readonly athleteId: string
  /** The sign-in of a browser; `null` for the command line of this machine. */
  readonly session: { readonly id: string; readonly expiresAt: string } | null
  /** `null` for the athlete. */
  readonly grant: Grant | null
}

/** Whether an answer for this caller may hold a field. */
export const mayRead = ({ grant }: Pick<Caller, 'grant'>, field: SharedField): boolean =>
  grant === null || grant.fields.includes(field)
