import { windPart } from '@bell-lap/fitness/conditions/wind'
import type { RaceDayEffect } from '@bell-lap/fitness/curve/chance-of-time'
import { Z80 } from '@bell-lap/fitness/curve/predict'
import { wideCost } from '@bell-lap/plan/race-day/running-wide'
import { message } from '@bell-lap/units/message'
import { TRACK_LAP_M } from './race-course.ts'
import type { RaceCourse } from './race-course.ts'
import type { RaceDay } from './race-day-schema.ts'

export interface EffectOfDay {
  /** What lane and wind do to the time. */
  readonly effect: RaceDayEffect
  readonly wind: RaceDay['wind']
}

interface AskedDay {
  readonly timeS: number
  readonly lane: number
  readonly windMps?: number | undefined
}

/** What the lane (geometry) and a steady wind (science A10, ± 1 %) do to a race in about a time. */
export function effectOfDay(course: RaceCourse, { timeS, lane, windMps }: AskedDay): EffectOfDay {
  const { distanceM, on } = course
  const wide = hasLanes(course) ? wideCost(lane, { distanceM, timeS }).raceM : 0
  const laneLog = Math.log((distanceM + wide) / distanceM)
  const part = windPart({ distanceM, timeS, setting: on }, { windMps: windMps ?? null })
  if (part === null) return { effect: { logTime: laneLog, sd: 0 }, wind: null }
  const at = (z: number) => timeS * Math.expm1(part.logSpeed + z * part.sd)
  const cost = { costS: at(0), lowS: Math.max(0, at(-Z80)), highS: at(Z80) }
  const says = message('race-day.wind-cost', {
    costS: Math.round(cost.costS),
    rangeS: { low: cost.lowS, high: cost.highS },
  })
  return {
    effect: { logTime: laneLog + part.logSpeed, sd: part.sd },
    wind: { ...cost, says },
  }
}

/** The lanes are those of an outdoor track. */
export const hasLanes = ({ on, lapM }: RaceCourse): boolean =>
  on === 'track' && lapM === TRACK_LAP_M
