import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { goBackTo, loadRevision, originOf, savePlan } from '../plan/index.ts'
import type { PlanRevision } from '../plan/index.ts'
import { withdrawEvent } from '../reports/index.ts'
import { adaptToFacts } from './adapt-plan.ts'
import type { Adapted } from './adapt-plan.ts'
import { isBack } from './change-origin.ts'
import { factsWithout, judgeUndo } from './judge-undo.ts'
import type { ToUndo, Undoing, UndoVerdict } from './judge-undo.ts'
import { insertPlanChanges, loadPlanChanges, setChangeState } from './store.ts'
import type { StoredChange } from './store.ts'

/** What is open in the body holds the plan until it has ended. */
const STOPPING: ReadonlySet<string> = new Set(['red-flag', 'pain', 'injury', 'illness'])

/** Who undoes: the runner reads it, and nobody else takes back what the runner reported. */
export type Undoer = 'you' | 'coach'

/**
 * Undoes everything that one revision of the rules changed: exactly, by the revision before, when
 * it is the last one; else session by session, where none was changed again since. What was reported and
 * brought it about is taken back with it, so that it does not come again. Throws a 409 where the plan could not
 * come back as it was.
 */
export async function undoRevision(
  context: Context,
  athleteId: string,
  revision: number,
  who: Undoer,
): Promise<Adapted> {
  return context.turns.take(athleteId, async () => {
    const known = await loadToUndo(context, await gatherFacts(context, athleteId))
    if (known?.current.kept == null) throw notFound('plan')
    const changes = known.stored.filter((one) => one.revision === revision && one.state === 'made')
    if (changes.length === 0) throw notFound('change')
    return carryOut(context, known, await judgeUndo(context, known, revision), who)
  })
}

/** Takes back the last change, whatever it was. */
export async function undoLast(context: Context, athleteId: string, who: Undoer): Promise<Adapted> {
  return context.turns.take(athleteId, async () => {
    const known = await loadToUndo(context, await gatherFacts(context, athleteId))
    if (known === null) throw new HttpProblem('nothing-to-undo')
    return carryOut(context, known, await judgeLastUndo(context, known), who)
  })
}

/**
 * Takes back one revision while it is the one that stands. `isIt` says by its summary whether it is one that the caller
 * may take back. Throws a 409 where the plan was changed since.
 */
export async function undoStanding(
  context: Context,
  athleteId: string,
  { revision, isIt }: { readonly revision: number; readonly isIt: (summary: Message) => boolean },
  who: Undoer,
): Promise<void> {
  await context.turns.take(athleteId, async () => {
    const known = await loadToUndo(context, await gatherFacts(context, athleteId))
    if (known === null || known.current.revision !== revision)
      throw new HttpProblem('changed-since')
    if (!isIt(known.current.summary)) throw notFound('change')
    await carryOut(context, known, await judgeLastUndo(context, known), who)
  })
}

/** What there is to undo; `null` before the first plan. */
export async function loadToUndo(context: Context, facts: AthleteFacts): Promise<ToUndo | null> {
  const { athleteId } = facts
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current === null) return null
  const stored = await loadPlanChanges(context, athleteId, current.kept?.madeAt ?? '')
  return { facts, current, stored }
}

/**
 * The general undo takes back the last change, whatever it was; what holds the plan for something that
 * is still open is not among it.
 */
export async function judgeLastUndo(
  context: Context,
  known: ToUndo,
  judge = (revision: number) => judgeUndo(context, known, revision),
): Promise<UndoVerdict> {
  const { current, facts, stored } = known
  const origin = originOf(current)
  const last = stored.filter(({ revision, state }) => revision === origin && state === 'made')
  const open = last.every(isBack) ? undefined : openBehind(last, facts)
  if (open === undefined) return judge(origin)
  const why = message('held.last-change', { what: open.what, ends: open.ends })
  return { ok: false, problem: new HttpProblem('held', { why }) }
}

function openBehind(changes: readonly StoredChange[], { states }: AthleteFacts) {
  const evidence = new Set(changes.flatMap(({ change }) => change?.evidence ?? []))
  return states.find(({ id, kind }) => evidence.has(id) && STOPPING.has(kind))
}

async function carryOut(
  context: Context,
  { facts, current }: ToUndo,
  verdict: UndoVerdict,
  who: Undoer,
): Promise<Adapted> {
  if (!verdict.ok) throw verdict.problem
  const { undoing } = verdict
  if (who === 'coach' && undoing.reports.length > 0) {
    throw new HttpProblem('held', { why: message('held.reported-by-runner') })
  }
  const { athleteId } = facts
  const reason = message(`plan-change.${who}-asked`)
  const revision =
    undoing.mixed === null
      ? await goBackTo(context, athleteId, { current, before: undoing.before, reason })
      : await putBack(context, current, undoing, { athleteId, reason })
  for (const one of undoing.revisions)
    await setChangeState(context, athleteId, { revision: one }, 'undone')
  for (const id of undoing.reports) await withdrawEvent(context, athleteId, id)
  await insertPlanChanges(
    context,
    athleteId,
    undoing.declined.map((key) => ({
      key,
      state: 'refused' as const,
      revision,
      change: null,
      advice: null,
    })),
  )
  return adaptToFacts(context, factsWithout(facts, undoing.reports))
}

async function putBack(
  context: Context,
  current: PlanRevision,
  { mixed, revisions }: Undoing,
  { athleteId, reason }: { readonly athleteId: string; readonly reason: Message },
): Promise<number> {
  const stored = await loadPlanChanges(context, athleteId, '')
  const count = stored
    .filter((one) => one.revision !== null && revisions.includes(one.revision))
    .reduce((sum, { change }) => sum + (change?.sessions.length ?? 0), 0)
  return savePlan(context, athleteId, {
    kept: mixed,
    summary: message('plan-change.undone-sessions', { count }),
    reason,
    base: current.revision,
  })
}
