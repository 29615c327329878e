/** Which session of the menu a quality day gets, and how large. */
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import type { PlanRequest } from '../plan.ts'
import { fitSession } from './fit-session.ts'
import type { FittedSession } from './fit-session.ts'
import { keepsCaps } from './quality-caps.ts'
import type { QualityCaps } from './quality-caps.ts'
import type { MenuEntry } from './quality-menu.ts'
import { misliked } from './terms/preferences.ts'
import { weighed } from './terms/terms.ts'
import type { TermValues } from './terms/week-to-place.ts'

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
  /** Whether a hard session may stand there, with and without mile pace. */
  readonly mayBeHard: { readonly mile: boolean; readonly other: boolean }
}

export interface ChosenQuality {
  readonly fitted: FittedSession
  readonly values: TermValues
  readonly cost: number
}

/** Less work than this is no session of its kind, seconds by family (D); then easy running is better. */
const LEAST_WORK_S: Readonly<Record<string, number>> = {
  R: 110,
  V: 240,
  T: 480,
  C: 360,
  H: 120,
  N: 30,
  A: 50,
}
const LEAST_REPS = 2

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
    const all = { ...values, progression: Math.max(0, level - fitted.level) }
    const total = weighed(all)
    if (best === null || total < best.cost) best = { fitted, values: all, cost: total }
  }
  return best
}

function fitOne(
  id: string,
  level: number,
  wish: QualityWish,
  request: PlanRequest,
): FittedSession | null {
  const { family, hard } = sessionSpec(id)
  if (family === 'A' && !wish.caps.speedEndurance) return null
  if (hard && !wish.mayBeHard.other) return null
  const least = LEAST_WORK_S[family] ?? 0
  const mostM = 1000 * wish.mostKm
  return fitSession(
    id,
    request,
    { level, leastReps: LEAST_REPS, short: false },
    (facts) =>
      facts.fastM <= wish.fastM &&
      facts.hillS <= wish.hillS &&
      facts.distanceM <= mostM &&
      facts.workS >= least &&
      keepsCaps(facts, wish.caps) &&
      (!hard || !facts.mile || wish.mayBeHard.mile),
  )
}
