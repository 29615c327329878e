/** Sessions near maximal oxygen uptake. */
import { atBetween } from '../describe/pace.ts'
import { intervals, intervalSets } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { title } from '../describe/titles.ts'
import { jog, jogDown, repeatWith, repsAt, run, valueAt } from './step-building.ts'
import type { Step, WorkoutElement } from '../workout.ts'

const VO2 = {
  phases: ['specific'],
  traits: ['hard', 'needs-warm-up'],
  evidenceGrade: 'B',
  expectedCr10: 8,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults
const FIVE_TO_THREE = { to: '3K', cue: atBetween('5K', '3K') } as const

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
    prefersTrack: true,
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) => [run(context, { m: 1000 }, '5K')],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 120 : 150 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V2',
    prefersTrack: true,
    place: 'track',
    ...intervals({
      times: [5, 7],
      easier: 4,
      bout: (context) => [run(context, { m: 800 }, '5K', FIVE_TO_THREE)],
      recovery: (context) => [jog(context, { s: 120 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V3',
    prefersTrack: true,
    place: 'track',
    ...intervals({
      times: [10, 16],
      easier: 8,
      bout: (context) => [run(context, { m: 400 }, '5K', FIVE_TO_THREE)],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 45 : 60 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V4',
    ...intervalSets({
      times: [9, 13],
      easier: 6,
      sets: [2, 3],
      easierSets: 2,
      bout: (context) => [
        run(context, { s: 30 }, '3K', {
          to: 'MI',
          by: 'effort',
          cue: atBetween('3K', 'MI', 'effort'),
        }),
      ],
      recovery: (context) => [jog(context, { s: 15 })],
      setRecovery: (context) => [jog(context, { s: 180 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V5',
    ...intervals({
      times: [4, 4],
      easier: 3,
      bout: (context) => [run(context, { s: 240 }, '5K', { by: 'effort' })],
      recovery: (context) => [jog(context, { s: 180 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V6',
    traits: ['hard', 'needs-warm-up', 'uphill'],
    place: 'hill',
    requires: ['hill'],
    treadmillSubstitutes: true,
    phases: ['hills', 'specific'],
    evidenceGrade: 'C',
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
    phases: ['hills', 'specific', 'transition'],
    expectedCr10: 7,
    ...intervals({
      times: [10, 16],
      easier: 8,
      bout: (context) => [run(context, { s: 60 }, '5K', { by: 'effort' })],
      recovery: (context) => [run(context, { s: 60 }, 'E', { intent: 'recovery', cue: 'easy' })],
    }),
  }),
  defineSession(VO2, {
    id: 'V8',
    prefersTrack: true,
    place: 'track',
    ...intervals({
      times: [5, 7],
      easier: 4,
      bout: (context) => [run(context, { m: 600 }, '3K')],
      recovery: (context) => [jog(context, { s: 120 })],
    }),
  }),
  defineSession(VO2, {
    id: 'V9',
    prefersTrack: true,
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'keep-whole'],
    place: 'track',
    evidenceGrade: 'D',
    build: (context) => cutDown(context, 0),
    buildEasier: (context) => cutDown(context, 1),
    title: (context) =>
      context.place === 'track' || context.place === 'treadmill'
        ? title('cut-down')
        : title('cut-down-by-time'),
  }),
  defineSession(VO2, {
    id: 'V10',
    prefersTrack: true,
    phases: ['base', 'transition'],
    easierTitle: title('ten-twenty-thirty', { count: 1 }),
    expectedCr10: 6,
    ...tenTwentyThirty(),
    title: (_context, level) => title('ten-twenty-thirty', { count: repsAt(level, 2, 4) }),
  }),
]

/** Bangsbo and colleagues: Gunnarsson & Bangsbo 2012 (grade B). */
function tenTwentyThirty(): Pick<SessionSpec, 'build' | 'buildEasier'> {
  const build = (context: BuildContext, blocks: number): readonly WorkoutElement[] => {
    const round: readonly Step[] = [
      run(context, { s: 30 }, 'REC', { intent: 'recovery', cue: 'slow' }),
      run(context, { s: 20 }, 'E', { to: 'S', cue: 'steady' }),
      run(context, { s: 10 }, 'FAST', { by: 'effort', cue: 'ten-fast' }),
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
