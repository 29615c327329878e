/** One drill put into an easy run: before its strides, or halfway where it has none. */
import type { DrillCode } from '../cues.ts'
import type { Step, Workout, WorkoutElement } from '../workout.ts'
import { drill } from './step-building.ts'

/** A drill and its metres, each of two times. */
export interface AddedDrill {
  readonly drill: DrillCode
  readonly distanceM: number
}

/** Two times there and a walk back. */
const TIMES_THE_METRES = 4
const DRILL_S = 75
/** A run shorter than this is not cut for a drill. */
const SHORTEST_M = 1000
const SHORTEST_S = 300

/**
 * The workout with the drill and as long as before; the same workout where it has the drill already.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * const easy = buildSession('E2', contextFor(330), 0)
 * withDrill(easy, { drill: 'ankling', distanceM: 20 }).elements.length // 3
 */
export function withDrill(workout: Workout, added: AddedDrill): Workout {
  const step = stepOf(added)
  if (workout.elements.some((one) => isSameDrill(one, added))) return workout
  const [first, ...rest] = workout.elements
  if (first?.kind !== 'step') return { ...workout, elements: [step, ...workout.elements] }
  const shorter = shortened(first, step)
  const elements = rest.length > 0 ? [shorter, step, ...rest] : [...halves(shorter, step)]
  return { ...workout, elements }
}

/** The workout without the drill; what it took of the run is not given back. */
export function withoutDrill(workout: Workout, added: AddedDrill): Workout {
  const elements = workout.elements.filter((one) => !isSameDrill(one, added))
  return elements.length === workout.elements.length ? workout : { ...workout, elements }
}

const stepOf = ({ drill: name, distanceM }: AddedDrill): Step =>
  drill([name, 'twice-metres', { distanceM }], DRILL_S, TIMES_THE_METRES * distanceM)

function isSameDrill(element: WorkoutElement, { drill: name }: AddedDrill): boolean {
  if (element.kind !== 'step' || element.intent !== 'drill') return false
  const said = element.cue?.values['drill']
  return (
    typeof said === 'object' && said !== null && 'code' in said && said.code === `drill.${name}`
  )
}

function shortened(run: Step, { target }: Step): Step {
  const { duration } = run
  const drillM = target.kind === 'none' ? target.speedMps * DRILL_S : 0
  if (duration.kind === 'distance' && duration.distanceM >= SHORTEST_M)
    return { ...run, duration: { kind: 'distance', distanceM: duration.distanceM - drillM } }
  if (duration.kind === 'time' && duration.timeS >= SHORTEST_S)
    return { ...run, duration: { kind: 'time', timeS: duration.timeS - DRILL_S } }
  return run
}

function halves(run: Step, between: Step): readonly WorkoutElement[] {
  const { duration } = run
  switch (duration.kind) {
    case 'distance': {
      const half = Math.round(duration.distanceM / 2)
      const part = (distanceM: number): Step => ({
        ...run,
        duration: { kind: 'distance', distanceM },
      })
      return [part(half), between, part(duration.distanceM - half)]
    }
    case 'time': {
      const half = Math.round(duration.timeS / 2)
      const part = (timeS: number): Step => ({ ...run, duration: { kind: 'time', timeS } })
      return [part(half), between, part(duration.timeS - half)]
    }
    case 'open':
      return [run, between]
  }
}
