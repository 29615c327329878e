/** From the library to a workout: warm-up, main part, cool-down, title. */
import { sayElements } from '../say-workout.ts'
import { elementsDistanceM, elementsDurationS } from '../totals.ts'
import type { Family, Place, Workout, WorkoutElement } from '../workout.ts'
import { cooldown, qualityWarmup, raceWarmup } from './around-a-session.ts'
import { sayLength } from './easy.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { sessionSpec } from './sessions.ts'
import { clamp01, walk } from './step-building.ts'

/** Walk from the last stride to the first rep, s. */
const READY_S = 120
/** Walk from the race warm-up to the gun, s; the library says 10 to 20 min. */
const BEFORE_GUN_S = 600
/** An easier version is felt about this much less, CR10. */
const EASIER_CR10 = 1

const STOP_FOR_PAIN = 'Stop if anything hurts so that it changes how you run.'
export const ABORT_RULES: Readonly<Record<Family, string>> = {
  W: STOP_FOR_PAIN,
  D: STOP_FOR_PAIN,
  E: 'Walk or turn home if easy does not feel easy, or if anything hurts.',
  L: 'Turn home early if easy does not stay easy, or if anything hurts.',
  T: 'Stop if you cannot hold the pace at a controlled breath, or if anything hurts.',
  C: 'Stop when a rep is more than 3 % slower than the band, or if anything hurts.',
  V: 'Stop when two reps in a row are more than 3 % slower than the band, or if anything hurts.',
  N: 'Stop when the speed no longer feels relaxed, or at any tightness in calf or hamstring.',
  R: 'Stop when two reps in a row are more than 2 % slower than the band, or if form goes.',
  A: 'Stop when a rep is clearly slower than the first, or at any tightness in calf or hamstring.',
  H: 'Stop when you cannot run tall any more, or at any tightness in calf or Achilles.',
  B: 'Stop when two reps in a row are more than 3 % slower than the band, or if anything hurts.',
  X: 'Do not start if ill, sore or short of sleep; stop if anything hurts. Another day is as good.',
}

/** The place the session ends up at: its own, unless a twin for the runner's place exists. */
function placeOf(spec: SessionSpec, context: BuildContext): Place {
  if (spec.place === 'hill') {
    return context.place === 'treadmill' && spec.treadmillSubstitutes ? 'treadmill' : 'hill'
  }
  const needsIt = spec.requires.some((need) => need === spec.place)
  if (needsIt || context.place === 'any') return spec.place
  return context.place
}

function assemble(
  spec: SessionSpec,
  context: BuildContext,
  parts: { level: number; main: readonly WorkoutElement[] },
): readonly WorkoutElement[] {
  const { level, main } = parts
  const before =
    spec.warmup === 'none'
      ? []
      : spec.warmup === 'race'
        ? [...raceWarmup(context, level), walk(context, { s: BEFORE_GUN_S }, 'walk, keep warm')]
        : [
            ...qualityWarmup(context, level, spec.warmup === 'quality'),
            walk(context, { s: READY_S }, 'walk, get ready'),
          ]
  return [...before, ...main, ...(spec.cooldown ? cooldown(context, level) : [])]
}

/**
 * A session of the library as a workout. `level` 0 to 1 is the place inside the printed range of
 * repetitions. Reps go by time on the road, by distance on a track. Throws `UnknownSession`.
 */
export function buildSession(id: string, context: BuildContext, level: number): Workout {
  const { workout, sayTitle } = buildUntitled(id, context, level)
  return { ...workout, title: sayTitle() }
}

/** A session whose title is only said when it is asked for; who tries many sizes shows one. */
export interface Untitled {
  /** With an empty title. */
  readonly workout: Workout
  readonly sayTitle: () => string
}

/** As `buildSession`, without the title. Throws `UnknownSession`. */
export function buildUntitled(id: string, context: BuildContext, level: number): Untitled {
  const spec = sessionSpec(id)
  const here: BuildContext = { ...context, place: placeOf(spec, context) }
  const at = clamp01(level)
  const main = spec.build(here, at)
  const workout: Workout = {
    sessionId: spec.id,
    family: spec.family,
    name: spec.name,
    title: '',
    purpose: spec.purpose,
    place: here.place,
    elements: assemble(spec, here, { level: at, main }),
    expectedCr10: spec.expectedCr10,
    abortRule: ABORT_RULES[spec.family],
  }
  return { workout, sayTitle: () => spec.title?.(here, at) ?? capital(sayElements(main)) }
}

/** The same session by its regression: fewer or shorter reps, or a shorter run. */
export function easierVersion(id: string, context: BuildContext, level: number): Workout {
  const { workout: full } = buildUntitled(id, context, level)
  const spec = sessionSpec(id)
  const here: BuildContext = { ...context, place: full.place }
  const main = spec.buildEasier(here, clamp01(level))
  return {
    ...full,
    title: spec.easierTitle ?? easierTitle(spec, here, main),
    elements: assemble(spec, here, { level: 0, main }),
    expectedCr10: Math.max(1, full.expectedCr10 - EASIER_CR10),
  }
}

function easierTitle(
  spec: SessionSpec,
  context: BuildContext,
  main: readonly WorkoutElement[],
): string {
  if (spec.kind !== 'easy' && spec.kind !== 'long') return capital(sayElements(main))
  const length =
    context.distanceM === undefined
      ? { s: elementsDurationS(main) }
      : { m: elementsDistanceM(main) }
  return `${spec.kind === 'long' ? 'Long run' : spec.name}, eased to ${sayLength(length)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
