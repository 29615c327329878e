/** What a runner is reminded of in a step, as codes; `packages/text` has the words. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

export const CUE_CODES = [
  'able-to-talk',
  'all-out',
  'as-far-as-you-can',
  'build',
  'build-up-relaxed',
  'by-feel',
  'cycle-instead',
  'easy',
  'easy-down',
  'even',
  'even-last-20-min',
  'even-last-lap',
  'faster-than-before',
  'flat-easy',
  'float',
  'float-steady',
  'fly',
  'fly-loose',
  'full-recovery',
  'grass-diagonal',
  'hard',
  'hard-even',
  'in',
  'jog',
  'jog-down',
  'jog-the-width',
  'keep-warm',
  'get-ready',
  'lap-when-ready',
  'little-faster',
  'near-all-out',
  'ninety-per-cent',
  'note-heart-rate',
  'on',
  'ramp-up',
  'rehearse',
  'relaxed',
  'rest',
  'run-up',
  'sample',
  'slow',
  'stand',
  'steady',
  'steady-finish',
  'steeper-belt',
  'surge',
  'ten-fast',
  'very-easy',
  'walk',
  'walk-and-jog',
  'walk-back',
  'walk-down',
  'walk-or-jog',
  'walk-then-jog',
] as const
export type CueCode = (typeof CUE_CODES)[number]

/** A reminder of the library by its code, or one with values. */
export type Cue = CueCode | Message

const MESSAGES = Object.fromEntries(
  CUE_CODES.map((code) => [code, message(`cue.${code}`)]),
) as unknown as Readonly<Record<CueCode, Message>>

export function cueOf(cue: Cue): Message
export function cueOf(cue: Cue | undefined): Message | null
export function cueOf(cue: Cue | undefined): Message | null {
  if (cue === undefined) return null
  return typeof cue === 'string' ? MESSAGES[cue] : cue
}

/** Codes that begin so take the place of the pace: "at 5K to 3K pace", "at 36 s". */
const IN_PLACE_OF_PACE = 'at.'

export function isPaceCue(cue: Message | null): cue is Message {
  return cue?.code.startsWith(IN_PLACE_OF_PACE) === true
}

export const DRILLS = [
  'march-a',
  'skip-a',
  'ankling',
  'straight-leg-bound',
  'fast-feet',
  'skip-a-into-run',
  'skip-b',
  'pogo-hops',
  'dribble',
  'leg-swings',
  'calf-raises',
  'bound',
  'skip',
  'wickets',
] as const
export type DrillCode = (typeof DRILLS)[number]

export const DOSES = [
  'twice-metres',
  'twice-hops',
  'each',
  'times',
  'uphill',
  'markers',
  'walk-markers',
] as const
export type DoseCode = (typeof DOSES)[number]

/** A drill and how much of it: "Skip-A 2 × 20 m, walk back". */
export function drillCue(
  drill: DrillCode,
  dose: DoseCode,
  amount: { readonly distanceM: number } | { readonly count: number },
): Message {
  return message(`dose.${dose}`, { drill: message(`drill.${drill}`), ...amount })
}
