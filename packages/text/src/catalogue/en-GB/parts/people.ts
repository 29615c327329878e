/** British English: people and invitations. */
import { PEOPLE } from '../people.ts'

export const TEXTS = PEOPLE
