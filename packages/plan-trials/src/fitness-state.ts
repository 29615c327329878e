/** How fast the athlete is, and how training and tiredness move it (science J4). */
import { MILE_M } from '@bell-lap/units/length'
import type { Athlete } from './athlete.ts'

/** What one day asks: minutes by intensity, fast metres, strength. */
export interface DayDose {
  readonly easyMin: number
  readonly thresholdMin: number
  readonly fastM: number
  /** Minutes of a run beyond the first hour. */
  readonly longMin: number
  readonly gym: number
}
export const NO_DOSE: DayDose = { easyMin: 0, thresholdMin: 0, fastM: 0, longMin: 0, gym: 0 }

/** Exponentially fading sums of what was done. */
export interface FitnessState {
  readonly aerobic: number
  readonly speed: number
  readonly long: number
  readonly tired: number
}

/** Days, weights and offsets of science J4; grade X, medians of a population are sane with them. */
const FADE_DAYS = { aerobic: 42, speed: 30, long: 42, tired: 7 } as const
const PER_EASY_MIN = 0.35
const PER_THRESHOLD_MIN = 0.9
const PER_100_M_FAST = 0.8
const PER_GYM = 3
const SPEED_IN_TIRED = 0.7
const OFFSET = { aerobic: 60, speed: 15, long: 120 } as const
const FRESH_AT_MOST = 0.01
const TIRED_SHARE = 0.5
const LONG_PER_MIN = 0.35
const LEVEL_DURATION_S = 360
const LIFT_BELOW_S = 180
const HOUR_S = 3600

const aerobicDose = ({ easyMin, thresholdMin, fastM }: DayDose) =>
  PER_EASY_MIN * easyMin + PER_THRESHOLD_MIN * thresholdMin + (PER_100_M_FAST * fastM) / 100
const speedDose = ({ fastM, gym }: DayDose) => fastM / 100 + PER_GYM * gym

/** The state that weeks like this one lead to. */
export function steadyState(week: readonly DayDose[]): FitnessState {
  const mean = (value: (day: DayDose) => number) =>
    week.reduce((sum, day) => sum + value(day), 0) / Math.max(1, week.length)
  const speed = mean(speedDose)
  return {
    aerobic: FADE_DAYS.aerobic * mean(aerobicDose),
    speed: FADE_DAYS.speed * speed,
    long: FADE_DAYS.long * mean(({ longMin }) => LONG_PER_MIN * longMin),
    tired: FADE_DAYS.tired * (mean(aerobicDose) + SPEED_IN_TIRED * speed),
  }
}

export function afterDay(state: FitnessState, day: DayDose): FitnessState {
  const faded = (name: keyof FitnessState) => state[name] * Math.exp(-1 / FADE_DAYS[name])
  const [aerobic, speed] = [aerobicDose(day), speedDose(day)]
  return {
    aerobic: faded('aerobic') + aerobic,
    speed: faded('speed') + speed,
    long: faded('long') + LONG_PER_MIN * day.longMin,
    tired: faded('tired') + aerobic + SPEED_IN_TIRED * speed,
  }
}

/** The athlete's own speed curve on a day. */
export interface TrueCurve {
  readonly level: number
  readonly slope: number
  readonly lift: number
}

/** The curve now, for an athlete who came from `start`. */
export function curveNow(
  { level, slope, lift, response }: Athlete,
  start: FitnessState,
  now: FitnessState,
): TrueCurve {
  const gain = (name: 'aerobic' | 'speed' | 'long') =>
    Math.log((now[name] + OFFSET[name]) / (start[name] + OFFSET[name]))
  const tiredness = response.fatigue * (now.tired / Math.max(1, start.tired) - 1)
  return {
    level:
      level +
      response.aerobic * gain('aerobic') +
      response.speed * gain('speed') -
      TIRED_SHARE * Math.max(-FRESH_AT_MOST, tiredness),
    slope: slope - response.endurance * gain('long'),
    lift: lift + response.sprint * gain('speed'),
  }
}

/** Speed over a duration, m/s. */
export function trueSpeedMps({ level, slope, lift }: TrueCurve, durationS: number): number {
  const log = Math.log(durationS)
  const short = Math.max(0, Math.log(LIFT_BELOW_S) - log)
  return Math.exp(level - slope * (log - Math.log(LEVEL_DURATION_S)) + lift * short)
}

/** Time over a distance, s; by halving, to a hundredth. */
export function trueTimeS(curve: TrueCurve, distanceM: number): number {
  let [low, high] = [distanceM / 12, distanceM / 1]
  while (high - low > 0.005) {
    const middle = (low + high) / 2
    if (middle * trueSpeedMps(curve, middle) < distanceM) low = middle
    else high = middle
  }
  return (low + high) / 2
}

export const trueMileS = (curve: TrueCurve) => trueTimeS(curve, MILE_M)
export const trueThresholdMps = (curve: TrueCurve) => trueSpeedMps(curve, HOUR_S)
