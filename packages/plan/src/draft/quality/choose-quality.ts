/** Which session of the menu a quality day gets, and how large. */
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import type { Workout } from '@bell-lap/workout/workout'
import type { PlanRequest } from '../../model/plan.ts'
import { EXPLOSIVE } from '../../ledger/library-ids.ts'
import { FIRST_LEVEL, LEAST_WORK_S, mayFollow } from '../../ledger/next-step.ts'
import type { NextStep } from '../../ledger/next-step.ts'
import { isSameWork, workOf } from '../../model/work-done.ts'
import type { WorkKind } from '../../model/work-done.ts'
import { fitSession } from '../../session/fit-session.ts'
import type { FittedSession } from '../../session/fit-session.ts'
import type { SessionFacts } from '../../ledger/session-facts.ts'
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
  /** Metres at mile pace or faster that are wanted; `null` where the level decides. */
  readonly aimM: number | null
  /** Limits of the week that are left for this session. */
  readonly fastM: number
  readonly hillS: number
  readonly mostKm: number
  /** With the shortest warm-up and cool-down, in lighter weeks. */
  readonly short: boolean
  readonly caps: QualityCaps
  /** How lately sessions were run, by id: 1 in the week before, less the longer ago. */
  readonly ranLately: (id: string) => number
  /** Where among sessions that are as good as each other the choice begins. */
  readonly turn: number
  /** Fast metres of the largest session on record. */
  readonly knownFastM: number
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

/** How far above the size of the menu a session may go that would be the last one again. */
const NEXT_SIZES = 0.3
/** Repetitions come in whole ones, so a session may pass what is wanted by so much. */
const OVER_AIM = 1.07
const OVER_AIM_M = 60
/** What the order among equals, a stand-in and too little of mile pace count (X). */
const AMONG_EQUALS = 0.5
const STAND_IN = 1.2
const NEXT_STAND_IN = 0.15
const SHORT_OF_AIM = 10
/** In mile-specific weeks this is where the least of science D7 begins: 4 % of the usual week. */
const FAR_SHORT = 0.16
const FAR_SHORT_COST = 1

/**
 * Of the sessions of the wish, each in the largest size that keeps every cap, the one with the
 * smallest weighed sum of type emphasis, variety, progression and preferences. The first of equals.
 */
export function chooseQuality(wish: QualityWish, request: PlanRequest): ChosenQuality | null {
  const { entry } = wish
  const level = Math.min(1, Math.max(0, entry.level + (wish.aimM === null ? wish.levelShift : 0)))
  const options = candidates(wish, request)
  let best: ChosenQuality | null = null
  for (const { id, values, cost } of options) {
    if (best !== null && cost >= best.cost) break
    const fitted = fitOne(id, level, wish, request)
    if (fitted === null) continue
    const larger = isRepeat(fitted, wish) ? fitOne(id, level + NEXT_SIZES, wish, request) : null
    const all = { ...values, progression: shortOf(fitted, level, wish) }
    const total = weighed(all)
    if (best === null || total < best.cost)
      best = { fitted: larger ?? fitted, values: all, cost: total }
  }
  return best
}

/** No session of the entry costs less, whatever its size and its day. */
export function leastCost(wish: Preference, request: PlanRequest): number {
  return candidates(wish, request)[0]?.cost ?? Infinity
}

type Preference = Pick<QualityWish, 'entry' | 'turn' | 'ranLately'>

/** The sessions of the entry with what speaks against each whatever its size, best first. */
function candidates({ entry, turn, ranLately }: Preference, request: PlanRequest) {
  const { ids, otherwise } = entry
  const valued = (id: string, emphasis: number) => {
    const values = {
      'type-emphasis': emphasis,
      variety: ranLately(id),
      preferences: misliked(id, request),
    }
    return { id, values, cost: weighed(values) }
  }
  const count = ids.length
  return [
    ...ids.map((id, i) => valued(id, (AMONG_EQUALS * ((i + turn) % count)) / count)),
    ...otherwise
      .filter((id) => !ids.includes(id))
      .map((id, i) => valued(id, STAND_IN + NEXT_STAND_IN * i)),
  ].sort((a, b) => a.cost - b.cost)
}

/** How much smaller a session is than wanted: by mile pace, or by its place in the printed range. */
function shortOf({ facts, level: reached }: FittedSession, level: number, wish: QualityWish) {
  const { aimM } = wish
  if (aimM === null) return Math.max(0, level - reached)
  const missing = Math.max(0, 1 - facts.repFastM / aimM)
  return SHORT_OF_AIM * missing + (missing > FAR_SHORT ? FAR_SHORT_COST : 0)
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
  // A rehearsal is run whole or not at all.
  const keepsWhole = traits.includes('keep-whole')
  if (EXPLOSIVE.has(id) && !wish.caps.explosive) return null
  const least = LEAST_WORK_S[family] ?? 0
  const mostM = 1000 * wish.mostKm
  return fitSession(
    id,
    request,
    { level: Math.min(1, level), short: wish.short },
    (facts, sized) =>
      facts.weekFastM <= wish.fastM &&
      facts.hillS <= wish.hillS &&
      facts.distanceM <= mostM &&
      facts.workS >= least &&
      keepsCaps(facts, wish.caps) &&
      (keepsWhole || keepsAim(facts, wish)) &&
      (!hard || !facts.mile || wish.mayBeHard.mile) &&
      followsOn(sized, facts, wish),
  )
}

/** Not much more at mile pace than wanted. */
function keepsAim({ repFastM }: SessionFacts, { aimM }: QualityWish): boolean {
  return aimM === null || repFastM <= OVER_AIM * aimM + OVER_AIM_M
}

/**
 * One lever at a time over what was done of the kind; larger runners begin a new kind larger, and who
 * is known to have run so many fast metres may begin with as many.
 */
function followsOn(
  { workout, level }: { readonly workout: Workout; readonly level: number },
  facts: SessionFacts,
  wish: QualityWish,
): boolean {
  const work = workOf(workout)
  if (work === null) return true
  const step = wish.nextStep(work.kind)
  if (step.state !== 'first') return mayFollow(work.dose, step)
  const first = FIRST_LEVEL + Math.max(0, wish.levelShift)
  return level <= first || (facts.mile && facts.repFastM <= wish.knownFastM)
}

/** Whether it is the last session of its kind again, in a week that may hold more. */
function isRepeat({ workout }: FittedSession, wish: QualityWish): boolean {
  if (wish.aimM !== null) return false
  const work = wish.levelShift < 0 ? null : workOf(workout)
  if (work === null) return false
  const { state, before } = wish.nextStep(work.kind)
  const last = before.at(-1)
  const alike = last !== undefined && last.dose.workS === work.dose.workS
  return state === 'next' && alike && isSameWork(last, workout)
}
