import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import type { Advice } from '@bell-lap/plan/adapt/plan-change'
import { nameOfRule } from '@bell-lap/plan/adapt/rules/rules'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { originOf } from '../plan/index.ts'
import { HttpProblem } from '../../contract/problem.ts'
import type { Adapted } from './adapt-plan.ts'
import type { AdaptationView, AdviceView, PlanChangeView } from './change-schema.ts'
import { countOpenProposals } from './assistant-store.ts'
import { judgeUndo } from './judge-undo.ts'
import { lineOf } from './session-line.ts'
import { showLadders } from './show-ladders.ts'
import type { ToUndo, UndoVerdict } from './judge-undo.ts'
import { loadPlanChanges } from './store.ts'
import type { StoredChange } from './store.ts'
import type { KeptChange } from './stored-changes.ts'
import { judgeLastUndo, loadToUndo } from './undo-change.ts'

const UNDO_DAYS = 30
const LOG_SHOWN = 60
const ADVICE_DAYS = 7
/** Each is tried out, which takes as long as an adaptation. */
const MOST_JUDGED = 3

/** What changed and why, what is proposed, what was advised, and the way back after an injury. */
export async function showAdaptation(
  context: Context,
  { facts, kept, events, standing }: Adapted,
): Promise<AdaptationView> {
  const { athleteId, settings, today } = facts
  const { planChanges: policy } = settings
  const known = await loadToUndo(context, facts)
  const judge = known === null ? null : judgeOnce(context, known)
  const last = known === null || judge === null ? null : await judgeLastUndo(context, known, judge)
  const revision = known === null ? null : originOf(known.current)
  const lastChange = { revision, canUndo: last?.ok === true, undoNote: undoNote(last) }
  const ladders = [...showLadders(events, today)]
  if (kept === null) {
    const nothing = { changes: [], proposals: [], advice: [], assistantWaits: 0 }
    return { policy, lastChange, ...nothing, ladders }
  }
  const stored = await loadPlanChanges(context, athleteId, kept.madeAt ?? '')
  const verdicts =
    known === null || judge === null ? new Map() : await judgeShown(known, judge, today)
  const shown = stored.flatMap((one) => showChange(one, verdicts) ?? [])
  const since = addDays(today, -ADVICE_DAYS)
  return {
    policy,
    lastChange,
    changes: shown.filter(({ state }) => state !== 'proposed').slice(0, LOG_SHOWN),
    // What a coach holds reaches the runner with the coach's answer.
    proposals: facts.coachAnswers ? [] : shown.filter(({ state }) => state === 'proposed'),
    advice: [
      ...standing.map((one) => adviceView(one, events)),
      ...stored
        .filter(({ state, madeAt }) => state === 'told' && madeAt >= since)
        .flatMap(({ advice }) => (advice === null ? [] : adviceView(advice, events))),
    ],
    ladders,
    assistantWaits: await countOpenProposals(context, athleteId, today),
  }
}

type Judge = (revision: number) => Promise<UndoVerdict>

/** Tries each undo out once, although the last change may be asked for twice. */
function judgeOnce(context: Context, known: ToUndo): Judge {
  const judged = new Map<number, Promise<UndoVerdict>>()
  return (revision) => {
    const verdict = judged.get(revision) ?? judgeUndo(context, known, revision)
    judged.set(revision, verdict)
    return verdict
  }
}

/** Whether each of the last changes can be undone; those further back wait for the later ones. */
async function judgeShown(
  known: ToUndo,
  judge: Judge,
  today: CalendarDay,
): Promise<ReadonlyMap<number, UndoVerdict>> {
  const since = addDays(today, -UNDO_DAYS)
  const revisions = new Set(
    known.stored.flatMap(({ state, revision, madeAt }) =>
      state === 'made' && revision !== null && madeAt.slice(0, 10) >= since ? [revision] : [],
    ),
  )
  const verdicts = new Map<number, UndoVerdict>()
  for (const revision of [...revisions].sort((a, b) => b - a)) {
    const verdict: UndoVerdict =
      verdicts.size < MOST_JUDGED
        ? await judge(revision)
        : { ok: false, problem: new HttpProblem('changed-since') }
    verdicts.set(revision, verdict)
  }
  return verdicts
}

function undoNote(verdict: UndoVerdict | null | undefined): Message | null {
  if (verdict == null) return null
  return verdict.ok ? verdict.butFor : verdict.problem.says
}

/** Advice, and the report that it is about. */
export function adviceView(advice: Advice, events: readonly TrainingEvent[]): AdviceView {
  const about = events.find(({ id }) => advice.key.includes(id))
  const { key, rule, text, seeClinician, asks } = advice
  return { key, rule, text, seeClinician, asks, about: about?.id ?? null }
}

/** A change as a diff; `null` for advice without one. */
export function showChange(
  stored: StoredChange,
  verdicts: ReadonlyMap<number, UndoVerdict>,
): PlanChangeView | null {
  const { change, key, state, revision, madeAt, id } = stored
  if (change === null) return null
  const verdict = revision === null || state !== 'made' ? undefined : verdicts.get(revision)
  return {
    id,
    key,
    rule: change.rule,
    ruleName: nameOfRule(change.rule),
    reason: change.reason,
    grade: change.grade,
    source: change.source,
    redFlag: change.redFlag,
    state,
    at: madeAt,
    revision,
    canUndo: verdict?.ok === true,
    undoNote: undoNote(verdict),
    sessions: change.sessions.map(({ id: sessionId, before, after }) => ({
      id: sessionId,
      before: lineOf(before),
      after: lineOf(after),
      follows: ruleFollowed(change, sessionId),
    })),
    strengthLeftOut: change.strength.filter(({ after }) => after === null).length,
    strengthWithFewerJumps: change.strength.filter(({ after }) => after !== null).length,
  }
}

/** The safety rule for which a session got lighter, when it only follows from the rest. */
function ruleFollowed({ follows }: KeptChange, sessionId: string) {
  const follow = follows.find(({ ids }) => ids.includes(sessionId))
  return follow === undefined ? null : follow.rule
}
