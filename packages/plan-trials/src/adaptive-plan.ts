/** The plan as the product leads it: each thing that is told goes through the rules. */
import { adapt } from '@bell-lap/plan/adapt/adapt'
import type { PlanChange } from '@bell-lap/plan/adapt/plan-change'
import type { PainSite, TrainingEvent } from '@bell-lap/plan/model/training-event'
import type { RuleId } from '@bell-lap/plan/adapt/rule-id'
import type { Ability, Plan, PlannedSession, PlanRequest } from '@bell-lap/plan/model/plan'
import { weekdayOf } from '@bell-lap/units/calendar-day'
import type { BodyTissue } from './tissue-state.ts'

export interface AdaptivePlan {
  plan: Plan
  request: PlanRequest
  events: TrainingEvent[]
  handled: readonly string[]
  /** Every change so far; what ended gives back. */
  readonly made: PlanChange[]
  /** By the product's own estimate from all races so far. */
  abilityNow: Ability
  /** Something was told since the rules were last asked. */
  news: boolean
  changes: number
  /** Fast metres that each rule took from sessions ahead, less what it gave back; races apart. */
  readonly fastTakenM: Map<RuleId, number>
}

export function adaptivePlan(plan: Plan, request: PlanRequest): AdaptivePlan {
  return {
    abilityNow: request.ability,
    plan,
    request,
    events: [],
    handled: [],
    made: [],
    news: false,
    changes: 0,
    fastTakenM: new Map(),
  }
}

export function tellPlan(now: AdaptivePlan, event: TrainingEvent, isNews: boolean): void {
  now.events.push(event)
  now.news ||= isNews
}

/** In the morning: on Mondays, and whenever there is news, as one who looks at the plan would see it. */
export function bringUpToDate(now: AdaptivePlan, today: string): void {
  if (!now.news && weekdayOf(today) !== 1) return
  const { events, handled, made } = now
  const abilityNow = now.abilityNow
  const result = adapt(now.plan, now.request, { events, handled, made, abilityNow }, today)
  now.plan = result.plan
  now.request = result.request
  now.handled = result.handled
  now.changes += result.changes.length
  made.push(...result.changes)
  for (const { rule, sessions } of result.changes) {
    const takenM = sessions.reduce(
      (sum, { before, after }) => sum + fastOf(before) - fastOf(after),
      0,
    )
    now.fastTakenM.set(rule, (now.fastTakenM.get(rule) ?? 0) + takenM)
  }
  now.news = false
}

function fastOf(session: PlannedSession | null): number {
  return session === null || session.role === 'race' || session.role === 'test' ? 0 : session.fastM
}

export const SITE_OF: Readonly<Record<BodyTissue, PainSite>> = {
  achilles: 'achilles',
  tibia: 'shin',
  kneecap: 'knee',
  hamstring: 'thigh-back',
}

export function checkIn(
  day: string,
  said: {
    readonly effortCr10: number | null
    readonly pain: { readonly tissue: BodyTissue; readonly score: number } | null
    readonly stress: number | null
  },
): TrainingEvent {
  const { effortCr10, pain, stress } = said
  return {
    kind: 'check-in',
    id: `check-in ${day}`,
    day,
    effortCr10,
    pain:
      pain === null
        ? []
        : [
            {
              site: SITE_OF[pain.tissue],
              side: 'left',
              during: pain.score,
              after: Math.max(0, pain.score - 1),
              nextMorning: Math.max(0, pain.score - 2),
              morningStiffnessMin: null,
              focalBone: false,
              limping: false,
              swelling: false,
              worseDuringRun: false,
            },
          ],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  }
}
