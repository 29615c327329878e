/** A step on a hill: work by effort and time, and a jog down that takes longer than the way up. */
import { CR10, ROAD_ROUND_S, uphillSpeedFactor } from '../library/step-building.ts'
import { cueOf } from '../cues.ts'
import { stepDurationS } from '../totals.ts'
import type { Step } from '../workout.ts'
import { isUphillStep } from './why-no-twin.ts'

/** Grade by the length of the effort, %: short ones are steep (library N2, H1, H2, H3; grade D). */
const GRADES: readonly { readonly upToS: number; readonly gradePct: number }[] = [
  { upToS: 15, gradePct: 8 },
  { upToS: 45, gradePct: 6 },
  { upToS: 90, gradePct: 5 },
]
const LONG_GRADE_PCT = 4
const DOWN_SHARE = 1.5
/** Shorter efforts are counted in whole seconds. */
const SHORT_S = 20

/** As long as the piece was on the flat, at its effort; as much slower as the grade costs (Minetti 2002). */
export function uphill(step: Step): Step {
  const { target } = step
  if (target.kind === 'none' || isUphillStep(step)) return step
  const seconds = stepDurationS(step)
  const roundS = seconds < SHORT_S ? 1 : ROAD_ROUND_S
  const timeS = Math.max(1, Math.round(seconds / roundS) * roundS)
  const gradePct = GRADES.find(({ upToS }) => timeS <= upToS)?.gradePct ?? LONG_GRADE_PCT
  const factor = uphillSpeedFactor(gradePct)
  const { slowMps, fastMps } = target.band
  return {
    ...step,
    duration: { kind: 'time', timeS },
    target: {
      kind: 'effort',
      symbol: target.symbol,
      band: { slowMps: slowMps * factor, fastMps: fastMps * factor },
      cr10: CR10[target.symbol],
    },
    gradePct,
  }
}

/** The way down after a piece of so many seconds; never shorter than the recovery was. */
export function down(step: Step, pieceS: number): Step {
  const least = Math.ceil((DOWN_SHARE * pieceS) / ROAD_ROUND_S) * ROAD_ROUND_S
  const timeS = Math.max(Math.round(stepDurationS(step)), least)
  const speedMps = step.target.kind === 'none' ? step.target.speedMps : 0
  return {
    ...step,
    intent: 'recovery',
    duration: { kind: 'time', timeS },
    target: { kind: 'none', speedMps },
    cue: cueOf(speedMps > 0 ? 'jog-down' : 'walk-down'),
  }
}
