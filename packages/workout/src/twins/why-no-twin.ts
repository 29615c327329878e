/** Why a session has no twin in another place. */
import { flattenSteps, workBouts } from '../totals.ts'
import type { PaceSymbol, Step, Workout } from '../workout.ts'
import { MINUTE_S, UPHILL_GRADE_PCT } from '../library/step-building.ts'

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

/** In one sentence; `null` where there may be a twin. */
export function whyNoTwin(workout: Workout, place: TwinPlace): string | null {
  if (workout.family === 'X')
    return 'A test or a race stays where it is, so that its result can be compared.'
  const work = flattenSteps(workout).filter(({ intent }) => intent === 'work')
  const fastest = work.filter(
    ({ target }) => target.kind !== 'none' && NOT_ON_A_BELT.has(target.symbol),
  )
  switch (place) {
    case 'treadmill':
      return fastest.length > 0
        ? 'Sprints and speeds above the mile are not run on a belt: it follows too slowly, and a stumble is a fall.'
        : null
    case 'hill':
      return isEasy(workout)
        ? 'Easy running needs no hill; run it on any ground.'
        : notUphill(workout)
    case 'track':
      if (isEasy(workout)) return 'Easy running is kinder to the legs off the track.'
      return onTheFlat(work)
    case 'road':
      return onTheFlat(work)
  }
}

function notUphill(workout: Workout): string | null {
  const bouts = workBouts(workout)
  if (bouts.length === 0) return 'There is no work in it to run uphill.'
  const shortest = Math.min(...bouts.map(({ workS }) => workS))
  const longest = Math.max(...bouts.map(({ workS }) => workS))
  if (shortest >= HILL_SHORTEST_S && longest <= HILL_LONGEST_S) return null
  const odd = longest > HILL_LONGEST_S ? longest : shortest
  return `Uphill efforts are 8 s to 4 min long; this has pieces of ${sayPiece(odd)}.`
}

function onTheFlat(work: readonly Step[]): string | null {
  const sprint = work.some((step) => {
    const { target } = step
    return isUphillStep(step) && target.kind !== 'none' && target.symbol === 'MAX'
  })
  return sprint
    ? 'Sprints are uphill because that spares calf and hamstring; on the flat they would not be the same.'
    : null
}

function sayPiece(seconds: number): string {
  return seconds >= 2 * MINUTE_S
    ? `${Math.round(seconds / MINUTE_S)} min`
    : `${Math.round(seconds)} s`
}
