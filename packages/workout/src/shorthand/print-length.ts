/** Lengths and times in the canonical form. */
import { MILE_M } from '@bell-lap/units/length'
import { LEAST_METRES } from './written-workout.ts'
import type { WrittenLength } from './written-workout.ts'

const KILOMETRES_FROM_M = 2000

export function printLength(length: WrittenLength): string {
  if (length.kind === 'time') return printTime(length.timeS)
  const { distanceM } = length
  const miles = distanceM / MILE_M
  const quarters = Math.round(4 * miles) / 4
  if (quarters > 0 && Math.abs(miles - quarters) < 1e-9) {
    return quarters === 1 ? 'mile' : `${quarters} mile`
  }
  const hundredths = Math.round(100 * miles) / 100
  if (distanceM > MILE_M && Math.abs(miles - hundredths) < 1e-9 && !Number.isInteger(distanceM)) {
    return `${hundredths} mile`
  }
  if (distanceM >= KILOMETRES_FROM_M && distanceM % 100 === 0) return `${distanceM / 1000} km`
  // Fewer metres could be minutes: "30 m".
  const unit = distanceM < LEAST_METRES ? 'metres' : 'm'
  return `${Number(distanceM.toFixed(2))} ${unit}`
}

export function printTime(timeS: number): string {
  if (timeS % 60 === 0) return `${timeS / 60} min`
  return timeS < 60 ? `${Number(timeS.toFixed(1))} s` : clock(timeS)
}

export function clock(timeS: number): string {
  const rest = Number((timeS % 60).toFixed(1))
  const whole = Math.floor(timeS / 60)
  const seconds = `${rest < 10 ? '0' : ''}${rest}`
  if (whole < 60) return `${whole}:${seconds}`
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}:${seconds}`
}
