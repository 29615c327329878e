import type { UnitSystem } from '@bell-lap/units/pace'
import { formatPaceRange } from '@bell-lap/units/pace'
import { formatDuration } from '@bell-lap/units/time'
import type { Workout, WorkoutStep } from '../../api/plan.ts'
import { mainStepsOf, secondsOf, stepsOf } from '../../charts/bars-of.ts'
import { paceName } from '../../words/intensity.ts'
import { sayEffort, saySeconds, saySpan, sayTarget } from '../../words/say-step.ts'

/** The one loud number of a session, its unit, and the line below it. */
export interface MainTarget {
  readonly number: string
  readonly unit: string
  readonly below: string
}

/** A repetition up to here is held by its own time, anything longer by pace. */
const BY_TIME_UP_TO_M = 1700

/** What to hold in the session, or how long it lasts when it is run by feel. */
export function mainTargetOf(workout: Workout, units: UnitSystem): MainTarget | null {
  const main = mainStepsOf(workout)
  const [first] = main
  if (first === undefined || first.target.kind === 'none') return null
  const recovery = sayRecovery(workout, main)
  const { target, duration } = first
  if (target.kind === 'effort') {
    const [number, unit] = splitUnit(formatDuration(totalSeconds(workout)))
    const effort = `${paceName(target.symbol)}, effort ${sayEffort(target.cr10)} of 10`
    return { number, unit, below: main.length > 1 ? `in all; ${effort}${recovery}` : effort }
  }
  if (duration.kind === 'distance' && duration.distanceM <= BY_TIME_UP_TO_M) {
    const [number, unit] = splitUnit(sayTarget(first, units) ?? '')
    const sameLength = main.every(
      (step) => step.duration.kind === 'distance' && step.duration.distanceM === duration.distanceM,
    )
    const each = sameLength && main.length > 1 ? 'each' : 'the first'
    return {
      number,
      unit,
      below: `${main.length > 1 ? `${each} ` : ''}${saySpan(duration.distanceM)}${recovery}`,
    }
  }
  const [number, unit] = splitUnit(formatPaceRange(target.band.slowMps, target.band.fastMps, units))
  const length =
    duration.kind === 'distance' ? saySpan(duration.distanceM) : saySeconds(secondsOf(first))
  const times = main.length > 1 ? `${main.length} × ` : ''
  return { number, unit, below: `${times}${length}, ${paceName(target.symbol)}${recovery}` }
}

/** "66–67 s" into "66–67" and "s". */
function splitUnit(text: string): readonly [string, string] {
  const parts = /^([\d:.–]+)\s*(.*)$/.exec(text)
  return parts === null ? [text, ''] : [parts[1] ?? text, parts[2] ?? '']
}

function totalSeconds(workout: Workout): number {
  return stepsOf(workout.elements).reduce((sum, step) => sum + secondsOf(step), 0)
}

function sayRecovery(workout: Workout, main: readonly WorkoutStep[]): string {
  if (main.length < 2) return ''
  const steps = stepsOf(workout.elements)
  const next = steps[steps.findIndex((step) => step === main[0]) + 1]
  if (next === undefined || (next.intent !== 'recovery' && next.intent !== 'rest')) return ''
  const how = next.cue ?? (next.target.kind === 'none' ? 'rest' : 'jog')
  const length =
    next.duration.kind === 'distance'
      ? saySpan(next.duration.distanceM)
      : saySeconds(secondsOf(next))
  return `, ${length} ${how} between`
}
