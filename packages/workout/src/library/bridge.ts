/** Back up to longer races after the mile. */
import { remaining, easyRun, runLength } from './easy.ts'
import { intervals } from './intervals.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { title } from '../describe/titles.ts'
import { jog, repeatWith, repsAt, restFor, run, walk } from './step-building.ts'
import type { Step, WorkoutElement } from '../workout.ts'

const BRIDGE = {
  phases: ['transition'],
  traits: ['hard'],
  evidenceGrade: 'D',
  expectedCr10: 7,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults
/** The shortest easy running round the marathon-pace block, m. */
const EASY_AROUND_M = 4000

function marathonBlock(context: BuildContext, blockKm: number): readonly WorkoutElement[] {
  const block = run(context, { m: blockKm * 1000 }, 'M', { keepDistance: true })
  const end = run(context, { s: 600 }, 'E', { intent: 'cooldown', cue: 'able-to-talk' })
  const asked = context.distanceM !== undefined || context.durationS !== undefined
  const total = asked
    ? runLength(context, 0, [60, 120])
    : { m: blockKm * 1000 + EASY_AROUND_M + 1500 }
  return [easyRun(context, remaining(total, [block, end])), block, end]
}

/** 1200 m at 5K pace, then 400s at mile pace, as one set. */
function twoGear(context: BuildContext, sets: number): readonly WorkoutElement[] {
  const rest: Step = jog(context, { s: 150 })
  const short = run(context, { m: 400 }, 'MI')
  const set = [run(context, { m: 1200 }, '5K'), rest, short, rest, short]
  return repeatWith(sets, set, [walk(context, { s: restFor(180, [short], 1) }, 'walk-and-jog')])
}

export const BRIDGE_SESSIONS: readonly SessionSpec[] = [
  defineSession(BRIDGE, {
    id: 'B1',
    traits: ['hard', 'needs-warm-up'],
    expectedCr10: 8,
    ...intervals({
      times: [4, 5],
      easier: 3,
      recovery: (context) => [jog(context, { s: 120 })],
      bout: (context) => [run(context, { m: 1200 }, '5K', { keepDistance: true })],
    }),
  }),
  defineSession(BRIDGE, {
    id: 'B2',
    ...intervals({
      times: [4, 6],
      easier: 3,
      bout: (context) => [run(context, { m: 1600 }, '10K', { keepDistance: true })],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 75 : 90 })],
    }),
  }),
  defineSession(BRIDGE, {
    id: 'B3',
    ...intervals({
      times: [3, 3],
      easier: 2,
      bout: (context) => [run(context, { m: 3000 }, 'HM', { keepDistance: true })],
      recovery: (context, _bout, level) => [jog(context, { s: level > 0.5 ? 120 : 180 })],
    }),
  }),
  defineSession(BRIDGE, {
    id: 'B4',
    kind: 'long',
    expectedCr10: 5,
    warmup: 'none',
    cooldown: false,
    regressesTo: 'L1',
    build: (context, level) => marathonBlock(context, repsAt(level, 6, 14)),
    buildEasier: (context) => marathonBlock(context, 4),
    title: (_context, level) =>
      title('long-run-marathon', { distanceM: 1000 * repsAt(level, 6, 14) }),
  }),
  defineSession(BRIDGE, {
    id: 'B5',
    prefersTrack: true,
    traits: ['hard', 'needs-warm-up', 'mile-pace'],
    sometimes: ['short-rest'],
    build: (context) => twoGear(context, 2),
    buildEasier: (context) => twoGear(context, 1),
  }),
]
