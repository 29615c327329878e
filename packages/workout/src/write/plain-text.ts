/** A workout to read: every step with its target, in metric or imperial. */
import { formatPaceRange } from '@bell-lap/units/pace'
import type { UnitSystem } from '@bell-lap/units/pace'
import { formatTime } from '@bell-lap/units/time'
import { foldRepeats } from '../fold-repeats.ts'
import type { FoldedNode } from '../fold-repeats.ts'
import { sayStep } from '../say-workout.ts'
import { stepDistanceM } from '../totals.ts'
import type { Step, Workout } from '../workout.ts'

/** Paced steps up to here also say the time of the rep. */
const REP_TIME_LIMIT_M = 1609.344

/** Lines joined by newlines: the title, the steps (indented inside repeats), when to stop. */
export function plainText(workout: Workout, system: UnitSystem): string {
  return [workout.title, '', ...workoutLines(workout, system), '', workout.abortRule].join('\n')
}

/** The steps of `plainText` alone. */
export function workoutLines(workout: Workout, system: UnitSystem): readonly string[] {
  return foldRepeats(workout.elements).flatMap((node) => nodeLines(node, '', system))
}

function nodeLines(node: FoldedNode, indent: string, system: UnitSystem): string[] {
  if (node.kind === 'one') return [`${indent}${stepLine(node.step, system)}`]
  const inner = node.nodes.flatMap((child) => nodeLines(child, `${indent}  `, system))
  const recovery =
    node.between.length > 0
      ? [`${indent}  between: ${node.between.map((step) => stepLine(step, system)).join(', ')}`]
      : []
  return [`${indent}${node.times} ×`, ...inner, ...recovery]
}

/** "400 m at mile pace, 88.6–90.4 s, 3:42–3:47 /km". */
export function stepLine(step: Step, system: UnitSystem): string {
  return [sayStep(step), ...targetWords(step, system), ...cueWords(step), ...gradeWords(step)].join(
    ', ',
  )
}

function targetWords(step: Step, system: UnitSystem): string[] {
  const { target, duration } = step
  if (target.kind === 'none') return []
  if (target.kind === 'effort') return [`effort ${target.cr10[0]}–${target.cr10[1]} of 10`]
  const pace = formatPaceRange(target.band.slowMps, target.band.fastMps, system)
  const isRep = duration.kind === 'distance' && stepDistanceM(step) <= REP_TIME_LIMIT_M
  return isRep ? [repTime(step, target.band), pace] : [pace]
}

function repTime(step: Step, band: { slowMps: number; fastMps: number }): string {
  const metres = stepDistanceM(step)
  const fast = formatTime(metres / band.fastMps, 1)
  const slow = formatTime(metres / band.slowMps, 1)
  return fast === slow ? fast : `${fast}–${slow}`
}

function cueWords(step: Step): string[] {
  if (step.cue === null || step.target.kind === 'none' || step.cue.startsWith('at ')) return []
  return sayStep(step).includes(step.cue) ? [] : [step.cue]
}
function gradeWords(step: Step): string[] {
  return step.gradePct === null ? [] : [`${step.gradePct} % grade`]
}
