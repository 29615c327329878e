import type { PredictedTime } from '../curve/predict.ts'

/** Who trains how long, and how much of the plan they run. */
export interface TrainingAhead {
  /** From today to the race. */
  readonly weeks: number
  /** Share of the planned sessions that are run, 0 to 1. */
  readonly sessionsShare: number
  readonly yearsRunning: number
  /** Mean of the last eight weeks; `null` if it is not known. */
  readonly weeklyKm: number | null
}

/** How much room training has: little for runners with years of volume, much for new ones. */
export type Headroom = 'much' | 'some' | 'little'

export interface ExpectedGain {
  readonly headroom: Headroom
  /** By how much the time becomes shorter, as a share; negative means slower. */
  readonly gainShare: number
  /** 80 % interval of the gain. */
  readonly lowShare: number
  readonly highShare: number
}

type Interval = Pick<PredictedTime, 'timeS' | 'lowS' | 'highS'>

/**
 * Gain of twelve weeks with every session run, by headroom, and how much runners differ at the least
 * (standard deviations). Grade C: see docs/science/expected-gain.md.
 */
const GAIN_OF_TWELVE_WEEKS: { readonly [room in Headroom]: number } = {
  much: 0.055,
  some: 0.0275,
  little: 0.0125,
}
const WEEKS_OF_GAIN = 12
/** Most of a gain comes early: time constant of its approach to a level, weeks (42 days, science J4). */
const APPROACH_WEEKS = 6
/** No plan is longer; what lies beyond is not forecast. */
const LONGEST_WEEKS = 24
/** Share of the sessions that keeps the form where it is: no gain and no loss. */
const SHARE_THAT_KEEPS = 0.55
/** Runners differ in what the same training gives them: at least this much, and by half of the gain. */
const LEAST_SD = 0.01
const SD_PER_GAIN = 0.5
/** A new runner, or one of little volume; and one of years with volume. */
const NEW_YEARS = 1
const LITTLE_KM = 15
const LONG_YEARS = 5
const MUCH_KM = 60
const Z80 = 1.2816

export function headroomOf({
  yearsRunning,
  weeklyKm,
}: Pick<TrainingAhead, 'yearsRunning' | 'weeklyKm'>): Headroom {
  if (yearsRunning < NEW_YEARS || (weeklyKm !== null && weeklyKm < LITTLE_KM)) return 'much'
  return yearsRunning >= LONG_YEARS && weeklyKm !== null && weeklyKm >= MUCH_KM ? 'little' : 'some'
}

/**
 * What a mile plan is likely to give until its race, as shares of the time (0.02 is 2 % faster).
 * More weeks and more sessions never give less; below 55 % of the sessions the form falls.
 *
 * @example
 * expectedGain({ weeks: 12, sessionsShare: 0.8, yearsRunning: 3, weeklyKm: 40 }).gainShare // 0.0153
 */
export function expectedGain(ahead: TrainingAhead): ExpectedGain {
  const headroom = headroomOf(ahead)
  const weeks = Math.min(LONGEST_WEEKS, Math.max(0, ahead.weeks))
  const reached = (after: number) => 1 - Math.exp(-after / APPROACH_WEEKS)
  const duration = reached(weeks) / reached(WEEKS_OF_GAIN)
  const share = Math.min(1, Math.max(0, ahead.sessionsShare))
  const adherence = (share - SHARE_THAT_KEEPS) / (1 - SHARE_THAT_KEEPS)
  const gainShare = GAIN_OF_TWELVE_WEEKS[headroom] * duration * adherence
  const half = Z80 * (LEAST_SD * Math.min(1, duration) + SD_PER_GAIN * Math.abs(gainShare))
  return { headroom, gainShare, lowShare: gainShare - half, highShare: gainShare + half }
}

/**
 * The forecast of today moved by the gain. Its range holds both what is not known today, a race day
 * included, and how much runners differ in what training gives them; so it is never the narrower one.
 */
export function forecastAfter(today: Interval, gain: ExpectedGain): Interval {
  const { gainShare, lowShare, highShare } = gain
  const moved = Math.log(1 - gainShare)
  const timeS = today.timeS * (1 - gainShare)
  const faster = Math.hypot(Math.log(today.timeS / today.lowS), moved - Math.log(1 - highShare))
  const slower = Math.hypot(Math.log(today.highS / today.timeS), Math.log(1 - lowShare) - moved)
  return { timeS, lowS: timeS * Math.exp(-faster), highS: timeS * Math.exp(slower) }
}
