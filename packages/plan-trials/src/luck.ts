/** What happens to an athlete whatever the plan is: illness, stress, bad days. The same in every arm. */
import { seededRandom, seedFor } from '@bell-lap/synthetic-runner/random'
import type { Athlete } from './athlete.ts'

export interface DayLuck {
  /** A session is run if this is below the athlete's adherence of the day. */
  readonly willing: number
  /** An injury happens if this is below its probability. */
  readonly injury: number
  /** Standard normal, for pace of the day, effort and pain. */
  readonly form: number
  readonly pain: number
  readonly stress: number
  readonly ill: 'fever' | 'above-neck' | null
  /** Days off after an injury that happens on this day. */
  readonly daysOff: number
  /** Of a race: how much slower than the truth, as a logarithm. */
  readonly raceError: number
}

/** Illnesses in four weeks (science J4), and how long one lasts. */
const ILLNESSES_IN_28_DAYS = 0.15
const ILL_DAYS = [3, 7] as const
const FEVER_SHARE = 0.4
/** Life's stress comes and goes: autoregressive, of standard deviation 1. */
const STRESS_MEMORY = 0.85
const DAYS_OFF = [10, 28] as const
const RACE_SD = 0.017

export function luckOf(athlete: Athlete, days: number): readonly DayLuck[] {
  const random = seededRandom(seedFor(athlete.seed, 1))
  let stress = random.normal()
  let illUntil = -1
  let kind: 'fever' | 'above-neck' = 'fever'
  return Array.from({ length: days }, (_, day): DayLuck => {
    stress = STRESS_MEMORY * stress + Math.sqrt(1 - STRESS_MEMORY ** 2) * random.normal()
    const falls = random.chance(ILLNESSES_IN_28_DAYS / 28)
    const lasts = random.whole(...ILL_DAYS)
    const fever = random.chance(FEVER_SHARE)
    if (falls && day > illUntil) {
      illUntil = day + lasts - 1
      kind = fever ? 'fever' : 'above-neck'
    }
    return {
      willing: random.uniform(),
      injury: random.uniform(),
      form: random.normal(),
      pain: random.normal(),
      stress,
      ill: day <= illUntil ? kind : null,
      daysOff: random.whole(...DAYS_OFF),
      raceError: RACE_SD * random.normal(),
    }
  })
}
