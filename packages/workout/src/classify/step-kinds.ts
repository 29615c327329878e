/** What one step is for the rules: a sprint, all out, a rep at mile pace, or only relaxed. */
import { EFFORT_WINDOW, UPHILL_GRADE_PCT } from '../step-size.ts'
import { stepDistanceM, stepDurationS } from '../totals.ts'
import type { PaceBand, PaceSymbol, Step, StepDuration } from '../workout.ts'

/** A sprint at top speed cannot be held for longer: about 8 to 12 s (grade C). */
const LONGEST_SPRINT_M = 80
export const LONGEST_SPRINT_S = 12
/** A hill keeps the speed down, and so what a sprint does to the muscles (grade D). */
const LONGEST_HILL_SPRINT_S = 20
/** Effort of a step that leaves nothing, CR10. */
const ALL_OUT_CR10 = 9
/** Short fast running by feel that costs little: strides, surges, relaxed hundreds (coaching practice; grade D). */
const RELAXED_UP_TO_M = 110
const RELAXED_UP_TO_S = 20
const STRIDE_UP_TO_M = 60
/** Paces by their speed, slow to fast. */
const FROM_SLOW: readonly PaceSymbol[] = [
  'REC',
  'E',
  'S',
  'M',
  'HM',
  'T',
  '10K',
  'CV',
  '5K',
  '3K',
  'MI',
  'GMI',
  'FAST',
  '8H',
  '4H',
  'MAX',
]
/** Work without a target is taken for this pace. */
const WITHOUT_TARGET: PaceSymbol = '5K'

export function isUphillStep(step: Step): boolean {
  return (step.gradePct ?? 0) >= UPHILL_GRADE_PCT
}

/** The pace of a step of work. */
export function paceOf({ target }: Step): PaceSymbol {
  return target.kind === 'none' ? WITHOUT_TARGET : target.symbol
}

/** At this pace or faster. */
export function isAtLeast(step: Step, symbol: PaceSymbol): boolean {
  return FROM_SLOW.indexOf(paceOf(step)) >= FROM_SLOW.indexOf(symbol)
}

/** The pace that is faster than the others. */
export function fastestOf(steps: readonly Step[]): PaceSymbol | null {
  return steps.reduce<PaceSymbol | null>(
    (fastest, step) => (fastest !== null && !isAtLeast(step, fastest) ? fastest : paceOf(step)),
    null,
  )
}

/** Whether top speed, or all out uphill, lasts for so long. */
export function isSprintLong(duration: StepDuration, uphill: boolean): boolean {
  if (duration.kind === 'distance') return duration.distanceM <= LONGEST_SPRINT_M
  const longestS = uphill ? LONGEST_HILL_SPRINT_S : LONGEST_SPRINT_S
  return duration.kind === 'time' && duration.timeS <= longestS
}

/** A few seconds at top speed, on the flat or uphill. */
export function isSprint(step: Step): boolean {
  const { target, duration } = step
  if (target.kind === 'none' || target.symbol !== 'MAX') return false
  return isSprintLong(duration, isUphillStep(step))
}

/** Everything the runner has, for longer than a sprint. */
export function isAllOut(step: Step): boolean {
  const { target } = step
  if (step.intent !== 'work' || target.kind === 'none' || isSprint(step)) return false
  return target.symbol === 'MAX' || (target.kind === 'effort' && target.cr10[0] >= ALL_OUT_CR10)
}

/** Fast running by feel, so short and so loose that it costs little. */
export function isRelaxed(step: Step): boolean {
  const { target, duration } = step
  if (target.kind !== 'effort' || isUphillStep(step) || isAllOut(step) || isSprint(step))
    return false
  if (duration.kind === 'distance') {
    return duration.distanceM <= (isUnsure(target.band) ? STRIDE_UP_TO_M : RELAXED_UP_TO_M)
  }
  if (stepDurationS(step) <= RELAXED_UP_TO_S) return true
  const aboutMile = target.symbol === 'MI' || target.symbol === 'GMI' || target.symbol === 'FAST'
  return aboutMile && !isUnsure(target.band) && stepDistanceM(step) <= RELAXED_UP_TO_M
}

/** The window of a rep that goes by effort because the pace is not known well enough. */
function isUnsure({ slowMps, fastMps }: PaceBand): boolean {
  const ratio = (1 + EFFORT_WINDOW) / (1 - EFFORT_WINDOW)
  return Math.abs(fastMps / slowMps - ratio) < 1e-6
}

/** A rep at mile pace or faster, on the flat; sprints and relaxed short ones are none. */
export function isMileRep(step: Step): boolean {
  return (
    step.intent === 'work' &&
    step.target.kind !== 'none' &&
    isAtLeast(step, 'MI') &&
    !isUphillStep(step) &&
    !isSprint(step) &&
    !isRelaxed(step)
  )
}

/** At 800 m pace or faster, all out or not, on the flat or uphill. */
export function isFasterThanMile(step: Step): boolean {
  return step.intent === 'work' && isAtLeast(step, '8H') && !isSprint(step) && !isRelaxed(step)
}
