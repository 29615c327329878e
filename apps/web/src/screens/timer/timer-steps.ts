import type { Text } from '@bell-lap/text/say'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeEnd, describeLength } from '@bell-lap/workout/describe/length'
import { describeTarget } from '@bell-lap/workout/describe/target'
import type { WorkoutElement, WorkoutStep } from '../../api/plan.ts'

/** One line of the timer: what to do now, and what ends it. */
export interface TimerStep {
  /** "Work", "Recovery": what kind of step it is. */
  readonly name: string
  /** "Set 2 of 3 · rep 1 of 4"; empty outside of repeats. */
  readonly place: string
  /** "400 m", "2 min", "until you are ready" */
  readonly length: string
  readonly target: string | null
  readonly cue: string | null
  /** Seconds after which the step ends by itself; `null` when a tap ends it. */
  readonly endsAfterS: number | null
  /** Seconds that it will take at the middle of its band. */
  readonly expectedS: number
  /** Seconds into the step at which a mark of the track should be passed; none outside paced work. */
  readonly splitsS: readonly number[]
  readonly work: boolean
  /** As long as the runner needs: a drill, a walk back. */
  readonly open: boolean
}

const SPLIT_M = 200
/** On an easy run a beep every 200 m would be noise. */
const SPLITS_UP_TO_M = 2000

/** The steps in the order they are run, repeats written out. */
export function timerSteps(
  elements: readonly WorkoutElement[],
  say: Text['say'],
): readonly TimerStep[] {
  return written(elements, []).map(({ step, places }) => ({
    name: say(message(`intent.${step.intent}`)),
    place: sayPlaces(places, say),
    length: say(endOf(step)),
    target: sayOrNull(describeTarget(step), say),
    cue: sayOrNull(step.cue, say),
    endsAfterS: step.duration.kind === 'time' ? step.duration.timeS : null,
    expectedS: expectedS(step),
    splitsS: splitsOf(step),
    work: step.intent === 'work' || step.intent === 'strides',
    open: step.duration.kind === 'open',
  }))
}

/** What the voice says when a step begins; `range` says "78 to 82" where the screen shows "78–82". */
export function sayStepAloud(
  step: TimerStep,
  range: (low: string, high: string) => string,
): string {
  return [step.place, step.name, step.length, step.target, step.cue]
    .filter((part) => part !== null && part !== '')
    .join('. ')
    .replaceAll(' ·', ',')
    .replaceAll(/([\d:.,]+)–([\d:.,]+)/g, (_, low: string, high: string) => range(low, high))
}

interface Place {
  readonly turn: number
  readonly of: number
}

function written(
  elements: readonly WorkoutElement[],
  places: readonly Place[],
): readonly { readonly step: WorkoutStep; readonly places: readonly Place[] }[] {
  return elements.flatMap((element) =>
    element.kind === 'step'
      ? [{ step: element, places }]
      : Array.from({ length: element.times }, (_, index) =>
          written(element.steps, [...places, { turn: index + 1, of: element.times }]),
        ).flat(),
  )
}

function sayOrNull(message: Message | null, say: Text['say']): string | null {
  return message === null ? null : say(message)
}

function sayPlaces(places: readonly Place[], say: Text['say']): string {
  const inner = places.at(-1)
  if (inner === undefined) return ''
  const rep = { turn: inner.turn, of: inner.of }
  const set = places.at(-2)
  return say(
    set === undefined
      ? message('timer.rep', rep)
      : message('timer.rep-of-set', { ...rep, set: set.turn, sets: set.of }),
  )
}

function endOf(step: WorkoutStep): Message {
  return step.duration.kind === 'open'
    ? message('length.as-needed', { length: describeLength(step) })
    : describeEnd(step)
}

function expectedS({ duration, target }: WorkoutStep): number {
  if (duration.kind === 'time') return duration.timeS
  if (duration.kind === 'open') return duration.expectedS
  const speedMps =
    target.kind === 'none' ? target.speedMps : (target.band.slowMps + target.band.fastMps) / 2
  return speedMps > 0 ? duration.distanceM / speedMps : 0
}

function splitsOf(step: WorkoutStep): readonly number[] {
  const { duration, target, intent } = step
  if (intent !== 'work' || target.kind !== 'pace' || duration.kind !== 'distance') return []
  if (duration.distanceM > SPLITS_UP_TO_M) return []
  const speedMps = (target.band.slowMps + target.band.fastMps) / 2
  const count = Math.ceil(duration.distanceM / SPLIT_M) - 1
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) => ((index + 1) * SPLIT_M) / speedMps,
  )
}

/** "Rep 2 of 6: 400 m": a step as lists name it. */
export function nameOfStep(step: TimerStep): string {
  if (step.open) return step.cue ?? step.name
  return step.place === '' ? `${step.name}, ${step.length}` : `${step.place}: ${step.length}`
}
