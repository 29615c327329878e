/** Speed endurance. Recovery is at least four times the work. */
import type { Step } from '../workout.ts'
import { atBetween, atShareOfAllOut } from '../describe/pace.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { restFor, run, walk } from './step-building.ts'

const ANAEROBIC = {
  phases: ['specific'],
  prefersTrack: true,
  traits: ['hard', 'needs-warm-up', 'mile-pace', 'speed-endurance', 'adults-only'],
  evidenceGrade: 'C',
  expectedCr10: 9,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults
const REST_TO_WORK = 4

function fullRest(longS: number, shortS = longS) {
  return (context: BuildContext, bout: readonly Step[], level: number): readonly Step[] => [
    walk(context, { s: restFor(level > 0.5 ? shortS : longS, bout, REST_TO_WORK) }),
  ]
}

export const ANAEROBIC_SESSIONS: readonly SessionSpec[] = [
  defineSession(ANAEROBIC, {
    id: 'A1',
    evidenceGrade: 'B',
    ...intervals({
      times: [4, 8],
      easier: 3,
      bout: (context) => [
        run(context, { s: 30 }, '4H', {
          by: 'effort',
          cr10: [8, 9],
          cue: atShareOfAllOut(0.9, 0.95),
        }),
      ],
      recovery: fullRest(180),
    }),
  }),
  defineSession(ANAEROBIC, {
    id: 'A2',
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) => [run(context, { m: 150 }, '8H', { to: '4H', cue: atBetween('8H', '4H') })],
      recovery: fullRest(300, 240),
    }),
  }),
  defineSession(ANAEROBIC, {
    id: 'A3',
    phases: ['specific', 'sharpen'],
    ...intervals({
      times: [3, 5],
      easier: 2,
      bout: (context) => [run(context, { m: 300 }, '8H')],
      recovery: fullRest(480, 360),
    }),
  }),
  defineSession(ANAEROBIC, {
    id: 'A4',
    sometimes: ['short-rest'],
    ...intervals({
      times: [2, 3],
      easier: 1,
      bout: (context) => [
        run(context, { m: 400 }, '8H'),
        walk(context, { s: 60 }),
        run(context, { m: 200 }, 'MI'),
      ],
      recovery: (context, bout) => [
        walk(context, {
          s: restFor(
            480,
            bout.filter((step) => step.intent === 'work'),
            REST_TO_WORK,
          ),
        }),
      ],
    }),
  }),
  defineSession(ANAEROBIC, {
    id: 'A5',
    traits: ['hard', 'needs-warm-up', 'uphill', 'speed-endurance', 'adults-only'],
    place: 'hill',
    requires: ['hill'],
    phases: ['hills', 'specific'],
    ...intervals({
      times: [5, 8],
      easier: 4,
      bout: (context) => [run(context, { s: 45 }, '8H', { gradePct: 6, cue: 'hard' })],
      recovery: (context) => [walk(context, { s: 180 }, 'walk-down')],
    }),
  }),
]
