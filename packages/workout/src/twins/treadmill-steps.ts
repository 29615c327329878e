/** A step on a treadmill: a small grade for the air, and never above what the belt may be set to. */
import { cueOf, isPaceCue } from '../cues.ts'
import type { BuildContext } from '../library/session-spec.ts'
import {
  bandOf,
  CR10,
  run,
  SHORTEST_ON_A_BELT_S,
  TREADMILL_GRADE_PCT,
} from '../library/step-building.ts'
import { midMps, UPHILL_GRADE_PCT } from '../step-size.ts'
import { stepDurationS } from '../totals.ts'
import type { PaceBand, PaceSymbol, Step } from '../workout.ts'
import { isUphillStep } from './why-no-twin.ts'

/** Steepest grade that makes up for a belt that is too slow, % (library, incline sessions). */
export const STEEPEST_PCT = 8
/** Running that is only slower on a slow belt; nobody makes it steeper for that. */
const EASY: ReadonlySet<PaceSymbol> = new Set(['REC', 'E'])

/** What a belt can do. */
export interface BeltLimits {
  /** The fastest that it may be set to, m/s. */
  readonly mostMps: number
  /** The steepest that it can be set to, %. */
  readonly steepestPct: number
}

/**
 * With the grade that stands for the missing air (Jones & Doust 1996). Work that is too fast for the
 * belt becomes as hard on a steeper, slower one, by effort, and uphill work that is too steep becomes
 * as hard on a flatter, faster one; `null` where neither would do. Short strides become half a minute at
 * 3K effort.
 */
export function onTreadmill(step: Step, limits: BeltLimits, context: BuildContext): Step | null {
  const { target } = step
  const { mostMps } = limits
  if (target.kind === 'none') return step
  const steepestPct = Math.min(limits.steepestPct, Math.max(STEEPEST_PCT, step.gradePct ?? 0))
  const gradePct = Math.min(step.gradePct ?? TREADMILL_GRADE_PCT, steepestPct)
  if (step.intent === 'strides')
    return slowed({ ...onBeltForAWhile(step, context), gradePct }, mostMps)
  const isFlatter = isUphillStep(step) && gradePct < (step.gradePct ?? 0)
  if (!isFlatter && (midMps(target.band) <= mostMps || EASY.has(target.symbol)))
    return slowed({ ...step, gradePct }, mostMps)
  const least = isFlatter ? gradePct : Math.floor(gradePct) + 1
  for (let grade = least; grade <= steepestPct; grade++) {
    const band = bandOf({ ...context, place: 'treadmill' }, target.symbol, { gradePct: grade })
    if (midMps(band) > mostMps) continue
    const effort = {
      ...step,
      duration: { kind: 'time', timeS: stepDurationS(step) },
      target: { kind: 'effort', symbol: target.symbol, band, cr10: CR10[target.symbol] },
      cue:
        isUphillStep(step) || isPaceCue(step.cue) || grade < UPHILL_GRADE_PCT ? step.cue : STEEPER,
      gradePct: grade,
    } as const
    return slowed(effort, mostMps)
  }
  return null
}

/** Longer than a stride and a little slower, so that it is no more fast running than the stride was. */
function onBeltForAWhile(stride: Step, context: BuildContext): Step {
  if (stepDurationS(stride) >= SHORTEST_ON_A_BELT_S) return stride
  const { intent } = stride
  const longer = run(context, { s: SHORTEST_ON_A_BELT_S }, '3K', { intent, by: 'effort' })
  return { ...longer, cue: stride.cue }
}

const STEEPER = cueOf('steeper-belt')

function slowed(step: Step, mostMps: number): Step {
  const { target } = step
  return target.kind === 'none'
    ? step
    : { ...step, target: { ...target, band: atMost(target.band, mostMps) } }
}

function atMost({ slowMps, fastMps }: PaceBand, mostMps: number): PaceBand {
  return { slowMps: Math.min(slowMps, mostMps), fastMps: Math.min(fastMps, mostMps) }
}
