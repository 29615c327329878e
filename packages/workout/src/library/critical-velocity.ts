/** Sessions between threshold and maximal oxygen uptake. */
import { intervals } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { title } from '../describe/titles.ts'
import { jog, repeatWith, run } from './step-building.ts'
import type { Step, WorkoutElement } from '../workout.ts'

const CRITICAL = {
  phases: ['hills'],
  traits: ['hard'],
  evidenceGrade: 'C',
  expectedCr10: 7,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults

const LADDER_S = [90, 60, 30, 15] as const

/** On and off for as long each; no float after the last. */
function stepFartlek(context: BuildContext, ladders: number): readonly WorkoutElement[] {
  const on = (s: number): Step => run(context, { s }, '5K', { by: 'effort', cue: 'on' })
  const off = (s: number): Step => run(context, { s }, 'E', { intent: 'recovery', cue: 'float' })
  const rungs = LADDER_S.flatMap((s) => [on(s), off(s)])
  const bout = rungs.slice(0, -1)
  return repeatWith(ladders, bout, rungs.slice(-1))
}

export const CRITICAL_VELOCITY_SESSIONS: readonly SessionSpec[] = [
  defineSession(CRITICAL, {
    id: 'C1',
    ...intervals({
      times: [5, 8],
      easier: 4,
      bout: (context) => [run(context, { s: 180 }, 'CV')],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 60 : 75 })],
    }),
  }),
  defineSession(CRITICAL, {
    id: 'C2',
    prefersTrack: true,
    place: 'track',
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) => [run(context, { m: 1200 }, 'CV')],
      easierBout: (context) => [run(context, { m: 1000 }, 'CV')],
      recovery: (context) => [jog(context, { s: 90 })],
    }),
  }),
  defineSession(CRITICAL, {
    id: 'C3',
    place: 'track',
    ...intervals({
      times: [6, 10],
      easier: 4,
      bout: (context) => [run(context, { m: 400 }, '10K'), run(context, { m: 400 }, 'M')],
      recovery: () => [],
    }),
  }),
  defineSession(CRITICAL, {
    id: 'C4',
    traits: ['hard', 'needs-warm-up'],
    easierTitle: title('step-fartlek', { count: 2 }),
    phases: ['base', 'transition'],
    evidenceGrade: 'D',
    expectedCr10: 6,
    build: (context) => stepFartlek(context, 4),
    buildEasier: (context) => stepFartlek(context, 2),
    title: () => title('step-fartlek', { count: 4 }),
  }),
]
