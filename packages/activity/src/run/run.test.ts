import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import type { Lap } from '../activity.ts'
import { findRepetitions } from '../repetitions/find-repetitions.ts'
import { recordedSpeeds, run, stand } from '../testing/recorded-speeds.ts'
import type { RunPart } from '../testing/recorded-speeds.ts'
import { kindOfRun, usualOf } from './kind-of-run.ts'
import { movingTimeS } from './moving-time.ts'
import { realRepetitions } from './real-repetitions.ts'
import { isSameSession, setOfReps } from './set-of-reps.ts'
import type { SetOfReps } from './set-of-reps.ts'
import { extremesOf, splitsOfRun } from './splits-of-run.ts'
import { titleOfRun } from './title-of-run.ts'

const record = (parts: readonly RunPart[], seed = 1) => {
  const { timeS, distanceM } = recordedSpeeds(parts, { seed })
  return { timeS, distanceM: distanceM as Float64Array }
}

test('standing at a light and on a bench is no moving time, walking is', () => {
  const { timeS, distanceM } = record([
    run(3000, 3),
    stand(300),
    { speedMps: 1.5, seconds: 200 },
    stand(600),
    run(1500, 3),
  ])
  expect(timeS.at(-1)).toBe(2600)
  const moved = movingTimeS(timeS, distanceM) ?? 0
  // 1000 + 200 + 500 s; an end of standing may count for a few seconds of its window.
  expect(Math.abs(moved - 1700)).toBeLessThanOrEqual(20)
})

test('splits are whole units with the rest at the end, without standing', () => {
  const { timeS, distanceM } = record([run(2000, 4), stand(120), run(2000, 3.2), run(400, 3)])
  const splits = splitsOfRun({ timeS, distanceM }, 1000)
  const last = distanceM.at(-1) as number
  expect(splits.map(({ distanceM: metres }) => Math.round(metres))).toEqual([
    1000,
    1000,
    1000,
    1000,
    Math.round(last - 4000),
  ])
  expect(splits.reduce((sum, { movedS }) => sum + movedS, 0)).toBeCloseTo(
    movingTimeS(timeS, distanceM) ?? 0,
    6,
  )
  // The two minutes of standing fall between the second and the third.
  for (const { movedS } of splits) expect(movedS).toBeLessThan(340)
  const extremes = extremesOf(splits, 1000)
  expect([0, 1]).toContain(extremes?.fastest)
  expect([2, 3]).toContain(extremes?.slowest)
  expect(extremesOf(splits.slice(0, 2), 1000)).toBeNull()
})

test('a recording without distances has neither', () => {
  const timeS = Float64Array.of(0, 1, 2)
  expect(splitsOfRun({ timeS }, 1000)).toEqual([])
  expect(movingTimeS(timeS, Float64Array.of(Number.NaN, Number.NaN, Number.NaN))).toBeNull()
})

const session = (count: number, metres: number, speedMps: number) =>
  record([
    run(2500, 3.1),
    ...Array.from({ length: count }, () => [run(metres, speedMps), run(200, 2.4)]).flat(),
    run(1500, 3),
  ])

test('six 400s are six repetitions, and the strides before them are none', () => {
  const { timeS, distanceM } = session(6, 400, 5.2)
  const found = findRepetitions(timeS, distanceM, false)
  const stride = { startS: 300, timeS: 16, distanceM: 90 }
  const real = realRepetitions({ timeS, distanceM, laps: [], found: [stride, ...found] })
  expect(real.repetitions).toEqual(found)
  expect(real).toMatchObject({ from: 'speed', only: null })
  expect(found).toHaveLength(6)
})

test('short spikes of a GPS, or pieces no faster than the rest, are no repetitions', () => {
  const { timeS, distanceM } = record([run(19_400, 4.06)])
  const spikes = [900, 2000, 3100].map((startS) => ({ startS, timeS: 18, distanceM: 80 }))
  const even = [900, 2000, 3100].map((startS) => ({ startS, timeS: 60, distanceM: 246 }))
  for (const found of [spikes, even]) {
    expect(realRepetitions({ timeS, distanceM, laps: [], found })).toEqual({
      from: 'speed',
      repetitions: [],
      only: null,
    })
  }
})

test('a race with its warm-up and strides is one hard piece', () => {
  const { timeS, distanceM } = record([
    run(3000, 3),
    run(70, 6),
    stand(60),
    run(70, 6),
    stand(600),
    run(1500, 6.2),
    stand(300),
    run(2000, 2.8),
  ])
  const race = { startS: 1683, timeS: 242, distanceM: 1500 }
  const strides = [1000, 1071].map((startS) => ({ startS, timeS: 12, distanceM: 70 }))
  const real = realRepetitions({ timeS, distanceM, laps: [], found: [...strides, race] })
  expect(real).toEqual({ from: 'speed', repetitions: [], only: race })
})

test('pressed laps come before what the speed shows, and automatic laps are none', () => {
  const { timeS, distanceM } = session(3, 400, 5.2)
  const lap = (startS: number, elapsedS: number, metres: number, intent: Lap['intent']): Lap => ({
    startS,
    elapsedS,
    timerS: elapsedS,
    distanceM: metres,
    averageHeartRateBpm: null,
    trigger: 'manual',
    intent,
  })
  const laps = [
    lap(0, 806, 2500, 'warmup'),
    lap(806, 77, 400, 'work'),
    lap(883, 83, 200, 'recovery'),
    lap(966, 77, 400, 'work'),
  ]
  const pressed = realRepetitions({ timeS, distanceM, laps, found: [] })
  expect(pressed.from).toBe('laps')
  expect(pressed.repetitions.map(({ distanceM: metres }) => metres)).toEqual([400, 400])
  const automatic = [lap(0, 330, 1000, 'work'), lap(330, 330, 1000, 'work')]
  expect(realRepetitions({ timeS, distanceM, laps: automatic, found: [] }).repetitions).toEqual([])
})

const usual = usualOf(
  [8, 10, 9, 10, 12, 11, 18].map((km) => ({ distanceM: 1000 * km, movedS: 330 * km })),
)
const glance = { raced: false, repetitions: 0, onlyPieceM: null, usual }

test.each([
  [{ distanceM: 10_000, movedS: 3300 }, 'easy'],
  [{ distanceM: 17_000, movedS: 5700 }, 'long'],
  [{ distanceM: 8000, movedS: 2300 }, 'fast'],
  // A fast jog to the shop says nothing.
  [{ distanceM: 1500, movedS: 420 }, 'easy'],
  [{ distanceM: 10_400, movedS: 3500, repetitions: 6 }, 'reps'],
  [{ distanceM: 10_400, movedS: 3500, repetitions: 6, raced: true }, 'race'],
  [{ distanceM: 9000, movedS: 3000, onlyPieceM: 1550 }, 'hard-piece'],
  [{ distanceM: 9000, movedS: 3000, onlyPieceM: 300 }, 'easy'],
  // All but the first half kilometre of an easy run.
  [{ distanceM: 9000, movedS: 3000, onlyPieceM: 8500 }, 'easy'],
  [{ distanceM: 10_000, movedS: 3300, usual: null }, null],
  [{ distanceM: 20_000, movedS: 7000, usual: null }, 'long'],
] as const)('%o is %s', (run, kind) => {
  expect(kindOfRun({ ...glance, ...run })).toBe(kind)
})

const reps = (count: number, distanceM: number, timeS: number) =>
  Array.from({ length: count }, (_, i) => ({ startS: 300 * i, timeS, distanceM }))

test.each([
  [reps(6, 403, 88), { count: 6, eachM: 400, eachS: null, even: true }],
  [reps(5, 1013, 220), { count: 5, eachM: 1000, eachS: null }],
  [reps(3, 1608, 371), { count: 3, eachM: 1609.344, eachS: null }],
  // As a GPS measured twelve 200s and ten times three minutes of a real runner.
  [
    [196, 204, 206, 196, 198, 206, 205, 197, 211, 208, 192, 186].map((distanceM, i) => ({
      startS: 100 * i,
      timeS: 34 - i / 2,
      distanceM,
    })),
    { count: 12, eachM: 200, eachS: null },
  ],
  [
    [753, 753, 757, 761, 766, 769, 728, 780, 787, 776].map((distanceM, i) => ({
      startS: 300 * i,
      timeS: i === 6 ? 167.4 : 180 - i / 10,
      distanceM,
    })),
    { count: 10, eachM: null, eachS: 180 },
  ],
  [
    [...reps(2, 700, 180), ...reps(2, 780, 181)],
    { count: 4, eachM: null, eachS: 180, even: false },
  ],
  [[...reps(1, 400, 90), ...reps(1, 800, 190)], { count: 2, eachM: null, eachS: null }],
])('repetitions in one line: %#', (repetitions, line) => {
  expect(setOfReps(repetitions)).toMatchObject(line)
})

test('the same session has repetitions of the same length, and about as many', () => {
  const set = (...args: Parameters<typeof reps>) => setOfReps(reps(...args)) as SetOfReps
  expect(isSameSession(set(6, 400, 88), set(4, 402, 90))).toBe(true)
  expect(isSameSession(set(6, 400, 88), set(6, 800, 190))).toBe(false)
  expect(isSameSession(set(12, 400, 88), set(3, 400, 88))).toBe(false)
})

test('a hard effort is said in metres up to 3 km, in the reader’s units from there', () => {
  const plain = {
    sport: 'run',
    surface: 'road',
    reps: null,
    race: null,
    distanceM: 12_700,
  } as const
  const hard = (distanceM: number) =>
    titleOfRun({
      ...plain,
      kind: 'hard-piece',
      hardPiece: { startS: 900, timeS: 1807, distanceM },
    })
  expect(hard(2996)).toEqual(message('runs.title-hard-piece', { pieceM: 3000, timeS: 1807 }))
  expect(hard(6040)).toEqual(message('runs.title-hard-run', { pieceM: 6040, timeS: 1807 }))
})
