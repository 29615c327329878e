/** What a base plan is sized with while no time of the runner is known; its sessions go by effort. */
import { predictTime, speedAtDuration } from '@bell-lap/fitness/curve/predict'
import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import type { Ability } from '@bell-lap/plan/model/plan'
import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Fitness } from '../estimate/index.ts'

/** A beginner's 5 km; easy running comes to about 8:20 a kilometre (X). */
const ASSUMED_5K_S = 32 * 60
const RECENT_DAYS = 56
/** Easy running of recorded runs is believed between these speeds, m/s (X). */
const EASY_MPS = { least: 1.8, most: 3.2 } as const
const HOUR_S = 3600

/** From a beginner's usual times, brought to the speed of the runs on record. `null` for nobody. */
export function assumedAbility({ runs, profile, today }: Fitness): Ability | null {
  const estimate = estimateCurve(
    [
      {
        kind: 'race',
        id: 'assumed',
        day: today,
        distanceM: 5000,
        timeS: ASSUMED_5K_S,
        timing: 'hand',
        setting: 'road',
        effort: 'race',
        excluded: false,
      },
    ],
    profile,
    today,
  )
  if (estimate.state !== 'ready') return null
  const paces = paceTable(estimate, null)
  const assumedMps = (paces.E.slowMps + paces.E.fastMps) / 2
  const times = (recordedEasyMps(runs, today) ?? assumedMps) / assumedMps
  return {
    paces: Object.fromEntries(
      Object.entries(paces).map(([symbol, { slowMps, fastMps }]) => [
        symbol,
        { slowMps: times * slowMps, fastMps: times * fastMps },
      ]),
    ) as unknown as Ability['paces'],
    mileTimeS: predictTime(estimate, MILE_M).timeS / times,
    mileLogSd: estimate.mile.logSd,
    thresholdSpeedMps: times * speedAtDuration(estimate, HOUR_S).speedMps,
    maximumSprintMps: null,
    assumed: true,
  }
}

/** The middle of the average speeds of the last eight weeks. */
function recordedEasyMps(runs: Fitness['runs'], today: string): number | null {
  const from = addDays(today, -RECENT_DAYS)
  const speeds = runs
    .filter(({ day, movingTimeS }) => day >= from && movingTimeS > 0)
    .map(({ distanceM, movingTimeS }) => distanceM / movingTimeS)
    .sort((a, b) => a - b)
  const middle = speeds[Math.floor(speeds.length / 2)]
  return middle === undefined ? null : Math.min(EASY_MPS.most, Math.max(EASY_MPS.least, middle))
}
