/** What the next draft must do without, where the last one broke a rule. */
import type { Plan, PlannedSession, Violation } from '../model/plan.ts'
import { AS_PLANNED } from './draft-plan.ts'
import type { Lighter, Strain } from './draft-plan.ts'

/** Number of the rule that a week has a day of rest, which one easy run less puts right. */
const DAY_OF_REST = 8
/** In a stretch of the taper with two runs and no speed, one run less also keeps the rule. */
const TAPER = 23
/** Back from a break: what came too soon is left out on its day. */
const RETURN = 44
const LIGHTER_QUALITY = 0.15
const LIGHTER_KM = 0.03
const LEAST_SHARE_LEFT = 0.5
const JUST_BELOW = 0.98
/** A week lighter than this would no longer be training. */
const LEAST_QUALITY = 0.2

/** The weeks that hold what broke a rule get less speed, and a little less distance. */
export function strained(strain: Strain, plan: Plan, violations: readonly Violation[]): Strain {
  const next = new Map(strain)
  for (const violation of violations) {
    const { invariant, offendingIds } = violation
    const rests = invariant === DAY_OF_REST || (invariant === TAPER && offendingIds.length > 1)
    if (rests && restInstead(next, plan, offendingIds)) continue
    if (invariant === RETURN && easyInstead(next, plan, offendingIds)) continue
    for (const index of weeksOf(offendingIds, plan)) {
      const before = next.get(index) ?? AS_PLANNED
      const share = invariant === RETURN ? shareLeft(violation) : 1
      next.set(index, {
        ...before,
        km: share < 1 ? share * before.km : before.km - LIGHTER_KM,
        quality: Math.max(LEAST_QUALITY, before.quality - LIGHTER_QUALITY),
      })
    }
  }
  return next
}

/** What a rule leaves of the kilometres, where it says so; never less than half at once. */
function shareLeft({ detail: { values } }: Violation): number {
  const { distanceM, mostM } = values ?? {}
  if (typeof distanceM !== 'number' || typeof mostM !== 'number') return 1
  return Math.max(LEAST_SHARE_LEFT, JUST_BELOW * (mostM / distanceM))
}

/** The shortest easy run of seven days without rest is left out; `false` when there is none. */
function restInstead(strain: Map<number, Lighter>, plan: Plan, ids: readonly string[]): boolean {
  const easy = withWeeks(plan)
    .filter(({ session }) => session.role === 'easy' && ids.includes(session.id))
    .sort((a, b) => a.session.distanceM - b.session.distanceM)[0]
  if (easy === undefined) return false
  const before = strain.get(easy.index) ?? AS_PLANNED
  strain.set(easy.index, { ...before, rest: [...before.rest, easy.session.day] })
  return true
}

/** No quality on the days of what was hard too soon; `false` when it was the kilometres. */
function easyInstead(strain: Map<number, Lighter>, plan: Plan, ids: readonly string[]): boolean {
  const hard = withWeeks(plan).filter(({ session }) => session.hard && ids.includes(session.id))
  for (const { index, session } of hard) {
    const before = strain.get(index) ?? AS_PLANNED
    strain.set(index, { ...before, easy: [...before.easy, session.day] })
  }
  return hard.length > 0
}

function withWeeks(
  plan: Plan,
): readonly { readonly index: number; readonly session: PlannedSession }[] {
  return plan.weeks.flatMap(({ index, sessions }) =>
    sessions.map((session) => ({ index, session })),
  )
}

function weeksOf(ids: readonly string[], plan: Plan): ReadonlySet<number> {
  const weeks = plan.weeks.filter((week) =>
    ids.some(
      (id) =>
        id === `w${week.index}` ||
        week.sessions.some((session) => session.id === id) ||
        week.strength.some((session) => session.id === id),
    ),
  )
  return new Set(
    weeks.length > 0 ? weeks.map((week) => week.index) : plan.weeks.map((w) => w.index),
  )
}
