import { HttpProblem } from '../../contract/problem.ts'
import type { ProblemCode } from '../../contract/problem-codes.ts'

/** The library's refusals that a person can do something about. */
const CODES: ReadonlyMap<string, ProblemCode> = new Map([
  ['INVALID_EMAIL_OR_PASSWORD', 'wrong-password'],
  ['INVALID_EMAIL', 'wrong-password'],
  ['INVALID_PASSWORD', 'wrong-password'],
  ['PASSWORD_TOO_LONG', 'wrong-password'],
  ['INVALID_CODE', 'wrong-code'],
  ['INVALID_BACKUP_CODE', 'wrong-code'],
  ['INVALID_TWO_FACTOR_COOKIE', 'sign-in-again'],
  ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'sign-in-again'],
  ['ACCOUNT_TEMPORARILY_LOCKED', 'too-many-requests'],
  ['TOTP_ALREADY_ENABLED', 'second-step-on'],
  ['TOTP_NOT_ENABLED', 'sign-in-again'],
  ['BACKUP_CODES_NOT_ENABLED', 'sign-in-again'],
  ['CHALLENGE_NOT_FOUND', 'sign-in-again'],
  ['PASSKEY_NOT_FOUND', 'wrong-passkey'],
  ['AUTHENTICATION_FAILED', 'wrong-passkey'],
  ['FAILED_TO_VERIFY_REGISTRATION', 'wrong-passkey'],
  ['YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY', 'wrong-passkey'],
])

/** Throws the problem that an error of the library stands for; an error that it did not mean is thrown as it is. */
export function throwProblem(error: unknown): never {
  const { body } = (error ?? {}) as { readonly body?: { readonly code?: unknown } | null }
  const code = CODES.get(String(body?.code))
  if (code === undefined) throw error
  throw new HttpProblem(code)
}
