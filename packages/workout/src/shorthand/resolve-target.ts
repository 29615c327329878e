/** Heart rate, power, belt speed and feeling as steps: by effort, with the target in words and a pace for the totals. */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { CR10, run } from '../library/step-building.ts'
import type { RunOptions } from '../library/step-building.ts'
import type { BuildContext } from '../library/session-spec.ts'
import type { Amount } from '../step-size.ts'
import type { PaceBand, PaceSymbol, Step } from '../workout.ts'
import type { TargetUnit, WrittenTarget } from './written-workout.ts'

/** Up to the middle of the target: the pace that it usually goes with (coaching practice; grade D). */
type Ladder = readonly (readonly [most: number, symbol: PaceSymbol])[]
const LADDERS: Readonly<Partial<Record<TargetUnit, Ladder>>> = {
  bpm: [
    [145, 'E'],
    [155, 'S'],
    [165, 'M'],
    [178, 'T'],
  ],
  HRmax: [
    [79, 'E'],
    [84, 'S'],
    [88, 'M'],
    [92, 'T'],
  ],
  LTHR: [
    [88, 'E'],
    [92, 'S'],
    [95, 'M'],
    [101, 'T'],
  ],
  zone: [
    [1, 'REC'],
    [2, 'E'],
    [3, 'M'],
    [4, 'T'],
  ],
  CP: [
    [80, 'E'],
    [86, 'S'],
    [92, 'M'],
    [100, 'T'],
    [107, '5K'],
    [115, '3K'],
  ],
}
const ABOVE: Readonly<Partial<Record<TargetUnit, PaceSymbol>>> = { CP: 'MI' }
/** By feeling, CR10; above it the length decides. */
const BY_FEELING: Ladder = [
  [3, 'E'],
  [4, 'S'],
  [5, 'M'],
  [6.5, 'T'],
]
const LONG_S = 480
const SHORT = { m: 400, s: 75 }
const MIDDLE = { m: 800, s: 150 }
const HALF_WIDTH = 0.01
/** A watch wants two bounds: under a limit nobody is warned of too low a heart rate. */
const LEAST_BPM = 80
/** A limit is not an aim: its pace is that of what lies so far under it. */
const UNDER_A_LIMIT = 0.95

/** Whether nothing is left after it, so that it is a trial or a sprint. */
export function isFullEffort({ unit, low }: WrittenTarget): boolean {
  return (unit === 'RPE' && low >= 9.5) || (unit === 'effort' && low >= 97)
}

export function resolveTarget(
  target: WrittenTarget,
  amount: Amount,
  context: BuildContext,
  options: RunOptions,
): Step {
  const { unit } = target
  const belt = beltBand(target)
  const symbol = symbolOf(target, amount)
  const cr10 = unit === 'RPE' ? ([target.low, target.high] as const) : CR10[symbol]
  const step = run(context, amount, symbol, {
    ...options,
    by: 'effort',
    cr10,
    cue: cueOfTarget(target),
    keepDistance: true,
  })
  if (step.target.kind !== 'effort') return step
  if (belt !== null)
    return { ...step, target: { kind: 'pace', symbol: nearest(belt, context), band: belt } }
  if (unit !== 'bpm') return step
  return {
    ...step,
    target: {
      ...step.target,
      heart: target.atMost
        ? { lowBpm: LEAST_BPM, highBpm: Math.max(target.high, LEAST_BPM + 1) }
        : { lowBpm: target.low, highBpm: Math.max(target.high, target.low + 1) },
    },
  }
}

function symbolOf(target: WrittenTarget, amount: Amount): PaceSymbol {
  const { unit, low, high, atMost } = target
  const middle = ((low + high) / 2) * (atMost ? UNDER_A_LIMIT : 1)
  if (unit === 'W') return 's' in amount && amount.s >= LONG_S ? 'T' : '5K'
  if (unit === 'RPE' || unit === 'effort')
    return byFeeling(unit === 'RPE' ? middle : middle / 10, amount)
  return LADDERS[unit]?.find(([most]) => middle <= most)?.[1] ?? ABOVE[unit] ?? '5K'
}

function byFeeling(cr10: number, amount: Amount): PaceSymbol {
  const found = BY_FEELING.find(([most]) => cr10 <= most)
  if (found !== undefined) return found[1]
  const isWithin = ({ m, s }: { readonly m: number; readonly s: number }) =>
    's' in amount ? amount.s <= s : amount.m <= m
  if (isWithin(SHORT)) return cr10 >= 8.5 ? '8H' : 'MI'
  return isWithin(MIDDLE) ? '3K' : '5K'
}

const KMH_MPS = 1 / 3.6
const MPH_MPS = MILE_M / 3600

function beltBand({ unit, low, high }: WrittenTarget): PaceBand | null {
  if (unit !== 'km/h' && unit !== 'mph') return null
  const mps = unit === 'km/h' ? KMH_MPS : MPH_MPS
  return low === high
    ? { slowMps: low * mps * (1 - HALF_WIDTH), fastMps: high * mps * (1 + HALF_WIDTH) }
    : { slowMps: low * mps, fastMps: high * mps }
}

/** The pace of the plan that is nearest to a speed. */
function nearest({ slowMps, fastMps }: PaceBand, { paces }: BuildContext): PaceSymbol {
  const middle = (slowMps + fastMps) / 2
  const off = (symbol: PaceSymbol) =>
    Math.abs(Math.log((paces[symbol].slowMps + paces[symbol].fastMps) / 2 / middle))
  return (Object.keys(paces) as PaceSymbol[])
    .filter((symbol) => symbol !== 'GMI' && symbol !== 'FAST')
    .reduce((best, symbol) => (off(symbol) < off(best) ? symbol : best))
}

/** The end of the code of each unit: "at 172 bpm", "in zone 2". */
const CODES: Readonly<Record<TargetUnit, string>> = {
  bpm: 'bpm',
  HRmax: 'max-heart',
  LTHR: 'threshold-heart',
  zone: 'zone',
  W: 'watts',
  CP: 'critical-power',
  'km/h': 'kmh',
  mph: 'mph',
  RPE: 'rpe',
  effort: 'effort-share',
}

/** It stands in place of the pace, in the runner's own unit. */
function cueOfTarget({ unit, low, high, atMost }: WrittenTarget): Message {
  const range = atMost ? `≤ ${high}` : low === high ? String(low) : `${low}–${high}`
  return message(`at.${CODES[unit]}`, { range })
}
