/** British English: the way in, an import and what the history says. */
import { WELCOME } from '../welcome.ts'
import { IMPORTS } from '../imports.ts'
import { HISTORY } from '../history.ts'
import { EXAMPLE } from '../example.ts'

export const TEXTS = {
  ...WELCOME,
  ...IMPORTS,
  ...HISTORY,
  ...EXAMPLE,
} as const
