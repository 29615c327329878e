/** What is open today: warning signs, pain, injuries, illness, being away, a busy time. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { lastDayOf } from './absent-on.ts'
import { firstSickDay, lastSickDay, reportedAgain } from './illness-end.ts'
import { worstPain } from './pain-light.ts'
import { AMBER_DAYS, isCleared, openPains } from './reported-pain.ts'
import { ladderState, MILE_RUNG, RUNGS } from './return-ladder.ts'
import { backDay, NO_QUALITY_AFTER_MILD_DAYS, saySymptoms } from './rules/illness.ts'
import { isUrgent, sayRedFlag } from './rules/red-flags.ts'
import { eventsOf } from '../model/training-event.ts'
import type { Illness, PainSite, Side, TrainingEvent } from '../model/training-event.ts'

export const STATE_KINDS = ['red-flag', 'pain', 'injury', 'illness', 'away', 'busy'] as const
export type StateKind = (typeof STATE_KINDS)[number]

/** Something that was reported and is not over. One event ends it: `cleared` names its id. */
export interface OpenState {
  readonly kind: StateKind
  /** The event that began it. */
  readonly id: string
  readonly since: CalendarDay
  /** The last day it holds, where that is known. */
  readonly until: CalendarDay | null
  readonly running: 'none' | 'easy' | 'way-back' | 'less'
  /** What it is, without the day: "Ill with fever". */
  readonly what: string
  /** What it means for running. */
  readonly means: string
  /** How it ends. */
  readonly ends: string
  /** Who may say that it is over; `time` where it only has to pass. */
  readonly endedBy: 'runner' | 'clinician' | 'time'
  /** Where it hurts; a day without pain there ends or shortens it. */
  readonly place: { readonly site: PainSite; readonly side: Side } | null
}

interface Told {
  readonly events: readonly TrainingEvent[]
  readonly today: CalendarDay
}

/** Every state that is open on a day, the ones that stop running first. Events in the order they were reported. */
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
      what: `You reported ${redFlags.map(sayRedFlag).join(', ')}`,
      means: redFlags.some(isUrgent)
        ? 'No running and no new plan. Please see a clinician today; with symptoms right now, call the emergency number.'
        : 'No running and no new plan. Please see a clinician before you run again.',
      ends: 'It ends when you confirm that a clinician has cleared you to run.',
      endedBy: 'clinician',
      place: null,
    }))
}

function pains(told: Told): readonly OpenState[] {
  return openPains(told).map(({ checkIn, pain, light, greenDays }): OpenState => {
    const place = { site: pain.site, side: pain.side }
    const where = `${pain.side === 'both' ? '' : `${pain.side} `}${pain.site.replace('-', ' ')}`
    const sign = pain.focalBone ? 'on one spot of a bone' : `${worstPain(pain)} of 10`
    const common = { kind: 'pain', id: checkIn.id, since: checkIn.day, place } as const
    if (light === 'red') {
      return {
        ...common,
        until: null,
        running: 'none',
        what: `Pain ${sign} (${where})`,
        means:
          'No running until it is 2 or less and stays so the next morning. Please see a clinician or physiotherapist; cycling or swimming is fine if it does not hurt.',
        ends:
          greenDays === 0
            ? 'It ends after two days in a row without pain, or when a clinician has cleared you.'
            : 'One day without pain so far: it ends when the next day is the same, or when a clinician has cleared you.',
        endedBy: 'clinician',
      }
    }
    const until = addDays(checkIn.day, AMBER_DAYS)
    return {
      ...common,
      until,
      running: 'easy',
      what: `Pain ${sign} (${where})`,
      means: 'Easy running only, and 40 % less. Report how it is each day.',
      ends: 'It ends with a day without pain.',
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
    if (last !== null && last < today) return [{ ...common, ...sayRecovering(illness, last) }]
    const since = firstSickDay(illness, events)
    return [{ ...common, since, ...sayIllness(illness, last) }]
  })
}

function heldUntil({ symptoms }: Illness, last: CalendarDay | null): CalendarDay | null {
  if (last === null) return null
  return symptoms === 'above-neck'
    ? addDays(last, NO_QUALITY_AFTER_MILD_DAYS)
    : addDays(backDay(last), -1)
}

type Words = Pick<OpenState, 'running' | 'what' | 'means' | 'ends' | 'endedBy'>

const GENTLE = 'Then three short easy runs before anything fast.'

function sayIllness({ symptoms }: Illness, last: CalendarDay | null): Words {
  const what = `Ill with ${saySymptoms(symptoms)}`
  if (symptoms === 'above-neck') {
    return {
      running: 'easy',
      what,
      means: 'Easy running if you feel like it, nothing fast until two days after it is gone.',
      ends: 'It ends when you say that you are well again.',
      endedBy: 'runner',
    }
  }
  const until = last === null ? 'a day after you feel well' : backDay(last)
  const chest = symptoms === 'chest'
  return {
    running: 'none',
    what,
    means: `No running until ${until}. ${GENTLE}${chest ? ' With chest symptoms please see a clinician first.' : ''}`,
    ends: chest
      ? 'It ends when you confirm that a clinician has cleared you to run.'
      : 'It ends when you say that you are well again.',
    endedBy: chest ? 'clinician' : 'runner',
  }
}

/** The symptoms are gone; the days that the rules keep after them pass without a word. */
function sayRecovering({ symptoms }: Illness, last: CalendarDay): Words & { since: CalendarDay } {
  const common = {
    since: addDays(last, 1),
    what: `Recovering from ${saySymptoms(symptoms)}`,
    endedBy: 'time',
  } as const
  if (symptoms === 'above-neck') {
    const to = addDays(last, NO_QUALITY_AFTER_MILD_DAYS)
    return {
      ...common,
      running: 'easy',
      means: 'Easy running only.',
      ends: `The plan is as before after ${to}.`,
    }
  }
  return {
    ...common,
    running: 'none',
    means: `A whole day without symptoms comes first. ${GENTLE}`,
    ends: `The first run is from ${backDay(last)} on.`,
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
    const where = `${injury.side === 'both' ? '' : `${injury.side} `}${injury.site.replace('-', ' ')}`
    const isNearlyDone = rung >= MILE_RUNG
    return [
      {
        kind: 'injury',
        id: injury.id,
        since: injury.day > today ? today : injury.day,
        until: null,
        running: 'way-back',
        what: `Injured (${where})`,
        means: waits
          ? `No running until ${injury.day}; then the way back begins with “${now.name}”.`
          : `On the way back, step ${rung + 1} of ${RUNGS.length}, “${now.name}”: ${now.about} ${next}`,
        ends: isNearlyDone
          ? 'It ends with the last step, or when you say that the injury is over.'
          : 'It ends with the last step, or when you confirm that a clinician has cleared you for full training.',
        endedBy: isNearlyDone ? 'runner' : 'clinician',
        place: null,
      },
    ]
  })
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
        what: kind === 'away' ? 'Away' : 'A busy time',
        means:
          kind === 'away'
            ? 'Nothing is planned on these days, and nothing is made up.'
            : 'One quality session, a shorter long run and one easy run are enough.',
        ends: `It ends after ${until}, or when you say that ${kind === 'away' ? 'you are back' : 'it is over'}.`,
        endedBy: 'runner',
        place: null,
      },
    ]
  })
}
