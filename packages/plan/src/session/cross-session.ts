/** Cross-training in place of an easy run: minutes, no kilometres, nothing for the legs to land on. */
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { crossWorkout } from '@bell-lap/workout/cross-training'
import type { Machine } from '@bell-lap/workout/workout'
import type { CrossSession, PlannedSession } from '../model/plan.ts'

/** As long as the run, within 30 to 45 minutes in steps of five (grade D). */
const LEAST_MIN = 30
const MOST_MIN = 45
const STEP_MIN = 5

function crossMinutes({ durationS }: Pick<PlannedSession, 'durationS'>): number {
  const minutes = STEP_MIN * Math.round(durationS / 60 / STEP_MIN)
  return Math.min(MOST_MIN, Math.max(LEAST_MIN, minutes))
}

/** Whether a session is an easy run that a machine can stand in for. */
export function mayBeCross({ role, hard, second }: PlannedSession): boolean {
  return role === 'easy' && !hard && second !== true
}

/** The session on a machine, under the same id and day; it keeps the run it stands for. */
export function crossInstead(run: PlannedSession, machine: Machine): CrossSession {
  const minutes = crossMinutes(run)
  const workout = crossWorkout(machine, minutes)
  return {
    id: run.id,
    day: run.day,
    role: 'easy',
    hard: false,
    workout,
    why: message('why.cross', { workout: titleOf(run.workout) }),
    evidenceGrade: 'D',
    easier: crossWorkout(machine, LEAST_MIN),
    distanceM: 0,
    durationS: 60 * minutes,
    fastM: 0,
    maximalM: 0,
    machine,
    instead: run,
  }
}
