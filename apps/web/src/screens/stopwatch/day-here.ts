import { dayInZone } from '../strength/day-in-zone.ts'

/** The day where the phone is: at the track nobody may be signed in. */
export const dayHere = (): string =>
  dayInZone(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone)
