/** A set in words: "8 kg × 10", "45 s", "17 contacts". */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { LoggedSet } from '../../api/strength.ts'

type Done = Pick<LoggedSet, 'reps' | 'holdS' | 'loadKg'>

/** What was done in a set, or is about to be. */
export function describeSet({ reps, holdS, loadKg }: Done, jumps = false): Message {
  const hasWeight = loadKg !== null && loadKg > 0
  if (holdS !== null) {
    return hasWeight
      ? message('strength-log.held-weight', { loadKg, holdS })
      : message('strength-log.held', { holdS })
  }
  if (jumps) return message('strength-log.contacts', { reps: reps ?? 0 })
  return hasWeight
    ? message('strength-log.with-weight', { loadKg, reps: reps ?? 0 })
    : message('strength-log.reps', { reps: reps ?? 0 })
}

/** Where it hurt and how much. */
export function describePain({ site, side, score }: NonNullable<LoggedSet['pain']>): Message {
  return message('strength-log.pain', { score, place: placeOf({ site, side }) })
}

/** "left Achilles tendon" */
export function placeOf({
  site,
  side,
}: Pick<NonNullable<LoggedSet['pain']>, 'site' | 'side'>): Message {
  return message('pain.place', { site: message(`pain.site.${site}`), side })
}
