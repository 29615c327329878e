/** Who asks, and for whom. Permission is settled when this exists. */
export interface Caller {
  readonly accountId: string
  readonly athleteId: string
  /** The sign-in of a browser; `null` for the command line of this machine. */
  readonly session: { readonly id: string; readonly expiresAt: string } | null
}
