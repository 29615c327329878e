/** How the athlete trained before: easy running and a long run, nothing fast. */
import type { Athlete } from './athlete.ts'
import { NO_DOSE, trueThresholdMps } from './fitness-state.ts'
import type { DayDose } from './fitness-state.ts'
import { damageOf, NO_DAMAGE } from './tissue-state.ts'
import type { PerTissue } from './tissue-state.ts'

export interface UsualDay {
  readonly km: number
  readonly dose: DayDose
  readonly damage: PerTissue
}

const EASY_SHARE_OF_THRESHOLD = 0.8
const LONG_SHARE: Readonly<Record<Athlete['runsPerWeek'], number>> = {
  3: 0.42,
  4: 0.36,
  5: 0.3,
  6: 0.28,
}
/** Days of the week with a run, the long one on the last day. */
const RUN_DAYS: Readonly<Record<Athlete['runsPerWeek'], readonly number[]>> = {
  3: [1, 3, 6],
  4: [1, 3, 5, 6],
  5: [0, 1, 3, 4, 6],
  6: [0, 1, 2, 3, 4, 6],
}
const TOP_DURATION_RATIO = 1.5

export function longRunKm({ weeklyKm, runsPerWeek }: Athlete): number {
  return weeklyKm * LONG_SHARE[runsPerWeek]
}

/** Top speed for the hamstring's strain, m/s. */
export function topMps({ level }: Athlete): number {
  return TOP_DURATION_RATIO * Math.exp(level)
}

/** Monday to Sunday. */
export function usualWeek(athlete: Athlete): readonly UsualDay[] {
  const { weeklyKm, runsPerWeek } = athlete
  const speedMps = EASY_SHARE_OF_THRESHOLD * trueThresholdMps(athlete)
  const long = longRunKm(athlete)
  const other = (weeklyKm - long) / (runsPerWeek - 1)
  return Array.from({ length: 7 }, (_, day): UsualDay => {
    if (!RUN_DAYS[runsPerWeek].includes(day)) return { km: 0, dose: NO_DOSE, damage: NO_DAMAGE }
    const km = day === 6 ? long : other
    const minutes = (1000 * km) / speedMps / 60
    return {
      km,
      dose: { ...NO_DOSE, easyMin: minutes, longMin: Math.max(0, minutes - 60) },
      damage: damageOf([{ distanceM: 1000 * km, speedMps }], topMps(athlete)),
    }
  })
}
