import { CRITICAL_SPEED_RANGE_S } from '@bell-lap/fitness/models/critical-speed'
import { criticalSpeedRange, lineSdM } from '@bell-lap/fitness/models/critical-speed-range'
import { costOfFastLap, reserveThrough } from '@bell-lap/plan/race-day/distance-reserve'
import type { ReserveLeft } from '@bell-lap/plan/race-day/distance-reserve'
import type { PacedLap } from '@bell-lap/plan/race-day/lap-pacing'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Fitness } from '../estimate/index.ts'
import type { RaceDay } from './race-day-schema.ts'

const FAST_SHARE = 0.03
/** Results of up to 20 minutes make the line; beyond, it does not hold (science A5). */
const LONGEST_S = 1200

interface PacedRace {
  readonly laps: readonly PacedLap[]
  /** How much more than the lap is run, or worked for: an outer lane, a wind. */
  readonly effortFactor: number
}

/** D′ through the race with its range, or what is missing for it. */
export function showReserve(
  { races, today }: Pick<Fitness, 'races' | 'today'>,
  { laps, effortFactor }: PacedRace,
): RaceDay['reserve'] {
  if (laps.length === 0) return { known: false, missing: message('race-day.reserve-no-goal') }
  const found = criticalSpeedRange(races, today)
  if (!found.known) return found
  const timeS = laps.at(-1)?.clockS ?? 0
  if (timeS < CRITICAL_SPEED_RANGE_S.from || timeS > LONGEST_S) {
    return { known: false, missing: message('race-day.reserve-other-length') }
  }
  const { speedMps, lowMps, highMps, reserveM, reserveLowM, reserveHighM, results } = found.value
  const stretches = laps.map((lap) => ({ runM: lap.lapM * effortFactor, timeS: lap.lapS }))
  const model = { speedMps, reserveM, sdAtM: (at: number) => lineSdM(found.value, at) }
  const through = reserveThrough(stretches, model)
  const first = laps.find(({ lapM }) => lapM >= 150)
  const cost = costOfFastLap(first?.lapS ?? 0, { fastShare: FAST_SHARE, criticalMps: speedMps })
  return {
    known: true,
    speedMps,
    lowMps,
    highMps,
    reserveM,
    reserveLowM,
    reserveHighM,
    results,
    points: through.map((left, i) => ({
      atM: laps[i - 1]?.atM ?? 0,
      clockS: laps[i - 1]?.clockS ?? 0,
      ...left,
    })),
    says: wordsOf(through, laps),
    fastStart: message('race-day.fast-start', {
      lapS: Math.round(cost.lapS),
      extraM: cost.extraM,
      fadeS: Math.floor(2 * cost.fadeS) / 2,
      fastShare: FAST_SHARE,
    }),
  }
}

function wordsOf(through: readonly ReserveLeft[], laps: readonly PacedLap[]): Message {
  const last = through.at(-1)
  if (last === undefined) return message('race-day.reserve-other-length')
  const { leftM, lowM, highM } = last
  if (highM < 0) {
    const empty = laps[through.findIndex((one) => one.leftM < 0) - 1]
    return message('race-day.reserve-short', { shortM: -leftM, atM: empty?.atM ?? 0 })
  }
  if (lowM < 0) return message('race-day.reserve-close', { leftM: Math.max(0, leftM), highM })
  return message('race-day.reserve-enough', { lowM, highM })
}
