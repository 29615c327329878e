import { daysBetween } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { FitnessEstimate, ReadyEstimate } from '../curve/fitness-estimate.ts'
import { predictTime, speedAtDuration } from '../curve/predict.ts'
import { updateByMeasurement } from '../curve/race-update.ts'

/** Time trials that a runner could add, and the error each would have (science A8). */
const POSSIBLE_TRIALS = [
  { name: 'one hard mile or 1500 m', distanceM: MILE_M, sd: 0.02 },
  { name: 'one hard 5K', distanceM: 5000, sd: 0.02 },
  { name: 'one hard 800 m', distanceM: 800, sd: 0.02 },
] as const

/** Below this half-width of the 80 % interval nothing more is asked for. */
const GOOD_ENOUGH = 0.025
/** Threshold is worth a longer race when its own log-sd is above this. */
const THRESHOLD_UNSURE = 0.04
const OLD_RACE_DAYS = 120
/** The mile itself is asked for unless another race would tell clearly more of it. */
const CLEARLY_BETTER = 1.25

/**
 * What would sharpen the estimate most, in plain sentences, best first; empty when it is sharp. Each
 * trial is tried out on the belief: the variance after it does not depend on how it goes.
 */
export function estimateAdvice(estimate: FitnessEstimate): readonly string[] {
  if (estimate.state === 'not-enough') return estimate.missing
  const advice: string[] = []
  const now = estimate.mile.logSd
  if (now > GOOD_ENOUGH) {
    const trials = POSSIBLE_TRIALS.map((trial) => ({ trial, left: after(estimate, trial) / now }))
    const least = Math.min(...trials.map((one) => one.left))
    const best = trials.find((one) => one.left <= CLEARLY_BETTER * least)
    if (best !== undefined && best.left < 0.85) {
      advice.push(`${upper(best.trial.name)} would ${sharpening(best.left)}.`)
    }
  }
  const races = estimate.evidence.filter((one) => one.kind === 'race' && one.used && !one.oneSided)
  const last = races.at(-1)
  if (last === undefined) {
    advice.push(
      'So far the estimate rests on hard training alone, so it may be several per cent off. One result would settle it.',
    )
  } else if (daysBetween(last.day, estimate.asOf) > OLD_RACE_DAYS) {
    const months = Math.round(daysBetween(last.day, estimate.asOf) / 30.4)
    advice.push(`Your last result is ${months} months old; a new one would count fully.`)
  }
  if (speedAtDuration(estimate, 3600).logSd > THRESHOLD_UNSURE) {
    advice.push('A 10K or an even 30-minute trial would sharpen your threshold and easy paces.')
  }
  return advice
}

function after(
  estimate: ReadyEstimate,
  trial: { readonly distanceM: number; readonly sd: number },
): number {
  const { timeS } = predictTime(estimate, trial.distanceM)
  const state = updateByMeasurement(estimate, {
    durationS: timeS,
    logSpeed: Math.log(trial.distanceM / timeS),
    sd: trial.sd,
  })
  const observedDurationsS = [...estimate.observedDurationsS, timeS]
  return predictTime({ ...state, observedDurationsS }, MILE_M).logSd
}

function sharpening(left: number): string {
  if (left < 0.3) return 'cut the band of your mile to less than a third'
  if (left < 0.42) return 'cut the band of your mile to about a third'
  if (left < 0.6) return 'halve the band of your mile'
  return 'narrow the band of your mile'
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
