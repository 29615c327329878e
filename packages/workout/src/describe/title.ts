/** Workouts as titles: "6 × 400 m at mile pace". */
import { isSameMessage, message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { foldRepeats, isRecovery } from '../fold-repeats.ts'
import type { FoldedNode } from '../fold-repeats.ts'
import { title } from './titles.ts'
import type { Intent, Step, Workout, WorkoutElement } from '../workout.ts'
import { describeStep, describeWithoutPace, paceOf } from './step.ts'

/**
 * The title of a workout: its own, else its main part, else the name of the session.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * titleOf(buildSession('R3', contextFor(330), 0.5))
 */
export function titleOf(workout: Titled): Message {
  if (workout.title !== null) return workout.title
  const known = KNOWN.get(workout)
  if (known !== undefined) return known
  const work = describeMainPart(workout.elements)
  const found = work === null ? nameOf(workout) : title('work', { work })
  KNOWN.set(workout, found)
  return found
}

type Titled = Pick<Workout, 'title' | 'elements' | 'sessionId'>
/** A workout never changes, so each is described once. */
const KNOWN = new WeakMap<Titled, Message>()

/** The name of the session in the library: "Cruise 5s". */
export function nameOf({ sessionId }: Pick<Workout, 'sessionId'>): Message {
  return message(`session.${sessionId}.name`)
}

/** What the session is for. */
export function purposeOf({ sessionId, sport }: Pick<Workout, 'sessionId' | 'sport'>): Message {
  if (sport !== undefined) return message('cross.purpose')
  return message(`session.${sessionId}.purpose`)
}

/** When to stop. */
export function stopRuleOf({ family, sport }: Pick<Workout, 'family' | 'sport'>): Message {
  if (sport !== undefined) return message('cross.stop')
  return message(`session.stop.${family}`)
}

/** From the first piece of work to the last, or of strides where there is none; `null` without any. */
export function describeMainPart(elements: readonly WorkoutElement[]): Message | null {
  const main = mainPart(elements, 'work') ?? mainPart(elements, 'strides')
  return main === null ? null : describeElements(main)
}

function mainPart(
  elements: readonly WorkoutElement[],
  intent: Intent,
): readonly WorkoutElement[] | null {
  const holds = (element: WorkoutElement): boolean =>
    element.kind === 'step' ? element.intent === intent : element.steps.some(holds)
  const first = elements.findIndex(holds)
  return first < 0 ? null : elements.slice(first, elements.findLastIndex(holds) + 1)
}

/** Whether there is work in it, at any depth. */
export function holdsWork(element: WorkoutElement): boolean {
  return element.kind === 'step' ? element.intent === 'work' : element.steps.some(holdsWork)
}

const DRILLS = message('work.drills')
const NOTHING = message('work.nothing')

/** The work of a session in one line; recoveries are left out. */
export function describeElements(elements: readonly WorkoutElement[]): Message {
  return describeNodes(foldRepeats(elements))
}

function describeNodes(nodes: readonly FoldedNode[]): Message {
  const told = nodes.filter((node) => node.kind !== 'one' || !isRecovery(node.step))
  const said: Message[] = []
  told.forEach((node, i) => {
    const isDrill = node.kind === 'one' && node.step.intent === 'drill'
    if (isDrill && said.at(-1) === DRILLS) return
    said.push(isDrill ? DRILLS : describeNode(node, told[i + 1]))
  })
  return oneAfterTheOther(said)
}

/** "1200 m, then 400 m at mile pace" */
export function oneAfterTheOther(pieces: readonly Message[]): Message {
  const [first, ...rest] = pieces
  if (first === undefined) return NOTHING
  return rest.length === 0 ? first : message('work.then', { first, next: oneAfterTheOther(rest) })
}

function describeNode(node: FoldedNode, next: FoldedNode | undefined): Message {
  if (node.kind === 'one')
    return saysSamePace(node, next) ? describeWithoutPace(node.step) : describeStep(node.step)
  const what = describeNodes(node.nodes)
  const single = node.nodes.length === 1 && node.nodes[0]?.kind === 'one'
  return message(single ? 'work.times' : 'work.sets', { count: node.times, what })
}

/** Whether the next piece has the same pace, so that it is said once. */
function saysSamePace(node: FoldedNode, next: FoldedNode | undefined): boolean {
  if (node.kind !== 'one' || next?.kind !== 'one') return false
  return (
    isPiece(node.step) && isPiece(next.step) && isSameMessage(paceOf(node.step), paceOf(next.step))
  )
}

function isPiece({ intent, target }: Step): boolean {
  return intent === 'work' && target.kind !== 'none'
}
