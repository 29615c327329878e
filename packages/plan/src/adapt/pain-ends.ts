/** When what was taken for pain comes back (science D5: green and settled by morning means as planned). */
import { addDays } from '@bell-lap/units/calendar-day'
import { isCleared, lightOf } from './reported-pain.ts'
import type { Ending, MadeChange } from './rule.ts'
import type { Situation } from './situation.ts'
import { eventsOf } from './training-event.ts'

/** Days without pain in a row that end it. Amber is asked about every day; red has to stay away a night. */
const GREEN_DAYS = { amber: 1, red: 2 } as const
/** After these days hard sessions are as planned again; easy ones at once (X). */
const HARD_AFTER_DAYS = { amber: 1, red: 3 } as const

export function painEnds(situation: Situation, change: MadeChange): Ending | null {
  const { events, today } = situation
  const [, light, about, site] = change.key.split(':')
  if ((light !== 'amber' && light !== 'red') || about === undefined) return null
  const first = eventsOf(events, 'check-in').find(({ id }) => id === about)
  if (first === undefined) return null
  const told = eventsOf(events, 'check-in')
    .filter(({ day }) => day > first.day && day <= today)
    .flatMap((checkIn) =>
      checkIn.pain
        .filter((pain) => pain.site === site)
        .map((pain) => ({ checkIn, light: lightOf(pain, 0, events) })),
    )
  const green = told.slice(told.findLastIndex((one) => one.light !== 'green') + 1)
  const days = new Set(green.map(({ checkIn }) => checkIn.day))
  const last = green.at(-1)?.checkIn
  const isGone = days.size >= GREEN_DAYS[light]
  if (!isGone && !(light === 'red' && isCleared(situation, about))) return null
  const words = isGone ? 'The pain is gone or hardly there' : 'A clinician has cleared the pain'
  return {
    sentence: `${words} (${(site ?? '').replace('-', ' ')}).`,
    evidence: last === undefined ? [about] : [last.id],
    from: today,
    hardFrom: addDays(today, HARD_AFTER_DAYS[light]),
  }
}
