/** Tests, time trials and races. */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { CueCode } from '../cues.ts'
import { describeDistance } from '../describe/length.ts'
import type { Step } from '../workout.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { minutesMessage, title } from '../describe/titles.ts'
import type { RunOptions } from './step-building.ts'
import type { Amount } from '../step-size.ts'
import { repsAt, run, stand, walk } from './step-building.ts'
import { midMps } from '../step-size.ts'
import type { PaceSymbol } from '../workout.ts'

const TEST = {
  phases: ['base', 'specific', 'sharpen', 'transition'],
  prefersTrack: true,
  traits: ['hard', 'needs-warm-up', 'all-out', 'race-like'],
  kind: 'test',
  evidenceGrade: 'B',
  expectedCr10: 9,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults
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
function stepTest(context: BuildContext, stages: number, sampleCue: CueCode): readonly Step[] {
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
      cue: message('cue.stage', { count: i + 1 }),
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
    traits: ['hard', 'needs-warm-up', 'sprint', 'track-only'],
    place: 'track',
    requires: ['track'],
    expectedCr10: 6,
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
    title: () => title('flying', { count: 3 }),
  }),
  defineSession(TEST, {
    id: 'X2',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'all-out', 'track-only'],
    place: 'track',
    requires: ['track'],
    build: (context) => allOut(context, { m: 400 }, '4H'),
    buildEasier: (context) => allOut(context, { m: 300 }, '4H'),
    title: () => title('time-trial', { length: describeDistance(400) }),
  }),
  defineSession(TEST, {
    id: 'X3',
    sometimes: ['mile-pace'],
    build: (context, level) =>
      level < 0.5
        ? allOut(context, { m: 1200 }, 'MI', { cue: 'even' })
        : allOut(context, { m: 2000 }, '3K', { to: 'MI', cue: 'even' }),
    buildEasier: (context) => allOut(context, { m: 1200 }, 'MI', { cue: 'even' }),
    title: (_context, level) =>
      title('time-trial', { length: describeDistance(level < 0.5 ? 1200 : 2000) }),
  }),
  defineSession(TEST, {
    id: 'X4',
    traits: [
      'hard',
      'needs-warm-up',
      'mile-pace',
      'all-out',
      'race-like',
      'adults-only',
      'track-only',
    ],
    place: 'track',
    requires: ['track'],
    expectedCr10: 10,
    build: (context) => allOut(context, { s: 180 }, 'MI', { to: '8H', cue: 'all-out' }),
    buildEasier: (context) => allOut(context, { s: 180 }, '3K', { cr10: [8, 9], cue: 'hard-even' }),
    title: () => title('all-out', { length: minutesMessage(180) }),
  }),
  defineSession(TEST, {
    id: 'X5',
    build: (context) => allOut(context, { s: 1800 }, 'T', { cue: 'even-last-20-min' }),
    buildEasier: (context) => allOut(context, { s: 1200 }, 'T', { cue: 'even' }),
    title: () => title('time-trial', { length: minutesMessage(1800) }),
  }),
  defineSession(TEST, {
    id: 'X6',
    traits: ['hard', 'needs-warm-up'],
    place: 'treadmill',
    easierTitle: title('step-test-heart', { count: 6 }),
    requires: ['treadmill'],
    expectedCr10: 8,
    build: (context, level) => stepTest(context, repsAt(level, 6, 8), 'sample'),
    buildEasier: (context) => stepTest(context, 6, 'note-heart-rate'),
    title: (_context, level) => title('step-test', { count: repsAt(level, 6, 8) }),
  }),
  defineSession(RACE, {
    id: 'X7',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'all-out', 'race-like', 'mile-race'],
    kind: 'test',
    build: (context) => allOut(context, { m: MILE_M }, 'MI', { cue: 'even-last-lap' }),
    buildEasier: (context) => allOut(context, { m: 1200 }, 'MI', { cue: 'even' }),
    title: () => title('time-trial', { length: describeDistance(MILE_M) }),
  }),
  defineSession(RACE, {
    id: 'X8',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'all-out', 'race-like'],
    place: 'track',
    phases: ['specific', 'sharpen'],
    build: (context) => allOut(context, { m: 800 }, '8H'),
    buildEasier: (context) => allOut(context, { m: 600 }, '8H'),
    title: () => title('tune-up-race', { length: describeDistance(800) }),
  }),
  defineSession(RACE, {
    id: 'X9',
    phases: ['specific', 'sharpen'],
    build: (context) => {
      const m = tuneUpM(context)
      return allOut(context, { m }, m <= 3000 ? '3K' : m <= 5000 ? '5K' : '10K')
    },
    buildEasier: (context) => [run(context, { m: tuneUpM(context) }, 'T', { keepDistance: true })],
    title: (context) => title('tune-up-race', { length: describeDistance(tuneUpM(context)) }),
  }),
  defineSession(TEST, {
    id: 'X10',
    build: (context) => allOut(context, { s: 300 }, '3K', { to: 'MI', cue: 'as-far-as-you-can' }),
    buildEasier: (context) =>
      allOut(context, { s: 240 }, '3K', { to: 'MI', cue: 'as-far-as-you-can' }),
    title: () => title('time-trial', { length: minutesMessage(300) }),
  }),
]
