/** How far or how long a step goes, as messages. */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { expectedWorkS, MINUTE_S } from '../step-size.ts'
import type { PaceSymbol, Step, StepDuration } from '../workout.ts'

/** Continuous running from here on is told in the reader's unit; repetitions stay in metres. */
const RUN_FROM_M = 2000
const CONTINUOUS: ReadonlySet<PaceSymbol> = new Set(['REC', 'E', 'S', 'M'])
const MILE_TOLERANCE_M = 0.001

/**
 * Miles of a distance that was given in miles, in hundredths; `null` for one in metres.
 *
 * @example
 * milesOf(804.672) // 0.5
 */
export function milesOf(distanceM: number): number | null {
  const miles = Math.round((100 * distanceM) / MILE_M) / 100
  const isOff = Math.abs(distanceM - miles * MILE_M) >= MILE_TOLERANCE_M
  return miles <= 0 || isOff || Number.isInteger(distanceM) ? null : miles
}

export type LengthKind = 'repetition' | 'run'

/**
 * "400 m", "3 km", "mile"; as a run "8.5 km" or "5.3 mi".
 *
 * @example
 * describeDistance(400)
 */
export function describeDistance(distanceM: number, kind: LengthKind = 'repetition'): Message {
  const miles = milesOf(distanceM)
  if (miles !== null) return message('length.miles', { count: miles })
  const rounded = Math.round(distanceM)
  return kind === 'run' && rounded >= RUN_FROM_M
    ? message('length.run', { distanceM: rounded })
    : message('length.track', { distanceM: rounded })
}

/** "45 s", "3 min", "1:50". */
export function describeTime(timeS: number): Message {
  return message('length.time', { timeS: Math.round(timeS) })
}

export function describeDuration(duration: StepDuration, kind?: LengthKind): Message {
  if (duration.kind === 'distance') return describeDistance(duration.distanceM, kind)
  return describeTime(duration.kind === 'time' ? duration.timeS : duration.expectedS)
}

/** The length of a step: easy running, warm-up and cool-down are runs, all else is a repetition. */
export function describeLength({ duration, intent, target }: Step): Message {
  const around = intent === 'warmup' || intent === 'cooldown'
  const continuous = target.kind !== 'none' && CONTINUOUS.has(target.symbol)
  return describeDuration(duration, around || continuous ? 'run' : 'repetition')
}

/** As `describeLength`, on its own: "1 mile", and what ends a step without a length. */
export function describeEnd(step: Step): Message {
  const length = describeLength(step)
  if (step.duration.kind === 'open') return message('length.open', { length })
  return length.code === 'length.miles' ? message('length.miles-counted', length.values) : length
}

/** "about 6 min, the lap button after each": drills take as long as they take. */
export function describeDrills(drills: readonly Step[]): Message {
  const [one] = drills
  if (drills.length === 1 && one !== undefined) return describeEnd(one)
  const timeS = drills.reduce((sum, step) => sum + expectedWorkS(step), 0)
  const length = describeTime(Math.max(1, Math.round(timeS / MINUTE_S)) * MINUTE_S)
  return message('length.drills', { length })
}
