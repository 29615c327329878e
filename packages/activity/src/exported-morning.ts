import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** What an export says of a morning. rMSSD and SDNN are two measures and never one series. */
export interface ExportedMorning {
  readonly day: CalendarDay
  readonly measure: 'resting-heart-rate' | 'hrv-rmssd' | 'hrv-sdnn' | 'sleep'
  /** Beats per minute, milliseconds or hours. */
  readonly value: number
}

/** What a person can have; values outside are faults of the file. */
const POSSIBLE: Readonly<Record<ExportedMorning['measure'], readonly [number, number]>> = {
  'resting-heart-rate': [20, 130],
  'hrv-rmssd': [1, 400],
  'hrv-sdnn': [1, 400],
  sleep: [0.25, 24],
}

/**
 * Whether a person can have what a morning says.
 *
 * @example
 * isPossibleMorning({ day: '2026-05-20', measure: 'resting-heart-rate', value: 52 }) // true
 * isPossibleMorning({ day: '2026-05-20', measure: 'sleep', value: 30 }) // false
 */
export function isPossibleMorning({ measure, value }: ExportedMorning): boolean {
  const [lowest, highest] = POSSIBLE[measure]
  return value >= lowest && value <= highest
}
