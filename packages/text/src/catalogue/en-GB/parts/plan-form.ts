/** British English: making and changing a plan. */
import { PLAN_FORM } from '../plan-form.ts'
import { PLAN_NOTES } from '../plan-notes.ts'
import { SHORTHAND } from '../shorthand.ts'
import { EDIT } from '../edit.ts'
import { LOSSES } from '../losses.ts'

export const TEXTS = {
  ...PLAN_FORM,
  ...PLAN_NOTES,
  ...SHORTHAND,
  ...EDIT,
  ...LOSSES,
} as const
