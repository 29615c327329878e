import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PainPlace } from '../../api/pain.ts'

/** "left Achilles tendon": a place as a part of a sentence. */
export function placeName({ site, side }: Pick<PainPlace, 'site' | 'side'>): Message {
  return message<TextCode>('pain.place', {
    site: message<TextCode>(`pain.site.${site}`),
    side,
  })
}
