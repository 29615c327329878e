/** Sessions near the second lactate threshold. */
import { atBetween } from '../describe/pace.ts'
import { intervals } from './intervals.ts'
import type { SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { minutesMessage, title } from '../describe/titles.ts'
import { jog, repeatWith, repsAt, run, stand, valueAt, walk } from './step-building.ts'

const THRESHOLD = {
  phases: ['hills', 'transition'],
  traits: ['hard'],
  evidenceGrade: 'B',
  expectedCr10: 6,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults
const EARLY = ['base', 'hills', 'transition'] as const

export const THRESHOLD_SESSIONS: readonly SessionSpec[] = [
  defineSession(THRESHOLD, {
    id: 'T1',
    phases: EARLY,
    build: (context, level) => [run(context, { s: valueAt(level, 15, 30, 1) * 60 }, 'T')],
    buildEasier: (context) =>
      repeatWith(2, [run(context, { s: 480 }, 'T')], [jog(context, { s: 120 })]),
  }),
  defineSession(THRESHOLD, {
    id: 'T2',
    phases: EARLY,
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) => [run(context, { s: 300 }, 'T')],
      recovery: (context) => [jog(context, { s: 60 })],
    }),
  }),
  defineSession(THRESHOLD, {
    id: 'T3',
    ...intervals({
      times: [4, 8],
      easier: 3,
      bout: (context) => [run(context, { m: 1000 }, 'T', { keepDistance: true })],
      recovery: (context) => [jog(context, { s: 60 })],
    }),
  }),
  defineSession(THRESHOLD, {
    id: 'T4',
    ...intervals({
      times: [12, 24],
      easier: 8,
      bout: (context) => [
        run(context, context.place === 'treadmill' ? { s: 90 } : { m: 400 }, 'T', {
          to: '10K',
          cue: atBetween('T', '10K'),
        }),
      ],
      recovery: (context) => [stand(context, 30)],
    }),
  }),
  defineSession(THRESHOLD, {
    id: 'T5',
    expectedCr10: 7,
    ...intervals({
      times: [3, 5],
      easier: 2,
      bout: (context) => [run(context, { s: 120 }, '10K'), run(context, { s: 180 }, 'M')],
      recovery: () => [],
    }),
  }),
  defineSession(THRESHOLD, {
    id: 'T6',
    phases: EARLY,
    warmup: 'none',
    build: (context, level) => {
      const total = valueAt(level, 30, 50, 1)
      const easy = Math.round((total - 10) / 2)
      return [
        run(context, { s: easy * 60 }, 'E', { cue: 'able-to-talk' }),
        run(context, { s: (total - 10 - easy) * 60 }, 'S'),
        run(context, { s: 600 }, 'T'),
      ]
    },
    buildEasier: (context) => [
      run(context, { s: 900 }, 'E', { cue: 'able-to-talk' }),
      run(context, { s: 900 }, 'S'),
    ],
    title: (_context, level) =>
      title('progression', { length: minutesMessage(valueAt(level, 30, 50, 1) * 60) }),
  }),
  defineSession(THRESHOLD, {
    id: 'T7',
    traits: [],
    warmup: 'drills',
    expectedCr10: 4,
    phases: EARLY,
    evidenceGrade: 'D',
    build: (context, level) => [run(context, { s: valueAt(level, 25, 50, 1) * 60 }, 'S')],
    buildEasier: (context) => [run(context, { s: 1200 }, 'S')],
  }),
  defineSession(THRESHOLD, {
    id: 'T8',
    traits: ['hard', 'uphill'],
    place: 'hill',
    requires: ['hill'],
    treadmillSubstitutes: true,
    evidenceGrade: 'D',
    ...intervals({
      times: [3, 4],
      easier: 3,
      bout: (context) => [run(context, { s: 360 }, 'T', { gradePct: 5 })],
      easierBout: (context) => [run(context, { s: 240 }, 'T', { gradePct: 5 })],
      recovery: (context) => [jog(context, { s: 120 }, 'easy-down')],
    }),
  }),
  defineSession(THRESHOLD, {
    id: 'T9',
    prefersTrack: true,
    traits: ['hard', 'needs-warm-up', 'mile-pace'],
    phases: ['specific'],
    place: 'track',
    evidenceGrade: 'D',
    expectedCr10: 7,
    build: (context, level) => [
      run(context, { s: valueAt(level, 12, 16, 1) * 60 }, 'T'),
      walk(context, { s: 180 }, 'walk-and-jog'),
      ...repeatWith(
        repsAt(level, 4, 6),
        [run(context, { m: 200 }, 'MI')],
        [jog(context, { m: 200 })],
      ),
    ],
    buildEasier: (context) => [
      run(context, { s: 720 }, 'T'),
      walk(context, { s: 180 }, 'walk-and-jog'),
      ...repeatWith(2, [run(context, { m: 200 }, 'MI')], [jog(context, { m: 200 })]),
    ],
  }),
  defineSession(THRESHOLD, {
    id: 'T10',
    phases: EARLY,
    expectedCr10: 5,
    ...intervals({
      times: [10, 10],
      easier: 6,
      bout: (context) => [run(context, { s: 120 }, 'T')],
      recovery: (context) => [jog(context, { s: 60 })],
    }),
  }),
]
