/** German: what the runner tells, the rules, and what they change. */
import { ADAPTATION_FORMS } from '../adaptation-forms.ts'
import { ADAPT } from '../adapt.ts'
import { ASSISTANT } from '../assistant.ts'
import { RULES } from '../rules.ts'
import { INVARIANTS } from '../invariants.ts'

export const TEXTS = {
  ...ADAPTATION_FORMS,
  ...ADAPT,
  ...ASSISTANT,
  ...RULES,
  ...INVARIANTS,
} as const
