/**
 * A workout as the `.workout` file that Apple's Workout app opens (iOS 17, watchOS 10).
 *
 * Experimental: Apple publishes no description of the file. It is a Protocol Buffers message whose
 * field numbers others found by comparing files that WorkoutKit wrote (bibixx/workoutkit, MIT, 2026).
 * Apple may change it at any time.
 */
import type { Say } from '@bell-lap/units/message'
import { nameOfStep } from '../describe/step.ts'
import { titleOf } from '../describe/title.ts'
import type { Step, Workout, WorkoutElement } from '../workout.ts'
import { toAscii } from './ascii.ts'
import type { HeartBands } from './heart-bands.ts'
import { doubleField, messageBytes, messageField, textField, varintField } from './protobuf.ts'
import type { ProtobufField } from './protobuf.ts'
import { stepGoal } from './step-goal.ts'

export interface AppleWorkoutOptions {
  /** A UUID; the same session always gets the same one. */
  readonly referenceId: string
  readonly heart: HeartBands | null
  /** Says the title and the names of the steps. */
  readonly say: Say
}

const RUNNING = 37
const INDOOR = 2
const OUTDOOR = 3
const WORK = 1
const RECOVERY = 2
const GOAL_TIME = 1
const GOAL_DISTANCE = 3
const GOAL_OPEN = 4
const METRES = 1
const SECONDS = 1
const CURRENT_SPEED = 2
const CURRENT_HEART_RATE = 5
const RANGE = 2
const MAJOR_VERSION = 1
const PRIVATE_VERSION = 5

/** Steps that are run `times` times; the app knows one level of repeats. */
interface Block {
  readonly times: number
  readonly steps: readonly Step[]
}

/** The bytes of the file. Sets of sets are written out; the last recovery is left out, as planned. */
export function appleWorkout(workout: Workout, options: AppleWorkoutOptions): Uint8Array {
  const { referenceId, say } = options
  const { warmup, elements, cooldown } = aroundBlocks(workout.elements)
  const custom = [
    varintField(1, RUNNING),
    varintField(2, workout.place === 'treadmill' ? INDOOR : OUTDOOR),
    textField(3, toAscii(say(titleOf(workout)))),
    ...(warmup === null ? [] : [messageField(4, stepFields(warmup, options))]),
    ...blocksOf(elements).map((block) => messageField(5, blockFields(block, options))),
    ...(cooldown === null ? [] : [messageField(6, stepFields(cooldown, options))]),
  ]
  const plan = [
    textField(9, referenceId),
    messageField(11, custom),
    varintField(1000, MAJOR_VERSION),
    varintField(1002, PRIVATE_VERSION),
  ]
  return messageBytes(plan)
}

/** The app has one warm-up and one cool-down step beside the blocks. */
function aroundBlocks(elements: readonly WorkoutElement[]) {
  const first = elements[0]
  const warmup = first?.kind === 'step' && first.intent === 'warmup' ? first : null
  const rest = warmup === null ? elements : elements.slice(1)
  const last = rest.at(-1)
  const cooldown = last?.kind === 'step' && last.intent === 'cooldown' ? last : null
  return { warmup, elements: cooldown === null ? rest : rest.slice(0, -1), cooldown }
}

function blocksOf(elements: readonly WorkoutElement[]): readonly Block[] {
  const blocks: Block[] = []
  const single = (step: Step) => {
    const last = blocks.at(-1)
    if (last?.times === 1) blocks[blocks.length - 1] = { times: 1, steps: [...last.steps, step] }
    else blocks.push({ times: 1, steps: [step] })
  }
  for (const element of elements) {
    if (element.kind === 'step') {
      single(element)
      continue
    }
    const steps = element.steps.filter((child) => child.kind === 'step')
    if (element.times > 1 && steps.length === element.steps.length) {
      blocks.push({ times: element.times, steps })
      continue
    }
    for (let i = 0; i < element.times; i++) {
      for (const block of blocksOf(element.steps)) {
        if (block.times === 1) block.steps.forEach(single)
        else blocks.push(block)
      }
    }
  }
  return blocks
}

function blockFields(block: Block, options: AppleWorkoutOptions): readonly ProtobufField[] {
  const steps = block.steps.map((step) => {
    const recovers = step.intent === 'recovery' || step.intent === 'rest'
    return messageField(1, [
      varintField(1, recovers ? RECOVERY : WORK),
      messageField(2, stepFields(step, options)),
    ])
  })
  return [...steps, varintField(2, block.times)]
}

function stepFields(step: Step, { heart, say }: AppleWorkoutOptions): readonly ProtobufField[] {
  return [
    messageField(1, goalFields(step)),
    ...alertFields(step, heart),
    textField(3, toAscii(say(nameOfStep(step)))),
  ]
}

function goalFields({ duration }: Step): readonly ProtobufField[] {
  if (duration.kind === 'open') return [varintField(1, GOAL_OPEN)]
  if (duration.kind === 'time') {
    return [varintField(1, GOAL_TIME), quantity(2, SECONDS, duration.timeS)]
  }
  return [varintField(1, GOAL_DISTANCE), quantity(4, METRES, duration.distanceM)]
}

function quantity(number: number, unit: number, value: number): ProtobufField {
  return messageField(number, [varintField(1, unit), doubleField(2, value)])
}

function alertFields(step: Step, heart: HeartBands | null): readonly ProtobufField[] {
  const goal = stepGoal(step, heart)
  if (goal.kind === 'open') return []
  if (goal.kind === 'heart') {
    const { lowBpm, highBpm } = goal
    const range = [
      messageField(1, [doubleField(1, lowBpm)]),
      messageField(2, [doubleField(1, highBpm)]),
    ]
    return [alert(CURRENT_HEART_RATE, messageField(7, [messageField(2, range)]))]
  }
  const range = [speed(1, goal.slowMps), speed(2, goal.fastMps)]
  return [alert(CURRENT_SPEED, messageField(4, [messageField(2, range)]))]
}

function alert(metric: number, content: ProtobufField): ProtobufField {
  return messageField(2, [varintField(1, metric), varintField(2, RANGE), content])
}

/** A speed is written as so many metres in one second. */
function speed(number: number, mps: number): ProtobufField {
  return messageField(number, [quantity(1, METRES, mps), quantity(2, SECONDS, 1)])
}
