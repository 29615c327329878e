import type { TextCode } from '@bell-lap/text/catalogue/en-GB'

/**
 * Every error code of the API and its HTTP status. The text of a code is `problem.<code>` in the catalogues
 * of `packages/text`; a code without a text is a type error. Codes are stable: clients compare them.
 */
export const PROBLEM_STATUS = {
  'bad-backup': 400,
  'bad-request': 400,
  'malformed-form': 400,
  'no-file': 400,
  'not-connected': 400,
  'not-valid': 400,
  'link-used-or-old': 401,
  'invitation-used-or-old': 401,
  'not-signed-in': 401,
  'sign-in-again': 401,
  'wrong-code': 401,
  'wrong-passkey': 401,
  'wrong-password': 401,
  'admin-only': 403,
  'coach-only': 403,
  'confirm-yourself': 403,
  'foreign-host': 403,
  'foreign-origin': 403,
  'key-not-enough': 403,
  'not-shared': 403,
  'not-your-role': 403,
  'own-access': 403,
  'not-found': 404,
  'birth-year-needed': 409,
  'breaks-invariant': 409,
  'backup-stopped': 409,
  'changed-since': 409,
  'data-in-use': 409,
  'day-in-doubt': 409,
  'email-taken': 409,
  held: 409,
  'held-settled': 409,
  'guardian-needed': 409,
  'import-running': 409,
  'last-way': 409,
  'in-the-past': 409,
  'needs-clinician': 409,
  'no-password': 409,
  'no-test-there': 409,
  'second-step-on': 409,
  'squad-exists': 409,
  'no-watch-file': 409,
  'name-needed': 409,
  'no-login-service': 409,
  'nothing-to-undo': 409,
  'own-invitation': 409,
  'plan-changed': 409,
  'proposal-breaks-rule': 409,
  'red-flag': 409,
  'run-known': 409,
  'test-known': 409,
  'too-early': 409,
  'too-large': 413,
  'not-multipart': 415,
  'wrong-content': 415,
  'too-many-requests': 429,
  internal: 500,
  'unreadable-row': 500,
  'intervals-no-answer': 503,
  'login-service-silent': 503,
  'not-taken-back': 503,
  'permission-not-ended': 503,
  'read-only': 503,
  'store-not-ready': 503,
  'store-unreachable': 503,
  'disk-full': 507,
  'over-quota': 413,
} as const

export type ProblemCode = keyof typeof PROBLEM_STATUS

export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]

/** The message code of a problem. */
export const textOfProblem = (code: ProblemCode): TextCode => `problem.${code}`

/** The title of a problem document, by its status. */
export function titleOfStatus(status: number): TextCode {
  return TITLES.get(status) ?? (status < 500 ? 'problem.title.400' : 'problem.title.500')
}

const TITLES: ReadonlyMap<number, TextCode> = new Map([
  [400, 'problem.title.400'],
  [401, 'problem.title.401'],
  [403, 'problem.title.403'],
  [404, 'problem.title.404'],
  [409, 'problem.title.409'],
  [413, 'problem.title.413'],
  [415, 'problem.title.415'],
  [429, 'problem.title.429'],
  [503, 'problem.title.503'],
  [507, 'problem.title.507'],
])

/** What a request asked for and is not there; each has its own text. */
export type Missing =
  Extract<TextCode, `not-found.${string}`> extends `not-found.${infer What}` ? What : never
