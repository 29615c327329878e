/**
 * A made-up athlete with a known truth (science J4). Its parameters are plausible magnitudes from the literature, so
 * what it shows is whether rules do what they should, never that training works on people.
 */
import type { Random } from '@bell-lap/synthetic-runner/random'

/** How strongly training and tiredness move an athlete; the tails are responders and non-responders. */
export interface Response {
  readonly aerobic: number
  readonly speed: number
  readonly sprint: number
  readonly endurance: number
  readonly fatigue: number
}

/** What an athlete does that a plan does not ask for. */
export interface Habits {
  /** Probability that a session is run at all. */
  readonly adherence: number
  /** Runs everything so much faster than asked. */
  readonly faster: number
  readonly hidesPain: boolean
}

export interface Athlete {
  readonly seed: number
  readonly age: number
  readonly sex: 'female' | 'male'
  readonly weeklyKm: number
  readonly runsPerWeek: 3 | 4 | 5 | 6
  /** Logarithm of the speed of six minutes, m/s, before any training. */
  readonly level: number
  /** Fall of the log speed with the log of the duration. */
  readonly slope: number
  /** Lift of the curve below three minutes. */
  readonly lift: number
  readonly response: Response
  /** Injuries an hour of running at a load the body is used to. */
  readonly hazardPerHour: number
  readonly habits: Habits
}

/** What is set beforehand of an athlete; the rest is drawn. */
export interface Kind {
  readonly name: string
  readonly weeklyKm?: number
  readonly age?: number
  readonly adherence?: number
  readonly faster?: number
  readonly hidesPain?: boolean
  /** Times the drawn response to training, and the drawn hazard. */
  readonly responseTimes?: number
  readonly hazardTimes?: number
}

/** Medians and log-scales of the draws (science J4, grade X: magnitudes from reviews of training). */
const RESPONSE = {
  aerobic: [0.055, 0.4],
  speed: [0.012, 0.45],
  sprint: [0.01, 0.5],
  endurance: [0.006, 0.4],
  fatigue: [0.02, 0.35],
} as const satisfies Readonly<Record<keyof Response, readonly [number, number]>>
const LEVEL = { mean: Math.log(4.35), sd: 0.09 } as const
const SLOPE = { mean: 0.068, sd: 0.012, least: 0.03, most: 0.11 } as const
const LIFT = { mean: 0.1, sd: 0.03, least: 0, most: 0.2 } as const
const HAZARD_PER_HOUR = [4 / 1000, 0.4] as const
/** Beta(8, 2) has this mean; kept between the two ends. */
const ADHERENCE = { alpha: 8, beta: 2 } as const
const WEEKLY_KM = [20, 30, 40, 45, 50, 60, 75] as const

/**
 * One athlete by seed. The same seed and kind give the same athlete.
 *
 * @example
 * import { seededRandom } from '@bell-lap/synthetic-runner/random'
 * const athlete = drawAthlete(seededRandom(7), 7, { name: 'runs much', weeklyKm: 80 })
 */
export function drawAthlete(
  random: Random,
  seed: number,
  kind: Kind = { name: 'anyone' },
): Athlete {
  const drawn = (name: keyof Response) => logNormal(random, RESPONSE[name])
  const times = kind.responseTimes ?? 1
  const response: Response = {
    aerobic: times * drawn('aerobic'),
    speed: times * drawn('speed'),
    sprint: times * drawn('sprint'),
    endurance: times * drawn('endurance'),
    fatigue: drawn('fatigue'),
  }
  const weeklyKm = kind.weeklyKm ?? WEEKLY_KM[random.whole(0, WEEKLY_KM.length - 1)] ?? 45
  return {
    seed,
    age: kind.age ?? random.whole(22, 52),
    sex: random.chance(0.5) ? 'female' : 'male',
    weeklyKm,
    runsPerWeek: weeklyKm < 25 ? 3 : weeklyKm < 38 ? 4 : weeklyKm < 60 ? 5 : 6,
    level: LEVEL.mean + LEVEL.sd * random.normal(),
    slope: within(SLOPE, SLOPE.mean + SLOPE.sd * random.normal()),
    lift: within(LIFT, LIFT.mean + LIFT.sd * random.normal()),
    response,
    hazardPerHour: (kind.hazardTimes ?? 1) * logNormal(random, HAZARD_PER_HOUR),
    habits: {
      adherence: kind.adherence ?? beta(random, ADHERENCE.alpha, ADHERENCE.beta),
      faster: kind.faster ?? 0,
      hidesPain: kind.hidesPain ?? false,
    },
  }
}

/** With the mean as given, not the median, as in the prototype of the specification. */
function logNormal(random: Random, [mean, sd]: readonly [number, number]): number {
  return mean * Math.exp(sd * random.normal() - sd ** 2 / 2)
}

/** By order statistics: the `alpha`-th smallest of `alpha + beta − 1` uniform numbers. */
function beta(random: Random, alpha: number, of: number): number {
  const all = Array.from({ length: alpha + of - 1 }, random.uniform).sort((a, b) => a - b)
  return all[alpha - 1] ?? alpha / (alpha + of)
}

function within(limit: { readonly least: number; readonly most: number }, value: number): number {
  return Math.min(limit.most, Math.max(limit.least, value))
}

/** The adversaries of science J4, each with what is unusual about it. */
export const ADVERSARIES: readonly Kind[] = [
  { name: 'runs everything 5 % faster', faster: 0.05 },
  { name: 'hides pain', hidesPain: true },
  { name: 'misses 40 %', adherence: 0.6 },
  { name: 'responds fast', responseTimes: 2 },
  { name: 'hardly responds', responseTimes: 0.25 },
  { name: 'gets injured easily', hazardTimes: 3 },
  { name: 'masters, 58', age: 58 },
  { name: '20 km a week', weeklyKm: 20 },
  { name: '130 km a week', weeklyKm: 130 },
]
