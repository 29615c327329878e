/**
 * Cross-training in place of easy runs, for who chose it: after the plan is drawn up, as many easy runs of a week as the
 * runner allows become minutes on a machine. Quality, strides and the long run stay; every safety rule is checked on what
 * is still run, and weeks that would break one keep their runs.
 */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import { longRunShareCap } from '../ledger/caps.ts'
import type { CrossSession, Plan, PlannedSession, PlanRequest, PlanWeek } from '../model/plan.ts'
import { beginsWithLeadIn } from '../model/week-numbers.ts'
import { withSessions } from '../model/with-sessions.ts'
import { crossInstead, mayBeCross } from '../session/cross-session.ts'
import { shortened } from '../session/easier-version.ts'
import { LIBRARY } from '../ledger/library-ids.ts'

/** A week keeps at least so many runs. */
const FEWEST_RUNS = 3
/** The long run may get so much shorter where the week around it does; else the week keeps its runs (X). */
const LEAST_OF_LONG = 0.85
const MARGIN = 0.99
/** Weeks that the growth of a week is measured by. */
const RECENT_WEEKS = 3

const HARD: ReadonlySet<number> = new Set(
  INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number),
)

/** The plan with cross-training; the plan itself for who did not choose it. */
export function withCrossTraining(plan: Plan, request: PlanRequest): Plan {
  const wish = request.availability.crossTraining
  if (wish === undefined || wish.machines.length === 0 || wish.runsPerWeek <= 0) return plan
  const wanted = plan.weeks.map((week) => crossWeek(week, plan, request))
  let kept: ReadonlySet<number> = new Set()
  for (;;) {
    const changed = plan.weeks.map((week, i) => (kept.has(i) ? week : (wanted[i] ?? week)))
    if (changed.every((week, i) => week === plan.weeks[i])) return plan
    const now = { ...plan, weeks: changed }
    const broken = checkInvariants(now, request)
      .filter(({ invariant }) => HARD.has(invariant))
      .flatMap(({ offendingIds }) => offendingIds)
    if (broken.length === 0) return now
    kept = new Set([...kept, ...weeksToKeep(now, plan, broken)])
  }
}

/** The weeks that broke a rule; where those have their runs, the weeks before them, and at last all. */
function weeksToKeep(now: Plan, plan: Plan, ids: readonly string[]): readonly number[] {
  const isChanged = (i: number) => now.weeks[i] !== plan.weeks[i]
  const named = now.weeks.flatMap((week, i) =>
    ids.some((id) => id === `w${week.index}` || week.sessions.some((one) => one.id === id))
      ? [i]
      : [],
  )
  const own = named.filter(isChanged)
  if (own.length > 0) return own
  const before = named
    .flatMap((i) => Array.from({ length: RECENT_WEEKS }, (_, ago) => i - 1 - ago))
    .filter((i) => i >= 0 && isChanged(i))
  return before.length > 0 ? before : plan.weeks.map((_, i) => i)
}

function crossWeek(week: PlanWeek, plan: Plan, request: PlanRequest): PlanWeek {
  const wish = request.availability.crossTraining
  const leadIn = week.index === 0 && beginsWithLeadIn(plan)
  const daysToRace = daysBetween(week.startDay, plan.raceDay)
  if (wish === undefined || leadIn || (daysToRace >= 0 && daysToRace < 7)) return week
  const most = Math.min(wish.runsPerWeek, week.sessions.length - FEWEST_RUNS)
  for (let count = most; count > 0; count--) {
    const runs = runsToReplace(week).slice(0, count)
    if (runs.length < count) continue
    const left = withFittingLong(
      week.sessions.filter((session) => !runs.includes(session)),
      request,
    )
    if (left === null) continue
    const cross = runs.flatMap((run, i): readonly CrossSession[] => {
      const machine = wish.machines[(week.index + i) % wish.machines.length]
      return machine === undefined ? [] : [crossInstead(run, machine)]
    })
    const [changed] = withSessions({ ...plan, weeks: [week] }, left).weeks
    return { ...(changed ?? week), cross: cross.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
  }
  return week
}

/** Plain easy runs, those on the day after a hard or long one first: then the legs are sore. */
function runsToReplace({ sessions }: PlanWeek): readonly PlannedSession[] {
  const isTired = ({ day }: PlannedSession) =>
    sessions.some((one) => (one.hard || one.role === 'long') && addDays(one.day, 1) === day)
  const isAlone = ({ day, id }: PlannedSession) =>
    sessions.every((other) => other.id === id || other.day !== day)
  return sessions
    .filter((one) => mayBeCross(one) && one.fastM === 0 && isAlone(one))
    .filter(({ workout }) => workout.sessionId !== LIBRARY.easyWithStrides)
    .toSorted((a, b) => Number(isTired(b)) - Number(isTired(a)) || a.distanceM - b.distanceM)
}

/** The long run a little shorter where it would be too large a part of what is run; `null` where it would be much shorter. */
function withFittingLong(
  sessions: readonly PlannedSession[],
  request: PlanRequest,
): readonly PlannedSession[] | null {
  const long = sessions.find(({ role }) => role === 'long')
  if (long === undefined || sessions.length < FEWEST_RUNS) return sessions
  const cap = longRunShareCap(sessions.length)
  const otherM = sessions.reduce((sum, one) => sum + (one === long ? 0 : one.distanceM), 0)
  const mostM = (MARGIN * cap * otherM) / (1 - cap)
  if (long.distanceM <= mostM) return sessions
  if (mostM < LEAST_OF_LONG * long.distanceM || long.hard) return null
  const shorter = shortened(long, request, mostM)
  return shorter === null ? null : sessions.map((one) => (one === long ? shorter : one))
}
