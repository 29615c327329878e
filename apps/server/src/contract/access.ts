/** What a runner can share, one by one. A route that needs two of them needs both to be shared. */
export const SHARED_FIELDS = [
  'workouts',
  'results',
  'health',
  'location',
  'video',
  'wellness',
] as const
export type SharedField = (typeof SHARED_FIELDS)[number]

/**
 * What a coach needs to change a plan or to hold its changes: the safety rules look at all three, and the runner reads so
 * before sharing.
 */
export const COACH_FIELDS = [
  'workouts',
  'results',
  'health',
] as const satisfies readonly SharedField[]

/** The roles that a person can have for another runner. */
export const GRANT_ROLES = ['coach', 'assistant', 'guardian', 'clinician'] as const
export type GrantRole = (typeof GRANT_ROLES)[number]

/** Who may call a route, and what of the athlete its answer holds. */
export type Access =
  /** Without a sign-in. */
  | { readonly to: 'anyone' }
  /** About the account of the person who asks, not about an athlete. */
  | { readonly to: 'account' }
  /** Only the person who runs this server. */
  | { readonly to: 'admin' }
  /** Only the athlete: nobody else, whatever is shared. */
  | { readonly to: 'athlete'; readonly inPerson?: true }
  /** The athlete, and people in one of these roles who were given every one of these fields. */
  | {
      readonly to: 'shared'
      readonly fields: readonly SharedField[]
      readonly roles: readonly GrantRole[]
      /** Never by a key of a program. */
      readonly inPerson?: true
    }

export const ANYONE: Access = { to: 'anyone' }
export const ACCOUNT: Access = { to: 'account' }
export const ADMIN: Access = { to: 'admin' }
export const ATHLETE: Access = { to: 'athlete' }
/**
 * The athlete, signed in, and no program with a key: what gives out secrets or other access, or moves all data at once.
 */
export const IN_PERSON: Access = { to: 'athlete', inPerson: true }

/** Every role reads; the athlete decides what each person reads. */
export const reads = (...fields: readonly SharedField[]): Access => ({
  to: 'shared',
  fields,
  roles: GRANT_ROLES,
})

/** A coach changes the plan. */
export const coaches = (...fields: readonly SharedField[]): Access => ({
  to: 'shared',
  fields,
  roles: ['coach'],
})

/** A coach or an assistant writes down what was run. */
export const records = (...fields: readonly SharedField[]): Access => ({
  to: 'shared',
  fields,
  roles: ['coach', 'assistant'],
})

/** A clinician says what an injury allows. */
export const treats = (...fields: readonly SharedField[]): Access => ({
  to: 'shared',
  fields,
  roles: ['clinician'],
})
