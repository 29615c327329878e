/** Sessions near maximal oxygen uptake. */
import { intervals, intervalSets } from './intervals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { jog, jogDown, repeatWith, repsAt, run, valueAt } from './step-building.ts'
import type { Step, WorkoutElement } from '../workout.ts'

const VO2 = {
  phases: ['specific'],
  hard: true,
  evidenceGrade: 'B',
  expectedCr10: 8,
  warmup: 'quality',
  cooldown: true,
} as const satisfies Partial<SessionSpec>
const FIVE_TO_THREE = { to: '3K', cue: 'at 5K to 3K pace' } as const

function cutDown(context: BuildContext, from: number): readonly WorkoutElement[] {
  const bouts: readonly Step[] = [
    run(context, { m: 1600 }, '10K'),
    run(context, { m: 1200 }, '5K'),
    run(context, { m: 800 }, '3K'),
    run(context, { m: 400 }, 'MI'),
  ].slice(from)
  const rests = [120, 150, 180].slice(from)
  return bouts.flatMap((bout, i) => {
    const rest = rests[i]
    return rest === undefined ? [bout] : [bout, jog(context, { s: rest })]
  })
}

export const VO2_SESSIONS: readonly SessionSpec[] = [
  defineSession(VO2, {
    id: 'V1',
    name: '5K kilometres',
    purpose: 'maximal oxygen uptake',
    progression: '+1, then the last at 3K pace',
    regression: '3',
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) => [run(context, { m: 1000 }, '5K')],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 120 : 150 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V2',
    name: '800s',
    purpose: 'maximal oxygen uptake',
    place: 'track',
    progression: '+1',
    regression: '4',
    ...intervals({
      times: [5, 7],
      easier: 4,
      bout: (context) => [run(context, { m: 800 }, '5K', FIVE_TO_THREE)],
      recovery: (context) => [jog(context, { s: 120 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V3',
    name: '400s short rest',
    purpose: 'maximal oxygen uptake and rhythm',
    place: 'track',
    progression: '+2',
    regression: '8',
    ...intervals({
      times: [10, 16],
      easier: 8,
      bout: (context) => [run(context, { m: 400 }, '5K', FIVE_TO_THREE)],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 45 : 60 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V4',
    name: '30/15s',
    purpose: 'time near maximal oxygen uptake',
    progression: '+2 reps',
    regression: '6 reps',
    ...intervalSets({
      times: [9, 13],
      easier: 6,
      sets: [2, 3],
      easierSets: 2,
      bout: (context) => [
        run(context, { s: 30 }, '3K', { to: 'MI', by: 'effort', cue: 'at 3K to mile effort' }),
      ],
      recovery: (context) => [jog(context, { s: 15 })],
      setRecovery: (context) => [jog(context, { s: 180 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V5',
    name: '4×4',
    purpose: 'maximal oxygen uptake',
    progression: '5 × 4 min',
    regression: '3 × 4 min',
    ...intervals({
      times: [4, 4],
      easier: 3,
      bout: (context) => [run(context, { s: 240 }, '5K', { by: 'effort' })],
      recovery: (context) => [jog(context, { s: 180 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V6',
    name: 'Hill VO2',
    purpose: 'maximal oxygen uptake at lower speed',
    place: 'hill',
    requires: ['hill'],
    treadmillSubstitutes: true,
    phases: ['hills', 'specific'],
    evidenceGrade: 'C',
    progression: '+1',
    regression: '4',
    ...intervals({
      times: [5, 7],
      easier: 4,
      bout: (context, level) => [
        run(context, { s: valueAt(level, 120, 180, 15) }, '5K', { gradePct: 6 }),
      ],
      recovery: (context, bout) => [jogDown(context, bout)],
    }),
  }),
  defineSession(VO2, {
    id: 'V7',
    name: 'Minute fartlek',
    purpose: 'maximal oxygen uptake by feel',
    phases: ['hills', 'specific', 'transition'],
    expectedCr10: 7,
    progression: 'to 16',
    regression: '8',
    ...intervals({
      times: [10, 16],
      easier: 8,
      bout: (context) => [run(context, { s: 60 }, '5K', { by: 'effort' })],
      recovery: (context) => [run(context, { s: 60 }, 'E', { intent: 'recovery', cue: 'easy' })],
    }),
  }),
  defineSession(VO2, {
    id: 'V8',
    name: '600s',
    purpose: '3K power',
    place: 'track',
    progression: '+1',
    regression: '4',
    ...intervals({
      times: [5, 7],
      easier: 4,
      bout: (context) => [run(context, { m: 600 }, '3K')],
      recovery: (context) => [jog(context, { s: 120 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V9',
    name: 'Cut-down',
    purpose: 'change of pace',
    place: 'track',
    evidenceGrade: 'D',
    progression: 'a second 400 m',
    regression: 'drop the 1600 m',
    build: (context) => cutDown(context, 0),
    buildEasier: (context) => cutDown(context, 1),
    title: (context) =>
      context.place === 'track' || context.place === 'treadmill'
        ? 'Cut-down, 1600, 1200, 800, 400 m from 10K to mile pace'
        : 'Cut-down, four reps by time from 10K to mile pace',
  }),
  defineSession(VO2, {
    id: 'V10',
    name: '10-20-30',
    purpose: 'little time, first fast running',
    phases: ['base', 'transition'],
    easierTitle: '5 min of 30 s easy, 20 s steady, 10 s fast',
    expectedCr10: 6,
    progression: '+1 block',
    regression: '1-2 blocks',
    ...tenTwentyThirty(),
    title: (_context, level) =>
      `${repsAt(level, 2, 4)} × 5 min of 30 s easy, 20 s steady, 10 s fast`,
  }),
]

/** Bangsbo and colleagues: Gunnarsson & Bangsbo 2012 (grade B). */
function tenTwentyThirty(): Pick<SessionSpec, 'build' | 'buildEasier'> {
  const build = (context: BuildContext, blocks: number): readonly WorkoutElement[] => {
    const round: readonly Step[] = [
      run(context, { s: 30 }, 'REC', { intent: 'recovery', cue: '30 slow' }),
      run(context, { s: 20 }, 'E', { to: 'S', cue: '20 steady' }),
      run(context, { s: 10 }, 'FAST', { by: 'effort', cue: '10 fast' }),
    ]
    return repeatWith(
      blocks,
      [{ kind: 'repeat', times: 5, steps: round }],
      [jog(context, { s: 120 })],
    )
  }
  return {
    build: (context, level) => build(context, repsAt(level, 2, 4)),
    buildEasier: (context) => build(context, 1),
  }
}
