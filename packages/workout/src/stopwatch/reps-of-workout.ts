/** Repetitions to time, from a planned session with the runner's own paces. */
import type { PaceSymbol, Step, StepTarget, Workout, WorkoutElement } from '../workout.ts'
import type { Rep, RepRest, Target } from './entry.ts'

/** Nobody times these with a stopwatch, whatever their intent. */
const EASY: ReadonlySet<PaceSymbol> = new Set<PaceSymbol>(['E', 'REC'])
/** More than a coach can time in one session. */
const MOST_REPS = 100

/**
 * The work of a session that has a distance, with the seconds that the paces of the session ask for. Metres and seconds; a
 * rest by the clock is kept, one over a distance is not. Effort by feel has no target. Empty where nothing is to be timed.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { readForRunner } from '@bell-lap/workout/shorthand/read-for-runner'
 * const read = readForRunner('3x400 @ mile w/ 90 s rest', contextFor(330), true)
 * const workout = read.kind === 'read' && read.sessions[0]?.kind === 'run' ? read.sessions[0].read?.workout : undefined
 * const reps = workout === undefined ? [] : repsOfWorkout(workout) // three of 400 m
 */
export function repsOfWorkout({ elements }: Workout): readonly Rep[] {
  const reps: Rep[] = []
  let waits = false
  for (const step of stepsOf(elements)) {
    const rep = repOf(step)
    if (rep !== null) reps.push(rep)
    else if (waits) withRest(reps, restOf(step))
    waits = rep !== null || (waits && isRest(step))
  }
  const last = reps.at(-1)
  if (last === undefined || reps.length > MOST_REPS) return []
  return [...reps.slice(0, -1), { ...last, rest: null }]
}

/** Every step in its order, repeats written out. */
function stepsOf(elements: readonly WorkoutElement[]): readonly Step[] {
  return elements.flatMap((element) =>
    element.kind === 'step'
      ? [element]
      : Array.from({ length: element.times }, () => stepsOf(element.steps)).flat(),
  )
}

function repOf({ intent, duration, target }: Step): Rep | null {
  const isEasy = target.kind !== 'none' && EASY.has(target.symbol)
  if (intent !== 'work' || duration.kind !== 'distance' || isEasy) return null
  const { distanceM } = duration
  return { distanceM, target: targetOf(target, distanceM), rest: null }
}

function targetOf(target: StepTarget, distanceM: number): Target | null {
  if (target.kind !== 'pace') return null
  const { fastMps, slowMps } = target.band
  return { fastS: distanceM / fastMps, slowS: distanceM / slowMps }
}

const isRest = ({ intent }: Step): boolean => intent === 'recovery' || intent === 'rest'

/** Seconds of a rest by the clock; a jog over a distance ends where it ends. */
function restOf(step: Step): RepRest | null {
  const { duration } = step
  return isRest(step) && duration.kind === 'time' ? { kind: 'rest', timeS: duration.timeS } : null
}

/** Adds a rest to the last repetition; two in a row are one. */
function withRest(reps: Rep[], rest: RepRest | null): void {
  const last = reps.at(-1)
  if (last === undefined || rest === null) return
  const timeS = rest.timeS + (last.rest?.timeS ?? 0)
  reps[reps.length - 1] = { ...last, rest: { kind: 'rest', timeS } }
}
