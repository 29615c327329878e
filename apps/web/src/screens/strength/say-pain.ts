/** Pain of a set in words. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { LoggedSet } from '../../api/strength.ts'

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
