/** British English: form. */
import { FORM } from '../form.ts'
import { FORM_SCREEN } from '../form-screen.ts'

export const TEXTS = {
  ...FORM,
  ...FORM_SCREEN,
} as const
