/** Strides, sprints and relaxed fast running. */
import type { Cue } from '../cues.ts'
import { atBetween } from '../describe/pace.ts'
import type { Step } from '../workout.ts'
import { strides } from './around-a-session.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { title } from '../describe/titles.ts'
import { drill, jog, repeatWith, repsAt, run, walk } from './step-building.ts'

const SPEED = {
  prefersTrack: true,
  phases: ['base', 'hills', 'specific'],
  evidenceGrade: 'C',
  expectedCr10: 4,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults

function rest(seconds: number, cue: Cue = 'walk') {
  return (context: BuildContext): readonly Step[] => [walk(context, { s: seconds }, cue)]
}
function fast(context: BuildContext, m: number, cue: Cue): Step {
  return run(context, { m }, 'FAST', { by: 'effort', cue, keepDistance: true })
}
function top(context: BuildContext, m: number): Step {
  return run(context, { m }, 'MAX', {
    by: 'effort',
    cue: 'fly-loose',
    keepDistance: true,
  })
}

export const SPEED_SESSIONS: readonly SessionSpec[] = [
  defineSession(SPEED, {
    id: 'N1',
    traits: ['easy', 'strides'],
    warmup: 'drills',
    expectedCr10: 3,
    phases: ['base', 'hills', 'specific', 'sharpen', 'transition'],
    build: (context, level) =>
      strides(context, context.strides ?? repsAt(level, 4, 8), {
        m: level < 0.5 ? 80 : 100,
        s: level < 0.5 ? 15 : 20,
      }),
    buildEasier: (context) =>
      repeatWith(
        4,
        [run(context, { m: 60 }, 'MI', { intent: 'strides', by: 'effort', cue: 'relaxed' })],
        rest(60, 'walk-back')(context),
      ),
  }),
  defineSession(SPEED, {
    id: 'N2',
    traits: ['needs-warm-up', 'uphill', 'hill-sprint'],
    place: 'hill',
    requires: ['hill'],
    ...intervals({
      times: [4, 10],
      easier: 4,
      bout: (context, level) => [
        run(context, { s: level < 0.5 ? 8 : 10 }, 'MAX', { gradePct: 7, cue: 'near-all-out' }),
      ],
      easierBout: (context) => [
        run(context, { s: 6 }, 'MAX', {
          gradePct: 7,
          scale: 0.9,
          cr10: [7, 8],
          cue: 'ninety-per-cent',
        }),
      ],
      recovery: rest(120, 'walk-down'),
    }),
  }),
  defineSession(SPEED, {
    id: 'N3',
    traits: ['hard', 'needs-warm-up', 'sprint', 'track-only'],
    phases: ['specific'],
    place: 'track',
    requires: ['track'],
    evidenceGrade: 'B',
    expectedCr10: 6,
    ...intervals({
      times: [3, 5],
      easier: 3,
      bout: (context) => [fast(context, 30, 'build'), top(context, 30)],
      easierBout: (context) => [fast(context, 30, 'build')],
      recovery: (context, _bout, level) => rest(level > 0.5 ? 240 : 180)(context),
    }),
  }),
  defineSession(SPEED, {
    id: 'N4',
    ...intervals({
      times: [4, 6],
      easier: 4,
      bout: (context, level) => [fast(context, level < 0.5 ? 50 : 60, 'little-faster')],
      easierBout: (context) => [fast(context, 40, 'little-faster')],
      recovery: rest(120, 'walk-back'),
    }),
  }),
  defineSession(SPEED, {
    id: 'N5',
    traits: ['easy', 'strides'],
    kind: 'drills',
    easierTitle: title('low-markers-walk', { count: 6 }),
    evidenceGrade: 'D',
    ...intervals({
      times: [6, 8],
      easier: 6,
      bout: () => [drill(['wickets', 'markers', { count: 12 }], 5, 20)],
      easierBout: () => [drill(['wickets', 'walk-markers', { count: 12 }], 20, 20)],
      recovery: rest(60, 'walk-back'),
    }),
    title: (_context, level) => title('low-markers', { count: repsAt(level, 6, 8) }),
  }),
  defineSession(SPEED, {
    id: 'N6',
    traits: ['hard', 'needs-warm-up', 'track-only'],
    phases: ['specific'],
    easierTitle: title('ins-and-outs', { count: 2 }),
    place: 'track',
    requires: ['track'],
    expectedCr10: 6,
    ...intervals({
      times: [4, 6],
      easier: 2,
      bout: (context) => [
        fast(context, 30, 'in'),
        run(context, { m: 30 }, 'FAST', { scale: 0.95, by: 'effort', cue: 'float' }),
        fast(context, 30, 'in'),
      ],
      recovery: rest(180),
    }),
    title: (_context, level) => title('ins-and-outs', { count: repsAt(level, 4, 6) }),
  }),
  defineSession(SPEED, {
    id: 'N7',
    phases: ['base', 'hills'],
    expectedCr10: 5,
    progressesTo: 'R16',
    regressesTo: 'N1',
    ...intervals({
      times: [8, 12],
      easier: 6,
      bout: (context) => [
        run(context, { m: 100 }, 'MI', {
          to: '8H',
          by: 'effort',
          cue: atBetween('MI', '8H', 'effort'),
        }),
      ],
      recovery: (context) => [jog(context, { m: 100 }, 'walk-or-jog')],
    }),
  }),
  defineSession(SPEED, {
    id: 'N8',
    evidenceGrade: 'D',
    easierTitle: title('grass-diagonals', { count: 6 }),
    ...intervals({
      times: [8, 12],
      easier: 6,
      bout: (context) => [run(context, { s: 20 }, 'MI', { by: 'effort', cue: 'grass-diagonal' })],
      recovery: (context) => [jog(context, { s: 40 }, 'jog-the-width')],
    }),
    title: (_context, level) => title('grass-diagonals', { count: repsAt(level, 8, 12) }),
  }),
  defineSession(SPEED, {
    id: 'N9',
    phases: ['hills', 'specific', 'sharpen'],
    easierTitle: title('build-reps', { count: 3 }),
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) =>
        (['5K', 'MI', '8H'] as const).map((symbol) =>
          run(context, { m: 50 }, symbol, {
            by: 'effort',
            keepDistance: true,
          }),
        ),
      recovery: rest(120),
    }),
    title: (_context, level) => title('build-reps', { count: repsAt(level, 4, 6) }),
  }),
]
