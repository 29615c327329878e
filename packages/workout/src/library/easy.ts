/** Openers, warm-ups, cool-downs, drills and easy runs. */
import type { Step, WorkoutElement } from '../workout.ts'
import { elementsDistanceM, elementsDurationS } from '../totals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import {
  cooldown,
  drillsA,
  drillsB,
  qualityWarmup,
  raceWarmup,
  strides,
  warmupJog,
} from './around-a-session.ts'
import type { Amount } from './step-building.ts'
import {
  drill,
  MINUTE_S,
  repeatWith,
  repsAt,
  run,
  valueAt,
  walk,
  WALK_MPS,
} from './step-building.ts'

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
  return run(context, length, 'E', { keepDistance: true, cue: 'able to talk' })
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
  const first = walk(context, { s: 60 }, 'walk, get ready')
  if (times <= 0) return [easyRun(context, length)]
  return withEnding(context, length, [first, ...strides(context, times, { m: 80, s: 20 })])
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

/** "8 km" or "45 min". */
export function sayLength(length: Amount): string {
  if ('m' in length) return `${Number((length.m / 1000).toFixed(1))} km`
  return `${Math.round(length.s / MINUTE_S)} min`
}

const EASY = { kind: 'easy', evidenceGrade: 'B', expectedCr10: 2 } as const
const AROUND = { evidenceGrade: 'B', expectedCr10: 2 } as const
const E_RANGE = [30, 70] as const

export const EASY_SESSIONS: readonly SessionSpec[] = [
  defineSession(AROUND, {
    id: 'W1',
    name: 'Easy-day opener',
    purpose: 'joint prep',
    kind: 'warmup',
    expectedCr10: 1,
    easierTitle: 'Easy-day opener, 5 min walk',
    regression: 'walk only',
    build: (context) => [
      walk(context, { s: 300 }, 'walk, then jog'),
      drill('Leg swings, 10 each', 40, 0),
      drill('Calf raises, 10', 30, 0),
    ],
    buildEasier: (context) => [walk(context, { s: 300 })],
    title: () => 'Easy-day opener, 5 min walk or jog, swings and calf raises',
  }),
  defineSession(AROUND, {
    id: 'W2',
    name: 'Quality warm-up',
    purpose: 'raise oxygen uptake and range',
    kind: 'warmup',
    easierTitle: 'Warm-up with 4 strides',
    expectedCr10: 3,
    progression: 'add 1 min at T',
    regression: 'drop D1, keep strides',
    build: (context, level) => qualityWarmup(context, level),
    buildEasier: (context, level) => [
      warmupJog(context, level, [10, 20]),
      ...strides(context, 4, { m: 60, s: 15 }),
    ],
    title: () => 'Warm-up with drills and 4 strides',
  }),
  defineSession(AROUND, {
    id: 'W3',
    name: 'Race warm-up',
    purpose: 'prime for the mile',
    kind: 'warmup',
    easierTitle: 'Race warm-up, rehearsal 100 m',
    expectedCr10: 3,
    regression: '200 m to 100 m',
    build: (context, level) => raceWarmup(context, level),
    buildEasier: (context, level) => raceWarmup(context, level, 100),
    title: () => 'Race warm-up with drills, 2 strides and 200 m at mile pace',
  }),
  defineSession(AROUND, {
    id: 'W4',
    name: 'Cool-down',
    purpose: 'return to easy',
    kind: 'cooldown',
    expectedCr10: 1,
    easierTitle: 'Cool-down, 10 min walk',
    evidenceGrade: 'D',
    regression: 'walk 10 min',
    build: cooldown,
    buildEasier: (context) => [walk(context, { s: 600 }, 'walk')],
    title: (_context, level) => `Cool-down, ${valueAt(level, 8, 15, 1)} min very easy`,
  }),
  defineSession(
    { kind: 'drills' },
    {
      id: 'D1',
      name: 'Drill set A (basic)',
      purpose: 'posture, rhythm, stiffness',
      easierTitle: 'March drill only',
      progressesTo: 'D2',
      progression: 'add skip-B',
      regression: 'march only',
      build: (_context, level) => drillsA(level),
      buildEasier: (_context, level) => drillsA(level).slice(0, 1),
      title: () => 'Drill set A, five drills twice each',
    },
  ),
  defineSession(
    { kind: 'drills' },
    {
      id: 'D2',
      name: 'Drill set B (advanced)',
      purpose: 'elastic, front-side',
      easierTitle: 'Drill set A',
      progressesTo: 'N5',
      regressesTo: 'D1',
      progression: 'wickets (N5)',
      regression: 'D1',
      build: (_context, level) => drillsB(level),
      buildEasier: (_context, level) => drillsA(level),
      title: () => 'Drill set B, four drills twice each',
    },
  ),
  defineSession(EASY, {
    id: 'E1',
    name: 'Recovery run',
    purpose: 'circulation',
    expectedCr10: 1,
    regression: 'bike or walk',
    build: (context, level) => [
      run(context, runLength(context, level, [20, 40]), 'REC', {
        keepDistance: true,
        cue: 'very easy',
      }),
    ],
    buildEasier: (context, level) => [
      run(context, shorten(runLength(context, level, [20, 40])), 'REC', {
        keepDistance: true,
        cue: 'or walk, or cycle',
      }),
    ],
    title: (context, level) => `Recovery run, ${sayLength(runLength(context, level, [20, 40]))}`,
  }),
  defineSession(EASY, {
    id: 'E2',
    name: 'Easy run',
    purpose: 'aerobic volume',
    progression: '+5 min',
    regressesTo: 'E5',
    regression: 'run-walk',
    build: (context, level) => [easyRun(context, runLength(context, level, E_RANGE))],
    buildEasier: (context, level) => [
      easyRun(context, shorten(runLength(context, level, E_RANGE))),
    ],
    title: (context, level) => `Easy run, ${sayLength(runLength(context, level, E_RANGE))}`,
  }),
  defineSession(EASY, {
    id: 'E3',
    name: 'Easy + strides',
    purpose: 'volume and fast, relaxed form',
    expectedCr10: 3,
    progression: '4, 6, then 8 strides',
    regression: '2-4 strides',
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
      `Easy run, ${sayLength(runLength(context, level, E_RANGE))} with ${context.strides ?? repsAt(level, 4, 8)} strides`,
  }),
  defineSession(EASY, {
    id: 'E4',
    name: 'Easy + drills',
    purpose: 'technique',
    progression: 'drill set D2',
    regression: 'march only',
    build: (context, level) =>
      easyAndDrills(context, runLength(context, level, E_RANGE), drillsA(level)),
    buildEasier: (context, level) =>
      easyAndDrills(
        context,
        shorten(runLength(context, level, E_RANGE)),
        drillsA(level).slice(0, 1),
      ),
    title: (context, level) =>
      `Easy run, ${sayLength(runLength(context, level, E_RANGE))} with drills halfway`,
  }),
  defineSession(EASY, {
    id: 'E5',
    name: 'Run–walk',
    purpose: 'entry or return',
    progressesTo: 'E2',
    progression: '4:1, 6:1, then 9:1',
    regression: '1:1',
    build: (context, level) => {
      const minutes = repsAt(level, 2, 4)
      return runWalk(context, runWalkTimes(context, level, minutes), minutes)
    },
    buildEasier: (context) => runWalk(context, runWalkTimes(context, 0, 1), 1),
    title: (context, level) => {
      const minutes = repsAt(level, 2, 4)
      const times = runWalkTimes(context, level, minutes)
      return `Run–walk, ${times} × ${minutes} min easy with 1 min walks`
    },
  }),
]
