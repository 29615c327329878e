import type { Text } from '@bell-lap/text/say'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { formatDuration } from '@bell-lap/units/time'
import type { Workout, WorkoutStep } from '../../api/plan.ts'
import { mainStepsOf, secondsOf, stepsOf } from '../../charts/bars-of.ts'
import { describeLength } from '@bell-lap/workout/describe/length'
import { describePaceName } from '@bell-lap/workout/describe/pace'
import {
  describePaceBand,
  describeRepTime,
  describeTarget,
  heldBand,
} from '@bell-lap/workout/describe/target'

/** The one loud number of a session, its unit, and the line below it. */
export interface MainTarget {
  readonly number: string
  readonly unit: string
  readonly below: string
}

/** What to hold in the session, or how long it lasts when it is run by feel. */
export function mainTargetOf(workout: Workout, say: Text['say']): MainTarget | null {
  const main = mainStepsOf(workout)
  const [first] = main
  const held = first === undefined ? null : describeTarget(first)
  if (first === undefined || first.target.kind === 'none' || held === null) return null
  const recovery = recoveryOf(workout, main)
  const told = (what: Message) =>
    [what, recovery].flatMap((one) => (one === null ? [] : [say(one)]))
  // Mile pace that is not known well has its window of times like a pace.
  if (heldBand(first) === null) {
    const [number, unit] = splitUnit(formatDuration(totalSeconds(workout)))
    const what = main.length > 1 ? message('main.in-all', { what: held }) : held
    return { number, unit, below: told(what).join(', ') }
  }
  const repTime = describeRepTime(first)
  const [number, unit] = splitUnit(say(repTime ?? describePaceBand(first) ?? held))
  const length = describeLength(first)
  if (repTime !== null) {
    const each = main.every((step) => isSameLength(step, first)) ? 'main.each' : 'main.first'
    return {
      number,
      unit,
      below: told(main.length > 1 ? message(each, { length }) : length).join(', '),
    }
  }
  const what =
    main.length > 1 ? message('work.times', { count: main.length, what: length }) : length
  const name = describePaceName(first.target.symbol, first.target.kind)
  return { number, unit, below: told(message('main.long', { what, name })).join(', ') }
}

function isSameLength({ duration }: WorkoutStep, first: WorkoutStep): boolean {
  return (
    duration.kind === 'distance' &&
    first.duration.kind === 'distance' &&
    duration.distanceM === first.duration.distanceM
  )
}

/** "66–67 s" into "66–67" and "s". */
function splitUnit(text: string): readonly [string, string] {
  const parts = /^([\d:.–]+)\s*(.*)$/.exec(text)
  return parts === null ? [text, ''] : [parts[1] ?? text, parts[2] ?? '']
}

function totalSeconds(workout: Workout): number {
  return stepsOf(workout.elements).reduce((sum, step) => sum + secondsOf(step), 0)
}

function recoveryOf(workout: Workout, main: readonly WorkoutStep[]): Message | null {
  if (main.length < 2) return null
  const steps = stepsOf(workout.elements)
  const next = steps[steps.findIndex((step) => step === main[0]) + 1]
  if (next === undefined || (next.intent !== 'recovery' && next.intent !== 'rest')) return null
  const cue = next.cue ?? message(next.target.kind === 'none' ? 'cue.rest' : 'cue.jog')
  return message('main.between', { length: describeLength(next), cue })
}
