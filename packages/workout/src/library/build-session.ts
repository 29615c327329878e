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

/** The context as it is where the session can be run there. */
function placed(spec: SessionSpec, context: BuildContext): BuildContext {
  const place = placeOf(spec, context)
  return place === context.place ? context : { ...context, place }
}

function assemble(
  spec: SessionSpec,
  context: BuildContext,
  parts: { level: number; main: readonly WorkoutElement[] },
): readonly WorkoutElement[] {
  const { level, main } = parts
  const { before, after } = aroundOf(spec.warmup, context, level)
  return spec.cooldown ? [...before, ...main, ...after] : [...before, ...main]
}

interface Around {
  readonly before: readonly WorkoutElement[]
  readonly after: readonly WorkoutElement[]
}

/** All sessions of a context that are of one level have the same around them. */
const AROUND = new WeakMap<BuildContext, Map<string, Around>>()

function aroundOf(warmup: SessionSpec['warmup'], context: BuildContext, level: number): Around {
  const known = AROUND.get(context) ?? new Map<string, Around>()
  AROUND.set(context, known)
  const key = `${warmup} ${level}`
  const around = known.get(key) ?? {
    before: beforeMain(warmup, context, level),
    after: cooldown(context, level),
  }
  known.set(key, around)
  return around
}

function beforeMain(
  warmup: SessionSpec['warmup'],
  context: BuildContext,
  level: number,
): readonly WorkoutElement[] {
  if (warmup === 'none') return []
  if (warmup === 'race')
    return [...raceWarmup(context, level), walk(context, { s: BEFORE_GUN_S }, 'keep-warm')]
  return [
    ...qualityWarmup(context, level, warmup === 'quality'),
    walk(context, { s: READY_S }, 'get-ready'),
  ]
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
  const here = placed(spec, context)
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
  const spec = sessionSpec(id)
  const here = placed(spec, context)
  const main = spec.buildEasier(here, clamp01(level))
  return {
    sessionId: spec.id,
    family: spec.family,
    title: spec.easierTitle ?? easedTitle(spec, here, main),
    place: here.place,
    elements: assemble(spec, here, { level: 0, main }),
    expectedCr10: Math.max(1, spec.expectedCr10 - EASIER_CR10),
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
