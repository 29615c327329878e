/** The safety rules that a plan breaks in days that can still be changed. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { sessionsOf, strengthOf } from '../edit/with-sessions.ts'
import { BREAK_FROM_DAYS } from '../caps/usual-week.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import type { Plan, Violation } from '../plan.ts'
import { asRun } from './as-run.ts'
import type { Situation } from './situation.ts'

const HARD: ReadonlySet<number> = new Set(
  INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number),
)
/**
 * Rules about the make-up of a week: shares of its distance or its time, one lever, the taper's way
 * down. A missed easy run breaks none of them; they are judged with it as it was planned.
 */
const MAKE_UP: ReadonlySet<number> = new Set([4, 10, 11, 13, 19, 23, 34])
/** Judged by the health answers of the first day; while the plan runs, the limits of the rules are. */
const JUDGED_BY_LIMITS: ReadonlySet<number> = new Set([25, 26])
/**
 * Rules that compare a week with the mean or the most of the weeks before. Runs missed here and there take no
 * capacity away, so these are judged with the missed ones as planned; else who runs four sessions of five would get
 * less each week, and then less again. After a break they are judged by what was run.
 */
const AGAINST_WEEKS_BEFORE: ReadonlySet<number> = new Set([2, 35])
const LOOK_BACK_DAYS = 28
const WHOLE_PLAN: ReadonlySet<number> = new Set([20, 40])
const TAPER = 23

export function keyOf({ invariant, offendingIds }: Violation): string {
  return `${invariant} ${[...offendingIds].sort().join(' ')}`
}

/**
 * Hard invariants broken by something that is still open, with what was run fixed as done. What only
 * lies in the past, and speed that is missing in the taper, cannot be mended by taking away and is
 * left out.
 */
export function openViolations(plan: Plan, situation: Situation): readonly Violation[] {
  const real = checkInvariants(asRun(plan, situation, false), situation.request)
  const open = real.filter((violation) => canBeMended(violation, plan, situation))
  const broken = hadBreak(situation)
  const forgiving = ({ invariant }: Violation) =>
    MAKE_UP.has(invariant) || (!broken && AGAINST_WEEKS_BEFORE.has(invariant))
  if (!open.some(forgiving)) return open
  const asPlanned = checkInvariants(asRun(plan, situation, true), situation.request)
  const also = new Set(asPlanned.map(keyOf))
  return open.filter((violation) => !forgiving(violation) || also.has(keyOf(violation)))
}

/** So many days in a row without a run in the last four weeks; before the plan there was none. */
function hadBreak({ done, today, request }: Situation): boolean {
  const since = addDays(today, -LOOK_BACK_DAYS)
  const from = since > request.today ? since : request.today
  const days = [from, ...done.map(({ day }) => day).filter((day) => day >= from), today]
  return days.some((day, i) => daysBetween(days[i - 1] ?? day, day) > BREAK_FROM_DAYS)
}

function canBeMended(violation: Violation, plan: Plan, situation: Situation): boolean {
  const { invariant, offendingIds } = violation
  if (!HARD.has(invariant) || JUDGED_BY_LIMITS.has(invariant) || WHOLE_PLAN.has(invariant))
    return false
  const sessions = sessionsOf(plan).filter(({ id }) => offendingIds.includes(id))
  const weeks = plan.weeks.filter(({ index }) => offendingIds.includes(`w${index}`))
  if (invariant === TAPER && weeks.length === 0 && !sessions.some(({ hard }) => hard)) return false
  const gym = strengthOf(plan).some(
    ({ id, day }) => day >= situation.today && offendingIds.includes(id),
  )
  return (
    gym ||
    sessions.some((session) => situation.isOpen(session) && !isRace(session)) ||
    weeks.some(({ startDay }) =>
      sessionsOf(plan).some(
        (session) =>
          session.day >= startDay &&
          session.day < addDays(startDay, 7) &&
          situation.isOpen(session) &&
          !isRace(session),
      ),
    )
  )
}

export function isRace({ role }: { readonly role: string }): boolean {
  return role === 'race' || role === 'test'
}
