import { altitudePart } from './altitude.ts'
import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'
import { gradePart } from './grade.ts'
import { heatPart } from './heat.ts'
import { lanePart } from './lanes.ts'
import { surfacePart } from './surface.ts'
import { treadmillPart } from './treadmill.ts'
import { windPart } from './wind.ts'

/** What the day and the place did to a run. */
export interface ConditionsCorrection {
  /** To add to `ln(D/T)`, within ±0.06 but for the lane, which is geometry. */
  readonly logSpeed: number
  readonly sd: number
  /** The parts asked for more than may be corrected. */
  readonly capped: boolean
  /** The sum of the modelled parts before the cap. */
  readonly uncappedLogSpeed: number
  readonly parts: readonly ConditionPart[]
}

/** No more than this is corrected in all (science A10). */
export const LARGEST_CORRECTION = 0.06

/** Nothing known, nothing corrected. */
export const PLAIN_DAY: ConditionsCorrection = {
  logSpeed: 0,
  sd: 0,
  capped: false,
  uncappedLogSpeed: 0,
  parts: [],
}

const MODELLED = [gradePart, heatPart, altitudePart, windPart, treadmillPart, surfacePart] as const

/**
 * The corrections of science A10 for one run: summed, capped at ±0.06 in log-speed, their errors in
 * quadrature. What the cap cuts off is not known, so it joins the error. Indoors, on a belt or where
 * nothing is known, only what applies there is corrected.
 */
export function correctForConditions(
  run: RunInConditions,
  conditions: Conditions,
): ConditionsCorrection {
  const parts: ConditionPart[] = []
  let sum = 0
  let variance = 0
  for (const partOf of MODELLED) {
    const part = partOf(run, conditions)
    if (part === null) continue
    parts.push(part)
    sum += part.logSpeed
    variance += part.sd ** 2
  }
  const lane = lanePart(run, conditions)
  if (lane !== null) parts.push(lane)
  if (parts.length === 0) return PLAIN_DAY
  const within = Math.max(-LARGEST_CORRECTION, Math.min(LARGEST_CORRECTION, sum))
  return {
    logSpeed: within + (lane?.logSpeed ?? 0),
    sd: Math.sqrt(variance + (sum - within) ** 2),
    capped: within !== sum,
    uncappedLogSpeed: sum,
    parts,
  }
}

/** Standard normal quantile of the 80 % interval, as everywhere. */
const Z80 = 1.2816

/**
 * The time on a flat, cool, calm day with its 80 % half-width, in seconds.
 *
 * @example
 * timeOnPlainDay(300, { logSpeed: -0.01, sd: 0.003 }) // about 3 s faster
 */
export function timeOnPlainDay(
  timeS: number,
  correction: Pick<ConditionsCorrection, 'logSpeed' | 'sd'>,
): { readonly timeS: number; readonly plusMinusS: number } {
  const plain = timeS * Math.exp(-correction.logSpeed)
  return { timeS: plain, plusMinusS: Z80 * correction.sd * plain }
}
