import { isSameMessage, message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { speedOf } from './fastest-stretch.ts'
import type { Stretch } from './fastest-stretch.ts'
import { interpolate } from './least-squares.ts'
import { mean } from 'simple-statistics'
import type { RecordedRun, RecordedTestId } from './recorded-run.ts'

/** How far a stretch of a recording can be taken for a test. */
export interface TestQuality {
  readonly mark: 'good' | 'fair' | 'poor'
  /** Everything that speaks against it; empty when good. */
  readonly doubts: readonly Message[]
}

interface Doubt {
  readonly grave: boolean
  readonly says: Message
}

/** A hole longer than this hides what was run, seconds (X). */
const LONGEST_HOLE_S = 15
/** Below this speed a runner stands or walks, m/s (X). */
const STANDING_MPS = 1
/** Halves of an even test differ by less; a threshold by 30 minutes needs it (X). */
const EVEN_HALVES = 0.04
/** A net fall or rise over more than this share moves the speed by over 1 % (Minetti 2002). */
const NET_GRADE = 0.004
/** Three minutes all-out fade: the last 30 s are slower than the first by this at least (X). */
const LEAST_FADE = 0.05
/** A test stands out from the rest of its run (X). */
const STANDS_OUT = 1.05
/** Rest between the three efforts, seconds: half of the protocol's 30 minutes still counts (X). */
const LEAST_REST_S = 15 * 60

/**
 * What speaks against taking these stretches for the test (limits are ours, grade X).
 * @param leastMps the least an all-out effort of so many seconds is likely to give, when it is known
 */
export function judgeStretches(
  test: RecordedTestId,
  run: RecordedRun,
  stretches: readonly Stretch[],
  leastMps: ((seconds: number) => number) | null = null,
): TestQuality {
  const doubts = [
    ...(leastMps === null ? [] : tooEasy(stretches, leastMps)),
    ...stretches.flatMap((stretch) => holes(run, stretch)),
    ...stretches.flatMap((stretch) => slope(run, stretch)),
    ...(test === 'thirty-minutes' ? unevenness(run, stretches) : []),
    ...(test === 'three-minutes' ? noFade(run, stretches) : []),
    ...(test === 'three-efforts' ? shortRests(stretches) : standsOut(run, stretches)),
    ...(run.surface === 'treadmill' ? [{ grave: false, says: message('doubt.treadmill') }] : []),
    ...(run.surface === 'trail' ? [{ grave: true, says: message('doubt.trail') }] : []),
  ]
  const mark = doubts.some((doubt) => doubt.grave) ? 'poor' : doubts.length > 0 ? 'fair' : 'good'
  return { mark, doubts: withoutDoubles(doubts.map(({ says }) => says)) }
}

function withoutDoubles(all: readonly Message[]): readonly Message[] {
  return all.filter((one, i) => all.findIndex((other) => isSameMessage(one, other)) === i)
}

function holes({ timeS, distanceM }: RecordedRun, { startS, endS }: Stretch): readonly Doubt[] {
  const inside = timeS.flatMap((second, i) => {
    const before = timeS[i - 1]
    if (before === undefined || second <= startS || before >= endS) return []
    const metres = (distanceM[i] ?? 0) - (distanceM[i - 1] ?? 0)
    return [{ seconds: second - before, metres }]
  })
  const long = inside.filter((step) => step.seconds > LONGEST_HOLE_S)
  const stood = inside.some((step) => step.metres < STANDING_MPS * step.seconds && step.seconds > 5)
  const gapS = Math.round(long.reduce((sum, step) => sum + step.seconds, 0))
  if (long.length > 0 && stood) {
    return [{ grave: true, says: message('doubt.watch-stopped', { gapS }) }]
  }
  return long.length > 0 ? [{ grave: false, says: message('doubt.gaps', { gapS }) }] : []
}

function slope({ timeS, altitudeM }: RecordedRun, stretch: Stretch): readonly Doubt[] {
  if (altitudeM === null) return []
  const rise =
    interpolate(timeS, altitudeM, stretch.endS) - interpolate(timeS, altitudeM, stretch.startS)
  const grade = rise / (stretch.endM - stretch.startM)
  if (Math.abs(grade) < NET_GRADE) return []
  const says =
    grade > 0
      ? message('doubt.uphill', { riseM: rise })
      : message('doubt.downhill', { fallM: -rise })
  return [{ grave: false, says }]
}

function unevenness(run: RecordedRun, [stretch]: readonly Stretch[]): readonly Doubt[] {
  if (stretch === undefined) return []
  const middle = (stretch.startS + stretch.endS) / 2
  const at = (second: number) => interpolate(run.timeS, run.distanceM, second)
  const [first, second] = [at(middle) - stretch.startM, stretch.endM - at(middle)]
  const difference = second / first - 1
  if (Math.abs(difference) <= EVEN_HALVES) return []
  const differenceShare = Math.abs(difference)
  const says = message(difference < 0 ? 'doubt.slowed-down' : 'doubt.sped-up', { differenceShare })
  return [{ grave: differenceShare > 2 * EVEN_HALVES, says }]
}

function noFade(run: RecordedRun, [stretch]: readonly Stretch[]): readonly Doubt[] {
  if (stretch === undefined) return []
  const at = (second: number) => interpolate(run.timeS, run.distanceM, second)
  const first = at(stretch.startS + 30) - stretch.startM
  const last = stretch.endM - at(stretch.endS - 30)
  if (last < (1 - LEAST_FADE) * first) return []
  return [{ grave: true, says: message('doubt.no-fade') }]
}

/** Against the rest of the run while it moves: a stop makes every stretch look fast. */
function standsOut(
  { timeS, distanceM }: RecordedRun,
  [stretch]: readonly Stretch[],
): readonly Doubt[] {
  if (stretch === undefined) return []
  let [restM, restS] = [0, 0]
  for (const [i, second] of timeS.entries()) {
    const before = timeS[i - 1]
    if (before === undefined || (second > stretch.startS && before < stretch.endS)) continue
    const metres = (distanceM[i] ?? 0) - (distanceM[i - 1] ?? 0)
    if (metres < STANDING_MPS * (second - before)) continue
    restM += metres
    restS += second - before
  }
  // A race or a test recorded alone has no rest to stand out from.
  if (restS < 300 || speedOf(stretch) > STANDS_OUT * (restM / restS)) return []
  return [{ grave: true, says: message('doubt.like-the-rest') }]
}

/** An all-out test is not far slower than the runner's curve says for such a time. */
function tooEasy(
  stretches: readonly Stretch[],
  leastMps: (seconds: number) => number,
): readonly Doubt[] {
  const shares = stretches.map((one) => speedOf(one) / leastMps(one.endS - one.startS))
  const lowest = Math.min(...shares)
  if (lowest >= 1) return []
  const belowShare = Math.ceil(100 * (1 - lowest)) / 100
  return [{ grave: true, says: message('doubt.slower-than-curve', { belowShare }) }]
}

function shortRests(stretches: readonly Stretch[]): readonly Doubt[] {
  const sorted = stretches.toSorted((a, b) => a.startS - b.startS)
  const rests = sorted.slice(1).map((stretch, i) => stretch.startS - (sorted[i]?.endS ?? 0))
  const shortest = Math.min(...rests)
  const slower = stretches.slice(1).some((long, i) => {
    const short = stretches[i]
    return short !== undefined && speedOf(long) >= speedOf(short)
  })
  return [
    ...(shortest < LEAST_REST_S
      ? [
          {
            grave: mean(rests) < LEAST_REST_S / 2,
            says: message('doubt.short-rest', { minutes: Math.round(shortest / 60) }),
          },
        ]
      : []),
    ...(slower ? [{ grave: true, says: message('doubt.longer-not-slower') }] : []),
  ]
}
