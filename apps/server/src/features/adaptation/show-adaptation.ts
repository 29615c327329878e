import { ladderState, RUNGS } from '@bell-lap/plan/adapt/return-ladder'
import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import type { Advice } from '@bell-lap/plan/adapt/plan-change'
import { nameOfRule } from '@bell-lap/plan/adapt/rules/rules'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { Adapted } from './adapt-plan.ts'
import type { AdaptationView, AdviceView, LadderView, PlanChangeView } from './change-schema.ts'
import { loadPlanChanges } from './store.ts'
import type { StoredChange } from './store.ts'
import type { KeptChange } from './stored-changes.ts'

const UNDO_DAYS = 30
const LOG_SHOWN = 60
const ADVICE_DAYS = 7

/** What changed and why, what is proposed, what was advised, and the way back after an injury. */
export async function showAdaptation(
  context: Context,
  { facts, kept, events, standing }: Adapted,
): Promise<AdaptationView> {
  const { athleteId, settings, today } = facts
  const { planChanges: policy } = settings
  if (kept === null) return { policy, changes: [], proposals: [], advice: [], ladders: [] }
  const stored = await loadPlanChanges(context, athleteId, kept.madeAt ?? '')
  const shown = stored.flatMap((one) => showChange(one, today) ?? [])
  const since = addDays(today, -ADVICE_DAYS)
  return {
    policy,
    changes: shown.filter(({ state }) => state !== 'proposed').slice(0, LOG_SHOWN),
    proposals: shown.filter(({ state }) => state === 'proposed'),
    advice: [
      ...standing.map((one) => adviceView(one, events)),
      ...stored
        .filter(({ state, madeAt }) => state === 'told' && madeAt >= since)
        .flatMap(({ advice }) => (advice === null ? [] : adviceView(advice, events))),
    ],
    ladders: laddersOf(events, today),
  }
}

function adviceView(advice: Advice, events: readonly TrainingEvent[]): AdviceView {
  const about = events.find(({ id }) => advice.key.includes(id))
  const { key, rule, text, seeClinician, asks } = advice
  return { key, rule, text, seeClinician, asks, about: about?.id ?? null }
}

function showChange(stored: StoredChange, today: CalendarDay): PlanChangeView | null {
  const { change, key, state, revision, madeAt, id } = stored
  if (change === null) return null
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
    canUndo: state === 'made' && madeAt.slice(0, 10) >= addDays(today, -UNDO_DAYS),
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

function lineOf(session: PlannedSession | null) {
  if (session === null) return null
  const { day, role, hard, distanceM, durationS, fastM, workout } = session
  return { day, title: titleOf(workout), role, hard, distanceM, durationS, fastM }
}

function laddersOf(events: readonly TrainingEvent[], today: CalendarDay): readonly LadderView[] {
  const cleared = new Set(eventsOf(events, 'cleared').map(({ about }) => about))
  return eventsOf(events, 'injury')
    .filter(({ id }) => !cleared.has(id))
    .map((injury) => {
      const { rung, since, next, finished, steps } = ladderState(injury, events, today)
      return {
        injuryId: injury.id,
        site: injury.site,
        side: injury.side,
        rung,
        since,
        next,
        finished,
        rungs: RUNGS.map(({ name, about, calf, longestMin }) => ({
          name,
          about,
          calf,
          longestMin,
        })),
        steps,
      }
    })
}
