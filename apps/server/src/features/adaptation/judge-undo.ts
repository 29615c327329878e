/** Whether a change can be undone exactly, and what that would give; known before anything is done. */
import { adapt } from '@bell-lap/plan/adapt/adapt'
import { openStates } from '@bell-lap/plan/adapt/open-states'
import type { PlanChange } from '@bell-lap/plan/adapt/plan-change'
import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { originOf, revisionBefore } from '../plan/index.ts'
import type { KeptPlan, PlanRevision } from '../plan/index.ts'
import { wantedNow } from './adapt-plan.ts'
import { buildRecord } from './build-record.ts'
import { isBack, isRed, reportsOf } from './change-origin.ts'
import { planWithout } from './put-back.ts'
import type { StoredChange } from './store.ts'

/** What an undo gives, and what it takes back beside the plan. */
export interface Undoing {
  /** The revision whose plan comes back; `null` for the time before any plan. */
  readonly before: PlanRevision | null
  /** The plan that comes back where no revision holds it: without a change that was not the last one. */
  readonly mixed: KeptPlan | null
  /** Revisions whose changes are undone. */
  readonly revisions: readonly number[]
  /** Reports that brought them about. */
  readonly reports: readonly string[]
  /** Keys of what the rules would do at once in its place; declined with it. */
  readonly declined: readonly string[]
}

export type UndoVerdict =
  /** `butFor` says what a safety rule would change in the plan that comes back; `null` where it is exact. */
  | { readonly ok: true; readonly undoing: Undoing; readonly butFor: Message | null }
  | { readonly ok: false; readonly problem: HttpProblem }

const refused = (problem: HttpProblem): UndoVerdict => ({ ok: false, problem })

export interface ToUndo {
  readonly facts: AthleteFacts
  /** The revision that stands. */
  readonly current: PlanRevision
  /** What the rules changed, newest first. */
  readonly stored: readonly StoredChange[]
}

const MOST_ROUNDS = 4

/** Judges the undo of what one revision changed: the last change, whatever it was, or an earlier one of the rules. */
export async function judgeUndo(
  context: Context,
  known: ToUndo,
  revision: number,
): Promise<UndoVerdict> {
  return revision === originOf(known.current)
    ? judgeLast(context, known)
    : judgeEarlier(context, known, revision)
}

function madeIn(stored: readonly StoredChange[], revision: number): readonly StoredChange[] {
  return stored.filter((one) => one.revision === revision && one.state === 'made')
}

async function judgeLast(context: Context, known: ToUndo): Promise<UndoVerdict> {
  const { facts, current, stored } = known
  if (current.parent === null) return refused(new HttpProblem('nothing-to-undo'))
  const revisions = [originOf(current)]
  const reports = reportsOf(madeIn(stored, originOf(current)), facts.stored)
  let before = await revisionBefore(context, facts.athleteId, current)
  // What the same report brought about on days before goes with it.
  while (before?.kept != null && before.parent !== null) {
    const also = reportsOf(madeIn(stored, originOf(before)), facts.stored)
    if (!also.some((id) => reports.includes(id))) break
    revisions.push(originOf(before))
    before = await revisionBefore(context, facts.athleteId, before)
  }
  if (revisions.flatMap((one) => madeIn(stored, one)).some(isRed))
    return refused(new HttpProblem('red-flag'))
  const undoing: Undoing = { before, mixed: null, revisions, reports, declined: [] }
  const isSamePlan = before?.kept != null && before.kept.madeAt === current.kept?.madeAt
  if (before?.kept == null || !isSamePlan) return { ok: true, undoing, butFor: null }
  return tryOut(context, known, before.kept, undoing)
}

async function judgeEarlier(
  context: Context,
  known: ToUndo,
  revision: number,
): Promise<UndoVerdict> {
  const { facts, current, stored } = known
  const changes = madeIn(stored, revision)
  if (changes.length === 0 || current.kept === null) return refused(notFound('change'))
  if (changes.some(isRed)) return refused(new HttpProblem('red-flag'))
  const mixed = planWithout(current.kept, changes)
  if (mixed === null) return refused(new HttpProblem('changed-since'))
  const reports = reportsOf(changes, facts.stored)
  const undoing: Undoing = { before: null, mixed, revisions: [revision], reports, declined: [] }
  return tryOut(context, known, mixed, undoing)
}

/**
 * The rules look at the plan that would come back. What would only follow from the undo is declined with
 * it; where health or a safety rule would change the plan again, it cannot come back as it was.
 */
async function tryOut(
  context: Context,
  { facts, stored }: ToUndo,
  kept: KeptPlan,
  undoing: Undoing,
): Promise<UndoVerdict> {
  const { settings, today } = facts
  const undone = new Set(undoing.revisions)
  const left = factsWithout(facts, undoing.reports)
  const record = await buildRecord(context, left, kept, undone)
  const declined: string[] = []
  // A safety rule is looked at anew: the plan that comes back has to keep it.
  const anew = new Set(
    undoing.revisions
      .flatMap((one) => madeIn(stored, one))
      .flatMap(({ key, change }) => (change?.rule === 'safety' ? [key] : [])),
  )
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refusedKeys = (record.refused ?? []).filter((key) => !anew.has(key))
    const wanted = { ...record, refused: [...refusedKeys, ...declined] }
    const { changes } = adapt(kept.plan, kept.request, wantedNow(settings, wanted), today)
    const needed = changes.find(isNeeded)
    if (needed !== undefined) {
      const why = message('undo.would-come-again', { why: needed.reason })
      return refused(new HttpProblem('held', { why }))
    }
    const wished = changes.filter(({ rule }) => !KEEPS_SAFE.has(rule))
    if (wished.length === 0) {
      const [safety] = changes
      const butFor =
        safety === undefined ? null : message('undo.but-for-safety', { why: safety.reason })
      return { ok: true, undoing: { ...undoing, declined }, butFor }
    }
    declined.push(...wished.map(({ key }) => key))
  }
  return refused(new HttpProblem('changed-since'))
}

/** What follows a plan for safety: the rules of breaks and strength, and the repair of a safety rule. */
const KEEPS_SAFE: ReadonlySet<string> = new Set(['safety', 'A4', 'S1'])
/** Safety rules about the body: strength, breaks, open states, trials. */
const ABOUT_THE_BODY = /^safety:4[3456]:/

/** Health, and what comes back after something ended, do not wait for an answer. */
function isNeeded({ redFlag, key }: PlanChange): boolean {
  return redFlag || ABOUT_THE_BODY.test(key) || isBack({ key })
}

/** The facts as they are once some reports are taken back. */
export function factsWithout(facts: AthleteFacts, reports: readonly string[]): AthleteFacts {
  if (reports.length === 0) return facts
  const stored = facts.stored.filter(({ id }) => !reports.includes(id))
  const told = stored.map(({ id, told: one }): TrainingEvent => ({ ...one, id }))
  const reported = [...told, ...facts.logged]
  return { ...facts, stored, reported, states: openStates(reported, facts.today) }
}
