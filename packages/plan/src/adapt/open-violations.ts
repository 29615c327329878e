/** The safety rules that a plan breaks in days that can still be changed. */
import { addDays } from '@bell-lap/units/calendar-day'
import { sessionsOf, strengthOf } from '../model/with-sessions.ts'
import { SINGLE_RUN_DAYS } from '../ledger/caps.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import type { Plan, Violation } from '../model/plan.ts'
import { asPlanned } from './as-planned.ts'
import { asRun } from './as-run.ts'
import { toldTo } from './body-limits.ts'
import { isRace } from './is-race.ts'
import type { Situation } from './situation.ts'

/**
 * Rules about the make-up of a week: shares of its distance or its time, one lever, the taper's way
 * down. A missed easy run breaks none of them; they are judged with it as it was planned.
 */
const MAKE_UP: ReadonlySet<number> = new Set([4, 10, 11, 13, 19, 23, 34])
/** Judged by the health answers of the first day; while the plan runs, the limits of the rules are. */
const JUDGED_BY_LIMITS: ReadonlySet<number> = new Set([25, 26])
/**
 * Rules that compare a week with the weeks before. What was not run takes no capacity away at once, so these are judged
 * with it as planned too: else who runs four sessions of five would get less each week, then less again, and who comes
 * back after three weeks nothing at all. The way back after a break is the business of A4 and of the ladder.
 */
const AGAINST_WEEKS_BEFORE: ReadonlySet<number> = new Set([2, 35])
/** Against the longest run of 30 days as it was run, unless there was hardly any. */
const SINGLE_RUN = 1
const KNOWN_FROM_RUNS = 3
const WHOLE_PLAN: ReadonlySet<number> = new Set([20, 40])
const CAN_BE_MENDED: ReadonlySet<number> = new Set(
  INVARIANTS.filter(
    ({ kind, number }) =>
      kind === 'hard' && !JUDGED_BY_LIMITS.has(number) && !WHOLE_PLAN.has(number),
  ).map(({ number }) => number),
)
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
  const last = LAST.get(situation)
  if (last?.plan === plan) return last.violations
  const violations = violationsNow(plan, situation)
  LAST.set(situation, { plan, violations })
  return violations
}

/** What was found last in a situation: the one plan is asked about again and again. */
const LAST = new WeakMap<
  Situation,
  { readonly plan: Plan; readonly violations: readonly Violation[] }
>()

function violationsNow(plan: Plan, situation: Situation): readonly Violation[] {
  const { request } = situation
  const told = toldTo(situation)
  const real = checkInvariants(asRun(plan, situation, false), request, told, CAN_BE_MENDED)
  const open = real.filter((violation) => canBeMended(violation, plan, situation))
  const noLongest = !knowsLongest(situation)
  const forgiving = ({ invariant }: Violation) =>
    MAKE_UP.has(invariant) ||
    AGAINST_WEEKS_BEFORE.has(invariant) ||
    (noLongest && invariant === SINGLE_RUN)
  const forgiven = new Set(open.filter(forgiving).map(({ invariant }) => invariant))
  if (forgiven.size === 0) return open
  const planned = asPlanned(plan, situation)
  const also = new Set(checkInvariants(planned, request, told, forgiven).map(keyOf))
  return open.filter((violation) => !forgiving(violation) || also.has(keyOf(violation)))
}

/** Enough runs in the last 30 days to measure the next one against; days before the plan count as run. */
function knowsLongest({ done, today, request }: Situation): boolean {
  const since = addDays(today, -SINGLE_RUN_DAYS)
  return request.today > since || done.filter(({ day }) => day >= since).length >= KNOWN_FROM_RUNS
}

function canBeMended(violation: Violation, plan: Plan, situation: Situation): boolean {
  const { invariant, offendingIds } = violation
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
