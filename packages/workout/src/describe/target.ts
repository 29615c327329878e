/** What to hold in a step, its splits and the speed of a belt, as messages. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { lapInLaneM } from '@bell-lap/units/track-lane'
import type { PaceBand, Place, Step } from '../workout.ts'
import { describePaceName } from './pace.ts'

/** Up to this length a repetition is run by its own time, not by a pace per kilometre or mile. */
export const BY_TIME_UP_TO_M = 1700

/**
 * A time for a repetition, a pace for longer, effort where the plan runs by feel, with the window of times
 * while the mile is not known well; `null` without.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * import { flattenSteps } from '@bell-lap/workout/totals'
 * const targets = flattenSteps(buildSession('R3', contextFor(330), 0.5)).map(describeTarget)
 */
export function describeTarget(step: Step): Message | null {
  const { target } = step
  if (target.kind === 'none') return null
  if (target.kind === 'effort') {
    const [from, to] = target.cr10
    const name = describePaceName(target.symbol, 'effort')
    const effort = describeEffort(from, to)
    const window = describeRepTime(step) ?? describePaceBand(step)
    return window === null
      ? message('target.effort', { name, effort })
      : message('target.effort-window', { name, effort, window })
  }
  return describeRepTime(step) ?? describePaceBand(step)
}

/** "7 of 10", "7–8 of 10". */
export function describeEffort(from: number, to: number): Message {
  return from === to
    ? message('target.cr10', { count: from })
    : message('target.cr10-range', { from, to })
}

/**
 * The speeds a step is held between: of a pace, and of mile pace that goes by effort until the mile is
 * known, where they are the window of ±4 % (science H1); `null` where effort alone counts.
 */
export function heldBand({ target }: Step): PaceBand | null {
  if (target.kind === 'none') return null
  return target.kind === 'pace' || target.untilKnown === true ? target.band : null
}

/** "66–67 s": the time of a repetition; `null` for longer steps and those by time or effort alone. */
export function describeRepTime(step: Step): Message | null {
  const { duration } = step
  const band = heldBand(step)
  if (band === null || duration.kind !== 'distance') return null
  const { distanceM } = duration
  return distanceM > BY_TIME_UP_TO_M ? null : timeOver(distanceM, band)
}

/** "5:20–4:55 /km"; `null` where no pace is held. */
export function describePaceBand(step: Step): Message | null {
  const band = heldBand(step)
  if (band === null) return null
  const { slowMps: low, fastMps: high } = band
  return message('target.pace', { speedMps: { low, high } })
}

function timeOver(
  distanceM: number,
  { slowMps, fastMps }: { readonly slowMps: number; readonly fastMps: number },
): Message {
  const timeS = { low: distanceM / fastMps, high: distanceM / slowMps }
  return message('target.time', { timeS })
}

export interface Track {
  readonly lapM: number
  readonly lane?: number | undefined
}

/**
 * Times to hear inside a step that is run to a pace: for 200 m and 400 m, or on the runner's own track
 * for half a lap and a lap in its lane. `null` when there are none.
 */
export function describeSplits(step: Step, track: Track | null): Message | null {
  const band = heldBand(step)
  if (band === null) return null
  const lane = track?.lane ?? 1
  if (track === null || (track.lapM === 400 && lane === 1))
    return message('splits.full-track', {
      half: timeOver(200, band),
      lap: timeOver(400, band),
    })
  const lapM = lapInLaneM(lane, track.lapM)
  return message(lane === 1 ? 'splits.own-track' : 'splits.own-lane', {
    half: timeOver(lapM / 2, band),
    lap: timeOver(lapM, band),
    lapM: Math.round(lapM),
    lane,
  })
}

/** What to set the belt to: "12.4–12.9 km/h"; `null` for standing and walking. */
export function describeBelt({ target }: Step): Message | null {
  if (target.kind === 'none') return null
  const { slowMps: low, fastMps: high } = target.band
  return message('target.belt', { speedMps: { low, high } })
}

/** "6 % grade"; `null` on the flat. */
export function describeGrade({ gradePct }: Step): Message | null {
  return gradePct === null || gradePct === 0
    ? null
    : message('target.grade', { gradeShare: gradePct / 100 })
}

/** What a step adds to the pace in its place: the speed and the grade of a belt, the grade of a hill. */
export function describeSetting(step: Step, place: Place): readonly Message[] {
  const belt = place === 'treadmill' ? describeBelt(step) : null
  return [belt, describeGrade(step)].flatMap((one) => one ?? [])
}
