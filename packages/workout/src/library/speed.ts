/** Strides, sprints and relaxed fast running. */
import type { Step } from '../workout.ts'
import { strides } from './around-a-session.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { drill, jog, repeatWith, repsAt, run, walk } from './step-building.ts'

const SPEED = {
  phases: ['base', 'hills', 'specific'],
  evidenceGrade: 'C',
  expectedCr10: 4,
  warmup: 'quality',
  cooldown: true,
} as const satisfies Partial<SessionSpec>

function rest(seconds: number, cue = 'walk') {
  return (context: BuildContext): readonly Step[] => [walk(context, { s: seconds }, cue)]
}
function fast(context: BuildContext, m: number, cue: string): Step {
  return run(context, { m }, 'FAST', { by: 'effort', cue, keepDistance: true })
}
function top(context: BuildContext, m: number): Step {
  return run(context, { m }, 'MAX', {
    by: 'effort',
    cue: 'fly, tall and loose',
    keepDistance: true,
  })
}

export const SPEED_SESSIONS: readonly SessionSpec[] = [
  defineSession(SPEED, {
    id: 'N1',
    name: 'Strides',
    purpose: 'fast relaxed form',
    warmup: 'drills',
    expectedCr10: 3,
    phases: ['base', 'hills', 'specific', 'sharpen', 'transition'],
    progression: '+1 a week',
    regression: '60 m at mile pace',
    build: (context, level) =>
      strides(context, context.strides ?? repsAt(level, 4, 8), {
        m: level < 0.5 ? 80 : 100,
        s: level < 0.5 ? 15 : 20,
      }),
    buildEasier: (context) =>
      repeatWith(
        4,
        [run(context, { m: 60 }, 'MI', { intent: 'strides', by: 'effort', cue: 'relaxed' })],
        rest(60, 'walk back')(context),
      ),
  }),
  defineSession(SPEED, {
    id: 'N2',
    name: 'Hill sprints',
    purpose: 'recruit fast fibres at low strain',
    place: 'hill',
    requires: ['hill'],
    progression: '+1 a week',
    regression: '4 × 6 s at 90 %',
    ...intervals({
      times: [4, 10],
      easier: 4,
      bout: (context, level) => [
        run(context, { s: level < 0.5 ? 8 : 10 }, 'MAX', { gradePct: 7, cue: 'near all-out' }),
      ],
      easierBout: (context) => [
        run(context, { s: 6 }, 'MAX', { gradePct: 7, scale: 0.9, cr10: [7, 8], cue: '90 %' }),
      ],
      recovery: rest(120, 'walk down'),
    }),
  }),
  defineSession(SPEED, {
    id: 'N3',
    name: 'Flying 30s',
    purpose: 'top speed',
    phases: ['specific'],
    place: 'track',
    requires: ['track'],
    hard: true,
    evidenceGrade: 'B',
    expectedCr10: 6,
    progression: '+1',
    regression: 'build only',
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
    name: 'Accelerations',
    purpose: 'mechanics',
    progression: '+1',
    regression: '40 m',
    ...intervals({
      times: [4, 6],
      easier: 4,
      bout: (context, level) => [
        fast(context, level < 0.5 ? 50 : 60, 'a little faster all the way'),
      ],
      easierBout: (context) => [fast(context, 40, 'a little faster all the way')],
      recovery: rest(120, 'walk back'),
    }),
  }),
  defineSession(SPEED, {
    id: 'N5',
    name: 'Wickets',
    purpose: 'step frequency and placement',
    kind: 'drills',
    easierTitle: '6 × walk through 12 low markers',
    evidenceGrade: 'D',
    progression: 'spacing +5 cm',
    regression: 'walk through',
    ...intervals({
      times: [6, 8],
      easier: 6,
      bout: () => [drill('Wickets, over 12 low markers 1.5-1.9 m apart', 5, 20)],
      easierBout: () => [drill('Wickets, walk through 12 low markers', 20, 20)],
      recovery: rest(60, 'walk back'),
    }),
    title: (_context, level) => `${repsAt(level, 6, 8)} × 12 low markers`,
  }),
  defineSession(SPEED, {
    id: 'N6',
    name: 'Ins-and-outs',
    purpose: 'stay relaxed at speed',
    phases: ['specific'],
    easierTitle: '2 × 30 m fast, 30 m float, 30 m fast',
    place: 'track',
    requires: ['track'],
    hard: true,
    expectedCr10: 6,
    progression: '+1',
    regression: '2',
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
    title: (_context, level) => `${repsAt(level, 4, 6)} × 30 m fast, 30 m float, 30 m fast`,
  }),
  defineSession(SPEED, {
    id: 'N7',
    name: 'Relaxed 100s',
    purpose: 'from strides to mile reps',
    phases: ['base', 'hills'],
    expectedCr10: 5,
    progressesTo: 'R16',
    regressesTo: 'N1',
    progression: '+2',
    regression: '6',
    ...intervals({
      times: [8, 12],
      easier: 6,
      bout: (context) => [
        run(context, { m: 100 }, 'MI', { to: '8H', by: 'effort', cue: 'at mile to 800 m effort' }),
      ],
      recovery: (context) => [jog(context, { m: 100 }, 'walk or jog')],
    }),
  }),
  defineSession(SPEED, {
    id: 'N8',
    name: 'Grass diagonals',
    purpose: 'speed at low impact',
    evidenceGrade: 'D',
    easierTitle: '6 grass diagonals at mile effort',
    progression: '+2',
    regression: '6',
    ...intervals({
      times: [8, 12],
      easier: 6,
      bout: (context) => [
        run(context, { s: 20 }, 'MI', { by: 'effort', cue: 'one diagonal of the pitch' }),
      ],
      recovery: (context) => [jog(context, { s: 40 }, 'jog the width')],
    }),
    title: (_context, level) => `${repsAt(level, 8, 12)} grass diagonals at mile effort`,
  }),
  defineSession(SPEED, {
    id: 'N9',
    name: 'Build 150s',
    purpose: 'change of gear',
    phases: ['hills', 'specific', 'sharpen'],
    easierTitle: '3 × 150 m, building from 5K to 800 m effort',
    progression: '+1',
    regression: '3',
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) =>
        (['5K', 'MI', '8H'] as const).map((symbol) =>
          run(context, { m: 50 }, symbol, {
            by: 'effort',
            cue: `at ${symbol === 'MI' ? 'mile' : symbol === '8H' ? '800 m' : '5K'} effort`,
            keepDistance: true,
          }),
        ),
      recovery: rest(120),
    }),
    title: (_context, level) => `${repsAt(level, 4, 6)} × 150 m, building from 5K to 800 m effort`,
  }),
]
