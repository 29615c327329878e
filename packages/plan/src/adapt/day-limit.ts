/** The most that may be run on some days. Limits only take away; holding one twice changes nothing. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isExempt } from '../ledger/training-ledger.ts'
import { asAllowed } from '../session/allowed-strength.ts'
import { sessionsOf, strengthOf, withSessions, withStrength } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { easyRunOf, shortened, shortenedWithStrides } from '../session/easier-version.ts'
import { isLongRunWithWork } from '../session/long-run-with-work.ts'
import { keepLadder } from './ladder-limit.ts'
import type { LadderLimit } from './ladder-limit.ts'
import type { Situation } from './situation.ts'
import type { AllowedStrength } from '../ledger/body-limit.ts'

/** A run on every second day, the way back from an illness. */
const DAYS_A_RUN = 2
/** Easy runs give no more than this for quality to stay whole; then all come down alike (X). */
const LEAST_SHARE_BESIDE_QUALITY = 0.5
/** Shorter than this a first run is none. */
const LEAST_KM = 2

interface LimitDays {
  readonly from: CalendarDay
  readonly to: CalendarDay
}
export type DayLimit = LimitDays &
  /**
   * No running. The runner's own races stay while they lie ahead, with a warning, and are out on their day while the
   * state lasts; a warning sign takes them out at once, and what only this morning says takes none out.
   */
  (
    | {
        readonly kind: 'rest'
        readonly strengthToo: boolean
        readonly races?: 'out' | 'stay'
      }
    /** Easy running only; the runner's races stay. */
    | { readonly kind: 'easy'; readonly longestMin: number | null; readonly strides: boolean }
    /** No hard session; strides and easy running stay. */
    | { readonly kind: 'not-hard' }
    /** All runs of these days together. */
    | { readonly kind: 'volume'; readonly mostKm: number }
    /** The first runs from `from` on: easy and no longer than these, in turn, two days for each. */
    | { readonly kind: 'first-runs'; readonly mostKm: readonly number[] }
    /** The first runs from `from` on are easy; strides stay. */
    | { readonly kind: 'easy-runs'; readonly runs: number }
    /** One run a day. */
    | { readonly kind: 'no-second' }
    /** Trials that the engine placed become easy running. */
    | { readonly kind: 'no-trial' }
    /** Sprints become easy running with strides; the runner's own races stay. */
    | { readonly kind: 'no-sprints' }
    /** Strength as the body allows it; `null` is none. */
    | { readonly kind: 'strength'; readonly allowed: AllowedStrength | null }
    | { readonly kind: 'long-run'; readonly mostKm: number }
    | LadderLimit
  )

/** The plan under a limit: what is over it is made lighter, step by step, and at last taken out. */
export function keepLimit(plan: Plan, limit: DayLimit, situation: Situation): Plan {
  const open = (session: PlannedSession) =>
    session.day >= limit.from && session.day <= limit.to && situation.isOpen(session)
  switch (limit.kind) {
    case 'rest': {
      const rested = withSessions(
        plan,
        sessionsOf(plan).filter(
          (session) => !open(session) || racesThrough(session, limit.races, situation),
        ),
      )
      return limit.strengthToo ? withoutStrength(rested, limit, situation.today) : rested
    }
    case 'easy':
      return changed(plan, (session) =>
        open(session) && !standsFirm(session) ? easyWithin(session, limit, situation) : session,
      )
    case 'not-hard':
      return changed(plan, (session) =>
        open(session) && isMoreThanEasy(session) && !standsFirm(session)
          ? easyRunOf(session, situation.request, { strides: false })
          : session,
      )
    case 'volume':
      return underVolume(plan, limit, situation)
    case 'first-runs':
      return firstRuns(plan, limit, situation)
    case 'easy-runs':
      return easyRunsFirst(plan, limit, situation)
    case 'no-trial':
      return changed(plan, (session) =>
        open(session) && session.placedByEngine === true && isExempt(session)
          ? easyRunOf(session, situation.request, { strides: false })
          : session,
      )
    case 'no-sprints':
      return changed(plan, (session) =>
        open(session) && session.maximalM > 0 && !standsFirm(session)
          ? easyRunOf(session, situation.request, { strides: true })
          : session,
      )
    case 'no-second':
      return changed(plan, (session) => (open(session) && session.second === true ? null : session))
    case 'strength':
      return strengthAsAllowed(plan, limit, situation)
    case 'long-run':
      return changed(plan, (session) =>
        open(session) && session.role === 'long' && session.distanceM > 1000 * limit.mostKm + 1
          ? shortened(session, situation.request, 1000 * limit.mostKm)
          : session,
      )
    case 'ladder':
      return keepLadder(plan, limit, situation)
  }
}

/** The runner's own race: it stays, and the reason of the change says what is the easier choice. */
export function standsFirm({ role, placedByEngine }: PlannedSession): boolean {
  return role === 'race' && placedByEngine !== true
}

function racesThrough(
  session: PlannedSession,
  races: 'out' | 'stay' | undefined,
  { today }: Situation,
): boolean {
  if (!standsFirm(session) || races === 'out') return false
  return races === 'stay' || session.day > today
}

const isMoreThanEasy = (session: PlannedSession): boolean =>
  session.hard || isLongRunWithWork(session)

function strengthAsAllowed(
  plan: Plan,
  { from, to, allowed }: LimitDays & { readonly allowed: AllowedStrength | null },
  { today, request }: Situation,
): Plan {
  const { gym } = request.availability
  return withStrength(
    plan,
    strengthOf(plan).flatMap((session) => {
      const inside = session.day >= today && session.day >= from && session.day <= to
      const kept = inside ? asAllowed(session, allowed, gym) : session
      return kept === null ? [] : [kept]
    }),
  )
}

/** The days of the first runs from a day on, done ones counted. */
function easyRunsFirst(
  plan: Plan,
  { from, to, runs }: LimitDays & { readonly runs: number },
  situation: Situation,
): Plan {
  const days = [
    ...situation.done.map(({ day }) => day),
    ...sessionsOf(plan).flatMap((one) => (situation.isOpen(one) ? one.day : [])),
  ]
    .filter((day) => day >= from && day <= to)
    .sort()
  const first = new Set([...new Set(days)].slice(0, runs))
  return changed(plan, (session) => {
    const isEasy = !isMoreThanEasy(session) && session.role !== 'quality'
    if (!first.has(session.day) || !situation.isOpen(session) || isEasy || standsFirm(session))
      return session
    return easyRunOf(session, situation.request, { strides: false })
  })
}

function changed(plan: Plan, change: (session: PlannedSession) => PlannedSession | null): Plan {
  return withSessions(
    plan,
    sessionsOf(plan).flatMap((session) => change(session) ?? []),
  )
}

function withoutStrength(plan: Plan, { from, to }: LimitDays, today: CalendarDay): Plan {
  return withStrength(
    plan,
    strengthOf(plan).filter(({ day }) => day < today || day < from || day > to),
  )
}

function easyWithin(
  session: PlannedSession,
  limit: { readonly longestMin: number | null; readonly strides: boolean },
  { request }: Situation,
): PlannedSession | null {
  const fast = session.fastM > 0 || session.maximalM > 0
  const easyKind = session.role === 'easy' || session.role === 'long'
  const changesKind = isMoreThanEasy(session) || !easyKind || (fast && !limit.strides)
  const easy = changesKind ? easyRunOf(session, request, { strides: limit.strides }) : session
  const longestS = limit.longestMin === null ? Infinity : 60 * limit.longestMin
  if (easy.durationS <= longestS + 1) return easy
  return shortened(easy, request, (easy.distanceM * longestS) / easy.durationS)
}

/**
 * Runs of these days, done ones counted, come down alike until they fit, with their strides; short ones are left out.
 * Quality stays whole where the other runs can give what is over.
 */
function underVolume(
  plan: Plan,
  limit: LimitDays & { readonly mostKm: number },
  situation: Situation,
): Plan {
  const inside = ({ day }: { readonly day: CalendarDay }) => day >= limit.from && day <= limit.to
  const done = situation.done.filter(inside).reduce((sum, run) => sum + run.distanceM, 0)
  const open = sessionsOf(plan).filter(
    (session) => inside(session) && situation.isOpen(session) && !standsFirm(session),
  )
  const planned = open.reduce((sum, session) => sum + session.distanceM, 0)
  const most = Math.max(0, 1000 * limit.mostKm - done)
  if (planned <= most + 50) return plan
  const firm = open.filter(({ role }) => role === 'quality')
  const firmM = firm.reduce((sum, session) => sum + session.distanceM, 0)
  const shareOfOthers = (most - firmM) / Math.max(1, planned - firmM)
  const isEnough = shareOfOthers >= LEAST_SHARE_BESIDE_QUALITY
  const share = isEnough ? shareOfOthers : most / planned
  return changed(plan, (session) => {
    if (!open.includes(session) || (isEnough && firm.includes(session))) return session
    return shortenedWithStrides(session, situation.request, share * session.distanceM)
  })
}

/** Two days for each of the runs that are left, from today or the first day on. */
function firstRuns(
  plan: Plan,
  limit: LimitDays & { readonly mostKm: readonly number[] },
  situation: Situation,
): Plan {
  const { done, today, request } = situation
  const doneDays = new Set(
    done.filter(({ day }) => day >= limit.from && day <= limit.to).map(({ day }) => day),
  )
  const left = limit.mostKm.slice(doneDays.size)
  const start = today > limit.from ? today : limit.from
  return changed(plan, (session) => {
    const mostKm = left[Math.floor(daysBetween(start, session.day) / DAYS_A_RUN)]
    const open = situation.isOpen(session) && !standsFirm(session)
    if (mostKm === undefined || !open) return session
    const easy = easyWithin(session, { longestMin: null, strides: false }, situation)
    return easy === null ? null : shortened(easy, request, 1000 * Math.max(LEAST_KM, mostKm))
  })
}

/** So many days from a day on, that day included. */
export function span(from: CalendarDay, days: number): LimitDays {
  return { from, to: addDays(from, days - 1) }
}
