/** What was told of pain so far, site by site. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { painLight } from './pain-light.ts'
import type { Situation } from './situation.ts'
import { eventsOf } from './training-event.ts'
import type { CheckIn, PainReport } from './training-event.ts'

const AMBER_MEMORY_DAYS = 14

/** A clinician has said that running may go on, about this event. */
export function isCleared({ events, today }: Situation, id: string): boolean {
  return eventsOf(events, 'cleared').some(({ about, day }) => about === id && day <= today)
}

interface SitePain {
  readonly checkIn: CheckIn
  readonly pain: PainReport
}

/** The latest word on every site that hurt, with how often it was amber before. */
export function latestPains({
  events,
  today,
}: Situation): readonly (SitePain & { ambers: number })[] {
  const latest = new Map<string, SitePain & { ambers: number }>()
  const mornings = new Map<string, number>()
  for (const checkIn of eventsOf(events, 'check-in')) {
    if (checkIn.day > today) break
    for (const pain of checkIn.pain) {
      const key = `${pain.site} ${pain.side}`
      const before = latest.get(key)
      const recent =
        before !== undefined && daysBetween(before.checkIn.day, checkIn.day) < AMBER_MEMORY_DAYS
      const light = lightOf(pain, mornings.get(key) ?? 0, events)
      const ambers = light === 'amber' ? (recent ? before.ambers : 0) + 1 : 0
      latest.set(key, { checkIn, pain, ambers })
      mornings.set(key, pain.nextMorning ?? 0)
    }
  }
  return [...latest.values()]
}

/** The light of one report; a complaint that is known and stable allows more. */
export function lightOf(pain: PainReport, morningBefore: number, events: Situation['events']) {
  const stable = eventsOf(events, 'injury').some(
    (injury) => injury.site === pain.site && injury.knownAndStable,
  )
  return painLight(pain, { stable, morningBefore })
}
