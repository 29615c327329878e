/** A workout to read: every step with its target, in the reader's words and units. */
import { message } from '@bell-lap/units/message'
import type { Message, Say } from '@bell-lap/units/message'
import { describeStep, extraCueOf } from '../describe/step.ts'
import {
  describeEffort,
  describePaceBand,
  describeRepTime,
  describeSetting,
} from '../describe/target.ts'
import { stopRuleOf, titleOf } from '../describe/title.ts'
import { foldRepeats } from '../fold-repeats.ts'
import type { FoldedNode } from '../fold-repeats.ts'
import type { Place, Step, Workout } from '../workout.ts'

/**
 * Lines joined by newlines: the title, the steps (indented inside repeats), when to stop.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * plainText(buildSession('R3', contextFor(330), 0.5), ({ code }) => code)
 */
export function plainText(workout: Workout, say: Say): string {
  const lines = workoutLines(workout, say)
  return [say(titleOf(workout)), '', ...lines, '', say(stopRuleOf(workout))].join('\n')
}

/** The steps of `plainText` alone. */
export function workoutLines(workout: Workout, say: Say): readonly string[] {
  return foldRepeats(workout.elements).flatMap((node) =>
    nodeLines(node, '', { say, place: workout.place }),
  )
}

interface Reading {
  readonly say: Say
  readonly place: Place
}

function nodeLines(node: FoldedNode, indent: string, reading: Reading): string[] {
  if (node.kind === 'one') return [`${indent}${stepLine(node.step, reading)}`]
  const inner = node.nodes.flatMap((child) => nodeLines(child, `${indent}  `, reading))
  const steps = node.between.map((step) => stepLine(step, reading)).join(', ')
  const recovery =
    steps === '' ? [] : [`${indent}  ${reading.say(message('text.between', { steps }))}`]
  return [`${indent}${node.times} ×`, ...inner, ...recovery]
}

/** "400 m at mile pace, 88–91 s, 3:47–3:41 /km". */
function stepLine(step: Step, { say, place }: Reading): string {
  const said = say(describeStep(step))
  const cue = extraCueOf(step)
  const more = [...targetsOf(step), cue, ...describeSetting(step, place)]
    .flatMap((one) => (one === null ? [] : [say(one)]))
    .filter((text) => !said.includes(text))
  return [said, ...more].join(', ')
}

function targetsOf(step: Step): readonly (Message | null)[] {
  const { target } = step
  if (target.kind !== 'effort') return [describeRepTime(step), describePaceBand(step)]
  const [from, to] = target.cr10
  const effort = message('text.effort', { effort: describeEffort(from, to) })
  return [describeRepTime(step), describePaceBand(step), effort]
}
