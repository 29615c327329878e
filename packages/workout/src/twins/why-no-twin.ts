/** Why a session has no twin in another place. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { SHORTEST_ON_A_BELT_S } from '../library/step-building.ts'
import { flattenSteps, stepDurationS, workBouts } from '../totals.ts'
import type { PaceSymbol, Step, Workout } from '../workout.ts'
import { describeTime } from '../describe/length.ts'
import { MINUTE_S, UPHILL_GRADE_PCT } from '../step-size.ts'

export const TWIN_PLACES = ['road', 'track', 'treadmill', 'hill'] as const
export type TwinPlace = (typeof TWIN_PLACES)[number]

/** Faster than the mile, or as fast as one can: a belt is too slow to follow, and a stumble is a fall. */
const NOT_ON_A_BELT: ReadonlySet<PaceSymbol> = new Set(['8H', '4H', 'MAX'])
const EASY_FAMILIES: ReadonlySet<string> = new Set(['E', 'L', 'W', 'D'])
/** Efforts up a hill are no shorter and no longer (library: N2 to H3). */
const HILL_SHORTEST_S = 8
const HILL_LONGEST_S = 4 * MINUTE_S

export function isEasy({ family }: Workout): boolean {
  return EASY_FAMILIES.has(family)
}

export function isUphillStep({ gradePct }: Step): boolean {
  return (gradePct ?? 0) >= UPHILL_GRADE_PCT
}

/** `null` where there may be a twin. */
export function whyNoTwin(workout: Workout, place: TwinPlace): Message | null {
  if (workout.family === 'X') return message('no-twin.test')
  const work = flattenSteps(workout).filter(({ intent }) => intent === 'work')
  const fastest = work.filter(
    ({ target }) => target.kind !== 'none' && NOT_ON_A_BELT.has(target.symbol),
  )
  switch (place) {
    case 'treadmill':
      return fastest.length > 0 ? message('no-twin.sprint-on-a-belt') : tooShortForABelt(work)
    case 'hill':
      return isEasy(workout) ? message('no-twin.easy-on-a-hill') : notUphill(workout)
    case 'track':
      if (isEasy(workout)) return message('no-twin.easy-on-a-track')
      return onTheFlat(work)
    case 'road':
      return onTheFlat(work)
  }
}

/** A belt cannot follow bursts of a few seconds between slower running or standing. */
function tooShortForABelt(work: readonly Step[]): Message | null {
  if (work.length < 2) return null
  const shortest = Math.min(...work.map(stepDurationS))
  if (shortest >= SHORTEST_ON_A_BELT_S) return null
  return message('no-twin.too-short-for-a-belt', {
    piece: describeTime(shortest),
    shortest: describeTime(SHORTEST_ON_A_BELT_S),
  })
}

function notUphill(workout: Workout): Message | null {
  const bouts = workBouts(workout)
  if (bouts.length === 0) return message('no-twin.nothing-to-run-uphill')
  const shortest = Math.min(...bouts.map(({ workS }) => workS))
  const longest = Math.max(...bouts.map(({ workS }) => workS))
  if (shortest >= HILL_SHORTEST_S && longest <= HILL_LONGEST_S) return null
  const odd = longest > HILL_LONGEST_S ? longest : shortest
  return message('no-twin.length-on-a-hill', {
    shortest: describeTime(HILL_SHORTEST_S),
    longest: describeTime(HILL_LONGEST_S),
    piece: describeTime(odd >= 2 * MINUTE_S ? Math.round(odd / MINUTE_S) * MINUTE_S : odd),
  })
}

function onTheFlat(work: readonly Step[]): Message | null {
  const sprint = work.some((step) => {
    const { target } = step
    return isUphillStep(step) && target.kind !== 'none' && target.symbol === 'MAX'
  })
  return sprint ? message('no-twin.sprint-on-the-flat') : null
}
