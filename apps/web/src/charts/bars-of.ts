import type { Workout, WorkoutElement, WorkoutStep } from '../api/plan.ts'
import { intensityOf } from '@bell-lap/workout/intensity'
import type { IntensityLevel } from '@bell-lap/workout/intensity'

export interface SessionBar {
  readonly step: WorkoutStep
  readonly seconds: number
  /** `null` for standing, walking and drills. */
  readonly level: IntensityLevel | null
}

/** The steps of a session one after the other, repeats written out. */
export function stepsOf(elements: readonly WorkoutElement[]): readonly WorkoutStep[] {
  return elements.flatMap((element) =>
    element.kind === 'step'
      ? [element]
      : Array.from({ length: element.times }, () => stepsOf(element.steps)).flat(),
  )
}

/** How long a step takes; distances at the middle of their band. */
export function secondsOf(step: WorkoutStep): number {
  const { duration, target } = step
  if (duration.kind === 'time') return duration.timeS
  if (duration.kind === 'open') return duration.expectedS
  const speedMps =
    target.kind === 'none' ? target.speedMps : (target.band.slowMps + target.band.fastMps) / 2
  return speedMps > 0 ? duration.distanceM / speedMps : 0
}

/** A session as bars: as wide as it lasts, as high and dark as it is hard. */
export function barsOf(workout: Workout): readonly SessionBar[] {
  return stepsOf(workout.elements)
    .map((step) => ({ step, seconds: secondsOf(step), level: intensityOf(step) }))
    .filter((bar) => bar.seconds > 0)
}

/** A bar of the drawing. */
export interface DrawnBar {
  /**
   * Width in relation to the other bars: the square root of the seconds, so that a long warm-up leaves
   * room for the work (grade X).
   */
  readonly weight: number
  readonly level: IntensityLevel | null
  /** Threshold pace and faster: never narrower than can be seen. */
  readonly isFast: boolean
}

/** From this level on a piece is what the session is about. */
const FAST_FROM: IntensityLevel = 2
/** As many fast pieces fit beside each other into the narrowest cell, 96 px, at 3 px each. */
const MOST_FAST = 20

/** The bars to draw. Of more fast pieces than fit, the first ones with what is between them. */
export function drawnBars(workout: Workout): readonly DrawnBar[] {
  const bars = barsOf(workout).map(({ seconds, level }): DrawnBar => ({
    weight: Math.sqrt(seconds),
    level,
    isFast: level !== null && level >= FAST_FROM,
  }))
  const fast = bars.flatMap(({ isFast }, i) => (isFast ? [i] : []))
  const last = fast.at(-1)
  const lastDrawn = fast[MOST_FAST - 1]
  if (last === undefined || lastDrawn === undefined || last === lastDrawn) return bars
  return [...bars.slice(0, lastDrawn + 1), ...bars.slice(last + 1)]
}

/** The steps that the session is about: the hardest level that lasts, or all of it when easy. */
export function mainStepsOf(workout: Workout): readonly WorkoutStep[] {
  const bars = barsOf(workout)
  const work = bars.filter((bar) => bar.step.intent === 'work' && bar.level !== null)
  const candidates = work.length > 0 ? work : bars.filter((bar) => bar.level !== null)
  const byLevel = new Map<number, number>()
  for (const bar of candidates) {
    const level = bar.level ?? 0
    byLevel.set(level, (byLevel.get(level) ?? 0) + bar.seconds * (1 + level))
  }
  const [main] = [...byLevel].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return candidates.filter((bar) => bar.level === main?.[0]).map((bar) => bar.step)
}
