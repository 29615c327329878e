import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { needFields } from '@bell-lap/units/wrong-argument'
import { workoutTotals } from '@bell-lap/workout/totals'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import type { Plan, PlannedRace, PlanNote, PlanRefused, PlanRequest } from '../model/plan.ts'
import type { PlanResult, Violation } from '../model/plan.ts'
import { BASE_WEEKS, baseRequest } from '../ledger/base-plan.ts'
import { clearedRequest } from '../ledger/hill-first.ts'
import { isOpenedByClearance, isTooLittleRunning, whyNot } from '../ledger/can-start.ts'
import { SINGLE_RUN_DAYS, SINGLE_RUN_RATIO } from '../ledger/caps.ts'
import { withCrossTraining } from './cross-training.ts'
import { doseNote } from './dose-note.ts'
import { draftPlan } from './draft-plan.ts'
import type { Draft, Strain } from './draft-plan.ts'
import { strained } from './lighten-weeks.ts'
import { withRunWalk } from './run-walk.ts'
import { nearestPossible } from './nearest-possible.ts'
import { settleGoal } from './goal/settle-goal.ts'
import { softenGoal } from './goal/soften-goal.ts'

const REQUEST_FIELDS = [
  'today',
  'runner',
  'ability',
  'history',
  'availability',
  'goal',
  'races',
] as const satisfies readonly (keyof PlanRequest)[]

const MOST_REPAIRS = 14
/** Number of the rule that no run is much longer than the longest before. */
const SINGLE_RUN = 1

/**
 * A plan from today to the race, or the reasons why not. Every plan that is returned has passed
 * every hard safety invariant: a draft that breaks one is made lighter in the weeks concerned and
 * drawn up again from there; when that does not help, the answer is a refusal. A soft rule that is
 * still broken becomes a note of the plan. The nearest plan a refusal names was drawn up and checked
 * before it is named. Pure: same request, same plan. Throws `WrongArgument` for what is no request.
 *
 * @example
 * import type { PlanRequest } from '@bell-lap/plan/model/plan'
 * const weeksFor = (request: PlanRequest) => {
 *   const result = buildPlan(request)
 *   return result.refused ? [] : result.plan.weeks
 * }
 */
export function buildPlan(asked: PlanRequest): PlanResult {
  needFields('request', asked, REQUEST_FIELDS)
  dayNumber(asked.today)
  const answer = buildAsAsked(asked)
  if (answer.refused && isTooLittleRunning(answer)) return { ...answer, ...withBaseOffer(asked) }
  if (answer.refused && isOpenedByClearance(answer))
    return { ...answer, ...withClearanceOffer(asked) }
  if (!answer.refused || answer.seeClinician || !mayBend(answer)) return answer
  return { ...answer, nearest: nearestPossible(asked, (request) => !buildAsAsked(request).refused) }
}

/** The base plan that comes first, where one was really made. */
function withBaseOffer(asked: PlanRequest): Partial<Pick<PlanRefused, 'nearest'>> {
  if (buildAsAsked(baseRequest(asked)).refused) return {}
  return { nearest: { base: true, text: message('nearest.base', { weeks: BASE_WEEKS }) } }
}

/** The plan that begins with hills, where one was really made. */
function withClearanceOffer(asked: PlanRequest): Partial<Pick<PlanRefused, 'nearest'>> {
  if (buildAsAsked(clearedRequest(asked, asked.today)).refused) return {}
  return { nearest: { clearance: true, text: message('nearest.clearance') } }
}

/** Reasons that another length, fewer runs or fewer races can take away; not health, age or base. */
function mayBend({ reasons }: PlanRefused): boolean {
  return reasons.every(({ code }) => code === 'length' || code.startsWith('invariant-'))
}

function buildAsAsked(asked: PlanRequest): PlanResult {
  const settled = settleGoal(asked)
  const refusal = whyNot(settled.request)
  if (refusal !== null) return refusal
  const softened = softenGoal(settled.request)
  let { request } = softened
  let notes = [...settled.notes, ...softened.notes]
  let strain: Strain = new Map()
  let broken: readonly Violation[] = []
  let draft: Draft | null = null
  for (let attempt = 0; attempt <= MOST_REPAIRS; attempt++) {
    draft = draftPlan(request, strain, draft)
    const plan = withRunWalk(draft.plan, request)
    const violations = checkInvariants(plan, request)
    broken = violations.filter((one) => !isSoft(one))
    if (broken.length === 0) {
      const own = [...longRaceNote(plan), ...doseNote(plan, request)]
      const told = [...notes, ...plan.notes, ...own, ...violations.map(asNote)]
      return { refused: false, plan: withCrossTraining({ ...plan, notes: told }, request) }
    }
    const shorter = withoutTooLong(plan, request, broken)
    if (shorter === null) strain = strained(strain, plan, broken)
    else {
      request = shorter.request
      notes = [...notes, shorter.note]
      strain = new Map()
      draft = null
    }
  }
  return {
    refused: true,
    reasons: broken.map((violation) => ({
      code: `invariant-${violation.invariant}`,
      text: message('refusal.invariant', { rule: violation.name, detail: violation.detail }),
    })),
    seeClinician: false,
    nearest: null,
  }
}

/** The goal race is longer than the runs of the weeks before it allow by themselves. */
function longRaceNote({ raceDay, weeks }: Plan): readonly PlanNote[] {
  const from = addDays(raceDay, -SINGLE_RUN_DAYS)
  const sessions = weeks.flatMap((week) => week.sessions)
  const goal = sessions.find(({ role, day }) => role === 'race' && day === raceDay)
  const raceM = goal === undefined ? 0 : workoutTotals(goal.workout).workM
  const longestM = Math.max(
    0,
    ...sessions.filter(({ day }) => day >= from && day < raceDay).map((one) => one.distanceM),
  )
  if (longestM <= 0 || raceM <= SINGLE_RUN_RATIO * longestM) return []
  return [{ code: 'long-race', text: message('note.long-race', { raceM, longestM }) }]
}

/** The request without what is longer than the runs before it allow, if that broke the rule. */
function withoutTooLong(
  plan: Plan,
  request: PlanRequest,
  violations: readonly Violation[],
): { readonly request: PlanRequest; readonly note: PlanNote } | null {
  const ids = violations
    .filter(({ invariant }) => invariant === SINGLE_RUN)
    .flatMap(({ offendingIds }) => offendingIds)
  const days = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ id, role }) => (role === 'race' || role === 'test') && ids.includes(id))
    .map(({ day }) => day)
  const { races, goal } = request
  const race = races.find(({ day }) => days.includes(day))
  if (race !== undefined)
    return {
      request: { ...request, races: races.filter((other) => other !== race) },
      note: leftOut(race),
    }
  const trial = goal.raceDay === null && days.includes(plan.raceDay)
  return trial && goal.event === '10k'
    ? { request: { ...request, goal: { ...goal, event: '5k' } }, note: SHORTER_TRIAL }
    : null
}

function leftOut({ name, day }: PlannedRace): PlanNote {
  return {
    code: 'race-left-out',
    text: message('note.race-left-out', {
      race: name,
      raceDay: day,
      reason: message('left-out.runs-too-short'),
    }),
  }
}

const SHORTER_TRIAL: PlanNote = {
  code: 'shorter-trial',
  text: message('note.shorter-trial', { event: message('event.5k'), asked: message('event.10k') }),
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
    text: message('note.soft-rule', { rule: name, detail }),
  }
}
