import { HALF_MARATHON_M, MILE_M } from '@bell-lap/units/length'
import type { PaceBand } from '@bell-lap/workout/workout'
import type { Ability } from '../../model/plan.ts'
import type { RunnerType } from '../frame/quality-menu.ts'

/** Mean and spread of the fatigue exponent in runners, and the cut at half a spread (science B). */
const MEAN_EXPONENT = 0.068
const SPREAD = 0.018
const CUT = 0.5
/** Above this log-sd of the mile the shape of the curve is not known. */
const UNSURE_LOG_SD = 0.035

/**
 * Whether speed falls little with distance (endurance) or much (speed), from the slope between mile
 * and half marathon on the runner's own curve; balanced when the mile is not known well.
 */
export function runnerType(ability: Ability): RunnerType {
  if (ability.mileLogSd > UNSURE_LOG_SD) return 'balanced'
  const mile = middle(ability.paces.MI)
  const half = middle(ability.paces.HM)
  if (!(mile > 0) || !(half > 0)) return 'balanced'
  const exponent = Math.log(mile / half) / Math.log(HALF_MARATHON_M / half / (MILE_M / mile))
  const z = (exponent - MEAN_EXPONENT) / SPREAD
  if (z < -CUT) return 'endurance'
  return z > CUT ? 'speed' : 'balanced'
}

function middle(band: PaceBand): number {
  return (band.slowMps + band.fastMps) / 2
}
