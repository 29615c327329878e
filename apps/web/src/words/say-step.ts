import { MILE_M } from '@bell-lap/units/length'
import { lapInLaneM } from '@bell-lap/units/track-lane'
import type { UnitSystem } from '@bell-lap/units/pace'
import { formatPaceRange } from '@bell-lap/units/pace'
import { formatTime } from '@bell-lap/units/time'
import type { WorkoutStep } from '../api/plan.ts'
import { paceName } from './intensity.ts'

/** Up to this length a repetition is run by its own time, not by a pace per kilometre. */
const BY_TIME_UP_TO_M = 1700
const ONE_MILE_TOLERANCE_M = 1

/** "400 m", "mile", "3 min", "90 s", "until you are ready" */
export function sayLength(duration: WorkoutStep['duration']): string {
  if (duration.kind === 'distance') return saySpan(duration.distanceM)
  const timeS = duration.kind === 'time' ? duration.timeS : duration.expectedS
  const said = saySeconds(timeS)
  return duration.kind === 'open' ? `about ${said}, then the lap button` : said
}

/** "about 6 min": drills take as long as they take, each ended with the lap button. */
export function sayDrillTime(drills: readonly WorkoutStep[]): string {
  const [one] = drills
  if (drills.length === 1 && one !== undefined) return sayLength(one.duration)
  const timeS = drills.reduce((sum, { duration }) => {
    if (duration.kind === 'distance') return sum
    return sum + (duration.kind === 'time' ? duration.timeS : duration.expectedS)
  }, 0)
  return `about ${Math.max(1, Math.round(timeS / 60))} min, the lap button after each`
}

export function saySpan(distanceM: number): string {
  if (Math.abs(distanceM - MILE_M) < ONE_MILE_TOLERANCE_M) return '1 mile'
  if (Math.abs(distanceM - 2 * MILE_M) < ONE_MILE_TOLERANCE_M) return '2 miles'
  if (distanceM >= 2000 && distanceM % 1000 !== 200)
    return `${Number((distanceM / 1000).toFixed(1))} km`
  return `${Math.round(distanceM)} m`
}

export function saySeconds(timeS: number): string {
  const whole = Math.round(timeS)
  if (whole < 100 && whole % 60 !== 0) return `${whole} s`
  if (whole % 60 === 0) return `${whole / 60} min`
  return whole >= 600 ? `${Math.round(whole / 60)} min` : `${formatTime(whole)} min`
}

/** Two times as a range without repeating what they have in common: "66–67 s", "4:58–5:02". */
export function sayTimeRange(fastS: number, slowS: number): string {
  const fast = Math.floor(fastS)
  const slow = Math.ceil(slowS)
  const say = (seconds: number) => (slow < 100 ? String(seconds) : formatTime(seconds))
  const unit = slow < 100 ? ' s' : ''
  return fast === slow ? `${say(slow)}${unit}` : `${say(fast)}–${say(slow)}${unit}`
}

/** What to hold: a time for a repetition, a pace for longer, effort where the plan runs by feel. */
export function sayTarget(step: WorkoutStep, units: UnitSystem): string | null {
  const { target, duration } = step
  if (target.kind === 'none') return null
  if (target.kind === 'effort') {
    return `${paceName(target.symbol)}, effort ${sayEffort(target.cr10)} of 10`
  }
  const { slowMps, fastMps } = target.band
  if (duration.kind === 'distance' && duration.distanceM <= BY_TIME_UP_TO_M) {
    return sayTimeRange(duration.distanceM / fastMps, duration.distanceM / slowMps)
  }
  return formatPaceRange(slowMps, fastMps, units)
}

export function sayEffort(cr10: readonly [number, number]): string {
  return cr10[0] === cr10[1] ? String(cr10[0]) : `${cr10[0]}–${cr10[1]}`
}

export interface Track {
  readonly lapM: number
  readonly lane?: number | undefined
}

/**
 * Times to hear inside a step that is run to a pace: for 200 m and 400 m, or on the runner's own track
 * for half a lap and a lap in its lane. `null` when there are none.
 */
export function saySplits(step: WorkoutStep, track: Track | null): string | null {
  if (step.target.kind !== 'pace') return null
  const { slowMps, fastMps } = step.target.band
  const say = (metres: number) => sayTimeRange(metres / fastMps, metres / slowMps)
  const lane = track?.lane ?? 1
  if (track === null || (track.lapM === 400 && lane === 1))
    return `200 m ${say(200)} · 400 m ${say(400)}`
  const lapM = lapInLaneM(lane, track.lapM)
  const where = lane === 1 ? '' : ` in lane ${lane}`
  return `half a lap ${say(lapM / 2)} · lap of ${Math.round(lapM)} m${where} ${say(lapM)}`
}

const KMH_PER_MPS = 3.6
const MPH_PER_MPS = 3600 / MILE_M

/** What to set the belt to: "12.4–12.9 km/h"; `null` for standing and walking. */
export function sayBelt({ target }: WorkoutStep, units: UnitSystem): string | null {
  if (target.kind === 'none') return null
  const [per, unit] = units === 'metric' ? [KMH_PER_MPS, 'km/h'] : [MPH_PER_MPS, 'mph']
  const slow = (target.band.slowMps * per).toFixed(1)
  const fast = (target.band.fastMps * per).toFixed(1)
  return slow === fast ? `${slow} ${unit}` : `${slow}–${fast} ${unit}`
}

const INTENT_NAMES: Readonly<Record<WorkoutStep['intent'], string>> = {
  warmup: 'Warm-up',
  work: 'Work',
  recovery: 'Recovery',
  rest: 'Rest',
  cooldown: 'Cool-down',
  drill: 'Drills',
  strides: 'Strides',
}

export const sayIntent = (step: WorkoutStep): string => INTENT_NAMES[step.intent]
