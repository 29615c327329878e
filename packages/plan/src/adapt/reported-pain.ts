/** What was told of pain so far, site by site. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { painLight, whyLight } from './pain-light.ts'
import type { PainLight } from './pain-light.ts'
import { eventsOf } from '../model/training-event.ts'
import type { CheckIn, PainReport, TrainingEvent } from '../model/training-event.ts'

const AMBER_MEMORY_DAYS = 14
const AMBER_TO_RED = 3
/** Amber is held for so many days after the report, unless a day without pain ends it before. */
export const AMBER_DAYS = 3
/** What is left of the running while pain is amber. */
export const AMBER_VOLUME = 0.6
/** Days without pain in a row that end it. Amber is asked about every day; red has to stay away a night. */
const GREEN_DAYS = { amber: 1, red: 2 } as const

interface Reports {
  readonly events: readonly TrainingEvent[]
  readonly today: CalendarDay
}

/** A clinician has said that running may go on, about this event. */
export function isCleared({ events, today }: Reports, id: string): boolean {
  return eventsOf(events, 'cleared').some(({ about, day }) => about === id && day <= today)
}

/** Pain that still holds the plan: the last report that was not green, and what came after it. */
export interface OpenPain {
  readonly checkIn: CheckIn
  readonly pain: PainReport
  readonly light: Exclude<PainLight, 'green'>
  /** Different days without pain since then. */
  readonly greenDays: number
}

/** The light of a place by what was said last, and why. */
export interface PlaceLight {
  readonly day: CalendarDay
  readonly light: PainLight
  readonly why: Message
}

/**
 * The traffic light of a place on a day, by its last report; amber for the third time in two weeks is red, and
 * red stays red until it settled. `null` while nothing was said of it.
 */
export function lightOfPlace(
  { site, side }: Pick<PainReport, 'site' | 'side'>,
  reports: Reports,
): PlaceLight | null {
  const told = eventsOf(reports.events, 'check-in')
    .filter(({ day }) => day <= reports.today)
    .flatMap(({ day, pain }) =>
      pain.filter((one) => isSamePlace(one, { site, side })).map((one) => ({ day, pain: one })),
    )
  const last = told.at(-1)
  if (last === undefined) return null
  const open = openPains(reports).find((one) => isSamePlace(one.pain, { site, side }))
  const known = {
    stable: isKnownAndStable(last.pain, reports.events),
    morningBefore: told.at(-2)?.pain.nextMorning ?? 0,
  }
  const light = painLight(last.pain, known)
  const held = open?.light ?? 'green'
  if (held === 'red' && light !== 'red')
    return { day: last.day, light: held, why: message('light.still-red') }
  if (held === 'amber' && light === 'green')
    return { day: last.day, light: held, why: message('light.still-amber') }
  return { day: last.day, light, why: whyLight(last.pain, known) }
}

/** Every site whose pain is open on a day: red until it settled or was cleared, amber for three days. */
export function openPains(reports: Reports): readonly OpenPain[] {
  const { events, today } = reports
  return lastBadReports(reports)
    .map((one) => ({ ...one, greenDays: greenDaysAfter(one, events, today).length }))
    .filter(({ checkIn, light, greenDays }) => {
      if (isCleared(reports, checkIn.id) || greenDays >= GREEN_DAYS[light]) return false
      return light === 'red' || addDays(checkIn.day, AMBER_DAYS) >= today
    })
}

/** Whether a report of pain is over by days without pain; the last of them is the evidence. */
export function settledBy(
  about: string,
  site: string,
  { light, reports }: { readonly light: 'amber' | 'red'; readonly reports: Reports },
): { readonly isGone: boolean; readonly last: CheckIn | null } | null {
  const { events, today } = reports
  const checkIn = eventsOf(events, 'check-in').find(({ id }) => id === about)
  const pain = checkIn?.pain.find((one) => one.site === site)
  if (checkIn === undefined || pain === undefined) return null
  const green = greenDaysAfter({ checkIn, pain }, events, today)
  return { isGone: green.length >= GREEN_DAYS[light], last: green.at(-1) ?? null }
}

/** The last check-in of each day that said green after the report, since the last one that did not. */
function greenDaysAfter(
  { checkIn, pain }: Pick<OpenPain, 'checkIn' | 'pain'>,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): readonly CheckIn[] {
  const told = eventsOf(events, 'check-in')
    .filter(({ day }) => day > checkIn.day && day <= today)
    .flatMap((one) =>
      one.pain
        .filter((other) => isSamePlace(other, pain))
        .map((other) => ({ checkIn: one, light: lightOf(other, 0, events) })),
    )
  const green = told.slice(told.findLastIndex(({ light }) => light !== 'green') + 1)
  return [...new Map(green.map((one) => [one.checkIn.day, one.checkIn])).values()]
}

type Place = Pick<PainReport, 'site' | 'side'>

function isSamePlace(a: Place, b: Place): boolean {
  return a.site === b.site && (a.side === b.side || a.side === 'both' || b.side === 'both')
}

interface BadReport extends Omit<OpenPain, 'greenDays'> {
  /** How often in a row it was amber. */
  readonly ambers: number
}

/**
 * The last report of every site that was not green. Amber three times in two weeks is red, and red
 * stays red through an amber day until it has settled.
 */
function lastBadReports({ events, today }: Reports): readonly BadReport[] {
  const bad = new Map<string, BadReport>()
  const mornings = new Map<string, number>()
  for (const checkIn of eventsOf(events, 'check-in')) {
    if (checkIn.day > today) break
    for (const pain of checkIn.pain) {
      const key = `${pain.site} ${pain.side}`
      const before = bad.get(key)
      const recent =
        before !== undefined && daysBetween(before.checkIn.day, checkIn.day) < AMBER_MEMORY_DAYS
      const rising = lightOf(pain, mornings.get(key) ?? 0, events)
      mornings.set(key, pain.nextMorning ?? 0)
      const ambers = rising === 'amber' ? (recent ? before.ambers : 0) + 1 : 0
      const light = lightOf(pain, 0, events)
      if (light === 'red' || (light === 'amber' && ambers >= AMBER_TO_RED)) {
        bad.set(key, { checkIn, pain, light: 'red', ambers })
      } else if (before !== undefined && (light === 'green' || isStillRed(before, checkIn.day))) {
        bad.set(key, { ...before, ambers })
      } else if (light === 'amber') bad.set(key, { checkIn, pain, light, ambers })
    }
  }
  return [...bad.values()]

  function isStillRed(before: BadReport, day: CalendarDay): boolean {
    const reports = { events, today: day }
    const settled = greenDaysAfter(before, events, addDays(day, -1)).length >= GREEN_DAYS.red
    return before.light === 'red' && !settled && !isCleared(reports, before.checkIn.id)
  }
}

/** The light of one report; a complaint that is known and stable allows more. */
export function lightOf(pain: PainReport, morningBefore: number, events: readonly TrainingEvent[]) {
  return painLight(pain, { stable: isKnownAndStable(pain, events), morningBefore })
}

function isKnownAndStable({ site }: PainReport, events: readonly TrainingEvent[]): boolean {
  return eventsOf(events, 'injury').some((injury) => injury.site === site && injury.knownAndStable)
}
