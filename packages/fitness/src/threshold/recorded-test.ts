import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { fastestStretch, speedOf, stretchFrom } from './fastest-stretch.ts'
import type { Stretch, TestLength } from './fastest-stretch.ts'
import type { RecordedRun, RecordedTestId } from './recorded-run.ts'
import { judgeStretches } from './test-quality.ts'
import type { TestQuality } from './test-quality.ts'

export type RecordedTest =
  | {
      readonly found: true
      /** One, or three for the three efforts, in the order of their lengths. */
      readonly stretches: readonly Stretch[]
      readonly quality: TestQuality
      /** Starts of the first stretch the recording allows, seconds. */
      readonly earliestStartS: number
      readonly latestStartS: number
    }
  | { readonly found: false; readonly why: Message }

const LENGTHS: Readonly<
  Record<Exclude<RecordedTestId, 'thirty-metre-fly' | 'set-distance'>, readonly TestLength[]>
> = {
  'thirty-minutes': [{ seconds: 1800 }],
  'five-minutes': [{ seconds: 300 }],
  'three-minutes': [{ seconds: 180 }],
  'three-efforts': [{ metres: 1200 }, { metres: 2400 }, { metres: 3600 }],
}
const SET_DISTANCES_M = [1200, 1500, 2000] as const
/** Endurance of a usual runner over such distances: tells which of them was run all-out (X). */
const SPEED_FALLS_BY = 0.07

/**
 * Where a run holds a test: its fastest stretch of the test's length, or the one from a given second.
 * The three efforts do not touch each other. A sprint of 30 m is refused.
 * @param leastMps the least an all-out effort of so many seconds is likely to give, when it is known
 */
export function findRecordedTest(
  test: RecordedTestId,
  run: RecordedRun,
  startS: number | null = null,
  leastMps: ((seconds: number) => number) | null = null,
): RecordedTest {
  if (test === 'thirty-metre-fly')
    return { found: false, why: message('recorded-test.cannot-time-30m') }
  const lengths = test === 'set-distance' ? [setDistanceOf(run)] : LENGTHS[test]
  const [first] = lengths
  const stretches = startS === null ? fastestOfEach(run, lengths) : fromSecond(run, lengths, startS)
  if (stretches === null || first === undefined) return { found: false, why: tooShort(test, run) }
  return {
    found: true,
    stretches,
    quality: judgeStretches(test, run, stretches, leastMps),
    earliestStartS: run.timeS[0] ?? 0,
    latestStartS: latestStart(run, first),
  }
}

/** Longest first, so that a short effort does not take the place of a long one. */
function fastestOfEach(
  run: RecordedRun,
  lengths: readonly TestLength[],
): readonly Stretch[] | null {
  const found: Stretch[] = []
  for (const length of lengths.toReversed()) {
    const stretch = fastestStretch(run, length, found)
    if (stretch === null) return null
    found.unshift(stretch)
  }
  return found
}

/** The first length from the second given; the others the fastest beside it. */
function fromSecond(
  run: RecordedRun,
  [first, ...others]: readonly TestLength[],
  startS: number,
): readonly Stretch[] | null {
  const start = first === undefined ? null : stretchFrom(run, first, startS)
  if (start === null) return null
  const found = [start]
  for (const length of others.toReversed()) {
    const stretch = fastestStretch(run, length, found)
    if (stretch === null) return null
    found.splice(1, 0, stretch)
  }
  return found
}

function setDistanceOf(run: RecordedRun): TestLength {
  const judged = SET_DISTANCES_M.flatMap((metres) => {
    const stretch = fastestStretch(run, { metres })
    return stretch === null ? [] : [{ metres, worth: speedOf(stretch) * metres ** SPEED_FALLS_BY }]
  })
  const best = judged.toSorted((a, b) => b.worth - a.worth)[0]
  return { metres: best?.metres ?? SET_DISTANCES_M[0] }
}

function latestStart(run: RecordedRun, length: TestLength): number {
  const [first = 0, last = 0] = [run.timeS[0], run.timeS.at(-1)]
  if ('seconds' in length) return Math.max(first, last - length.seconds)
  const end = run.distanceM.at(-1) ?? 0
  const index = run.distanceM.findLastIndex((metres) => metres <= end - length.metres)
  return run.timeS[Math.max(0, index)] ?? first
}

function tooShort(test: RecordedTestId, run: RecordedRun): Message {
  const minutes = Math.floor(((run.timeS.at(-1) ?? 0) - (run.timeS[0] ?? 0)) / 60)
  return message('recorded-test.too-short', {
    minutes,
    length: message(`recorded-test.length-${test}`),
  })
}
