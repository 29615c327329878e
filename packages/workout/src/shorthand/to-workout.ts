/** A written session as a workout for this runner. */
import { classify } from '../classify/classify.ts'
import { fastestOf, isAllOut, isRelaxed, isSprint } from '../classify/step-kinds.ts'
import type { Trait } from '../traits.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { sessionSpec } from '../library/sessions.ts'
import { midMps } from '../step-size.ts'
import type { Message } from '@bell-lap/units/message'
import { fastMetres, flattenSteps, workoutTotals } from '../totals.ts'
import type { PaceSymbol, Place, Step, Workout, WorkoutElement } from '../workout.ts'
import { CannotBeRun } from './cannot-be-run.ts'
import { resolvePart } from './resolve-parts.ts'
import { holds, typedNotes } from './typed-notes.ts'
import { typedTitle } from './typed-title.ts'
import type { WrittenPart, WrittenSession } from './written-workout.ts'

export interface ReadWorkout {
  readonly workout: Workout
  /** Counts as a hard day. */
  readonly hard: boolean
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  /** What was not said, and how it was taken. */
  readonly notes: readonly Message[]
}

/** The session of the library that says what hard work at this pace is for. */
const LIKE: Readonly<Record<PaceSymbol, string>> = {
  REC: 'E1',
  E: 'E2',
  S: 'E2',
  M: 'T1',
  HM: 'T1',
  T: 'T1',
  CV: 'C1',
  '10K': 'C1',
  '5K': 'V1',
  '3K': 'V1',
  MI: 'R1',
  GMI: 'R1',
  FAST: 'R1',
  '8H': 'R1',
  '4H': 'R1',
  MAX: 'N3',
}
/** The session for a workout with a trait, the first that it has. */
const WITH_TRAIT: readonly (readonly [Trait, string])[] = [
  ['uphill', 'H1'],
  ['speed-endurance', 'A1'],
  ['mile-race', 'X7'],
  ['race-like', 'X10'],
  ['all-out', 'X2'],
  ['sprint', 'N3'],
  ['openers', 'R15'],
  ['recovery-run', 'E1'],
  ['run-walk', 'E5'],
  ['easy', 'E2'],
]
const SHORT_RACE_UP_TO_M = 1000
const RELAXED = 'N4'

/**
 * The workout of a run as written. Distances stay distances wherever it is run. Answers with what to change when
 * it cannot be run: more times than repetitions, a send-off that leaves no rest.
 */
export function toWorkout(
  session: Extract<WrittenSession, { kind: 'run' }>,
  context: BuildContext,
): ReadWorkout | { readonly cannot: Message } {
  const measured = {
    ...context,
    place: context.place === 'treadmill' ? context.place : 'track',
  } as const
  try {
    const elements = session.parts.flatMap((part) => resolvePart(part, measured))
    return described(session.parts, elements, { context, measured })
  } catch (error) {
    if (error instanceof CannotBeRun) return { cannot: error.reason }
    throw error
  }
}

function described(
  parts: readonly WrittenPart[],
  elements: readonly WorkoutElement[],
  { context, measured }: { readonly context: BuildContext; readonly measured: BuildContext },
): ReadWorkout {
  const traits = classify({ elements })
  const like = sessionSpec(likeOf(traits, elements))
  const workout: Workout = {
    sessionId: like.id,
    family: like.family,
    title: typedTitle(parts, elements, measured),
    place: placeOf(parts, traits.has('uphill'), context),
    elements,
    expectedCr10: like.expectedCr10,
  }
  const { distanceM, durationS } = workoutTotals(workout)
  const fastM = fastMetres(workout, midMps(context.paces.MI))
  return {
    workout,
    hard: traits.has('hard'),
    distanceM,
    durationS,
    fastM,
    notes: typedNotes(parts),
  }
}

/** The session of the library whose name, purpose and effort fit; the rules go by the traits alone. */
function likeOf(traits: ReadonlySet<Trait>, elements: readonly WorkoutElement[]): string {
  const work = flattenSteps(elements).filter(({ intent }) => intent === 'work')
  if (traits.has('hill-sprint') && work.every(isSprint)) return 'N2'
  if (traits.has('speed-endurance') && traits.has('uphill')) return 'A5'
  const isShort = ({ duration }: Step) =>
    duration.kind === 'distance' && duration.distanceM <= SHORT_RACE_UP_TO_M
  if (traits.has('race-like') && work.filter(isAllOut).every(isShort)) return 'X8'
  if (traits.has('race-like') && traits.has('adults-only')) return 'X4'
  const found = WITH_TRAIT.find(([trait]) => traits.has(trait))
  if (found !== undefined) return found[1]
  const tiring = work.filter((step) => !isRelaxed(step))
  return tiring.length === 0 && work.length > 0 ? RELAXED : LIKE[fastestOf(tiring) ?? 'E']
}

/** A belt where a speed of the belt is written, a hill where it goes uphill. */
function placeOf(parts: readonly WrittenPart[], isUphill: boolean, context: BuildContext): Place {
  const onBelt = parts.some((part) =>
    holds(
      part,
      ({ pace }) => pace?.kind === 'target' && (pace.unit === 'km/h' || pace.unit === 'mph'),
    ),
  )
  if (onBelt) return 'treadmill'
  return isUphill ? 'hill' : context.place
}
