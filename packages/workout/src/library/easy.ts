/** Openers, warm-ups, cool-downs, drills and easy runs. */
import type { Step, WorkoutElement } from '../workout.ts'
import { elementsDistanceM, elementsDurationS } from '../totals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { minutesMessage, runLengthMessage, title } from '../describe/titles.ts'
import {
  cooldown,
  drillsA,
  drillsB,
  qualityWarmup,
  raceWarmup,
  strides,
  uphillStrides,
  warmupJog,
} from './around-a-session.ts'
import type { Amount } from '../step-size.ts'
import { drill, repeatWith, repsAt, run, valueAt, walk } from './step-building.ts'
import { MINUTE_S, WALK_MPS } from '../step-size.ts'

/** What a run is shortened to, as its easier version. */
const EASIER_SHARE = 0.7
const SHORTEST_PART_M = 400
const SHORTEST_PART_S = 180

/** The asked-for length of an easy run, or the printed range in minutes at this level. */
export function runLength(
  context: BuildContext,
  level: number,
  range: readonly [number, number],
): Amount {
  if (context.distanceM !== undefined) return { m: context.distanceM }
  if (context.durationS !== undefined) return { s: context.durationS }
  return { s: valueAt(level, range[0], range[1], 5) * MINUTE_S }
}

export function shorten(length: Amount, share = EASIER_SHARE): Amount {
  return 'm' in length
    ? { m: Math.round((length.m * share) / 100) * 100 }
    : { s: Math.round((length.s * share) / MINUTE_S) * MINUTE_S }
}

/** What is left of a run's length for easy running, once the other parts are taken out. */
export function remaining(length: Amount, parts: readonly WorkoutElement[]): Amount {
  if ('m' in length) {
    return { m: Math.max(SHORTEST_PART_M, Math.round(length.m - elementsDistanceM(parts))) }
  }
  return { s: Math.max(SHORTEST_PART_S, Math.round(length.s - elementsDurationS(parts))) }
}

export function easyRun(context: BuildContext, length: Amount): Step {
  return run(context, length, 'E', { keepDistance: true, cue: 'able-to-talk' })
}

function withEnding(
  context: BuildContext,
  length: Amount,
  ending: readonly WorkoutElement[],
): readonly WorkoutElement[] {
  return [easyRun(context, remaining(length, ending)), ...ending]
}

function easyAndStrides(
  context: BuildContext,
  length: Amount,
  times: number,
): readonly WorkoutElement[] {
  const first = walk(context, { s: 60 }, 'get-ready')
  if (times <= 0) return [easyRun(context, length)]
  const ending =
    context.stridesUphill === true
      ? uphillStrides(context, times)
      : strides(context, times, { m: 80, s: 20 })
  return withEnding(context, length, [first, ...ending])
}

function easyAndDrills(
  context: BuildContext,
  length: Amount,
  drills: readonly Step[],
): readonly WorkoutElement[] {
  const rest = remaining(length, drills)
  const half: Amount = 'm' in rest ? { m: Math.round(rest.m / 2) } : { s: Math.round(rest.s / 2) }
  const second: Amount =
    'm' in rest && 'm' in half
      ? { m: rest.m - half.m }
      : { s: ('s' in rest ? rest.s : 0) - ('s' in half ? half.s : 0) }
  return [easyRun(context, half), ...drills, easyRun(context, second)]
}

function runWalk(
  context: BuildContext,
  times: number,
  runMinutes: number,
): readonly WorkoutElement[] {
  const block = run(context, { s: runMinutes * MINUTE_S }, 'E', { cue: 'easy' })
  return repeatWith(times, [block], [walk(context, { s: MINUTE_S })])
}

/** Rounds of running and walking that fill the asked-for length. */
function runWalkTimes(context: BuildContext, level: number, runMinutes: number): number {
  const round = (runMinutes + 1) * MINUTE_S
  if (context.durationS !== undefined) return Math.max(2, Math.round(context.durationS / round))
  if (context.distanceM !== undefined) {
    const roundM = elementsDistanceM(runWalk(context, 1, runMinutes)) + WALK_MPS * MINUTE_S
    return Math.max(2, Math.round(context.distanceM / roundM))
  }
  return repsAt(level, 6, 10)
}

const EASY = { kind: 'easy', traits: ['easy'], evidenceGrade: 'B', expectedCr10: 2 } as const
const AROUND = { traits: ['easy'], evidenceGrade: 'B', expectedCr10: 2 } as const
const E_RANGE = [30, 70] as const

export const EASY_SESSIONS: readonly SessionSpec[] = [
  defineSession(AROUND, {
    id: 'W1',
    kind: 'warmup',
    expectedCr10: 1,
    easierTitle: title('opener-walk'),
    build: (context) => [
      walk(context, { s: 300 }, 'walk-then-jog'),
      drill(['leg-swings', 'each', { count: 10 }], 40, 0),
      drill(['calf-raises', 'times', { count: 10 }], 30, 0),
    ],
    buildEasier: (context) => [walk(context, { s: 300 })],
    title: () => title('opener'),
  }),
  defineSession(AROUND, {
    id: 'W2',
    traits: ['easy', 'strides'],
    kind: 'warmup',
    easierTitle: title('warm-up-strides', { count: 4 }),
    expectedCr10: 3,
    build: (context, level) => qualityWarmup(context, level),
    buildEasier: (context, level) => [
      warmupJog(context, level, [10, 20]),
      ...strides(context, 4, { m: 60, s: 15 }),
    ],
    title: () => title('warm-up'),
  }),
  defineSession(AROUND, {
    id: 'W3',
    traits: ['easy', 'strides'],
    kind: 'warmup',
    easierTitle: title('race-warm-up-short'),
    expectedCr10: 3,
    build: (context, level) => raceWarmup(context, level),
    buildEasier: (context, level) => raceWarmup(context, level, 100),
    title: () => title('race-warm-up'),
  }),
  defineSession(AROUND, {
    id: 'W4',
    kind: 'cooldown',
    expectedCr10: 1,
    easierTitle: title('cool-down-walk'),
    evidenceGrade: 'D',
    build: cooldown,
    buildEasier: (context) => [walk(context, { s: 600 }, 'walk')],
    title: (_context, level) =>
      title('cool-down', { length: minutesMessage(valueAt(level, 8, 15, 1) * MINUTE_S) }),
  }),
  defineSession(
    { kind: 'drills', traits: ['easy'] },
    {
      id: 'D1',
      easierTitle: title('march-only'),
      progressesTo: 'D2',
      build: (_context, level) => drillsA(level),
      buildEasier: (_context, level) => drillsA(level).slice(0, 1),
      title: () => title('drill-set-a'),
    },
  ),
  defineSession(
    { kind: 'drills', traits: ['easy'] },
    {
      id: 'D2',
      easierTitle: title('drill-set-a'),
      progressesTo: 'N5',
      regressesTo: 'D1',
      build: (_context, level) => drillsB(level),
      buildEasier: (_context, level) => drillsA(level),
      title: () => title('drill-set-b'),
    },
  ),
  defineSession(EASY, {
    id: 'E1',
    traits: ['easy', 'recovery-run'],
    expectedCr10: 1,
    build: (context, level) => [
      run(context, runLength(context, level, [20, 40]), 'REC', {
        keepDistance: true,
        cue: 'very-easy',
      }),
    ],
    buildEasier: (context, level) => [
      run(context, shorten(runLength(context, level, [20, 40])), 'REC', {
        keepDistance: true,
        cue: 'cycle-instead',
      }),
    ],
    title: (context, level) =>
      title('recovery-run', { length: runLengthMessage(runLength(context, level, [20, 40])) }),
  }),
  defineSession(EASY, {
    id: 'E2',
    regressesTo: 'E5',
    build: (context, level) => [easyRun(context, runLength(context, level, E_RANGE))],
    buildEasier: (context, level) => [
      easyRun(context, shorten(runLength(context, level, E_RANGE))),
    ],
    title: (context, level) =>
      title('easy-run', { length: runLengthMessage(runLength(context, level, E_RANGE)) }),
  }),
  defineSession(EASY, {
    id: 'E3',
    traits: ['easy', 'strides'],
    expectedCr10: 3,
    regressesTo: 'E2',
    build: (context, level) =>
      easyAndStrides(
        context,
        runLength(context, level, E_RANGE),
        context.strides ?? repsAt(level, 4, 8),
      ),
    buildEasier: (context, level) =>
      easyAndStrides(context, shorten(runLength(context, level, E_RANGE)), 2),
    title: (context, level) =>
      title(context.stridesUphill === true ? 'easy-run-hill-sprints' : 'easy-run-strides', {
        length: runLengthMessage(runLength(context, level, E_RANGE)),
        count: context.strides ?? repsAt(level, 4, 8),
      }),
  }),
  defineSession(EASY, {
    id: 'E4',
    build: (context, level) =>
      easyAndDrills(context, runLength(context, level, E_RANGE), drillsA(level)),
    buildEasier: (context, level) =>
      easyAndDrills(
        context,
        shorten(runLength(context, level, E_RANGE)),
        drillsA(level).slice(0, 1),
      ),
    title: (context, level) =>
      title('easy-run-drills', { length: runLengthMessage(runLength(context, level, E_RANGE)) }),
  }),
  defineSession(EASY, {
    id: 'E5',
    traits: ['easy', 'run-walk'],
    progressesTo: 'E2',
    build: (context, level) => {
      const minutes = repsAt(level, 2, 4)
      return runWalk(context, runWalkTimes(context, level, minutes), minutes)
    },
    buildEasier: (context) => runWalk(context, runWalkTimes(context, 0, 1), 1),
    title: (context, level) => {
      const minutes = repsAt(level, 2, 4)
      const times = runWalkTimes(context, level, minutes)
      return title('run-walk', { count: times, length: minutesMessage(minutes * MINUTE_S) })
    },
  }),
]
