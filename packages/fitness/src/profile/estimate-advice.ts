import { daysBetween } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { FitnessEstimate, ReadyEstimate } from '../curve/fitness-estimate.ts'
import { predictTime, speedAtDuration } from '../curve/predict.ts'
import { updateByMeasurement } from '../curve/race-update.ts'

/** Time trials that a runner could add, and the error each would have (science A8). */
const POSSIBLE_TRIALS = [
  { name: message('advice.trial-mile'), distanceM: MILE_M, sd: 0.02 },
  { name: message('advice.trial-5k'), distanceM: 5000, sd: 0.02 },
  { name: message('advice.trial-800'), distanceM: 800, sd: 0.02 },
] as const

/** Below this half-width of the 80 % interval nothing more is asked for. */
const GOOD_ENOUGH = 0.025
/** Threshold is worth a longer race when its own log-sd is above this. */
const THRESHOLD_UNSURE = 0.04
const OLD_RACE_DAYS = 120
/** The mile itself is asked for unless another race would tell clearly more of it. */
const CLEARLY_BETTER = 1.25

/**
 * What would sharpen the estimate most, best first; empty when it is sharp. Each
 * trial is tried out on the belief: the variance after it does not depend on how it goes.
 *
 * @example
 * import type { FitnessEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
 * const advise = (estimate: FitnessEstimate) => estimateAdvice(estimate)
 */
export function estimateAdvice(estimate: FitnessEstimate): readonly Message[] {
  if (estimate.state === 'not-enough') return estimate.missing
  const advice: Message[] = []
  const now = estimate.mile.logSd
  if (now > GOOD_ENOUGH) {
    const trials = POSSIBLE_TRIALS.map((trial) => ({ trial, left: after(estimate, trial) / now }))
    const least = Math.min(...trials.map((one) => one.left))
    const best = trials.find((one) => one.left <= CLEARLY_BETTER * least)
    if (best !== undefined && best.left < 0.85) {
      advice.push(message('advice.trial', { trial: best.trial.name, gain: gainOf(best.left) }))
    }
  }
  const races = estimate.evidence.filter((one) => one.kind === 'race' && one.used && !one.oneSided)
  const last = races.at(-1)
  if (last === undefined) {
    advice.push(message('advice.training-alone'))
  } else if (daysBetween(last.day, estimate.asOf) > OLD_RACE_DAYS) {
    const months = Math.round(daysBetween(last.day, estimate.asOf) / 30.4)
    advice.push(message('advice.old-result', { months }))
  }
  if (speedAtDuration(estimate, 3600).logSd > THRESHOLD_UNSURE) {
    advice.push(message('advice.longer-trial'))
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

/** What becomes of the range of the mile when this share of it is left. */
function gainOf(left: number): Message {
  if (left < 0.3) return message('advice.gain-below-third')
  if (left < 0.42) return message('advice.gain-third')
  return message(left < 0.6 ? 'advice.gain-half' : 'advice.gain-some')
}
