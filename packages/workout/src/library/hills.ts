/** Hill sessions: strength at speeds that spare the legs. */
import { intervals } from './intervals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { drill, jogDown, repsAt, run, valueAt, walk } from './step-building.ts'

const HILL = {
  phases: ['hills'],
  place: 'hill',
  requires: ['hill'],
  treadmillSubstitutes: true,
  hard: true,
  evidenceGrade: 'B',
  expectedCr10: 7,
  warmup: 'quality',
  cooldown: true,
} as const satisfies Partial<SessionSpec>

function climb(context: BuildContext) {
  return [run(context, { s: 60 }, '3K', { gradePct: 6, cue: 'run up' })]
}

export const HILL_SESSIONS: readonly SessionSpec[] = [
  defineSession(HILL, {
    id: 'H1',
    name: 'Hill 30s',
    purpose: 'strength and power',
    progression: '+1',
    regression: '5',
    ...intervals({
      times: [6, 10],
      easier: 5,
      bout: (context) => [run(context, { s: 30 }, 'MI', { gradePct: 6 })],
      recovery: (context, bout) => [jogDown(context, bout, 3)],
    }),
  }),
  defineSession(HILL, {
    id: 'H2',
    name: 'Hill 60–75s',
    purpose: 'strength endurance',
    progression: '+1',
    regression: '4',
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
    name: 'Long hill',
    purpose: 'aerobic strength',
    progression: '+1',
    regression: '2',
    ...intervals({
      times: [3, 5],
      easier: 2,
      bout: (context, level) => [
        run(context, { s: valueAt(level, 180, 240, 30) }, '10K', {
          to: '5K',
          gradePct: 4,
          cue: 'at 10K to 5K effort',
        }),
      ],
      recovery: (context, bout) => [jogDown(context, bout)],
    }),
  }),
  defineSession(HILL, {
    id: 'H4',
    name: 'Hill circuit',
    purpose: 'elastic strength',
    treadmillSubstitutes: false,
    easierTitle: '3 × hill circuit: skip, run 1 min up',
    evidenceGrade: 'D',
    progression: '+1',
    regression: 'no bounds',
    ...intervals({
      times: [3, 4],
      easier: 3,
      bout: (context) => [
        drill('Bound 30 m uphill', 12, 30),
        drill('Skip 30 m uphill', 15, 30),
        ...climb(context),
      ],
      easierBout: (context) => [drill('Skip 30 m uphill', 15, 30), ...climb(context)],
      recovery: (context) => [walk(context, { s: 240 }, 'walk down')],
    }),
    title: (_context, level) => `${repsAt(level, 3, 4)} × hill circuit: bound, skip, run 1 min up`,
  }),
]
