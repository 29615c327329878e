/** Tests, time trials and races. */
import { MILE_M } from '@bell-lap/units/length'
import type { Step } from '../workout.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import type { Amount, RunOptions } from './step-building.ts'
import { midMps, repsAt, run, stand, walk } from './step-building.ts'
import type { PaceSymbol } from '../workout.ts'

const TEST = {
  phases: ['base', 'specific', 'sharpen', 'transition'],
  hard: true,
  kind: 'test',
  evidenceGrade: 'B',
  expectedCr10: 9,
  warmup: 'quality',
  cooldown: true,
} as const satisfies Partial<SessionSpec>
const RACE = { ...TEST, kind: 'race', warmup: 'race', expectedCr10: 10 } as const

function allOut(
  context: BuildContext,
  amount: Amount,
  symbol: PaceSymbol,
  options: RunOptions = {},
): readonly Step[] {
  const base = { keepDistance: true, by: 'effort', cr10: [9, 10] } as const
  return [run(context, amount, symbol, { ...base, ...options })]
}

const STEP_MPS = 1 / 3.6
/** A tenth of a km/h either side, as treadmills show it. */
const STAGE_WINDOW_MPS = 0.1 / 3.6
const STAGE_SYMBOLS = ['E', 'E', 'E', 'S', 'M', 'T', 'CV', '5K'] as const
/** The stage at threshold speed, counted from the last. */
const STAGES_ABOVE_THRESHOLD = 2

/** Four-minute stages 1 km/h apart, the third last at threshold; 30 s to sample between. */
function stepTest(context: BuildContext, stages: number, sampleCue: string): readonly Step[] {
  const threshold = midMps(context.paces.T)
  const slowest = 0.6 * threshold
  return Array.from({ length: stages }, (_, i): readonly Step[] => {
    const above = i - (stages - 1 - STAGES_ABOVE_THRESHOLD)
    const speed = Math.max(slowest, threshold + above * STEP_MPS)
    const symbol = STAGE_SYMBOLS[STAGE_SYMBOLS.length - stages + i] ?? 'E'
    const stage: Step = {
      ...run(context, { s: 240 }, symbol),
      target: {
        kind: 'pace',
        symbol,
        band: { slowMps: speed - STAGE_WINDOW_MPS, fastMps: speed + STAGE_WINDOW_MPS },
      },
      cue: `stage ${i + 1}`,
    }
    return i === stages - 1 ? [stage] : [stage, stand(context, 30, sampleCue)]
  }).flat()
}

function tuneUpM(context: BuildContext): number {
  return context.distanceM ?? (context.place === 'track' ? 3000 : 5000)
}

export const TEST_SESSIONS: readonly SessionSpec[] = [
  defineSession(TEST, {
    id: 'X1',
    name: '30 m fly',
    purpose: 'top speed',
    place: 'track',
    requires: ['track'],
    expectedCr10: 6,
    regression: 'skip',
    ...intervals({
      times: [3, 3],
      easier: 2,
      bout: (context, level) => [
        run(context, { m: level < 0.5 ? 30 : 40 }, 'FAST', {
          by: 'effort',
          cue: 'build',
          keepDistance: true,
        }),
        run(context, { m: 30 }, 'MAX', { by: 'effort', cue: 'fly', keepDistance: true }),
      ],
      recovery: (context) => [walk(context, { s: 240 })],
    }),
    title: () => '3 × 30 m flying',
  }),
  defineSession(TEST, {
    id: 'X2',
    name: '400 m TT',
    purpose: 'speed endurance',
    place: 'track',
    requires: ['track'],
    regression: '300 m',
    build: (context) => allOut(context, { m: 400 }, '4H'),
    buildEasier: (context) => allOut(context, { m: 300 }, '4H'),
    title: () => '400 m time trial',
  }),
  defineSession(TEST, {
    id: 'X3',
    name: '1200 or 2000 m TT',
    purpose: 'maximal aerobic speed',
    regression: '1200 m',
    build: (context, level) =>
      level < 0.5
        ? allOut(context, { m: 1200 }, 'MI', { cue: 'even' })
        : allOut(context, { m: 2000 }, '3K', { to: 'MI', cue: 'even' }),
    buildEasier: (context) => allOut(context, { m: 1200 }, 'MI', { cue: 'even' }),
    title: (_context, level) => `${level < 0.5 ? 1200 : 2000} m time trial`,
  }),
  defineSession(TEST, {
    id: 'X4',
    name: '3-min all-out',
    purpose: 'critical speed',
    place: 'track',
    requires: ['track'],
    expectedCr10: 10,
    regression: 'skip if new to running',
    build: (context) => allOut(context, { s: 180 }, 'MI', { to: '8H', cue: 'all-out, no pacing' }),
    buildEasier: (context) =>
      allOut(context, { s: 180 }, '3K', { cr10: [8, 9], cue: 'hard, even' }),
    title: () => '3 min all-out',
  }),
  defineSession(TEST, {
    id: 'X5',
    name: '30-min TT',
    purpose: 'threshold speed and heart rate',
    regression: '20 min',
    build: (context) => allOut(context, { s: 1800 }, 'T', { cue: 'even; HR of last 20 min' }),
    buildEasier: (context) => allOut(context, { s: 1200 }, 'T', { cue: 'even' }),
    title: () => '30 min time trial',
  }),
  defineSession(TEST, {
    id: 'X6',
    name: 'Lactate step test',
    purpose: 'both thresholds',
    place: 'treadmill',
    easierTitle: 'Step test, 6 × 4 min, heart rate only',
    requires: ['treadmill'],
    expectedCr10: 8,
    regression: 'heart rate only',
    build: (context, level) => stepTest(context, repsAt(level, 6, 8), 'sample'),
    buildEasier: (context) => stepTest(context, 6, 'note heart rate'),
    title: (_context, level) => `Step test, ${repsAt(level, 6, 8)} × 4 min, 1 km/h faster each`,
  }),
  defineSession(RACE, {
    id: 'X7',
    name: 'Mile TT',
    purpose: 'the measure of it all',
    kind: 'test',
    regression: '1200 m',
    build: (context) =>
      allOut(context, { m: MILE_M }, 'MI', { cue: 'even; last lap all you have' }),
    buildEasier: (context) => allOut(context, { m: 1200 }, 'MI', { cue: 'even' }),
    title: () => 'Mile time trial',
  }),
  defineSession(RACE, {
    id: 'X8',
    name: 'Tune-up 800',
    purpose: 'check of speed',
    place: 'track',
    phases: ['specific', 'sharpen'],
    regression: '600 m time trial',
    build: (context) => allOut(context, { m: 800 }, '8H'),
    buildEasier: (context) => allOut(context, { m: 600 }, '8H'),
    title: () => '800 m tune-up race',
  }),
  defineSession(RACE, {
    id: 'X9',
    name: 'Tune-up 3K/5K',
    purpose: 'check of endurance',
    phases: ['specific', 'sharpen'],
    regression: 'parkrun at threshold',
    build: (context) => {
      const m = tuneUpM(context)
      return allOut(context, { m }, m <= 3000 ? '3K' : m <= 5000 ? '5K' : '10K')
    },
    buildEasier: (context) => [run(context, { m: tuneUpM(context) }, 'T', { keepDistance: true })],
    title: (context) => `${Number((tuneUpM(context) / 1000).toFixed(1))} km tune-up race`,
  }),
  defineSession(TEST, {
    id: 'X10',
    name: '5-min MAS',
    purpose: 'maximal aerobic speed',
    regression: '4 min',
    build: (context) => allOut(context, { s: 300 }, '3K', { to: 'MI', cue: 'as far as you can' }),
    buildEasier: (context) =>
      allOut(context, { s: 240 }, '3K', { to: 'MI', cue: 'as far as you can' }),
    title: () => '5 min time trial',
  }),
]
