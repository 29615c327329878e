/** Shorthand as one runner would run it: sessions with their steps, one question, or what is wrong. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { is } from '../classify/classify.ts'
import { cooldown, qualityWarmup } from '../library/around-a-session.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { sessionSpec } from '../library/sessions.ts'
import { walk } from '../library/step-building.ts'
import { midMps } from '../step-size.ts'
import { fastMetres, flattenSteps, stepDurationS, workoutTotals } from '../totals.ts'
import type { Intent, Step, Workout, WorkoutElement } from '../workout.ts'
import { readShorthand } from './read-shorthand.ts'
import type { Shorthand } from './read-shorthand.ts'
import { toWorkout } from './to-workout.ts'
import type { ReadWorkout } from './to-workout.ts'
import type { WrittenSession } from './written-workout.ts'

export type SessionForRunner =
  | { readonly kind: 'off'; readonly when: WrittenSession['when'] }
  | {
      readonly kind: 'cross-training'
      readonly when: WrittenSession['when']
      readonly timeS: number | null
    }
  | {
      readonly kind: 'run'
      readonly when: WrittenSession['when']
      /** `null` while the runner's paces are not known. */
      readonly read: ReadWorkout | null
      readonly added: readonly Added[]
    }
export type Added = 'warm-up' | 'cool-down'

export type ForRunner =
  | {
      readonly kind: 'read'
      readonly canonical: string
      readonly sessions: readonly SessionForRunner[]
    }
  | Extract<Shorthand, { kind: 'question' }>
  | {
      readonly kind: 'not-read'
      /** The letters it is about. */
      readonly start: number
      readonly end: number
      /** What is wrong and what was expected. */
      readonly message: Message
    }

/**
 * Reads what a runner typed. `context` holds the paces; `null` while nothing is known of the runner.
 * With `around`, hard sessions without a warm-up or cool-down get those of the library, as in a plan.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * const read = readForRunner('6x400 at mile pace, 90 s jog', contextFor(330), true)
 */
export function readForRunner(
  text: string,
  context: BuildContext | null,
  around: boolean,
): ForRunner {
  const read = readShorthand(text)
  if (read.kind === 'question') return read
  if (read.kind === 'not-read') {
    const { start, end, expected } = read
    return {
      kind: 'not-read',
      start,
      end,
      message: notUnderstood(text.slice(start, end), expected),
    }
  }
  const sessions: SessionForRunner[] = []
  for (const session of read.sessions) {
    if (session.kind !== 'run') {
      sessions.push(session)
      continue
    }
    const made = context === null ? null : toWorkout(session, context)
    if (made !== null && 'cannot' in made) {
      return { kind: 'not-read', start: 0, end: text.length, message: made.cannot }
    }
    const { when } = session
    const whole =
      made === null || context === null || !around
        ? { read: made, added: [] }
        : withAround(made, context)
    sessions.push({
      kind: 'run',
      when,
      ...withRemarks(whole, sessions.length === 0 ? read.leftOut : undefined),
    })
  }
  return { kind: 'read', canonical: read.canonical, sessions }
}

/** Names the remarks that were left out, once. */
function withRemarks(
  whole: Pick<Extract<SessionForRunner, { kind: 'run' }>, 'read' | 'added'>,
  words: readonly string[] | undefined,
) {
  if (words === undefined || whole.read === null) return whole
  const note = message('shorthand.note.left-out', { words: words.join(', ') })
  return { ...whole, read: { ...whole.read, notes: [...whole.read.notes, note] } }
}

const LONGEST_QUOTE = 40

function notUnderstood(found: string, expected: Message): Message {
  const quote = found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE)}…` : found
  return quote.trim() === ''
    ? message('shorthand.expected', { expected })
    : message('shorthand.not-understood', { words: quote, expected })
}

/** As in the library: the middle of its printed ranges. */
const LEVEL = 0.5
const READY_S = 120
const LEAST_EASY_S = 600

function withAround(
  read: ReadWorkout,
  context: BuildContext,
): { readonly read: ReadWorkout; readonly added: readonly Added[] } {
  const { workout } = read
  const steps = flattenSteps(workout)
  const has = (intent: Intent) => steps.some((step) => step.intent === intent)
  const around = read.hard || sessionSpec(workout.sessionId).warmup !== 'none'
  const needs = is(workout, 'needs-warm-up')
  const warmup = around && !has('warmup') && (needs || !beginsEasily(steps))
  const cool = around && !has('cooldown') && (needs || !beginsEasily(steps.toReversed()))
  const here: BuildContext = { ...context, place: workout.place }
  const elements: readonly WorkoutElement[] = [
    ...(warmup ? [...qualityWarmup(here, LEVEL), walk(here, { s: READY_S }, 'get-ready')] : []),
    ...workout.elements,
    ...(cool ? cooldown(here, LEVEL) : []),
  ]
  const added: readonly Added[] = [
    ...(warmup ? (['warm-up'] as const) : []),
    ...(cool ? (['cool-down'] as const) : []),
  ]
  return added.length === 0
    ? { read, added }
    : { read: withElements(read, elements, context), added }
}

/** Ten minutes or more of easy running come first. */
function beginsEasily([first]: readonly Step[]): boolean {
  if (first === undefined || first.target.kind === 'none') return false
  const { symbol } = first.target
  return (symbol === 'E' || symbol === 'REC') && stepDurationS(first) >= LEAST_EASY_S
}

function withElements(
  read: ReadWorkout,
  elements: readonly WorkoutElement[],
  context: BuildContext,
): ReadWorkout {
  const workout: Workout = { ...read.workout, elements }
  const { distanceM, durationS } = workoutTotals(workout)
  const fastM = fastMetres(workout, midMps(context.paces.MI))
  return { ...read, workout, distanceM, durationS, fastM }
}
