/**
 * The steps of a FIT workout file as a watch would run them, repeats carried out. For checking what
 * another service made of a workout. Fields: Garmin FIT SDK profile 21, message workout_step (27).
 */
import { message as toSay } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { decodeFit } from '@bell-lap/fit/decode-fit'
import type { SmallMessage } from '@bell-lap/fit/decode-fit'

export type StepLength =
  | { readonly kind: 'distance'; readonly distanceM: number }
  | { readonly kind: 'time'; readonly timeS: number }
  | { readonly kind: 'open' }

/** A goal in a form that cannot be compared, such as a share of the highest heart rate, is `other`. */
export type WatchedGoal =
  | { readonly kind: 'speed'; readonly slowMps: number; readonly fastMps: number }
  | { readonly kind: 'heart'; readonly lowBpm: number; readonly highBpm: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'other' }

export interface WatchedStep {
  readonly length: StepLength
  readonly goal: WatchedGoal
}
export type FitSteps =
  | { readonly ok: true; readonly steps: readonly WatchedStep[] }
  | { readonly ok: false; readonly reason: Message }

const WORKOUT_STEP = 27
const INDEX = 254
const DURATION_TYPE = 1
const DURATION_VALUE = 2
const TARGET_TYPE = 3
const TARGET_VALUE = 4
const CUSTOM_LOW = 5
const CUSTOM_HIGH = 6
const REPEAT = 6
/** A file that repeats without end must not stop us. */
const MOST_STEPS = 1000

/**
 * Reads the file; damage and repeats that lead nowhere are said, not thrown.
 *
 * @example
 * const read = fitSteps(new Uint8Array(0))
 */
export function fitSteps(bytes: Uint8Array): FitSteps {
  const decoded = decodeFit(bytes, new Set([WORKOUT_STEP]), [])
  if (decoded.issues.length > 0) return { ok: false, reason: toSay('watch.file-damaged') }
  const messages = decoded.messages
    .filter((message) => message.globalNumber === WORKOUT_STEP)
    .toSorted((a, b) => numberOf(a, INDEX) - numberOf(b, INDEX))
  const steps: WatchedStep[] = []
  const rounds = new Map<number, number>()
  for (let i = 0, turns = 0; i < messages.length; turns++) {
    const message = messages[i] as SmallMessage
    if (turns > MOST_STEPS) return { ok: false, reason: toSay('watch.endless') }
    if (numberOf(message, DURATION_TYPE) !== REPEAT) {
      steps.push({ length: lengthOf(message), goal: goalOf(message) })
      i += 1
      continue
    }
    const round = (rounds.get(i) ?? 1) + 1
    const from = numberOf(message, DURATION_VALUE)
    if (round <= numberOf(message, TARGET_VALUE) && from < i) {
      rounds.set(i, round)
      i = from
    } else {
      rounds.delete(i)
      i += 1
    }
  }
  return { ok: true, steps }
}

function numberOf(message: SmallMessage, field: number): number {
  const value = message.fields[field]
  return typeof value === 'number' ? value : 0
}

function lengthOf(message: SmallMessage): StepLength {
  const value = numberOf(message, DURATION_VALUE)
  switch (numberOf(message, DURATION_TYPE)) {
    case 0:
      return { kind: 'time', timeS: value / 1000 }
    case 1:
      return { kind: 'distance', distanceM: value / 100 }
    default:
      return { kind: 'open' }
  }
}

function goalOf(message: SmallMessage): WatchedGoal {
  const [low, high] = [numberOf(message, CUSTOM_LOW), numberOf(message, CUSTOM_HIGH)]
  const target = numberOf(message, TARGET_TYPE)
  if (target === 2) return { kind: 'open' }
  if (target === 0 && high > 0) return { kind: 'speed', slowMps: low / 1000, fastMps: high / 1000 }
  // Beats are written plus 100; smaller numbers are shares of the highest.
  if (target === 1 && low > 100) return { kind: 'heart', lowBpm: low - 100, highBpm: high - 100 }
  return { kind: 'other' }
}
