/** What a written pace means for this runner: a band of speeds, or none. */
import { MILE_M } from '@bell-lap/units/length'
import type { Message } from '@bell-lap/units/message'
import { bandOf, run } from '../library/step-building.ts'
import type { RunOptions } from '../library/step-building.ts'
import { midMps } from '../step-size.ts'
import type { Amount } from '../step-size.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { cueOf } from '../cues.ts'
import type { Cue } from '../cues.ts'
import { AT_FULL_EFFORT, atBetween, atRaceOf, atTime } from '../describe/pace.ts'
import { isSprintLong } from '../classify/step-kinds.ts'
import { PACE_SYMBOLS } from '../workout.ts'
import type { PaceBand, PaceSymbol, Step } from '../workout.ts'
import { raceBand } from './resolve-race.ts'
import { isFullEffort, resolveTarget } from './resolve-target.ts'
import type { WrittenLength, WrittenPace, WrittenRun } from './written-workout.ts'

/** A typed time is met within one per cent either way (X). */
const HALF_WIDTH = 0.01
const UPHILL_GRADE_PCT = 6
/** Where no pace was said, the totals count with this one; no target is set. */
const ASSUMED: PaceSymbol = '5K'
/** Nobody looks at a watch at these. */
const BY_EFFORT: ReadonlySet<PaceSymbol> = new Set(['REC', 'E', 'FAST', 'MAX'])
const UNIT_M = { '400': 400, km: 1000, mile: MILE_M } as const

export const amountOf = (length: WrittenLength): Amount =>
  length.kind === 'time' ? { s: length.timeS } : { m: length.distanceM }

/** One run, the `nth` of so many repetitions. */
export function resolveRun(
  { length, pace, uphill, gradePct }: WrittenRun,
  context: BuildContext,
  repetition: { readonly index: number; readonly times: number; readonly cutdown: boolean },
): Step {
  const amount = amountOf(length)
  const onBelt = gradePct === undefined ? {} : { gradePct }
  const cue = repetition.cutdown && repetition.index > 0 ? 'faster-than-before' : undefined
  // Top speed lasts for some seconds; all out over more is a trial of that length.
  if (isAllOut(pace) && !isSprintLong(length, uphill)) {
    return trial(length, context, uphill ? { gradePct: UPHILL_GRADE_PCT } : {})
  }
  if (uphill) {
    const symbol = pace?.kind === 'symbol' ? pace.symbol : isAllOut(pace) ? 'MAX' : 'MI'
    return run(context, amount, symbol, { gradePct: UPHILL_GRADE_PCT, keepDistance: true })
  }
  if (pace === null) return byFeel(context, amount, cue)
  if (pace.kind === 'symbol') {
    const byEffort = pace.byEffort === true || BY_EFFORT.has(pace.symbol)
    return run(context, amount, pace.symbol, {
      keepDistance: true,
      ...(byEffort ? { by: 'effort' as const } : {}),
      ...(cue === undefined ? {} : { cue }),
    })
  }
  if (pace.kind === 'target') return resolveTarget(pace, amount, context, onBelt)
  if (pace.kind === 'race') return atRace(pace, amount, context)
  if (pace.kind === 'between') {
    const { from, to } = pace
    const by = pace.byEffort === true ? 'effort' : 'pace'
    return run(context, amount, from, {
      to,
      keepDistance: true,
      cue: cue ?? atBetween(from, to, by),
      by,
    })
  }
  const band = bandFor(pace, length, context, repetition)
  const symbol = nearestSymbol(midMps(band), context)
  const step = run(context, amount, symbol, { keepDistance: true })
  return { ...step, target: { kind: 'pace', symbol, band }, cue: cueOf(cue) ?? timedCue(pace) }
}

function isAllOut(pace: WrittenPace | null): boolean {
  if (pace?.kind === 'target') return isFullEffort(pace)
  return pace?.kind === 'symbol' && pace.symbol === 'MAX'
}

function atRace(
  { distanceM, byEffort }: Extract<WrittenPace, { kind: 'race' }>,
  amount: Amount,
  context: BuildContext,
): Step {
  const band = raceBand(distanceM, context)
  const symbol = nearestSymbol(midMps(band), context)
  const by = byEffort === true ? 'effort' : 'pace'
  const step = run(context, amount, symbol, {
    keepDistance: true,
    by,
    cue: atRaceOf(distanceM, by),
  })
  return step.target.kind === 'none' ? step : { ...step, target: { ...step.target, band } }
}

/** Paces of trials up to a length, as in the library (X2 to X10). */
type TrialPace = readonly [most: number, symbol: PaceSymbol, to?: PaceSymbol]
const BY_DISTANCE_M: readonly TrialPace[] = [
  [600, '4H'],
  [1200, '8H'],
  [1800, 'MI'],
  [2500, '3K', 'MI'],
  [4000, '3K'],
  [7500, '5K'],
  [15_000, '10K'],
  [30_000, 'HM'],
]
const BY_TIME_S: readonly TrialPace[] = [
  [120, '4H'],
  [240, '8H'],
  [420, '3K', 'MI'],
  [800, '3K'],
  [1500, '5K'],
  [3000, '10K'],
  [6000, 'HM'],
]

/** All out over a length: at the pace of the race that is as long. */
export function trial(
  length: WrittenLength,
  context: BuildContext,
  options: RunOptions = {},
): Step {
  const found =
    length.kind === 'distance'
      ? BY_DISTANCE_M.find(([most]) => length.distanceM <= most)
      : BY_TIME_S.find(([most]) => length.timeS <= most)
  const [, symbol, to = symbol] = found ?? [0, 'M']
  return run(context, amountOf(length), symbol, {
    to,
    by: 'effort',
    cr10: [9, 10],
    cue: AT_FULL_EFFORT,
    keepDistance: true,
    ...options,
  })
}

/** Paces made of times and of steps between two paces. */
type TimedPace = Exclude<WrittenPace, { kind: 'symbol' | 'between' | 'race' | 'target' }>

/** In titles it stands in place of the pace: "8 × 200 m at 36 s". */
function timedCue(pace: TimedPace): Message | null {
  if (pace.kind === 'progress' || pace.kind === 'times') return null
  if (pace.kind === 'from-to') return null
  return atTime(pace.fastS, pace.slowS, pace.kind === 'per' ? pace.unit : null)
}

function byFeel(context: BuildContext, amount: Amount, cue: Cue | undefined): Step {
  const speedMps = midMps(bandOf(context, ASSUMED))
  return {
    ...run(context, amount, ASSUMED, { keepDistance: true }),
    target: { kind: 'none', speedMps },
    cue: cueOf(cue ?? 'by-feel'),
  }
}

function bandFor(
  pace: TimedPace,
  length: WrittenLength,
  context: BuildContext,
  { index, times }: { readonly index: number; readonly times: number },
): PaceBand {
  const share = times > 1 ? index / (times - 1) : 0
  if (pace.kind === 'progress') {
    const [from, to] = [bandOf(context, pace.from), bandOf(context, pace.to)]
    const between = (a: number, b: number) => a + share * (b - a)
    return {
      slowMps: between(from.slowMps, to.slowMps),
      fastMps: between(from.fastMps, to.fastMps),
    }
  }
  if (pace.kind === 'per') return around(UNIT_M[pace.unit], pace.fastS, pace.slowS)
  // A time for a run by the clock is refused before.
  const distanceM = length.kind === 'distance' ? length.distanceM : 1
  if (pace.kind === 'from-to') {
    const timeS = pace.fromS + share * (pace.toS - pace.fromS)
    return around(pace.unit === null ? distanceM : UNIT_M[pace.unit], timeS, timeS)
  }
  if (pace.kind === 'time') return around(distanceM, pace.fastS, pace.slowS)
  const timeS = pace.timesS[index] ?? pace.timesS.at(-1) ?? distanceM
  return around(distanceM, timeS, timeS)
}

function around(distanceM: number, fastS: number, slowS: number): PaceBand {
  const [slow, fast] = [distanceM / slowS, distanceM / fastS]
  return fastS === slowS
    ? { slowMps: slow * (1 - HALF_WIDTH), fastMps: fast * (1 + HALF_WIDTH) }
    : { slowMps: slow, fastMps: fast }
}

/** The pace of the plan that is nearest to a speed. */
function nearestSymbol(speedMps: number, { paces }: BuildContext): PaceSymbol {
  const off = (symbol: PaceSymbol) => Math.abs(Math.log(midMps(paces[symbol]) / speedMps))
  return PACE_SYMBOLS.filter((symbol) => symbol !== 'GMI' && symbol !== 'FAST').reduce(
    (best, symbol) => (off(symbol) < off(best) ? symbol : best),
  )
}
