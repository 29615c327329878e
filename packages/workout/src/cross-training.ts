/** Easy training on a machine or in the pool, by minutes: it is no run and has no metres. */
import { message } from '@bell-lap/units/message'
import type { Machine, Workout } from './workout.ts'
import { MINUTE_S } from './step-size.ts'

/** Easy: talking is possible all the time, CR10. */
const EASY_CR10 = [2, 3] as const

/**
 * Easy cross-training of some minutes.
 *
 * @example
 * crossWorkout('bike', 40).sport // 'bike'
 */
export function crossWorkout(machine: Machine, minutes: number): Workout {
  const timeS = minutes * MINUTE_S
  return {
    sessionId: 'E1',
    family: 'E',
    title: message(`cross.title.${machine}`, { timeS }),
    place: 'any',
    sport: machine,
    elements: [
      {
        kind: 'step',
        intent: 'work',
        duration: { kind: 'time', timeS },
        // Nobody knows the speed, and it counts for nothing.
        target: {
          kind: 'effort',
          symbol: 'E',
          band: { slowMps: 0, fastMps: 0 },
          cr10: EASY_CR10,
        },
        cue: null,
        gradePct: null,
      },
    ],
    expectedCr10: 2,
  }
}
