/**
 * What the strength log and the strength tests allow (science F): heavy legs are earned by sessions that were done,
 * jumps grow from the contacts that were counted, and sprints, bounds and drop jumps wait for the gate.
 */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { EVERYTHING } from '../ledger/body-limit.ts'
import type { BodyLimit } from '../ledger/body-limit.ts'
import { CONTACTS_START, CONTACTS_STEP } from '../ledger/caps.ts'
import { strengthOf } from '../model/with-sessions.ts'
import { eventsOf } from '../model/training-event.ts'
import type { Injury, PainSite, StrengthDone, TrainingEvent } from '../model/training-event.ts'
import { isBounds } from '../session/exercises.ts'
import { judgeGate } from '../strength/sprint-gate.ts'
import type { Situation } from './situation.ts'

/** Two weeks of light sessions, two a week, at the least (science F: the phase lasts 2 to 4 weeks). */
const SESSIONS_TO_EARN = 4
/** Sessions of so many days count; then what was learned has to be done again (X). */
const EARNED_DAYS = 56
/** One exercise or two are no session. */
const LEAST_EXERCISES = 2
const PAIN_FROM = 3
/** Jumps of four weeks are what the next session grows from (X). */
const CONTACTS_DAYS = 28
/** The log is asked about the week ahead; it will say more by the next. */
const AHEAD_DAYS = 7
/** An injury is remembered for half a year (X). */
const INJURY_DAYS = 182
/** Where the return to sprinting needs the calf and the back of the thigh. */
const GATED_SITES: ReadonlySet<PainSite> = new Set(['calf', 'achilles', 'thigh-back'])
/** Keys of the limits of this file, which say their own reason and nothing about pain. */
const KEYS = /^(strength-log|strength-gate):/

type Facts = Pick<Situation, 'events' | 'today' | 'plan'>

/** Whether a limit comes from the strength log or the tests. */
export function isOfStrengthLog(key: string): boolean {
  return KEYS.test(key)
}

/** Heavy legs before they are earned, and more jumps than the log can grow to. None for who logs nothing. */
export function limitsOfStrengthLog({ events, today }: Facts): readonly BodyLimit[] {
  const done = eventsOf(events, 'strength-done').filter(({ day }) => day <= today)
  if (done.length === 0) return []
  return [...heavyLimit(done, today), contactsLimit(done, today)]
}

/** Bounds and drop jumps, from a week before the first of them, until the tests of the gate are passed. */
export function limitsOfGate({ events, today, plan }: Facts): readonly BodyLimit[] {
  if (judgeGate(testsIn(events), { today }).passed) return []
  const to = addDays(today, AHEAD_DAYS - 1)
  const isNear = strengthOf(plan).some(
    ({ day, exercises }) => day >= today && day <= to && exercises.some(isBounds),
  )
  const limit = frame('strength-gate:bounds', 'limit.gate-bounds', {
    from: today,
    to: addDays(plan.startDay, 7 * plan.weeks.length - 1),
  })
  return isNear || wasHeld(plan, today)
    ? [{ ...limit, strength: { ...EVERYTHING, bounds: false } }]
    : []
}

/** After an injury of the calf, the Achilles tendon or the back of the thigh: no sprints and no bounds before the gate. */
export function limitsAfterInjury({ events, today, plan }: Facts): readonly BodyLimit[] {
  return eventsOf(events, 'injury')
    .filter((injury) => isGated(injury, events, today))
    .map(({ id, site, side }): BodyLimit => ({
      ...frame(`strength-gate:${id}`, 'limit.gate-injury', { from: today, to: plan.raceDay }),
      evidence: [id],
      because: message('limit.gate-injury', {
        place: message('pain.place', { site: message(`pain.site.${site}`), side }),
      }),
      strength: { ...EVERYTHING, bounds: false },
      running: { kind: 'no-sprints', longestMin: Infinity },
    }))
}

function isGated(
  { day, site }: Injury,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): boolean {
  if (!GATED_SITES.has(site) || daysBetween(day, today) > INJURY_DAYS) return false
  return !judgeGate(testsIn(events), { today, since: day }).passed
}

/** A session of the power phase whose bounds were taken out keeps them out. */
function wasHeld(plan: Situation['plan'], from: CalendarDay): boolean {
  return strengthOf(plan).some(
    ({ day, phase, exercises }) =>
      phase === 'power' &&
      day >= from &&
      exercises.some(({ name }) => name.code === 'exercise.jumps-strength'),
  )
}

function testsIn(events: readonly TrainingEvent[]) {
  return eventsOf(events, 'strength-tested')
}

function heavyLimit(done: readonly StrengthDone[], today: CalendarDay): readonly BodyLimit[] {
  const earned = done.filter(
    ({ day, exercises, worstPain }) =>
      daysBetween(day, today) <= EARNED_DAYS &&
      exercises >= LEAST_EXERCISES &&
      worstPain < PAIN_FROM,
  ).length
  if (earned >= SESSIONS_TO_EARN) return []
  const days = { from: today, to: addDays(today, AHEAD_DAYS - 1) }
  return [
    {
      ...frame('strength-log:heavy', 'limit.heavy-not-earned', days),
      because: message('limit.heavy-not-earned', { count: earned, needed: SESSIONS_TO_EARN }),
      strength: { ...EVERYTHING, heavy: false },
    },
  ]
}

function contactsLimit(done: readonly StrengthDone[], today: CalendarDay): BodyLimit {
  const most = Math.max(
    0,
    ...done
      .filter(({ day }) => daysBetween(day, today) <= CONTACTS_DAYS)
      .map((one) => one.contacts),
  )
  const allowed = Math.max(CONTACTS_START, most + CONTACTS_STEP)
  const days = { from: today, to: addDays(today, AHEAD_DAYS - 1) }
  return {
    ...frame('strength-log:contacts', 'limit.contacts-from-log', days),
    because: message('limit.contacts-from-log', { count: most, allowed }),
    strength: { ...EVERYTHING, contacts: allowed },
  }
}

function frame(
  key: string,
  code: string,
  days: { readonly from: CalendarDay; readonly to: CalendarDay },
): Omit<BodyLimit, 'strength'> {
  return {
    ...days,
    key,
    evidence: [],
    because: message(code),
    stage: 'now',
    strides: true,
    trials: true,
  }
}
