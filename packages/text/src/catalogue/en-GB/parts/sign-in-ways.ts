/** British English: ways to sign in, and keys of programs. */
import { SIGN_IN } from '../sign-in.ts'
import { SIGN_IN_WAYS } from '../sign-in-ways.ts'

export const TEXTS = {
  ...SIGN_IN,
  ...SIGN_IN_WAYS,
} as const
