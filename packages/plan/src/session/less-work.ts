/** A workout with a little less work in it, repetition by repetition. */
import type { Intent, Step, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import { holdsWork } from '@bell-lap/workout/describe/title'

/** Work below this share of what was planned is another session (X). */
const LEAST_SHARE = 0.35
const STEP_SHARE = 0.8
const ROUND_M = 100
const SHORTEST_STEP_M = 200
const ROUND_S = 30
const SHORTEST_STEP_S = 60

const WORK: ReadonlySet<Intent> = new Set(['work'])
const STRIDES: ReadonlySet<Intent> = new Set(['strides'])

/**
 * Ever smaller versions of a workout, the least smaller first: a repetition fewer each time, and where there is
 * none to take away a shorter one, down to that share of the work, about a third. Empty when nothing can be taken away.
 */
export function withLessWork(workout: Workout, leastShare = LEAST_SHARE): readonly Workout[] {
  return smallerAndSmaller(workout, WORK, leastShare)
}

/** The same for the strides of an easy run: fewer of them. */
export function withFewerStrides(workout: Workout): readonly Workout[] {
  return smallerAndSmaller(workout, STRIDES, LEAST_SHARE)
}

function smallerAndSmaller(
  workout: Workout,
  what: ReadonlySet<Intent>,
  leastShare: number,
): readonly Workout[] {
  const least = leastShare * amountOf(workout.elements, what)
  const versions: Workout[] = []
  let now = workout
  for (;;) {
    const elements = oneLess(now.elements, what)
    if (elements === null || amountOf(elements, what) < least) return versions
    const title = what === WORK && elements.some(holdsWork) ? null : now.title
    now = { ...now, elements, title }
    versions.push(now)
  }
}

/** Seconds of it, whatever the steps are measured in. */
function amountOf(elements: readonly WorkoutElement[], what: ReadonlySet<Intent>): number {
  return elements.reduce((sum, element) => {
    if (element.kind === 'repeat') return sum + element.times * amountOf(element.steps, what)
    return what.has(element.intent) ? sum + secondsOf(element) : sum
  }, 0)
}

function secondsOf({ duration, target }: Step): number {
  if (duration.kind === 'time') return duration.timeS
  if (duration.kind === 'open') return duration.expectedS
  const speedMps =
    target.kind === 'none' ? target.speedMps : (target.band.slowMps + target.band.fastMps) / 2
  return duration.distanceM / speedMps
}

/** Of all ways to take one repetition away the one that takes least; else one shorter step. */
function oneLess(
  elements: readonly WorkoutElement[],
  what: ReadonlySet<Intent>,
): readonly WorkoutElement[] | null {
  const fewer = waysOf(elements, (element) => oneTimeLess(element, what))
  const ways = fewer.length > 0 ? fewer : waysOf(elements, (element) => oneShorter(element, what))
  const most = Math.max(...ways.map((way) => amountOf(way, what)))
  return ways.findLast((way) => amountOf(way, what) === most) ?? null
}

/** Every list of elements in which one element, at any depth, was changed. */
function waysOf(
  elements: readonly WorkoutElement[],
  change: (element: WorkoutElement) => WorkoutElement | null,
): readonly (readonly WorkoutElement[])[] {
  return elements.flatMap((element, i) => {
    const next = change(element)
    const here = next === null ? [] : [elements.with(i, next)]
    if (element.kind === 'step') return here
    const inside = waysOf(element.steps, change).map((steps) =>
      elements.with(i, { ...element, steps }),
    )
    return [...here, ...inside]
  })
}

function oneTimeLess(element: WorkoutElement, what: ReadonlySet<Intent>): WorkoutElement | null {
  if (element.kind === 'step' || element.times < 2 || amountOf([element], what) === 0) return null
  return { ...element, times: element.times - 1 }
}

function oneShorter(element: WorkoutElement, what: ReadonlySet<Intent>): WorkoutElement | null {
  if (element.kind === 'repeat' || !what.has(element.intent)) return null
  const { duration } = element
  if (duration.kind === 'distance') {
    const distanceM = Math.floor((STEP_SHARE * duration.distanceM) / ROUND_M) * ROUND_M
    return distanceM < SHORTEST_STEP_M
      ? null
      : { ...element, duration: { kind: 'distance', distanceM } }
  }
  if (duration.kind === 'open') return null
  const timeS = Math.floor((STEP_SHARE * duration.timeS) / ROUND_S) * ROUND_S
  return timeS < SHORTEST_STEP_S ? null : { ...element, duration: { kind: 'time', timeS } }
}
