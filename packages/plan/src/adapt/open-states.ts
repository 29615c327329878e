/** What is open today: warning signs, pain, injuries, illness, being away, a busy time, a clinician's clearance. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { lastDayOf } from './absent-on.ts'
import { clearanceOn } from './clearance.ts'
import { firstSickDay, lastSickDay, reportedAgain } from './illness-end.ts'
import { placeOf, worstPain } from './pain-light.ts'
import { AMBER_DAYS, AMBER_VOLUME, isCleared, openPains } from './reported-pain.ts'
import { ladderState, MILE_RUNG, RUNGS } from './return-ladder.ts'
import { backDay, NO_QUALITY_AFTER_MILD_DAYS } from './rules/illness.ts'
import { describeRedFlag, isUrgent } from './rules/red-flags.ts'
import { eventsOf } from '../model/training-event.ts'
import type { Illness, PainSite, Side, TrainingEvent } from '../model/training-event.ts'

export const STATE_KINDS = [
  'red-flag',
  'pain',
  'injury',
  'illness',
  'away',
  'busy',
  'clearance',
] as const
export type StateKind = (typeof STATE_KINDS)[number]

/** Something that was reported and is not over. One event ends it: `cleared` names its id. */
export interface OpenState {
  readonly kind: StateKind
  /** The event that began it. */
  readonly id: string
  readonly since: CalendarDay
  /** The last day it holds, where that is known. */
  readonly until: CalendarDay | null
  readonly running: 'none' | 'easy' | 'way-back' | 'less' | 'all'
  /** What it is, without the day: "Ill with fever". */
  readonly what: Message
  /** What it means for running. */
  readonly means: Message
  /** How it ends. */
  readonly ends: Message
  /** Who may say that it is over; `time` where it only has to pass. */
  readonly endedBy: 'runner' | 'clinician' | 'time'
  /** Where it hurts; a day without pain there ends or shortens it. */
  readonly place: { readonly site: PainSite; readonly side: Side } | null
}

interface Told {
  readonly events: readonly TrainingEvent[]
  readonly today: CalendarDay
}

/**
 * Every state that is open on a day, the ones that stop running first. Events in the order they were reported.
 *
 * @example
 * openStates([], '2026-11-29') // []: nothing was reported
 */
export function openStates(
  events: readonly TrainingEvent[],
  today: CalendarDay,
): readonly OpenState[] {
  const told = { events, today }
  const all = [
    ...flags(told),
    ...pains(told),
    ...illnesses(told),
    ...injuries(told),
    ...daysOff(told),
    ...clearances(told),
  ]
  return [...all.filter(isStop), ...all.filter((state) => !isStop(state))]
}

/** Whether running is stopped on a day and nobody knows until when. */
export function isStoppedOn(events: readonly TrainingEvent[], today: CalendarDay): boolean {
  return openStates(events, today).some((state) => isStop(state) && state.until === null)
}

function isStop({ running }: OpenState): boolean {
  return running === 'none'
}

function flags(told: Told): readonly OpenState[] {
  return eventsOf(told.events, 'check-in')
    .filter(({ id, day, redFlags }) => {
      return redFlags.length > 0 && day <= told.today && !isCleared(told, id)
    })
    .map(({ id, day, redFlags }) => ({
      kind: 'red-flag',
      id,
      since: day,
      until: null,
      running: 'none',
      what: message('state.red-flag.what', { flags: redFlags.map(describeRedFlag) }),
      means: message(
        redFlags.some(isUrgent) ? 'state.red-flag.means-urgent' : 'state.red-flag.means',
      ),
      ends: message('state.ends-cleared-to-run'),
      endedBy: 'clinician',
      place: null,
    }))
}

function pains(told: Told): readonly OpenState[] {
  return openPains(told).map(({ checkIn, pain, light, greenDays }): OpenState => {
    const place = { site: pain.site, side: pain.side }
    const what = pain.focalBone
      ? message('state.pain.what-bone', { place: placeOf(pain) })
      : message('state.pain.what', { score: worstPain(pain), place: placeOf(pain) })
    const common = { kind: 'pain', id: checkIn.id, since: checkIn.day, what, place } as const
    if (light === 'red') {
      return {
        ...common,
        until: null,
        running: 'none',
        means: message('state.pain.means-red'),
        ends: message(greenDays === 0 ? 'state.pain.ends-red' : 'state.pain.ends-red-one-day'),
        endedBy: 'clinician',
      }
    }
    const until = addDays(checkIn.day, AMBER_DAYS)
    return {
      ...common,
      until,
      running: 'easy',
      means: message('state.pain.means-amber', { lessShare: 1 - AMBER_VOLUME }),
      ends: message('state.pain.ends-amber'),
      endedBy: 'runner',
    }
  })
}

function illnesses({ events, today }: Told): readonly OpenState[] {
  return eventsOf(events, 'illness').flatMap((illness): readonly OpenState[] => {
    if (illness.day > today || reportedAgain(illness, events) !== null) return []
    const last = lastSickDay(illness, events, today)
    const held = heldUntil(illness, last)
    if (held !== null && held < today) return []
    const common = { kind: 'illness', id: illness.id, until: held, place: null } as const
    if (last !== null && last < today) return [{ ...common, ...recovering(illness, last) }]
    const since = firstSickDay(illness, events)
    return [{ ...common, since, ...ill(illness, last) }]
  })
}

function heldUntil({ symptoms }: Illness, last: CalendarDay | null): CalendarDay | null {
  if (last === null) return null
  return symptoms === 'above-neck'
    ? addDays(last, NO_QUALITY_AFTER_MILD_DAYS)
    : addDays(backDay(last), -1)
}

type Words = Pick<OpenState, 'running' | 'what' | 'means' | 'ends' | 'endedBy'>

function ill({ symptoms }: Illness, last: CalendarDay | null): Words {
  const what = message(`state.illness.what.${symptoms}`)
  if (symptoms === 'above-neck') {
    return {
      running: 'easy',
      what,
      means: message('state.cold.means', { days: NO_QUALITY_AFTER_MILD_DAYS }),
      ends: message('state.illness.ends'),
      endedBy: 'runner',
    }
  }
  const chest = symptoms === 'chest'
  return {
    running: 'none',
    what,
    means: sentences([
      last === null
        ? message('state.illness.means-open')
        : message('state.illness.means', { backDay: backDay(last) }),
      message('illness.gentle-return'),
      ...(chest ? [message('illness.chest')] : []),
    ]),
    ends: message(chest ? 'state.ends-cleared-to-run' : 'state.illness.ends'),
    endedBy: chest ? 'clinician' : 'runner',
  }
}

/** The symptoms are gone; the days that the rules keep after them pass without a word. */
function recovering({ symptoms }: Illness, last: CalendarDay): Words & { since: CalendarDay } {
  const common = {
    since: addDays(last, 1),
    what: message(`state.recovering.what.${symptoms}`),
    endedBy: 'time',
  } as const
  if (symptoms === 'above-neck') {
    const to = addDays(last, NO_QUALITY_AFTER_MILD_DAYS)
    return {
      ...common,
      running: 'easy',
      means: message('state.recovering.means-cold'),
      ends: message('state.recovering.ends-cold', { lastDay: to }),
    }
  }
  return {
    ...common,
    running: 'none',
    means: sentences([message('state.recovering.means'), message('illness.gentle-return')]),
    ends: message('state.recovering.ends', { backDay: backDay(last) }),
  }
}

function injuries(told: Told): readonly OpenState[] {
  const { events, today } = told
  return eventsOf(events, 'injury').flatMap((injury): readonly OpenState[] => {
    if (isCleared(told, injury.id)) return []
    const { rung, finished, next } = ladderState(injury, events, today)
    const now = RUNGS[rung]
    if (finished || now === undefined) return []
    const waits = daysBetween(today, injury.day) > 0
    return [
      {
        kind: 'injury',
        id: injury.id,
        since: injury.day > today ? today : injury.day,
        until: null,
        running: 'way-back',
        what: message('state.injury.what', { place: placeOf(injury) }),
        means: waits
          ? message('state.injury.means-waits', { backDay: injury.day, rung: now.name })
          : sentences([
              message('ladder.step-of', {
                step: rung + 1,
                steps: RUNGS.length,
                rung: now.name,
                about: now.about,
              }),
              next,
            ]),
        ends: injuryEnds(rung),
        endedBy: rung >= MILE_RUNG ? 'runner' : 'clinician',
        place: null,
      },
    ]
  })
}

/**
 * What ends the return to running from a rung.
 *
 * @param rung 0 for the first
 * @example
 * injuryEnds(0).code // 'state.injury.ends'
 */
export function injuryEnds(rung: number): Message {
  return message(rung >= MILE_RUNG ? 'state.injury.ends-nearly-done' : 'state.injury.ends')
}

/** No limit, but it lasts until it is withdrawn, and who runs fast on it must be able to see it. */
function clearances({ events, today }: Told): readonly OpenState[] {
  const clearance = clearanceOn(events, today)
  if (clearance === null) return []
  return [
    {
      kind: 'clearance',
      id: clearance.id,
      since: clearance.day,
      until: null,
      running: 'all',
      what: message('state.clearance.what'),
      means: message('state.clearance.means'),
      ends: message('state.clearance.ends'),
      endedBy: 'runner',
      place: null,
    },
  ]
}

function daysOff({ events, today }: Told): readonly OpenState[] {
  const away = eventsOf(events, 'away').map((one) => ({ one, kind: 'away' as const }))
  const busy = eventsOf(events, 'busy').map((one) => ({ one, kind: 'busy' as const }))
  return [...away, ...busy].flatMap(({ one, kind }): readonly OpenState[] => {
    const until = lastDayOf(one, events, today)
    if (one.day > today || until < today) return []
    return [
      {
        kind,
        id: one.id,
        since: one.day,
        until,
        running: kind === 'away' ? 'none' : 'less',
        what: message(`state.${kind}.what`),
        means: message(`state.${kind}.means`),
        ends: message(`state.${kind}.ends`, { lastDay: until }),
        endedBy: 'runner',
        place: null,
      },
    ]
  })
}
