import { meanSpeed } from './run-by-second.ts'
import type { RunBySecond, Span } from './run-by-second.ts'

/** What the rest of the recording says of a stretch. */
export interface Surroundings {
  /** Standing or walking right after it, s; 0 when the runner ran on. */
  readonly restAfterS: number
  /** Standing or walking right before it, s. */
  readonly restBeforeS: number
  /** The recording ends with it. */
  readonly endsRecording: boolean
  /** Metres elsewhere in the recording that were run about as fast. */
  readonly othersM: number
  /** Seconds to the nearest of those; `null` without any. */
  readonly apartS: number | null
  /** Median speed of the other running, m/s; `null` where there is hardly any. */
  readonly otherSpeedMps: number | null
}

/** Walking is slower than this, m/s. */
const WALKING_MPS = 1.9
/** Rest begins within this time of the finish line, s. */
const SOON_S = 20
/** So many running seconds end a rest; fewer are steps towards the bag. */
const RUNNING_AGAIN_S = 8
const SMOOTHED_S = 3
/** Elsewhere is as fast from this share of the speed of the stretch on … */
const AS_FAST = 0.94
/** … held for so long; a stride is shorter. */
const LEAST_OTHER_S = 25
/** Close to the stretch belongs to it, s. */
const MARGIN_S = 10
const LEAST_REST_OF_RUN_S = 120

export function surroundingsOf(run: RunBySecond, stretch: Span): Surroundings {
  const last = run.metres.length - 1
  const others = fastElsewhere(run, stretch)
  return {
    restAfterS: restFrom(run, stretch.to, 1),
    restBeforeS: restFrom(run, stretch.from, -1),
    endsRecording: last - stretch.to <= SOON_S,
    othersM: others.reduce(
      (sum, { from, to }) => sum + (run.metres[to] as number) - (run.metres[from] as number),
      0,
    ),
    apartS:
      others.length === 0
        ? null
        : Math.min(
            ...others.map(({ from, to }) => Math.max(from - stretch.to, stretch.from - to, 0)),
          ),
    otherSpeedMps: otherSpeed(run, stretch),
  }
}

/** How long the runner stood or walked from a second on, forwards or backwards. */
function restFrom(run: RunBySecond, second: number, step: 1 | -1): number {
  const last = run.metres.length - 1
  const isSlow = (at: number) => meanSpeed(run, at - SMOOTHED_S, at + SMOOTHED_S) < WALKING_MPS
  let at = second
  while (at >= 0 && at <= last && Math.abs(at - second) <= SOON_S && !isSlow(at)) at += step
  if (at < 0 || at > last || Math.abs(at - second) > SOON_S) return 0
  const begin = at
  let running = 0
  while (at >= 0 && at <= last && running < RUNNING_AGAIN_S) {
    running = isSlow(at) ? 0 : running + 1
    at += step
  }
  return Math.max(0, Math.abs(at - begin) - running)
}

/** Stretches outside of this one that are as fast, and too long for strides. */
function fastElsewhere(run: RunBySecond, stretch: Span): readonly Span[] {
  const least = AS_FAST * meanSpeed(run, stretch.from, stretch.to)
  const found: Span[] = []
  let from: number | null = null
  for (let second = 0; second < run.metres.length; second += 1) {
    const inside = second > stretch.from - MARGIN_S && second < stretch.to + MARGIN_S
    const fast = !inside && meanSpeed(run, second - SMOOTHED_S, second + SMOOTHED_S) >= least
    if (fast) from ??= second
    else if (from !== null) {
      if (second - from >= LEAST_OTHER_S) found.push({ from, to: second })
      from = null
    }
  }
  const last = run.metres.length - 1
  if (from !== null && last - from >= LEAST_OTHER_S) found.push({ from, to: last })
  return found
}

function otherSpeed(run: RunBySecond, stretch: Span): number | null {
  const speeds: number[] = []
  for (let second = 0; second + 10 < run.metres.length; second += 10) {
    if (second + 10 > stretch.from && second < stretch.to) continue
    const speed = meanSpeed(run, second, second + 10)
    if (speed >= WALKING_MPS) speeds.push(speed)
  }
  if (speeds.length * 10 < LEAST_REST_OF_RUN_S) return null
  return speeds.toSorted((a, b) => a - b)[speeds.length >> 1] ?? null
}
