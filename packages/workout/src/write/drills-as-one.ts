/** Drills as one step of a watch: one press of the lap button ends them all. */
import { isMessage, message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { expectedWorkS } from '../step-size.ts'
import type { Step, Workout, WorkoutElement } from '../workout.ts'

/** How drills go to a watch: all in one step, or each in its own. */
export const DRILL_STEPS = ['one', 'each'] as const
export type DrillSteps = (typeof DRILL_STEPS)[number]

/**
 * The workout with drills that follow each other in one open step, which names them in its note; as it
 * is with `each`.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * const short = withDrillSteps(buildSession('R3', contextFor(330), 0.5), 'one')
 */
export function withDrillSteps(workout: Workout, drills: DrillSteps): Workout {
  return drills === 'each' ? workout : { ...workout, elements: drillsAsOne(workout.elements) }
}

function drillsAsOne(elements: readonly WorkoutElement[]): readonly WorkoutElement[] {
  const out: WorkoutElement[] = []
  let row: Step[] = []
  const close = () => {
    const [only, ...more] = row
    if (only !== undefined) out.push(more.length === 0 ? only : oneOf([only, ...more]))
    row = []
  }
  for (const element of elements) {
    if (element.kind === 'step' && element.intent === 'drill') {
      row.push(element)
      continue
    }
    close()
    out.push(element.kind === 'step' ? element : { ...element, steps: drillsAsOne(element.steps) })
  }
  close()
  return out
}

function oneOf(drills: readonly [Step, ...Step[]]): Step {
  const [first] = drills
  const expectedS = drills.reduce((sum, step) => sum + expectedWorkS(step), 0)
  const distanceM = drills.reduce((sum, step) => sum + expectedWorkS(step) * speedOf(step), 0)
  return {
    ...first,
    duration: { kind: 'open', expectedS },
    target: { kind: 'none', speedMps: expectedS > 0 ? distanceM / expectedS : 0 },
    cue: noteOf(drills.flatMap(({ cue }) => cue ?? [])),
  }
}

function speedOf({ target }: Step): number {
  return target.kind === 'none' ? target.speedMps : 0
}

/** "March-A, Skip-A, Ankling, 2 × 20 m each"; the names alone where the doses differ. */
function noteOf(cues: readonly Message[]): Message {
  const drills = cues.map((cue) => {
    const drill = cue.values['drill']
    return drill !== undefined && isMessage(drill) ? drill : cue
  })
  const [first] = cues
  const distanceM = first?.values['distanceM']
  const alike = cues.every(
    ({ code, values }) => code === 'dose.twice-metres' && values['distanceM'] === distanceM,
  )
  return alike && distanceM !== undefined
    ? message('drills.twice-metres', { drills, distanceM })
    : message('drills.in-order', { drills })
}
