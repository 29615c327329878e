/** From the library to a workout: warm-up, main part, cool-down, title. */
import type { Message } from '@bell-lap/units/message'
import { message } from '@bell-lap/units/message'
import { elementsDistanceM, elementsDurationS } from '../totals.ts'
import type { Place, Workout, WorkoutElement } from '../workout.ts'
import { cooldown, qualityWarmup, raceWarmup } from './around-a-session.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { sessionSpec } from './sessions.ts'
import { runLengthMessage, title } from '../describe/titles.ts'
import { clamp01, walk } from './step-building.ts'

/** Walk from the last stride to the first rep, s. */
const READY_S = 120
/** Walk from the race warm-up to the gun, s; the library says 10 to 20 min. */
const BEFORE_GUN_S = 600
/** An easier version is felt about this much less, CR10. */
const EASIER_CR10 = 1

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
        ? [...raceWarmup(context, level), walk(context, { s: BEFORE_GUN_S }, 'keep-warm')]
        : [
            ...qualityWarmup(context, level, spec.warmup === 'quality'),
            walk(context, { s: READY_S }, 'get-ready'),
          ]
  return [...before, ...main, ...(spec.cooldown ? cooldown(context, level) : [])]
}

/**
 * A session of the library as a workout. `level` 0 to 1 is the place inside the printed range of
 * repetitions. Reps go by time on the road, by distance on a track. Throws `UnknownSession`.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * const workout = buildSession('R3', contextFor(330), 0.5)
 */
export function buildSession(id: string, context: BuildContext, level: number): Workout {
  const spec = sessionSpec(id)
  const here: BuildContext = { ...context, place: placeOf(spec, context) }
  const at = clamp01(level)
  return {
    sessionId: spec.id,
    family: spec.family,
    title: spec.title?.(here, at) ?? null,
    place: here.place,
    elements: assemble(spec, here, { level: at, main: spec.build(here, at) }),
    expectedCr10: spec.expectedCr10,
  }
}

/** The same session by its regression: fewer or shorter reps, or a shorter run. */
export function easierVersion(id: string, context: BuildContext, level: number): Workout {
  const full = buildSession(id, context, level)
  const spec = sessionSpec(id)
  const here: BuildContext = { ...context, place: full.place }
  const main = spec.buildEasier(here, clamp01(level))
  return {
    ...full,
    title: spec.easierTitle ?? easedTitle(spec, here, main),
    elements: assemble(spec, here, { level: 0, main }),
    expectedCr10: Math.max(1, full.expectedCr10 - EASIER_CR10),
  }
}

/** Of an easy or a long run; others are told by their steps. */
function easedTitle(
  { id, kind }: SessionSpec,
  context: BuildContext,
  main: readonly WorkoutElement[],
): Message | null {
  if (kind !== 'easy' && kind !== 'long') return null
  const length = runLengthMessage(
    context.distanceM === undefined
      ? { s: elementsDurationS(main) }
      : { m: elementsDistanceM(main) },
  )
  return kind === 'long'
    ? title('eased-long', { length })
    : title('eased', { name: message(`session.${id}.name`), length })
}
