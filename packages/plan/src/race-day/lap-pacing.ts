/** What the clock should say at each mark of a race. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** Share of the even pace for each 400 m of a mile, counted from the finish (science H6). */
const QUARTER_SHARES = [0.995, 1.003, 1.007, 0.995] as const
const QUARTER_M = 400
const MILE_FROM_M = 1500
const MILE_TO_M = 1700
const LEAST_ODD_M = 0.5
const ALARM_M = 200
const ALARM_FAST = 1.03

const CUES = [
  message('pacing.settle'),
  message('pacing.relax'),
  message('pacing.work'),
  message('pacing.race'),
] as const

export interface PacedLap {
  /** Metres run when the lap ends, and in it. */
  readonly atM: number
  readonly lapM: number
  readonly lapS: number
  readonly clockS: number
  /** What to think of, on the first lap of each quarter of a mile race. */
  readonly cue: Message | null
}

export interface LapPacing {
  readonly shape: 'mile' | 'even'
  readonly laps: readonly PacedLap[]
  /** A mile that passes 200 m before this began more than 3 % too fast. */
  readonly alarm: { readonly atM: number; readonly timeS: number } | null
}

/**
 * Lap times of a race in a given time. 1500, 1600 m and the mile: nearly even, the first lap at most
 * 1 % fast and the third the one to work for (Noakes 2009: 32 world records; Casado 2021; the shares
 * for amateurs are D); other distances even. Metres that are no whole lap come first, as on a track,
 * where the finish is fixed. Distances in m, times in s, all above 0.
 *
 * @example
 * const { laps } = lapPacing({ distanceM: 1609.344, timeS: 300, lapM: 400 })
 */
export function lapPacing(race: {
  readonly distanceM: number
  readonly timeS: number
  readonly lapM: number
}): LapPacing {
  const { distanceM, timeS, lapM } = race
  const isMile = distanceM >= MILE_FROM_M && distanceM <= MILE_TO_M
  const evenS = (m: number) => (m / distanceM) * timeS
  const scale = isMile ? distanceM / weighted(distanceM, distanceM) : 1
  const clockAt = (m: number) => (isMile ? scale * evenS(weighted(m, distanceM)) : evenS(m))
  const marks = marksOf(distanceM, lapM)
  const laps = marks.map((atM, i): PacedLap => {
    const fromM = marks[i - 1] ?? 0
    const clockS = clockAt(atM)
    return {
      atM,
      lapM: atM - fromM,
      lapS: clockS - clockAt(fromM),
      clockS,
      cue: isMile ? cueOf(fromM, atM, distanceM) : null,
    }
  })
  const alarm = isMile ? { atM: ALARM_M, timeS: clockAt(ALARM_M) / ALARM_FAST } : null
  return { shape: isMile ? 'mile' : 'even', laps, alarm }
}

function marksOf(distanceM: number, lapM: number): readonly number[] {
  const whole = Math.floor(distanceM / lapM + 1e-9)
  const oddM = distanceM - whole * lapM
  const laps = Array.from({ length: whole }, (_, i) => oddM + (i + 1) * lapM)
  return oddM > LEAST_ODD_M ? [oddM, ...laps] : laps
}

/** The first metres of the mile, before its four laps, are at even pace. */
function startOf(quarter: number, distanceM: number): number {
  return Math.max(0, distanceM - QUARTER_M * (QUARTER_SHARES.length - quarter))
}

/** Metres weighted with the share of the quarter they lie in. */
function weighted(m: number, distanceM: number): number {
  const opening = Math.min(m, startOf(0, distanceM))
  return QUARTER_SHARES.reduce((sum, share, quarter) => {
    const from = startOf(quarter, distanceM)
    const to = startOf(quarter + 1, distanceM)
    return sum + share * Math.max(0, Math.min(m, to) - from)
  }, opening)
}

function cueOf(fromM: number, atM: number, distanceM: number): Message | null {
  const quarter = QUARTER_SHARES.findIndex((_, i) => {
    const start = startOf(i, distanceM)
    return start >= fromM - LEAST_ODD_M && start < atM - LEAST_ODD_M
  })
  return CUES[quarter] ?? null
}
