/** The steps of a session as a runner reads them: repetitions as one, drills as one. */
import type { WorkoutElement, WorkoutStep } from '../api/plan.ts'

export type ShownStep =
  | { readonly kind: 'step'; readonly step: WorkoutStep }
  | { readonly kind: 'drills'; readonly steps: readonly WorkoutStep[] }
  | {
      readonly kind: 'repeat'
      readonly times: number
      readonly inside: readonly ShownStep[]
      /** The recovery is left out after the last one. */
      readonly lastWithoutRest: boolean
    }

/** A repeat and the last repetition without its rest, as workouts store them, are put together again. */
export function shownSteps(elements: readonly WorkoutElement[]): readonly ShownStep[] {
  const shown: ShownStep[] = []
  let at = 0
  while (at < elements.length) {
    const element = elements[at] as WorkoutElement
    at += 1
    if (element.kind === 'step') {
      addStep(shown, element)
      continue
    }
    const body = withoutRest(element.steps)
    const isLast = body.length > 0 && body.length < element.steps.length
    const again = isLast && isSame(elements.slice(at, at + body.length), body)
    if (again) at += body.length
    const times = again ? element.times + 1 : element.times
    if (times === 1) shown.push(...shownSteps(element.steps))
    else
      shown.push({
        kind: 'repeat',
        times,
        inside: shownSteps(element.steps),
        lastWithoutRest: again,
      })
  }
  return shown
}

function addStep(shown: ShownStep[], step: WorkoutStep): void {
  const last = shown.at(-1)
  if (step.intent !== 'drill') shown.push({ kind: 'step', step })
  else if (last?.kind === 'drills')
    shown.splice(-1, 1, { kind: 'drills', steps: [...last.steps, step] })
  else shown.push({ kind: 'drills', steps: [step] })
}

function withoutRest(steps: readonly WorkoutElement[]): readonly WorkoutElement[] {
  const end = steps.findLastIndex((one) => one.kind !== 'step' || !isRest(one))
  return steps.slice(0, end + 1)
}

function isRest({ intent }: WorkoutStep): boolean {
  return intent === 'recovery' || intent === 'rest'
}

function isSame(a: readonly WorkoutElement[], b: readonly WorkoutElement[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
