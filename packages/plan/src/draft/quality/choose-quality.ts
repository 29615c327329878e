/** Which session of the menu a quality day gets, and how large. */
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import type { Workout } from '@bell-lap/workout/workout'
import type { PlanRequest } from '../../model/plan.ts'
import { FIRST_LEVEL, LEAST_WORK_S, mayFollow } from '../../ledger/next-step.ts'
import type { NextStep } from '../../ledger/next-step.ts'
import { isSameWork, workOf } from '../../model/work-done.ts'
import type { WorkKind } from '../../model/work-done.ts'
import { fitSession } from '../../session/fit-session.ts'
import type { FittedSession } from '../../session/fit-session.ts'
import { keepsCaps } from '../../ledger/quality-caps.ts'
import type { QualityCaps } from '../../ledger/quality-caps.ts'
import type { MenuEntry } from '../frame/quality-menu.ts'
import { misliked } from '../frame/preferences.ts'
import { weighed } from '../frame/terms.ts'
import type { TermValues } from '../../model/term-values.ts'

export interface QualityWish {
  readonly entry: MenuEntry
  /** Added to the level of the entry: bigger runners do more, cut-back weeks less. */
  readonly levelShift: number
  /** Limits of the week that are left for this session. */
  readonly fastM: number
  readonly hillS: number
  readonly mostKm: number
  readonly caps: QualityCaps
  /** Sessions of the week before; another one is better. */
  readonly avoidIds: readonly string[]
  /** What may come next of a kind of work. */
  readonly nextStep: (kind: WorkKind) => NextStep
  /** Whether a hard session may stand there, with and without mile pace. */
  readonly mayBeHard: { readonly mile: boolean; readonly other: boolean }
}

export interface ChosenQuality {
  readonly fitted: FittedSession
  readonly values: TermValues
  readonly cost: number
}

const LEAST_REPS = 2
/** How far above the size of the menu a session may go that would be the last one again. */
const NEXT_SIZES = 0.3

/**
 * Of the sessions of the wish, each in the largest size that keeps every cap, the one with the
 * smallest weighed sum of type emphasis, variety, progression and preferences. The first of equals.
 */
export function chooseQuality(wish: QualityWish, request: PlanRequest): ChosenQuality | null {
  const level = Math.min(1, Math.max(0, wish.entry.level + wish.levelShift))
  const options = wish.entry.ids
    .map((id, rank) => {
      const values = {
        'type-emphasis': rank,
        variety: wish.avoidIds.includes(id) ? 1 : 0,
        preferences: misliked(id, request),
      }
      return { id, values, cost: weighed(values) }
    })
    .sort((a, b) => a.cost - b.cost)
  let best: ChosenQuality | null = null
  for (const { id, values, cost } of options) {
    if (best !== null && cost >= best.cost) break
    const fitted = fitOne(id, level, wish, request)
    if (fitted === null) continue
    const larger = isRepeat(fitted, wish) ? fitOne(id, level + NEXT_SIZES, wish, request) : null
    const all = { ...values, progression: Math.max(0, level - fitted.level) }
    const total = weighed(all)
    if (best === null || total < best.cost)
      best = { fitted: larger ?? fitted, values: all, cost: total }
  }
  return best
}

function fitOne(
  id: string,
  level: number,
  wish: QualityWish,
  request: PlanRequest,
): FittedSession | null {
  const { family, hard, traits } = sessionSpec(id)
  if (traits.includes('speed-endurance') && !wish.caps.speedEndurance) return null
  if (hard && !wish.mayBeHard.other) return null
  const least = LEAST_WORK_S[family] ?? 0
  const mostM = 1000 * wish.mostKm
  return fitSession(
    id,
    request,
    { level: Math.min(1, level), leastReps: LEAST_REPS, short: false },
    (facts, sized) =>
      facts.fastM <= wish.fastM &&
      facts.hillS <= wish.hillS &&
      facts.distanceM <= mostM &&
      facts.workS >= least &&
      keepsCaps(facts, wish.caps) &&
      (!hard || !facts.mile || wish.mayBeHard.mile) &&
      followsOn(sized, wish),
  )
}

/** One lever at a time over what was done of the kind; larger runners begin a new kind larger. */
function followsOn(
  { workout, level }: { readonly workout: Workout; readonly level: number },
  wish: QualityWish,
): boolean {
  const work = workOf(workout)
  if (work === null) return true
  const step = wish.nextStep(work.kind)
  const first = FIRST_LEVEL + Math.max(0, wish.levelShift)
  return step.state === 'first' ? level <= first : mayFollow(work.dose, step)
}

/** Whether it is the last session of its kind again, in a week that may hold more. */
function isRepeat({ workout }: FittedSession, wish: QualityWish): boolean {
  const work = wish.levelShift < 0 ? null : workOf(workout)
  if (work === null) return false
  const { state, before } = wish.nextStep(work.kind)
  const last = before.at(-1)
  const alike = last !== undefined && last.dose.workS === work.dose.workS
  return state === 'next' && alike && isSameWork(last, workout)
}
