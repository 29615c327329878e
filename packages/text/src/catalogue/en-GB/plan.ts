/** Why a session is in the plan. */
export const PLAN = {
  'why.purpose': '{purpose_capital}.',
} as const
