import { timeOnPlainDay } from '@bell-lap/fitness/conditions/correct-for-conditions'
import type { ConditionsCorrection } from '@bell-lap/fitness/conditions/correct-for-conditions'
import type { PlainDay } from './conditions-schema.ts'

/** The time on a flat, cool, calm day, or `null` where nothing is known of the day. */
export function plainDayOf(timeS: number, correction: ConditionsCorrection): PlainDay | null {
  if (correction.parts.length === 0) return null
  return {
    ...timeOnPlainDay(timeS, correction),
    capped: correction.capped,
    parts: correction.parts.map(({ factor, logSpeed, sd }) => ({
      factor,
      slowedPct: 100 * (Math.exp(logSpeed) - 1),
      sdPct: 100 * sd,
    })),
  }
}
