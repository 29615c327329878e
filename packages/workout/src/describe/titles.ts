/** Titles that the steps of a session cannot say, as codes and numbers. */
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { Amount } from '../step-size.ts'
import { MINUTE_S } from '../step-size.ts'

export const TITLE_CODES = [
  'all-out',
  'broken-mile',
  'broken-mile-long-rest',
  'build-reps',
  'cool-down',
  'cool-down-walk',
  'cut-down',
  'cut-down-by-time',
  'drill-set-a',
  'drill-set-b',
  'eased',
  'eased-long',
  'easy-run',
  'easy-run-drills',
  'easy-run-hill-sprints',
  'easy-run-strides',
  'floats',
  'floats-by-time',
  'flying',
  'grass-diagonals',
  'hill-circuit',
  'hill-circuit-easier',
  'ins-and-outs',
  'long-run',
  'long-run-easy-end',
  'long-run-marathon',
  'long-run-only-surges',
  'long-run-steady',
  'long-run-surges',
  'low-markers',
  'low-markers-walk',
  'march-only',
  'opener',
  'opener-walk',
  'progression',
  'race',
  'race-warm-up',
  'race-warm-up-short',
  'recovery-run',
  'run-walk',
  'step-fartlek',
  'step-test',
  'step-test-heart',
  'ten-twenty-thirty',
  'time-trial',
  'tune-up-or-trial',
  'tune-up-race',
  'warm-up',
  'warm-up-strides',
  'work',
] as const
export type TitleCode = (typeof TITLE_CODES)[number]

/**
 * The title of a workout, by the end of its code.
 *
 * @example
 * title('race', { name: 'Club mile' })
 */
export function title(code: TitleCode, values?: MessageValues): Message {
  return message(`title.${code}`, values)
}

/** "8 km", "5 mi" or "45 min", rounded as a plan says it. */
export function runLengthMessage(length: Amount): Message {
  return 'm' in length
    ? message('length.run', { distanceM: Math.round(length.m) })
    : minutesMessage(length.s)
}

/** "25 min" */
export function minutesMessage(timeS: number): Message {
  return message('length.time', { timeS: Math.round(timeS / MINUTE_S) * MINUTE_S })
}
