/** What the clock should say at each mark of a race. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** The pace through a race: shares of the even pace for stretches counted from the finish. */
interface Shape {
  readonly name: 'mile' | 'two-laps' | 'even'
  readonly stretchM: number
  /** Their mean is 1. */
  readonly shares: readonly number[]
}

/** Shares of the even pace for each 400 m of a mile (science H6). */
const MILE_SHAPE: Shape = {
  name: 'mile',
  stretchM: 400,
  shares: [0.995, 1.003, 1.007, 0.995],
}
/** For amateurs the first lap is at most 1 % fast (science H6). */
const TWO_LAPS_SHAPE: Shape = { name: 'two-laps', stretchM: 400, shares: [0.995, 1.005] }
const EVEN_SHAPE: Shape = { name: 'even', stretchM: 0, shares: [] }
const LEAST_ODD_M = 0.5
/** Up to this distance the first 200 m are worth a look at the watch. */
const ALARM_TO_M = 5000
const ALARM_M = 200
const ALARM_FAST = 1.03
/** Where the work begins in a longer race, as a share of it, and where its last stretch does (X). */
const WORK_FROM_SHARE = 0.5
const LAST_M = 400

export interface PacedLap {
  /** Metres run when the lap ends, and in it. */
  readonly atM: number
  readonly lapM: number
  readonly lapS: number
  readonly clockS: number
  /** What to think of from the start of this lap on. */
  readonly cue: Message | null
}

export interface LapPacing {
  readonly shape: Shape['name']
  readonly laps: readonly PacedLap[]
  /** A race that passes 200 m before this began more than 3 % too fast. */
  readonly alarm: { readonly atM: number; readonly timeS: number } | null
}

export interface RaceToPace {
  readonly distanceM: number
  readonly timeS: number
  readonly lapM: number
  /** Where the metres that are no whole lap are: on a track at the start, on a road at the finish. */
  readonly oddAt?: 'start' | 'finish'
}

/**
 * Lap times of a race in a given time. 800 m, 1500 m, 1600 m and the mile: nearly even, the first lap at most
 * 1 % fast; in the mile the third is the one to work for (Noakes 2009: 32 world records; Casado 2021; the shares
 * for amateurs are D); other distances even. Distances in m, times in s, all above 0.
 *
 * @example
 * const { laps } = lapPacing({ distanceM: 1609.344, timeS: 300, lapM: 400 })
 */
export function lapPacing(race: RaceToPace): LapPacing {
  const { distanceM, timeS, lapM, oddAt = 'start' } = race
  const clockAt = clockOfPacing(distanceM, timeS)
  const marks = marksOf({ distanceM, lapM, oddAt })
  const cues = cuesOf(distanceM)
  const laps = marks.map((atM, i): PacedLap => {
    const fromM = marks[i - 1] ?? 0
    const clockS = clockAt(atM)
    const cue = cues.find(
      ({ startM }) => startM >= fromM - LEAST_ODD_M && startM < atM - LEAST_ODD_M,
    )
    return {
      atM,
      lapM: atM - fromM,
      lapS: clockS - clockAt(fromM),
      clockS,
      cue: cue?.says ?? null,
    }
  })
  const alarm =
    distanceM <= ALARM_TO_M ? { atM: ALARM_M, timeS: clockAt(ALARM_M) / ALARM_FAST } : null
  return { shape: shapeOf(distanceM).name, laps, alarm }
}

/**
 * The clock of such a race at any metre, s.
 *
 * @example
 * clockOfPacing(1609.344, 360)(1609.344) // 360
 */
export function clockOfPacing(distanceM: number, timeS: number): (m: number) => number {
  const shape = shapeOf(distanceM)
  const whole = weighted(distanceM, distanceM, shape)
  return (m) => (timeS * weighted(m, distanceM, shape)) / whole
}

/** Which shape the pacing of a distance has. */
export const pacingShape = (distanceM: number): LapPacing['shape'] => shapeOf(distanceM).name

function shapeOf(distanceM: number): Shape {
  if (distanceM >= 1500 && distanceM <= 1700) return MILE_SHAPE
  return distanceM >= 700 && distanceM <= 900 ? TWO_LAPS_SHAPE : EVEN_SHAPE
}

/** The marks of a course, m from the start; the last one is the finish. */
export function marksOf({
  distanceM,
  lapM,
  oddAt = 'start',
}: Omit<RaceToPace, 'timeS'>): readonly number[] {
  const whole = Math.floor(distanceM / lapM + 1e-9)
  const oddM = distanceM - whole * lapM
  const isOdd = oddM > LEAST_ODD_M
  if (oddAt === 'finish') {
    const laps = Array.from({ length: whole }, (_, i) => (i + 1) * lapM)
    return isOdd ? [...laps, distanceM] : [...laps.slice(0, -1), distanceM]
  }
  const laps = Array.from({ length: whole }, (_, i) => oddM + (i + 1) * lapM)
  return isOdd ? [oddM, ...laps] : laps
}

/** The metres before the shaped stretches are at even pace. */
function startOf(stretch: number, distanceM: number, { stretchM, shares }: Shape): number {
  return Math.max(0, distanceM - stretchM * (shares.length - stretch))
}

/** Metres weighted with the share of the stretch they lie in. */
function weighted(m: number, distanceM: number, shape: Shape): number {
  const opening = Math.min(m, startOf(0, distanceM, shape))
  return shape.shares.reduce((sum, share, stretch) => {
    const from = startOf(stretch, distanceM, shape)
    const to = startOf(stretch + 1, distanceM, shape)
    return sum + share * Math.max(0, Math.min(m, to) - from)
  }, opening)
}

interface Cue {
  readonly startM: number
  readonly says: Message
}

function cuesOf(distanceM: number): readonly Cue[] {
  const shape = shapeOf(distanceM)
  const at = (stretch: number) => startOf(stretch, distanceM, shape)
  if (shape.name === 'mile') {
    return [
      { startM: at(0), says: message('pacing.settle') },
      { startM: at(1), says: message('pacing.relax') },
      { startM: at(2), says: message('pacing.work') },
      { startM: at(3), says: message('pacing.race') },
    ]
  }
  if (shape.name === 'two-laps') {
    return [
      { startM: at(0), says: message('pacing.settle') },
      { startM: at(1), says: message('pacing.hold') },
    ]
  }
  return [
    { startM: 0, says: message('pacing.easy-start') },
    { startM: WORK_FROM_SHARE * distanceM, says: message('pacing.second-half') },
    { startM: distanceM - LAST_M, says: message('pacing.race') },
  ]
}
