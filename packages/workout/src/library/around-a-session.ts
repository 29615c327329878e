/** What goes round a session: warm-up, drills, strides, cool-down. */
import type { DrillCode } from '../cues.ts'
import type { Step, WorkoutElement } from '../workout.ts'
import type { BuildContext } from './session-spec.ts'
import { drill, repeatWith, run, SHORTEST_ON_A_BELT_S, valueAt, walk } from './step-building.ts'
import { MINUTE_S } from '../step-size.ts'

/** `20 s` strides, or 60 to 100 m on a track, built up smoothly; a belt needs longer for a change of speed. */
export function strides(
  context: BuildContext,
  times: number,
  length: { m: number; s: number },
): readonly WorkoutElement[] {
  if (context.place === 'treadmill')
    return repeatWith(times, [beltStride(context)], [walk(context, { s: 60 }, 'walk')])
  const amount = context.place === 'track' ? { m: length.m } : { s: length.s }
  const stride = run(context, amount, 'FAST', {
    intent: 'strides',
    by: 'effort',
    cue: 'build-up-relaxed',
  })
  return repeatWith(times, [stride], [walk(context, { s: 60 }, 'walk-back')])
}

const UPHILL_STRIDE_S = 8
const UPHILL_STRIDE_PCT = 6
const UPHILL_WALK_S = 90
/** Below all out, so that it needs no more warm-up than the easy run before it (grade D). */
const UPHILL_CR10 = [7, 8] as const

/** Short hill sprints at the end of an easy run: eight seconds, fast, and a walk down to full recovery. */
export function uphillStrides(context: BuildContext, times: number): readonly WorkoutElement[] {
  const stride = run(context, { s: UPHILL_STRIDE_S }, 'FAST', {
    intent: 'strides',
    by: 'effort',
    gradePct: UPHILL_STRIDE_PCT,
    cr10: UPHILL_CR10,
    cue: 'build-up-relaxed',
  })
  return repeatWith(times, [stride], [walk(context, { s: UPHILL_WALK_S }, 'walk-down')])
}

/** A stride on a belt: half a minute, fast and relaxed, as far as the belt goes (coaching practice; grade D). */
function beltStride(context: BuildContext): Step {
  return run(context, { s: SHORTEST_ON_A_BELT_S }, 'FAST', {
    intent: 'strides',
    by: 'effort',
    cue: 'build-up-relaxed',
  })
}

const DRILLS_A = ['march-a', 'skip-a', 'ankling', 'straight-leg-bound', 'fast-feet'] as const
const DRILLS_B = ['skip-a-into-run', 'skip-b', 'pogo-hops', 'dribble'] as const
/** Two times 15 to 30 m and the walks back. */
const DRILL_S = 75
const HOPS = 15
/** Twice as long as strides outside, and half as many. */
const BELT_STRIDES = 2

function drillSet(drills: readonly DrillCode[], metres: number): readonly Step[] {
  return drills.map((name) =>
    name === 'pogo-hops'
      ? drill([name, 'twice-hops', { count: HOPS }], DRILL_S, 4 * metres)
      : drill([name, 'twice-metres', { distanceM: metres }], DRILL_S, 4 * metres),
  )
}
/** Drills are the same for every runner. */
const SETS_A = { short: drillSet(DRILLS_A, 15), long: drillSet(DRILLS_A, 20) }
const SETS_B = { short: drillSet(DRILLS_B, 20), long: drillSet(DRILLS_B, 30) }

export function drillsA(level: number): readonly Step[] {
  return level < 0.5 ? SETS_A.short : SETS_A.long
}
export function drillsB(level: number): readonly Step[] {
  return level < 0.5 ? SETS_B.short : SETS_B.long
}

export function warmupJog(
  context: BuildContext,
  level: number,
  range: readonly [number, number],
): Step {
  const s = valueAt(level, range[0], range[1], 1) * MINUTE_S
  return run(context, { s }, 'E', { intent: 'warmup', by: 'effort', cue: 'easy' })
}

/** Easy running, drills and strides before a quality session. */
export function qualityWarmup(
  context: BuildContext,
  level: number,
  withStrides = true,
): readonly WorkoutElement[] {
  const opening = [warmupJog(context, level, [10, 20])]
  if (context.place === 'treadmill') {
    const ramp = run(context, { s: 12 * MINUTE_S }, 'E', {
      to: 'M',
      intent: 'warmup',
      by: 'effort',
      cue: 'ramp-up',
    })
    return withStrides ? [ramp, ...strides(context, BELT_STRIDES, { m: 60, s: 15 })] : [ramp]
  }
  const end = withStrides ? strides(context, 4, { m: level < 0.5 ? 60 : 80, s: 15 }) : []
  return [...opening, ...drillsA(level), ...end]
}

/** Before a race: finished 10 to 20 minutes before the gun. */
export function raceWarmup(
  context: BuildContext,
  level: number,
  rehearsalM = 200,
): readonly WorkoutElement[] {
  return [
    warmupJog(context, level, [10, 15]),
    ...drillsA(level),
    ...strides(context, 2, { m: 50, s: 10 }),
    walk(context, { s: 120 }),
    run(context, { m: rehearsalM }, 'MI', {
      intent: 'warmup',
      cue: 'rehearse',
    }),
  ]
}

export function cooldown(context: BuildContext, level: number): readonly WorkoutElement[] {
  const s = valueAt(level, 8, 15, 1) * MINUTE_S
  return [run(context, { s }, 'REC', { intent: 'cooldown', by: 'effort', cue: 'very-easy' })]
}
