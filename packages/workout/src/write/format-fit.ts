/** How well a format holds a session: all of it, with losses, or not at all. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { UPHILL_GRADE_PCT } from '../step-size.ts'
import { flattenSteps, stepSpeedMps } from '../totals.ts'
import type { Machine, Step, Workout } from '../workout.ts'
import { NO_STEPS, ONLY_RUNS } from './fit-workout.ts'
import type { HeartBands } from './heart-bands.ts'
import { stepGoal } from './step-goal.ts'
import { countWrittenOut, WATCH_STEP_LIMIT, watchSteps } from './watch-steps.ts'
import { countsMetres } from './zwo.ts'

/**
 * The formats that a session is written in, besides those for programs.
 *
 * @example
 * const isKnown = (WATCH_FORMATS as readonly string[]).includes('fit') // true
 */
export const WATCH_FORMATS = ['fit', 'intervals', 'apple', 'zwo', 'text'] as const
export type WatchFormat = (typeof WATCH_FORMATS)[number]

export const FIT_CLASSES = ['exact', 'degraded', 'unsupported'] as const
export interface FormatFit {
  readonly format: WatchFormat
  /**
   * `exact`: every length, target, repeat and grade arrives. `degraded`: the session can be run from it,
   * without what `losses` names. `unsupported`: there is no such file, for the reason in `losses`.
   */
  readonly fits: (typeof FIT_CLASSES)[number]
  readonly losses: readonly Message[]
}

/**
 * What a format loses of a workout. `heart` is what the runner wants heart rates from; `null` without.
 * Words that say how to run ("relaxed") are not counted: Apple and intervals.icu show the names alone.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * formatFit(buildSession('R3', contextFor(330), 0.5), 'fit', null).fits // 'exact'
 */
export function formatFit(
  workout: Workout,
  format: WatchFormat,
  heart: HeartBands | null,
): FormatFit {
  const steps = flattenSteps(workout)
  if (steps.length === 0 && format !== 'text')
    return { format, fits: 'unsupported', losses: [NO_STEPS] }
  if (workout.sport !== undefined) return crossFit(workout.sport, format)
  if (format === 'fit') return fitFile(workout)
  const losses = LOSSES[format](steps, heart)
  return { format, fits: losses.length === 0 ? 'exact' : 'degraded', losses }
}

/** All formats in their order. */
export function formatFits(workout: Workout, heart: HeartBands | null): readonly FormatFit[] {
  return WATCH_FORMATS.map((format) => formatFit(workout, format, heart))
}

/** FIT files know the sports; a watch may ask for the length of the pool first. The other files are made for runs. */
function crossFit(sport: Machine, format: WatchFormat): FormatFit {
  if (format === 'text') return { format, fits: 'exact', losses: [] }
  if (format !== 'fit') return { format, fits: 'unsupported', losses: [ONLY_RUNS] }
  return sport === 'pool'
    ? { format, fits: 'degraded', losses: [message('loss.pool-length')] }
    : { format, fits: 'exact', losses: [] }
}

/** The note of a step says its grade, so that only the number of steps can be too much. */
function fitFile({ elements }: Workout): FormatFit {
  const watch = watchSteps(elements)
  if (watch === null) {
    const values = { most: WATCH_STEP_LIMIT, count: countWrittenOut(elements) }
    const losses = [message('no-file.too-many-steps', values)]
    return { format: 'fit', fits: 'unsupported', losses }
  }
  const losses = watch.nested ? [message('loss.nested-repeats')] : []
  return { format: 'fit', fits: watch.nested ? 'degraded' : 'exact', losses }
}

type Losses = (steps: readonly Step[], heart: HeartBands | null) => readonly Message[]

const LOSSES: Readonly<Record<Exclude<WatchFormat, 'fit'>, Losses>> = {
  intervals: (steps, heart) => [
    ...gradesLost(steps),
    ...counted('loss.heart-rate-share', heartSteps(steps, heart)),
  ],
  apple: gradesLost,
  zwo: zwoLosses,
  text: () => [],
}

function zwoLosses(steps: readonly Step[], heart: HeartBands | null): readonly Message[] {
  const unit = countsMetres(steps) ? 'distance' : 'time'
  const byHeart = heartSteps(steps, heart)
  const ranges = steps.filter((step) => stepGoal(step, heart).kind === 'speed')
  const efforts = steps.filter(({ target }) => target.kind === 'effort')
  const standing = steps.filter((step) => stepSpeedMps(step) === 0)
  const open = steps.filter(({ duration }) => duration.kind === 'open')
  const converted = steps.filter(
    ({ duration }) => duration.kind !== 'open' && duration.kind !== unit,
  )
  return [
    ...counted('loss.lap-button', open),
    ...counted(unit === 'time' ? 'loss.metres-as-seconds' : 'loss.seconds-as-metres', converted),
    ...counted('loss.heart-rate', byHeart),
    ...counted('loss.range', ranges),
    ...counted(
      'loss.effort',
      efforts.filter((step) => !byHeart.includes(step)),
    ),
    ...counted('loss.standing', standing),
    ...gradesLost(steps),
  ]
}

function heartSteps(steps: readonly Step[], heart: HeartBands | null): readonly Step[] {
  return steps.filter((step) => stepGoal(step, heart).kind === 'heart')
}

function gradesLost(steps: readonly Step[]): readonly Message[] {
  const uphill = steps.filter(({ gradePct }) => (gradePct ?? 0) >= UPHILL_GRADE_PCT)
  return counted('loss.grade', uphill)
}

function counted(code: string, steps: readonly Step[]): readonly Message[] {
  return steps.length === 0 ? [] : [message(code, { count: steps.length })]
}
