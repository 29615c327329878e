/** When what was taken for pain or an injury comes back (science D5: green and settled by morning means as planned). */
import { message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import { isCleared, settledBy } from './reported-pain.ts'
import { ladderState } from './return-ladder.ts'
import type { Ending, MadeChange } from './rule.ts'
import type { Situation } from './situation.ts'
import { eventsOf } from '../model/training-event.ts'

/** So many days after the last answer hard sessions are as planned again; easy ones at once (X). */
const HARD_AFTER_DAYS = { amber: 1, red: 3 } as const

export function painEnds(situation: Situation, change: MadeChange): Ending | null {
  const [, light, about, site] = change.key.split(':')
  if (about === undefined) return null
  if (light === 'ladder') return ladderEnds(situation, about)
  if ((light !== 'amber' && light !== 'red') || site === undefined) return null
  const settled = settledBy(about, site, { light, reports: situation })
  if (settled === null) return null
  const { isGone, last } = settled
  if (!isGone && !isCleared(situation, about)) return null
  const settledOn = isGone && last !== null ? last.day : situation.today
  const hardFrom = addDays(settledOn, HARD_AFTER_DAYS[light])
  return {
    sentence: message(isGone ? 'back.pain-gone' : 'back.pain-cleared', {
      place: message('pain.place', { site: message(`pain.site.${site}`), side: 'both' }),
    }),
    evidence: last === null ? [about] : [last.id],
    from: situation.today,
    hardFrom: hardFrom > situation.today ? hardFrom : situation.today,
  }
}

/** The way back after an injury is over: climbed to the end, or cleared. */
function ladderEnds(situation: Situation, about: string): Ending | null {
  const { events, today } = situation
  const injury = eventsOf(events, 'injury').find(({ id }) => id === about)
  const isOver =
    injury === undefined ||
    isCleared(situation, about) ||
    ladderState(injury, events, today).finished
  if (!isOver) return null
  return {
    sentence: message(injury === undefined ? 'back.injury-withdrawn' : 'back.way-back-over'),
    evidence: [about],
    from: today,
    hardFrom: addDays(today, HARD_AFTER_DAYS.red),
  }
}
