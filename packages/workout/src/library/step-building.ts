/** The pieces sessions are made of: reps, recoveries, and the twins for road, treadmill and hill. */
import { cueOf, drillCue } from '../cues.ts'
import type { Cue } from '../cues.ts'
import type {
  Intent,
  PaceBand,
  PaceSymbol,
  Step,
  StepDuration,
  StepTarget,
  WorkoutElement,
} from '../workout.ts'
import { expectedWorkS, midMps, UPHILL_GRADE_PCT, EFFORT_WINDOW, WALK_MPS } from '../step-size.ts'
import type { Amount } from '../step-size.ts'
import type { BuildContext } from './session-spec.ts'

/** A recovery jog is a little slower than a recovery run (coaching practice; grade D). */
const JOG_SHARE_OF_REC = 0.9
/** Every speed but a sprint stays below this share of top speed (safety invariant 21). */
const SPRINT_SHARE_CAP = 0.95
/** And below this one on a treadmill. */
export const TREADMILL_SPRINT_SHARE_CAP = 0.85
/** Treadmill grade that stands for air resistance outdoors, % (Jones & Doust 1996; grade B). */
export const TREADMILL_GRADE_PCT = 1
/** A belt needs about ten seconds for a change of speed: shorter bursts are for outside, s (grade X). */
export const SHORTEST_ON_A_BELT_S = 30
export const ROAD_ROUND_S = 5
/** Effort that goes with a pace, CR10 (library, grade D). */
export const CR10: Readonly<Record<PaceSymbol, readonly [number, number]>> = {
  REC: [1, 2],
  E: [2, 3],
  S: [3, 4],
  M: [3, 5],
  HM: [4, 6],
  T: [5, 6],
  CV: [6, 7],
  '10K': [6, 7],
  '5K': [7, 8],
  '3K': [7, 8],
  MI: [7, 8],
  GMI: [8, 9],
  '8H': [8, 9],
  '4H': [8, 9],
  FAST: [5, 7],
  MAX: [9, 10],
}

export interface RunOptions {
  readonly intent?: Intent
  /** The band reaches from the symbol's slow edge to this symbol's fast edge. */
  readonly to?: PaceSymbol
  /** Speed times this, for "mile pace plus 1 %". */
  readonly scale?: number
  readonly by?: 'pace' | 'effort'
  readonly cr10?: readonly [number, number]
  readonly cue?: Cue
  readonly gradePct?: number
  /** Stays a distance on the road, where a GPS watch measures it well enough. */
  readonly keepDistance?: boolean
}

/**
 * How much slower the same metabolic power runs uphill. Energy cost of running on a grade:
 * Minetti et al. 2002, polynomial for running, valid within ±45 % (grade B).
 */
export function uphillSpeedFactor(gradePct: number): number {
  const i = gradePct / 100
  const cost = 155.4 * i ** 5 - 30.4 * i ** 4 - 43.3 * i ** 3 + 46.3 * i ** 2 + 19.5 * i + 3.6
  return 3.6 / cost
}

/** The band of a symbol for this runner and place, slowed uphill and kept below the sprint caps. */
export function bandOf(
  context: BuildContext,
  symbol: PaceSymbol,
  options: RunOptions = {},
): PaceBand {
  const from = context.paces[symbol]
  const to = context.paces[options.to ?? symbol]
  let slow = Math.min(from.slowMps, to.slowMps)
  let fast = Math.max(from.fastMps, to.fastMps)
  if (context.byEffort && symbol === 'MI' && options.to === undefined) {
    const middle = midMps(from)
    slow = middle * (1 - EFFORT_WINDOW)
    fast = middle * (1 + EFFORT_WINDOW)
  }
  const slope = options.gradePct ?? 0
  const factor = (options.scale ?? 1) * (slope >= UPHILL_GRADE_PCT ? uphillSpeedFactor(slope) : 1)
  fast = Math.min(fast * factor, speedCap(context, symbol))
  return { slowMps: Math.min(slow * factor, fast), fastMps: fast }
}

function speedCap(context: BuildContext, symbol: PaceSymbol): number {
  const sprint = context.maximumSprintMps
  if (context.place === 'treadmill') {
    const safeMps = sprint === null ? Infinity : sprint * TREADMILL_SPRINT_SHARE_CAP
    return Math.min(safeMps, context.beltMps ?? Infinity)
  }
  if (sprint === null) return Infinity
  return symbol === 'MAX' ? sprint : sprint * SPRINT_SHARE_CAP
}

function durationOf(
  context: BuildContext,
  amount: Amount,
  speedMps: number,
  keepDistance: boolean,
): StepDuration {
  if ('s' in amount) return { kind: 'time', timeS: amount.s }
  const byTime = !keepDistance && context.place !== 'track' && context.place !== 'treadmill'
  if (!byTime) return { kind: 'distance', distanceM: amount.m }
  const timeS = Math.round(amount.m / speedMps / ROAD_ROUND_S) * ROAD_ROUND_S
  return { kind: 'time', timeS: Math.max(ROAD_ROUND_S, timeS) }
}

/** One running step at a symbol's pace or effort. */
export function run(
  context: BuildContext,
  amount: Amount,
  symbol: PaceSymbol,
  options: RunOptions = {},
): Step {
  const band = bandOf(context, symbol, options)
  const uphill = (options.gradePct ?? 0) >= UPHILL_GRADE_PCT
  const cr10 = options.cr10 ?? CR10[symbol]
  const target: StepTarget =
    options.by === 'effort' || uphill || context.paceless === true
      ? { kind: 'effort', symbol, band, cr10 }
      : context.byEffort && symbol === 'MI' && options.by !== 'pace'
        ? { kind: 'effort', symbol, band, cr10, untilKnown: true }
        : { kind: 'pace', symbol, band }
  return {
    kind: 'step',
    intent: options.intent ?? 'work',
    duration: durationOf(context, amount, midMps(band), options.keepDistance ?? false),
    target,
    cue: cueOf(options.cue),
    gradePct: options.gradePct ?? flatGradePct(context),
  }
}

/** The grade of flat running: none, or what stands for air resistance on a belt that has one. */
function flatGradePct({ place, beltGradePct }: BuildContext): number | null {
  return place === 'treadmill' ? Math.min(TREADMILL_GRADE_PCT, beltGradePct ?? Infinity) : null
}

/** Speed of a recovery jog, for totals, m/s. */
export function jogMps(context: BuildContext): number {
  return context.paces.REC.slowMps * JOG_SHARE_OF_REC
}

function between(
  context: BuildContext,
  amount: Amount,
  speedMps: number,
  words: { intent: Intent; cue: Cue },
): Step {
  const duration: StepDuration =
    speedMps > 0
      ? durationOf(context, amount, speedMps, false)
      : { kind: 'time', timeS: 's' in amount ? amount.s : 0 }
  return {
    kind: 'step',
    intent: words.intent,
    duration,
    target: { kind: 'none', speedMps },
    cue: cueOf(words.cue),
    gradePct: null,
  }
}

export function jog(context: BuildContext, amount: Amount, cue: Cue = 'jog'): Step {
  return between(context, amount, jogMps(context), { intent: 'recovery', cue })
}
export function walk(context: BuildContext, amount: Amount, cue: Cue = 'walk'): Step {
  return between(context, amount, WALK_MPS, { intent: 'recovery', cue })
}
export function stand(context: BuildContext, seconds: number, cue: Cue = 'stand'): Step {
  return between(context, { s: seconds }, 0, { intent: 'rest', cue })
}

/** The jog back down takes about half as long again as the climb (coaching practice; grade D). */
export function jogDown(context: BuildContext, bout: readonly Step[], share = 1.5): Step {
  const up = bout.reduce((sum, step) => sum + expectedWorkS(step), 0)
  const seconds = Math.round((up * share) / 15) * 15
  return jog(context, { s: seconds }, context.place === 'treadmill' ? 'flat-easy' : 'jog-down')
}

/** A drill ends when the runner presses lap; `expectedS` and `distanceM` are only for totals. */
export function drill(
  [name, dose, amount]: Parameters<typeof drillCue>,
  expectedS: number,
  distanceM: number,
): Step {
  return {
    kind: 'step',
    intent: 'drill',
    duration: { kind: 'open', expectedS },
    target: { kind: 'none', speedMps: distanceM / expectedS },
    cue: drillCue(name, dose, amount),
    gradePct: null,
  }
}

/** Whole reps inside the printed range. */
export function repsAt(level: number, low: number, high: number): number {
  return Math.round(low + clamp01(level) * (high - low))
}
/** A value inside the printed range, in whole steps. */
export function valueAt(level: number, low: number, high: number, roundTo: number): number {
  return Math.round((low + clamp01(level) * (high - low)) / roundTo) * roundTo
}
export function clamp01(level: number): number {
  return Math.min(1, Math.max(0, level))
}

const RECOVERY_ROUND_S = 15
/** The printed recovery, or `ratio` times the work if that is longer, in whole 15 s. */
export function restFor(printedS: number, work: readonly Step[], ratio: number): number {
  const workS = work.reduce((sum, step) => sum + expectedWorkS(step), 0)
  return Math.max(printedS, Math.ceil((ratio * workS) / RECOVERY_ROUND_S) * RECOVERY_ROUND_S)
}

/** `times` bouts with a recovery between them and none after the last. */
export function repeatWith(
  times: number,
  bout: readonly WorkoutElement[],
  recovery: readonly Step[],
): readonly WorkoutElement[] {
  if (times <= 1) return bout
  if (recovery.length === 0) return [{ kind: 'repeat', times, steps: bout }]
  if (times === 2) return [...bout, ...recovery, ...bout]
  return [{ kind: 'repeat', times: times - 1, steps: [...bout, ...recovery] }, ...bout]
}
