/** German: Wege zur Anmeldung und Schlüssel für Programme. */
import { SIGN_IN_WAYS } from '../sign-in-ways.ts'

export const TEXTS = { ...SIGN_IN_WAYS } as const
