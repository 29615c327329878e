/** One step back from a broken safety rule: a repetition fewer, a shorter run, fewer jumps, at last rest. */
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays } from '@bell-lap/units/calendar-day'
import { isExempt } from '../ledger/training-ledger.ts'
import { sessionsOf, strengthOf, withStrength } from '../model/with-sessions.ts'
import { asAllowed, strictest } from '../session/allowed-strength.ts'
import { limitsOn } from '../ledger/body-limit.ts'
import { contactsOf } from '../invariants/strength.ts'
import type { Plan, PlannedSession, StrengthSession, Violation } from '../model/plan.ts'
import { withContacts } from '../session/exercises.ts'
import { bodyLimits } from './body-limits.ts'
import { replaceSession } from './change-session.ts'
import {
  easyRunOf,
  isLighter,
  lighterVersions,
  stridesInstead,
  tenthShorter,
  withWorkout,
} from '../session/easier-version.ts'
import { fitSession } from '../session/fit-session.ts'
import { LIBRARY } from '../ledger/library-ids.ts'
import { isRace } from './is-race.ts'
import type { Situation } from './situation.ts'

/** Broken by being hard where it stands; fewer repetitions would not help. */
const NOT_HARD_HERE: ReadonlySet<number> = new Set([5, 6, 7, 14, 15, 16, 34, 44, 45])
/** Speed endurance before there was enough at mile pace, or too often: mile pace takes its place. */
const TOO_FAST_YET: ReadonlySet<number> = new Set([15, 16])
const TOO_FAST: ReadonlySet<number> = new Set([11, 19, 35])
const REST_DAY = 8
/** Mile pace before there were enough strides: strides take its place, so that it may come next time. */
const STRIDES_FIRST = 14
const LONG_SHARE = 4
const ONE_LEVER = 19
const BLOCKED = 29
const CALF = 35
const DAY_OF_RUNS = 41
const STRENGTH = 43
/** Calf load comes down by easy metres first, so far; then the fast ones, which the plan is for (X). */
const EASY_LEAST_SHARE = 0.75
/** Jumps that do not count as a lever: no more than in the weeks before. */
const JUMP_WEEKS = 3

export interface SteppedBack {
  readonly plan: Plan
  readonly id: string
}

/** The plan with one session of the violation a notch lighter; `null` where nothing is left to take. */
export function stepBack(
  plan: Plan,
  violation: Violation,
  known: {
    readonly situation: Situation
    /** Metres of each session before the first step. */
    readonly plannedM: ReadonlyMap<string, number>
    /** Sessions that took a step already; they wait for the next look. */
    readonly touched: ReadonlySet<string>
  },
): SteppedBack | null {
  const { situation, touched } = known
  const gym = gymOf(violation, plan, situation)
  if (gym !== undefined) {
    const lighter = violation.invariant === STRENGTH ? strengthKept(plan, gym, situation) : plan
    return { plan: lighter === plan ? withoutStrength(plan, gym) : lighter, id: gym }
  }
  if (violation.invariant === ONE_LEVER) {
    const calmer = fewerJumps(plan, violation, situation)
    if (calmer !== null) return calmer
  }
  const shorter = violation.invariant === CALF ? shorterEasyRun(plan, violation, known) : null
  if (shorter !== null) return shorter
  const session = offenderOf(violation, plan, situation)
  if (session === undefined || touched.has(session.id)) return null
  return {
    plan: replaceSession(plan, session.id, notch(session, violation, situation)),
    id: session.id,
  }
}

/** One strength session as the body allows it. */
function strengthKept(plan: Plan, gym: string, situation: Situation): Plan {
  const limits = bodyLimits(situation)
  const strength = strengthOf(plan).flatMap((session) => {
    if (session.id !== gym) return [session]
    const allowed = strictest(limitsOn(limits, session.day).map((one) => one.strength))
    const kept = asAllowed(session, allowed, situation.request.availability.gym)
    return kept === null ? [] : [kept]
  })
  return withStrength(plan, strength)
}

function withoutStrength(plan: Plan, gym: string): Plan {
  return withStrength(
    plan,
    strengthOf(plan).filter(({ id }) => id !== gym),
  )
}

/** Jumps as many as in the weeks before, where this week raises them. */
function fewerJumps(
  plan: Plan,
  { offendingIds }: Violation,
  { today }: Situation,
): SteppedBack | null {
  const at = plan.weeks.findIndex(({ index }) => offendingIds.includes(`w${index}`))
  const week = plan.weeks[at]
  if (week === undefined) return null
  const before = plan.weeks.slice(Math.max(0, at - JUMP_WEEKS), at)
  const most = Math.max(0, ...before.map(contactsOf))
  const raised = week.strength.find((one) => one.day >= today && one.plyometricContacts > most)
  if (raised === undefined) return null
  const next: StrengthSession = {
    ...raised,
    plyometricContacts: most,
    exercises: withContacts(raised.exercises, raised.phase, most),
  }
  const strength = strengthOf(plan).map((one) => (one === raised ? next : one))
  return { plan: withStrength(plan, strength), id: raised.id }
}

/** The longest easy run of the week a tenth shorter, down to three quarters of what it was. */
function shorterEasyRun(
  plan: Plan,
  { offendingIds }: Violation,
  {
    situation,
    plannedM,
    touched,
  }: {
    readonly situation: Situation
    readonly plannedM: ReadonlyMap<string, number>
    readonly touched: ReadonlySet<string>
  },
): SteppedBack | null {
  const weeks = plan.weeks.filter(({ index }) => offendingIds.includes(`w${index}`))
  const [found] = weeks
    .flatMap(({ sessions }) => sessions)
    .filter((session) => situation.isOpen(session) && !touched.has(session.id))
    .flatMap((session) => {
      const next = tenthShorter(session, situation.request)
      const least = EASY_LEAST_SHARE * (plannedM.get(session.id) ?? session.distanceM)
      return next === null || next.distanceM < least ? [] : [{ session, next }]
    })
    .sort((a, b) => b.session.distanceM - a.session.distanceM)
  return found === undefined
    ? null
    : { plan: replaceSession(plan, found.session.id, found.next), id: found.session.id }
}

function gymOf(violation: Violation, plan: Plan, { today }: Situation): string | undefined {
  const ids = new Set(violation.offendingIds)
  return strengthOf(plan).find(({ id, day }) => ids.has(id) && day >= today)?.id
}

function offenderOf(
  violation: Violation,
  plan: Plan,
  situation: Situation,
): PlannedSession | undefined {
  const { invariant, offendingIds } = violation
  const ids = new Set(offendingIds)
  const weeks = plan.weeks.filter(({ index }) => ids.has(`w${index}`))
  const inWeeks = (day: string) =>
    weeks.some(({ startDay }) => day >= startDay && day < addDays(startDay, 7))
  const open = sessionsOf(plan).filter(
    (session) =>
      (ids.has(session.id) || inWeeks(session.day)) &&
      situation.isOpen(session) &&
      !isRace(session),
  )
  const most = (value: (session: PlannedSession) => number) =>
    [...open].sort((a, b) => value(b) - value(a) || (a.day < b.day ? 1 : -1))[0]
  if (invariant === DAY_OF_RUNS) return open.find(({ second }) => second === true) ?? open[0]
  if (invariant === REST_DAY) return most(({ distanceM, hard }) => (hard ? 0 : 1e6) - distanceM)
  if (invariant === LONG_SHARE) return open.find(({ role }) => role === 'long') ?? open[0]
  if (NOT_HARD_HERE.has(invariant)) {
    return open.findLast(({ hard }) => hard) ?? most(({ role }) => (role === 'quality' ? 1 : 0))
  }
  if (TOO_FAST.has(invariant)) {
    return most(({ fastM, role, distanceM }) =>
      fastM > 0 ? 1e6 + fastM : role === 'quality' ? 5e5 : distanceM,
    )
  }
  return weeks.length > 0
    ? most(({ role, distanceM }) => (role === 'quality' ? 0 : 1e6) + distanceM)
    : most(({ hard, distanceM }) => (hard ? 1e6 : 0) + distanceM)
}

/** A few repetitions at mile pace, no more than what they stand for; `null` where they would be no less. */
function atMilePace(session: PlannedSession, request: Situation['request']): PlannedSession | null {
  const fitted = fitSession(
    LIBRARY.sharpening,
    request,
    { level: 0, short: true },
    ({ fastM, distanceM }) => fastM <= session.fastM && distanceM <= session.distanceM,
  )
  if (fitted === null || session.workout.sessionId === LIBRARY.sharpening) return null
  const { workout, easier } = fitted.finished()
  const why = message('why.easier-version', { workout: titleOf(session.workout) })
  const next = { ...withWorkout(session, workout, request), easier, why }
  return isLighter(next, session) ? next : null
}

function notch(
  session: PlannedSession,
  { invariant }: Violation,
  { request }: Situation,
): PlannedSession | null {
  if (invariant === DAY_OF_RUNS && session.second === true) return null
  if (session.placedByEngine === true && isExempt(session))
    return easyRunOf(session, request, { strides: false })
  if (invariant === BLOCKED || invariant === REST_DAY) return null
  if (invariant === STRIDES_FIRST) {
    const strides = stridesInstead(session, request)
    if (isLighter(strides, session)) return strides
  }
  const slower = TOO_FAST_YET.has(invariant) ? atMilePace(session, request) : null
  if (slower !== null) return slower
  if (NOT_HARD_HERE.has(invariant)) {
    const easy = easyRunOf(session, request, { strides: false })
    if (isLighter(easy, session)) return easy
  }
  return lighterVersions(session, request)[0] ?? null
}
