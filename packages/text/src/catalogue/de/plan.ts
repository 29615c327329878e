/** Warum eine Einheit im Plan steht. */
import type { PLAN as ENGLISH } from '../en-GB/plan.ts'

export const PLAN: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'why.purpose': '{purpose_capital}.',
}
