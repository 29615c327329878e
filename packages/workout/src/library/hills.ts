/** Hill sessions: strength at speeds that spare the legs. */
import { atBetween } from '../describe/pace.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { title } from '../describe/titles.ts'
import { drill, jogDown, repsAt, run, valueAt, walk } from './step-building.ts'

const HILL = {
  phases: ['hills'],
  place: 'hill',
  requires: ['hill'],
  treadmillSubstitutes: true,
  traits: ['hard', 'needs-warm-up', 'uphill'],
  evidenceGrade: 'B',
  expectedCr10: 7,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults

function climb(context: BuildContext) {
  return [run(context, { s: 60 }, '3K', { gradePct: 6, cue: 'run-up' })]
}

export const HILL_SESSIONS: readonly SessionSpec[] = [
  defineSession(HILL, {
    id: 'H1',
    ...intervals({
      times: [6, 10],
      easier: 5,
      bout: (context) => [run(context, { s: 30 }, 'MI', { gradePct: 6 })],
      recovery: (context, bout) => [jogDown(context, bout, 3)],
    }),
  }),
  defineSession(HILL, {
    id: 'H2',
    ...intervals({
      times: [5, 8],
      easier: 4,
      bout: (context, level) => [
        run(context, { s: valueAt(level, 60, 75, 15) }, '3K', { gradePct: 5 }),
      ],
      recovery: (context, bout) => [jogDown(context, bout, 2)],
    }),
  }),
  defineSession(HILL, {
    id: 'H3',
    traits: ['hard', 'uphill'],
    ...intervals({
      times: [3, 5],
      easier: 2,
      bout: (context, level) => [
        run(context, { s: valueAt(level, 180, 240, 30) }, '10K', {
          to: '5K',
          gradePct: 4,
          cue: atBetween('10K', '5K', 'effort'),
        }),
      ],
      recovery: (context, bout) => [jogDown(context, bout)],
    }),
  }),
  defineSession(HILL, {
    id: 'H4',
    treadmillSubstitutes: false,
    easierTitle: title('hill-circuit-easier', { count: 3 }),
    evidenceGrade: 'D',
    ...intervals({
      times: [3, 4],
      easier: 3,
      bout: (context) => [
        drill(['bound', 'uphill', { distanceM: 30 }], 12, 30),
        drill(['skip', 'uphill', { distanceM: 30 }], 15, 30),
        ...climb(context),
      ],
      easierBout: (context) => [
        drill(['skip', 'uphill', { distanceM: 30 }], 15, 30),
        ...climb(context),
      ],
      recovery: (context) => [walk(context, { s: 240 }, 'walk-down')],
    }),
    title: (_context, level) => title('hill-circuit', { count: repsAt(level, 3, 4) }),
  }),
]
