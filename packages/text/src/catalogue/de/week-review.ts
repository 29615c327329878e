import type { WEEK_REVIEW as ENGLISH } from '../en-GB/week-review.ts'

export const WEEK_REVIEW: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'week-review.ran':
    'Du bist {ranM_number} von {distanceM_whole} in {count, plural, one {# Lauf} other {# Läufen}} gelaufen.',
  'week-review.fast': 'Schnell gelaufen: {ranM_track} von {fastM_track}.',
  'week-review.sessions':
    'Du hast {done} von {count, plural, one {# Einheit} other {# Einheiten}} geschafft.',
  'week-review.changed':
    '{count, plural, one {Eine davon war länger oder kürzer als geplant.} other {# davon waren länger oder kürzer als geplant.}}',
  'week-review.mile-now': 'Wettkampfprognose für eine Meile: {timeS} ({lowS}–{highS}).',
  'week-review.mile-same':
    'Die Wettkampfprognose für eine Meile ist gleich geblieben: {timeS} ({lowS}–{highS}).',
  'week-review.mile-moved':
    'Die Wettkampfprognose für eine Meile hat sich von {beforeS} auf {timeS} ({lowS}–{highS}) verändert.',
  'week-review.plan-changed':
    '{count, plural, one {Der Plan hat sich einmal geändert.} =2 {Der Plan hat sich zweimal geändert.} other {Der Plan hat sich #-mal geändert.}}',
  'week-review.next-limit': '{what}. {ends}',
  'week-review.next-race': 'Du hast ein Rennen: „{title}“ am {day_weekday}.',
  'week-review.next-missed':
    'Du hast „{missed}“ ausgelassen. Hol das nicht nach, aber halte dir den {day_weekday} für „{title}“ frei.',
  'week-review.next-easy':
    'Deine lockeren Läufe lagen im Schnitt bei {ranMps}. Lauf sie nicht schneller als {limitMps}.',
  'week-review.next-more':
    'Du bist {moreShare} mehr gelaufen als geplant. Bleib bei {distanceM_whole}.',
  'week-review.next-cut-back':
    'Eine Entlastungswoche mit {distanceM_whole}. Die Erholung gehört zum Training.',
  'week-review.next-key': 'Die wichtigste Einheit ist „{title}“ am {day_weekday}.',
  'week-review.next-distance': '{distanceM_whole} lockeres Laufen.',
}
