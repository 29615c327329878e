import { isMessage } from '@bell-lap/units/message'
import type { WorkoutElement } from '../../api/plan.ts'

/** The codes of the drills that a session's cues name, in their order. */
export function drillCodesOf(elements: readonly WorkoutElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.kind !== 'step') return drillCodesOf(element.steps)
    const drill = element.cue?.values['drill'] ?? null
    return isMessage(drill) ? [drill.code] : []
  })
}
