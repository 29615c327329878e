/** Sessions at mile pace. Recovery is at least as long as the work, unless the library means less. */
import { intervals, intervalSets } from './intervals.ts'
import type { Cue } from '../cues.ts'
import { atBetween, atFaster, atOrFaster } from '../describe/pace.ts'
import type { BuildContext, SessionDefaults, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { title } from '../describe/titles.ts'
import type { Step } from '../workout.ts'
import { jog, repeatWith, repsAt, restFor, run, valueAt, walk } from './step-building.ts'

const MILE = {
  phases: ['specific'],
  place: 'any',
  prefersTrack: true,
  traits: ['hard', 'needs-warm-up', 'mile-pace'],
  evidenceGrade: 'D',
  expectedCr10: 8,
  warmup: 'quality',
  cooldown: true,
} as const satisfies SessionDefaults

function mile(m: number): (context: BuildContext) => readonly Step[] {
  return (context) => [run(context, { m }, 'MI')]
}
/** A walk or jog by time: the printed one, or as long as the work for slower runners. */
function timed(printedS: number, cue: Cue = 'walk-and-jog') {
  return (context: BuildContext, bout: readonly Step[]): readonly Step[] => [
    walk(context, { s: restFor(printedS, bout, 1) }, cue),
  ]
}
/** A jog by distance; jogged, it takes longer than the rep did. */
function jogged(m: number) {
  return (context: BuildContext): readonly Step[] => [jog(context, { m })]
}

export const MILE_SESSIONS: readonly SessionSpec[] = [
  defineSession(MILE, {
    id: 'R1',
    phases: ['hills', 'specific', 'sharpen'],
    expectedCr10: 7,
    progressesTo: 'R2',
    regressesTo: 'R16',
    ...intervals({ times: [8, 16], easier: 6, bout: mile(200), recovery: jogged(200) }),
  }),
  defineSession(MILE, {
    id: 'R2',
    progressesTo: 'R3',
    regressesTo: 'R1',
    ...intervals({
      times: [6, 10],
      easier: 5,
      bout: mile(300),
      recovery: (context) => [walk(context, { m: 100 }), jog(context, { m: 200 })],
    }),
  }),
  defineSession(MILE, {
    id: 'R3',
    progressesTo: 'R5',
    regressesTo: 'R1',
    ...intervals({
      times: [5, 8],
      easier: 4,
      bout: mile(400),
      recovery: (context, bout, level) =>
        level > 0.75 ? [jog(context, { s: restFor(120, bout, 1) })] : [jog(context, { m: 400 })],
    }),
  }),
  defineSession(MILE, {
    id: 'R4',
    sometimes: ['short-rest'],
    regressesTo: 'R3',
    ...intervalSets({
      times: [3, 4],
      easier: 2,
      sets: [2, 2],
      easierSets: 2,
      bout: mile(400),
      recovery: (context, _bout, level) => [walk(context, { s: level > 0.5 ? 60 : 75 })],
      setRecovery: (context, _set, level) => [jog(context, { s: level > 0.5 ? 240 : 300 })],
    }),
  }),
  defineSession(MILE, {
    id: 'R5',
    regressesTo: 'R7',
    ...intervals({
      times: [3, 5],
      easier: 2,
      bout: mile(600),
      easierBout: mile(500),
      recovery: (context, bout, level) => timed(level > 0.5 ? 180 : 240)(context, bout),
    }),
  }),
  defineSession(MILE, {
    id: 'R6',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'keep-whole'],
    sometimes: ['short-rest'],
    phases: ['specific', 'sharpen'],
    title: () => title('broken-mile'),
    easierTitle: title('broken-mile-long-rest'),
    expectedCr10: 9,
    ...intervals({
      times: [4, 4],
      easier: 4,
      bout: (context) => [run(context, { m: 400 }, 'GMI')],
      recovery: (context, _bout, level) => [walk(context, { s: valueAt(level, 60, 30, 5) })],
    }),
    buildEasier: (context) =>
      repeatWith(4, [run(context, { m: 400 }, 'GMI')], [walk(context, { s: 120 })]),
  }),
  defineSession(MILE, {
    id: 'R7',
    progressesTo: 'R5',
    ...intervals({ times: [4, 5], easier: 3, bout: mile(500), recovery: timed(180) }),
  }),
  defineSession(MILE, {
    id: 'R8',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'keep-whole'],
    build: (context) => ladder(context, 0),
    buildEasier: (context) => ladder(context, 1),
  }),
  defineSession(MILE, {
    id: 'R9',
    sometimes: ['short-rest'],
    regressesTo: 'R2',
    expectedCr10: 9,
    ...intervalSets({
      times: [3, 3],
      easier: 2,
      sets: [2, 2],
      easierSets: 2,
      bout: (context) => [run(context, { m: 300 }, 'MI', { to: '8H', cue: atBetween('MI', '8H') })],
      recovery: (context) => [walk(context, { s: 90 })],
      setRecovery: (context) => [walk(context, { s: 300 }, 'walk-and-jog')],
    }),
  }),
  defineSession(MILE, {
    id: 'R10',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'keep-whole'],
    regressesTo: 'R1',
    build: (context, level) => thousandAndShort(context, 1000, repsAt(level, 4, 6)),
    buildEasier: (context) => thousandAndShort(context, 800, 4),
  }),
  defineSession(MILE, {
    id: 'R11',
    place: 'any',
    ...intervals({
      times: [3, 4],
      easier: 3,
      bout: (context) => [run(context, { m: 400 }, '3K'), run(context, { m: 300 }, 'MI')],
      easierBout: (context) => [run(context, { m: 200 }, '3K'), run(context, { m: 200 }, 'MI')],
      recovery: timed(240),
    }),
  }),
  defineSession(MILE, {
    id: 'R12',
    title: (context, level) =>
      context.place === 'track' || context.place === 'treadmill'
        ? title('floats', { count: repsAt(level, 6, 10) })
        : title('floats-by-time', { count: repsAt(level, 6, 10) }),
    ...intervals({
      times: [6, 10],
      easier: 4,
      bout: mile(200),
      recovery: (context) => [
        run(context, { m: 200 }, 'S', { to: 'M', intent: 'recovery', cue: 'float-steady' }),
      ],
    }),
  }),
  defineSession(MILE, {
    id: 'R13',
    traits: ['hard', 'needs-warm-up', 'mile-pace', 'keep-whole'],
    phases: ['sharpen'],
    expectedCr10: 9,
    build: (context, level) =>
      rehearsal(context, { firstM: 1200, secondM: 400, restS: level > 0.5 ? 240 : 300 }),
    buildEasier: (context) => rehearsal(context, { firstM: 1000, secondM: 300, restS: 300 }),
  }),
  defineSession(MILE, {
    id: 'R14',
    phases: ['sharpen'],
    expectedCr10: 7,
    progressesTo: null,
    ...intervals({
      times: [3, 4],
      easier: 3,
      bout: mile(400),
      easierBout: mile(300),
      recovery: (context, bout, level) => timed(level > 0.5 ? 180 : 240)(context, bout),
    }),
  }),
  defineSession(MILE, {
    id: 'R15',
    traits: ['needs-warm-up', 'mile-pace', 'openers'],
    phases: ['sharpen'],
    expectedCr10: 4,
    ...intervals({
      times: [4, 6],
      easier: 4,
      bout: mile(200),
      easierBout: mile(100),
      recovery: (context) => [walk(context, { m: 200 })],
    }),
  }),
  defineSession(MILE, {
    id: 'R16',
    phases: ['base', 'hills'],
    expectedCr10: 6,
    progressesTo: 'R1',
    regressesTo: 'N7',
    ...intervals({
      times: [8, 12],
      easier: 6,
      bout: mile(150),
      easierBout: mile(100),
      recovery: jogged(250),
    }),
  }),
]

function ladder(context: BuildContext, from: number): readonly Step[] {
  const bouts = [
    run(context, { m: 800 }, '3K'),
    run(context, { m: 600 }, 'MI', { scale: 1.01, cue: atFaster('MI', 0.01) }),
    run(context, { m: 400 }, 'MI'),
    run(context, { m: 200 }, '8H'),
  ].slice(from)
  return bouts.flatMap((bout, i) =>
    i === bouts.length - 1 ? [bout] : [bout, ...timed(180)(context, [bout])],
  )
}

function thousandAndShort(context: BuildContext, longM: number, times: number) {
  const first = run(context, { m: longM }, '3K', { cue: atOrFaster('3K') })
  return [
    first,
    ...timed(300)(context, [first]),
    ...repeatWith(times, [run(context, { m: 200 }, 'MI')], [jog(context, { m: 200 })]),
  ]
}

function rehearsal(
  context: BuildContext,
  amounts: { firstM: number; secondM: number; restS: number },
): readonly Step[] {
  const first = run(context, { m: amounts.firstM }, 'GMI')
  return [
    first,
    ...timed(amounts.restS)(context, [first]),
    run(context, { m: amounts.secondM }, 'GMI'),
  ]
}
