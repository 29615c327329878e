/** What the athlete tells the coach, who leads the plan by it. Fixed plans hear nothing. */
import { addDays } from '@bell-lap/units/calendar-day'
import { bringUpToDate, checkIn, tellPlan } from './adaptive-plan.ts'
import type { AdaptivePlan } from './adaptive-plan.ts'
import type { Asked } from './asked.ts'
import type { Body, Day, Life } from './life.ts'
import type { DayLuck } from './luck.ts'
import { abilityFrom, raceEvidence } from './plan-request.ts'
import type { Run } from './run-asked.ts'
import { mostLoaded } from './tissue-state.ts'
import type { BodyTissue, TissueState } from './tissue-state.ts'

/** From this many standard deviations on, stress is great and keeps from running. */
export const STRESS_TELLS = 1.8
const STRESS_TOLD = 8
const STRESS_USUAL = 4
const STRESS_PER_SD = 2
const ASKED_AGAIN = 2
/** A tissue at this share of its capacity begins to hurt (X). */
const PAIN_FROM = 1.25
const PAIN_PER = 8
const PAIN_NOISE = 0.6
/** From a red light to the clinician's word (X). */
const CLEARED_AFTER_DAYS = 7
const RED_FROM = 5

/** Illness is told on its first day. */
export function tellLife({ adaptive }: Life, { today, luck }: Day): void {
  if (adaptive === null) return
  const open = adaptive.events.find((event) => event.kind === 'illness' && event.lastDay === null)
  if (luck.ill !== null && open === undefined) {
    tellPlan(
      adaptive,
      { kind: 'illness', id: `ill ${today}`, day: today, lastDay: null, symptoms: luck.ill },
      true,
    )
    bringUpToDate(adaptive, today)
  }
  if (luck.ill === null && open !== undefined && open.kind === 'illness') {
    const at = adaptive.events.indexOf(open)
    adaptive.events[at] = { ...open, lastDay: addDays(today, -1) }
    adaptive.news = true
    bringUpToDate(adaptive, today)
  }
}

export function tellRun(
  life: Life,
  { asked, run }: { readonly asked: Asked; readonly run: Run },
  { today }: Day,
): void {
  const { adaptive, athlete, evidence } = life
  if (adaptive === null) return
  const odd = run.reps !== null && (Math.abs(run.reps.fasterBy) > 0.02 || run.reps.slowShare > 0.2)
  tellPlan(
    adaptive,
    {
      kind: 'session-done',
      id: `done ${asked.sessionId ?? ''} ${today}`,
      day: today,
      sessionId: asked.sessionId,
      distanceM: run.distanceM,
      durationS: run.durationS,
      fastM: run.fastM,
      hard: asked.hard,
      reps: run.reps,
      effortCr10: run.effortCr10,
      inHeat: false,
      formBreakdown: null,
    },
    odd,
  )
  if (run.raceS === null || asked.raceM === null) return
  evidence.push(raceEvidence(today, asked.raceM, run.raceS))
  const ability = abilityFrom(athlete, evidence, today)
  if (ability !== null) {
    adaptive.abilityNow = ability
    tellPlan(
      adaptive,
      { kind: 'result', id: `result ${today}`, day: today, ability, name: 'Test', confirmed: true },
      true,
    )
  }
}

/** What is said in the evening: pain that is felt, unless it is hidden, and great stress. */
export function report(life: Life, { today, luck }: Day, effortCr10: number | null): void {
  const { adaptive, body, athlete } = life
  if (adaptive === null) return
  const felt = painOf(body.tissues, luck)
  clearRed(adaptive, today)
  // While something heals or hurt in the last two days, "no pain" is an answer too.
  const about = body.told?.tissue ?? (effortCr10 === null ? null : body.hurt)
  const answer = about === null ? null : { tissue: about, score: 0 }
  const pain = athlete.habits.hidesPain ? answer : (felt ?? answer)
  body.told = stillAsked(body.told, pain)
  const stress = stressOf(luck)
  const hasStress = stress >= STRESS_TOLD || life.stressTold >= STRESS_TOLD
  if (pain === null && !hasStress && effortCr10 === null) return
  life.stressTold = stress
  tellPlan(adaptive, checkIn(today, { effortCr10, pain, stress }), pain !== null || hasStress)
}

/** Asked about until it was gone twice. */
function stillAsked(before: Body['told'], pain: Felt | null): Body['told'] {
  if (pain === null) return null
  if (pain.score > 0) return { tissue: pain.tissue, gone: 0 }
  const gone = (before?.gone ?? ASKED_AGAIN) + 1
  return gone < ASKED_AGAIN ? { tissue: pain.tissue, gone } : null
}

/** On the scale 0 to 10. */
function stressOf({ stress }: DayLuck): number {
  if (stress > STRESS_TELLS) return STRESS_TOLD
  return Math.max(0, Math.min(STRESS_TOLD - 1, Math.round(STRESS_USUAL + STRESS_PER_SD * stress)))
}

/** A clinician has looked at it and says that running may begin again. */
function clearRed(adaptive: AdaptivePlan, today: string): void {
  const since = addDays(today, -CLEARED_AFTER_DAYS)
  for (const event of adaptive.events) {
    if (event.kind !== 'check-in' || event.day !== since) continue
    const red = event.pain.some(({ during }) => (during ?? 0) >= RED_FROM)
    if (!red) continue
    tellPlan(
      adaptive,
      { kind: 'cleared', id: `cleared ${event.id}`, day: today, about: event.id },
      true,
    )
    return
  }
}

export interface Felt {
  readonly tissue: BodyTissue
  readonly score: number
}

export function painOf(tissues: TissueState, luck: DayLuck): Felt | null {
  const { tissue, ratio } = mostLoaded(tissues)
  if (ratio < PAIN_FROM) return null
  const score = Math.round(PAIN_PER * (ratio - PAIN_FROM) + 1 + PAIN_NOISE * luck.pain)
  return score < 1 ? null : { tissue, score: Math.min(9, score) }
}
