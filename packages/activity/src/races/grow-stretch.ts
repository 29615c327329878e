import { meanSpeed } from './run-by-second.ts'
import type { RunBySecond, Span } from './run-by-second.ts'

/** Speeds are smoothed over this share of the stretch, within bounds, seconds to each side. */
const SMOOTHED_SHARE = 0.008
const LEAST_SMOOTHED_S = 4
const MOST_SMOOTHED_S = 30
/** Slower for longer than this, or this share of the stretch, it has ended; a bend or a lost signal is shorter. */
const LEAST_SLOW_S = 8
const SLOW_SHARE = 0.02
/** An edge is looked for this far to both sides of where the smoothed speed crosses, seconds. */
const EDGE_S = 6

/**
 * The stretch around a fast one in which the runner kept running at a share of its speed or more, with
 * its edges where the speed is halfway between inside and outside.
 */
export function growStretch(run: RunBySecond, around: Span, share: number): Span {
  const last = run.metres.length - 1
  const least = share * meanSpeed(run, around.from, around.to)
  const half = Math.round(
    Math.min(
      MOST_SMOOTHED_S,
      Math.max(LEAST_SMOOTHED_S, SMOOTHED_SHARE * (around.to - around.from)),
    ),
  )
  const isFast = (second: number) => meanSpeed(run, second - half, second + half) >= least
  const slowFor = Math.max(LEAST_SLOW_S, SLOW_SHARE * (around.to - around.from))
  const grow = (step: 1 | -1) => {
    let fast = Math.round((around.from + around.to) / 2)
    for (let at = fast; at >= 0 && at <= last && Math.abs(at - fast) <= slowFor; at += step) {
      if (isFast(at)) fast = at
    }
    return fast
  }
  const [from, to] = [grow(-1), grow(1)]
  return { from: edge(run, from, 'start'), to: edge(run, to, 'end') }
}

/** Moves a rough edge to the second at which the speed is halfway between the two sides. */
function edge(run: RunBySecond, rough: number, which: 'start' | 'end'): number {
  const last = run.metres.length - 1
  if (rough <= 0 || rough >= last) return rough
  const before = meanSpeed(run, rough - EDGE_S - 8, rough - EDGE_S)
  const after = meanSpeed(run, rough + EDGE_S, rough + EDGE_S + 8)
  const middle = (before + after) / 2
  if (which === 'start' ? after <= before : before <= after) return rough
  const from = Math.max(1, rough - EDGE_S)
  const to = Math.min(last - 1, rough + EDGE_S)
  for (let second = from; second <= to; second += 1) {
    const speed = meanSpeed(run, second - 1, second + 1)
    if (which === 'start' ? speed >= middle : speed <= middle) return second
  }
  return rough
}
