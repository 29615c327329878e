/** Steps as messages: "400 m at mile pace", "60 s jog". */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { isPaceCue } from '../cues.ts'
import { UPHILL_GRADE_PCT } from '../step-size.ts'
import type { Step } from '../workout.ts'
import { describeLength } from './length.ts'
import { describePace, describePaceName } from './pace.ts'

const REST = message('cue.rest')
const DRILL = message('drill.any')
/** Several drills in one step. */
const DRILLS = message('work.drills')
/** The time of the next start is in the note of the step, not in its name. */
const SEND_OFF = 'cue.send-off'

/**
 * One step without its numbers of pace.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * import { flattenSteps } from '@bell-lap/workout/totals'
 * const said = flattenSteps(buildSession('R3', contextFor(330), 0.5)).map(describeStep)
 */
export function describeStep(step: Step): Message {
  const length = describeLength(step)
  if (step.target.kind === 'none') {
    if (step.intent === 'drill') return step.cue ?? DRILL
    return message('step.with-cue', { length, cue: step.cue ?? REST })
  }
  if (step.intent === 'strides') return message('step.strides', { length })
  const pace = paceOf(step)
  const code = isUphill(step) ? 'step.uphill' : 'step.piece'
  return pace === null ? length : message(code, { length, pace })
}

/** A step whose pace the next one says: "1200 m", "30 s uphill". */
export function describeWithoutPace(step: Step): Message {
  const length = describeLength(step)
  return isUphill(step) ? message('step.uphill-only', { length }) : length
}

/** The pace by name, or what stands in its place; `null` without a target. */
export function paceOf({ cue, target }: Step): Message | null {
  if (isPaceCue(cue)) return cue
  return target.kind === 'none' ? null : describePace(target.symbol, target.kind)
}

function isUphill({ gradePct }: Step): boolean {
  return (gradePct ?? 0) >= UPHILL_GRADE_PCT
}

/** What the runner thinks of in a step, where the step's own words do not say it. */
export function extraCueOf(step: Step): Message | null {
  return step.target.kind === 'none' || isPaceCue(step.cue) ? null : step.cue
}

const INTENT_NAMES: Readonly<Partial<Record<Step['intent'], Message>>> = {
  warmup: message('step-name.warm-up'),
  cooldown: message('step-name.cool-down'),
  strides: message('step-name.stride'),
}

/** One or two words for a watch: "Mile pace", "Jog", "Skip-A". */
export function nameOfStep(step: Step): Message {
  return INTENT_NAMES[step.intent] ?? message('step-name.of', { name: ownName(step) })
}

function ownName({ intent, cue, target }: Step): Message {
  if (intent === 'drill') return cue?.values['drills'] === undefined ? drillName(cue) : DRILLS
  if (cue?.code === SEND_OFF) return REST
  if (target.kind === 'none') return cue ?? message('step-name.recover')
  if (intent === 'recovery') return cue ?? message('cue.float')
  const goal = cue === null ? undefined : GOALS[cue.code]
  if (cue !== null && goal !== undefined) return message(goal, cue.values)
  return describePaceName(target.symbol, target.kind)
}

/** The names of targets of the runner's own, by what stands in place of the pace. */
const GOALS: Readonly<Record<string, string>> = {
  'at.bpm': 'goal.bpm',
  'at.max-heart': 'goal.max-heart',
  'at.threshold-heart': 'goal.threshold-heart',
  'at.zone': 'goal.zone',
  'at.watts': 'goal.watts',
  'at.critical-power': 'goal.critical-power',
  'at.kmh': 'goal.kmh',
  'at.mph': 'goal.mph',
  'at.rpe': 'goal.rpe',
  'at.effort-share': 'goal.effort-share',
  'at.race-pace': 'goal.race-pace',
  'at.race-effort': 'goal.race-effort',
}

function drillName(cue: Message | null): Message {
  return drillOf(cue) ?? cue ?? DRILL
}

/** The name of a drill without its dose: steps on a watch may not begin or end with numbers. */
function drillOf(cue: Message | null): Message | null {
  const drill = cue?.values['drill']
  return typeof drill === 'object' && drill !== null && 'code' in drill ? drill : null
}
