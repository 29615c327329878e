/** A step on a treadmill: a small grade for the air, and never above what the belt may be set to. */
import type { BuildContext } from '../library/session-spec.ts'
import { bandOf, CR10, TREADMILL_GRADE_PCT } from '../library/step-building.ts'
import { midMps } from '../step-size.ts'
import { stepDurationS } from '../totals.ts'
import type { PaceBand, Step } from '../workout.ts'

/** Steepest grade that makes up for a belt that is too slow, % (library, incline sessions). */
export const STEEPEST_PCT = 8

/**
 * With the grade that stands for the missing air (Jones & Doust 1996). Work faster than `mostMps`
 * becomes as hard on a steeper, slower belt, by effort; `null` where no grade would do.
 */
export function onTreadmill(step: Step, mostMps: number, context: BuildContext): Step | null {
  const { target } = step
  if (target.kind === 'none') return step
  const gradePct = step.gradePct ?? TREADMILL_GRADE_PCT
  if (midMps(target.band) <= mostMps || step.intent === 'strides')
    return { ...step, gradePct, target: { ...target, band: atMost(target.band, mostMps) } }
  for (let steeper = Math.floor(gradePct) + 1; steeper <= STEEPEST_PCT; steeper++) {
    const band = bandOf({ ...context, place: 'treadmill' }, target.symbol, { gradePct: steeper })
    if (midMps(band) > mostMps) continue
    return {
      ...step,
      duration: { kind: 'time', timeS: stepDurationS(step) },
      target: {
        kind: 'effort',
        symbol: target.symbol,
        band: atMost(band, mostMps),
        cr10: CR10[target.symbol],
      },
      gradePct: steeper,
    }
  }
  return null
}

function atMost({ slowMps, fastMps }: PaceBand, mostMps: number): PaceBand {
  return { slowMps: Math.min(slowMps, mostMps), fastMps: Math.min(fastMps, mostMps) }
}
