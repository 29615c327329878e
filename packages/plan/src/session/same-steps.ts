/** Whether two lists of steps are the same, for sizes of a session that differ in name only. */
import { isSameMessage } from '@bell-lap/units/message'
import type { Step, WorkoutElement } from '@bell-lap/workout/workout'

/** Bands are taken for alike by their fast edge: both come from the same paces. */
export function isAlike(a: readonly WorkoutElement[], b: readonly WorkoutElement[]): boolean {
  return a.length === b.length && a.every((one, i) => isAlikeElement(one, b[i]))
}

function isAlikeElement(a: WorkoutElement, b: WorkoutElement | undefined): boolean {
  if (a === b) return true
  if (b === undefined) return false
  if (a.kind === 'repeat')
    return b.kind === 'repeat' && a.times === b.times && isAlike(a.steps, b.steps)
  return (
    b.kind === 'step' &&
    a.intent === b.intent &&
    a.gradePct === b.gradePct &&
    lengthOf(a.duration) === lengthOf(b.duration) &&
    a.duration.kind === b.duration.kind &&
    speedOf(a.target) === speedOf(b.target) &&
    a.target.kind === b.target.kind &&
    isSameMessage(a.cue, b.cue)
  )
}

function lengthOf(duration: Step['duration']): number {
  if (duration.kind === 'distance') return duration.distanceM
  return duration.kind === 'time' ? duration.timeS : duration.expectedS
}

function speedOf(target: Step['target']): number {
  return target.kind === 'none' ? target.speedMps : target.band.fastMps
}
