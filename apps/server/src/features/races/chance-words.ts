import { chanceOfTime } from '@bell-lap/fitness/curve/chance-of-time'
import type { RaceDayEffect } from '@bell-lap/fitness/curve/chance-of-time'
import type { PredictedRace } from '@bell-lap/fitness/curve/predict-race'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** No chance is known better than this. */
const STEP = 0.05
/** The slider reaches from one time in fifty to forty-nine in fifty. */
const REACH = 0.02

export interface Chance {
  readonly share: number
  readonly says: Message
}

/** The chance of a time or faster on a day, in steps of 5 %. */
export function chanceFor(forecast: PredictedRace, goalS: number, effect: RaceDayEffect): Chance {
  const share = chanceOfTime(forecast, goalS, effect)
  const rounded = STEP * Math.round(share / STEP)
  if (share < STEP) return { share, says: message('race-day.chance-below', { chanceShare: STEP }) }
  if (share > 1 - STEP)
    return { share, says: message('race-day.chance-above', { chanceShare: 1 - STEP }) }
  return { share, says: message('race-day.chance-about', { chanceShare: rounded }) }
}

/** The chance of every whole second that is neither sure nor out of reach, fast to slow. */
export function chancesOf(
  forecast: PredictedRace,
  effect: RaceDayEffect,
): readonly (Chance & { readonly timeS: number })[] {
  const middle = Math.round(forecast.timeS * Math.exp(effect.logTime))
  const isInReach = (timeS: number) => {
    const share = chanceOfTime(forecast, timeS, effect)
    return share >= REACH && share <= 1 - REACH
  }
  let from = middle
  while (from > 1 && isInReach(from - 1)) from -= 1
  let to = middle
  while (isInReach(to + 1)) to += 1
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const timeS = from + i
    return { timeS, ...chanceFor(forecast, timeS, effect) }
  })
}
