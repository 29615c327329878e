import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import type { Plan, PlanNote, PlanRequest, PlanResult, Violation } from '../plan.ts'
import { whyNot } from './can-start.ts'
import { AS_PLANNED, draftPlan } from './draft-plan.ts'
import type { Draft, Lighter, Strain } from './draft-plan.ts'
import { softenGoal } from './soften-goal.ts'

const MOST_REPAIRS = 14
/** Number of the rule that a week has a day of rest. */
const DAY_OF_REST = 8
const LIGHTER_QUALITY = 0.15
const LIGHTER_KM = 0.03
/** A week lighter than this would no longer be training. */
const LEAST_QUALITY = 0.2

/**
 * A plan from today to the race, or the reasons why not. Every plan that is returned has passed
 * every hard safety invariant: a draft that breaks one is made lighter in the weeks concerned and
 * drawn up again; when that does not help, the answer is a refusal. A soft rule that is still
 * broken then becomes a note of the plan. Pure: same request, same plan.
 */
export function buildPlan(asked: PlanRequest): PlanResult {
  const refusal = whyNot(asked)
  if (refusal !== null) return refusal
  const { request, notes } = softenGoal(asked)
  let strain: Strain = new Map()
  let violations: readonly Violation[] = []
  let nearly: Plan | null = null
  let draft: Draft | null = null
  for (let attempt = 0; attempt <= MOST_REPAIRS; attempt++) {
    draft = draftPlan(request, strain, draft)
    const { plan } = draft
    violations = checkInvariants(plan, request)
    if (violations.length === 0) {
      return { refused: false, plan: { ...plan, notes: [...notes, ...plan.notes] } }
    }
    if (nearly === null && violations.every(isSoft)) {
      nearly = { ...plan, notes: [...notes, ...plan.notes, ...violations.map(asNote)] }
    }
    strain = strained(strain, plan, violations)
  }
  if (nearly !== null) return { refused: false, plan: nearly }
  return {
    refused: true,
    reasons: violations.map((violation) => ({
      code: `invariant-${violation.invariant}`,
      text: `No plan keeps this rule with your days and history: ${violation.name}. ${violation.detail}`,
    })),
    seeClinician: false,
    nearest: {
      text: 'More free days, fewer blocked days in a row or a later race day give the plan room.',
    },
  }
}

const SOFT: ReadonlySet<number> = new Set(
  INVARIANTS.filter(({ kind }) => kind === 'soft').map(({ number }) => number),
)

function isSoft({ invariant }: Violation): boolean {
  return SOFT.has(invariant)
}

function asNote({ invariant, name, detail, offendingIds }: Violation): PlanNote {
  return {
    code: `soft-${invariant}-${offendingIds.join('-')}`,
    text: `Not quite kept: ${name.charAt(0).toLowerCase()}${name.slice(1)} (${detail}).`,
  }
}

/** The weeks that hold what broke a rule get less speed, and a little less distance. */
function strained(strain: Strain, plan: Plan, violations: readonly Violation[]): Strain {
  const next = new Map(strain)
  for (const { invariant, offendingIds } of violations) {
    if (invariant === DAY_OF_REST && restInstead(next, plan, offendingIds)) continue
    for (const index of weeksOf(offendingIds, plan)) {
      const before = next.get(index) ?? AS_PLANNED
      next.set(index, {
        ...before,
        km: before.km - LIGHTER_KM,
        quality: Math.max(LEAST_QUALITY, before.quality - LIGHTER_QUALITY),
      })
    }
  }
  return next
}

/** The shortest easy run of seven days without rest is left out; `false` when there is none. */
function restInstead(strain: Map<number, Lighter>, plan: Plan, ids: readonly string[]): boolean {
  const easy = plan.weeks
    .flatMap(({ index, sessions }) => sessions.map((session) => ({ index, session })))
    .filter(({ session }) => session.role === 'easy' && ids.includes(session.id))
    .sort((a, b) => a.session.distanceM - b.session.distanceM)[0]
  if (easy === undefined) return false
  const before = strain.get(easy.index) ?? AS_PLANNED
  strain.set(easy.index, { ...before, rest: [...before.rest, easy.session.day] })
  return true
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
