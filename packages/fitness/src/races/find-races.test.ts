import { run, stand } from '@bell-lap/activity/testing/recorded-speeds'
import { MILE_M } from '@bell-lap/units/length'
import { describe, expect, test } from 'vitest'
import { findRaces } from './find-races.ts'
import type { FoundRace } from './find-races.ts'
import { madeRun, repetitions, tempo, trackRace, trainingYear } from './testing/made-season.ts'
import type { MadeRun } from './testing/made-season.ts'

/** Raced on the Sundays' eve of the training year: day, metres, seconds. */
const RACED = [
  ['2025-02-01', 800, 124],
  ['2025-02-22', 3000, 555],
  ['2025-03-15', 1500, 251],
  ['2025-04-12', 5000, 970],
  ['2025-05-03', 1500, 249],
  ['2025-05-10', 800, 122],
  ['2025-05-31', MILE_M, 270],
  ['2025-06-14', 1500, 247],
  ['2025-07-05', 800, 121],
  ['2025-09-06', 3000, 545],
] as const

function season(longShare: number): readonly MadeRun[] {
  const raced = RACED.map(([day, metres, seconds]) => ({
    day,
    parts: trackRace(metres, seconds),
    longShare,
  }))
  return [...trainingYear(longShare), ...raced].toSorted((a, b) => (a.day! < b.day! ? -1 : 1))
}

const isRaced = (one: FoundRace) =>
  RACED.some(
    ([day, metres, seconds]) =>
      day === one.day &&
      Math.abs(one.distanceM / metres - 1) < 0.03 &&
      Math.abs(one.timeS - seconds) <= 4,
  )

describe.each([0, 0.02, 0.055])('a year of a miler whose watch measures %d long', (longShare) => {
  const runs = season(longShare).map(madeRun)
  const found = findRaces(runs, [])

  test('shows its races, though each is inside of a longer recording', () => {
    expect(found.filter(isRaced)).toHaveLength(RACED.length)
    expect(found.filter(isRaced).every(({ isSure }) => isSure)).toBe(true)
  })

  test('shows hardly any session, and ticks none', () => {
    const sessions = found.filter((one) => !isRaced(one))
    expect(sessions.length).toBeLessThanOrEqual(2)
    expect(sessions.filter(({ isSure }) => isSure)).toEqual([])
  })
})

const YEAR = trainingYear(0.02).map(madeRun)
const alone = (made: MadeRun, year = YEAR) =>
  findRaces([...year, madeRun({ day: '2025-07-05', ...made }, 900)], []).filter(
    ({ day }) => day === '2025-07-05',
  )

describe('of a training year, these are no races', () => {
  test.each<readonly [string, MadeRun]>([
    ['5 × 1000 m', { parts: repetitions(5, { distanceM: 1000, speedMps: 5.7, restS: 150 }) }],
    ['3 × 1 mile', { parts: repetitions(3, { distanceM: MILE_M, speedMps: 5.6, restS: 240 }) }],
    ['2 × 3000 m', { parts: repetitions(2, { distanceM: 3000, speedMps: 5.2, restS: 300 }) }],
    ['a tempo run of 5 km', { parts: tempo(5000, 4.7) }],
    ['an easy run of 5 km', { parts: [run(5000, 3.6)] }],
    ['a long run of a half marathon', { parts: [run(21_100, 3.5)] }],
    [
      'a fast 5 km on a treadmill',
      { parts: [run(5000, 5.3)], surface: 'treadmill', hasGps: false },
    ],
    ['a ride that was recorded as a run', { parts: [run(5000, 7.5)] }],
    ['a race that is marked as excluded', { parts: trackRace(1500, 245), excluded: true }],
  ])('%s', (_, made) => {
    expect(alone(made)).toEqual([])
  })
})

test('two heats of one evening are both found; two repetitions are not', () => {
  const heats = [...trackRace(800, 122), stand(1500), run(800, 800 / 121), stand(120)]
  expect(alone({ parts: heats }).map(({ distanceM }) => distanceM)).toEqual([800, 800])
  const session = repetitions(2, { distanceM: 800, speedMps: 6.6, restS: 240 })
  expect(alone({ parts: session })).toEqual([])
})

test('a race alone in its recording is found by being unlike the usual runs', () => {
  expect(alone({ parts: [run(10_040, 10_000 / 2040)] })).toMatchObject([
    { eventId: '10k', isSure: true, signs: ['fast', 'unlike-usual'] },
  ])
})

test('a word of racing helps, a word of training hurts', () => {
  const parts = tempo(5000, 4.85)
  const [plain, named] = [alone({ parts })[0], alone({ parts, name: 'parkrun' })[0]]
  expect(named?.score ?? 0).toBeGreaterThan((plain?.score ?? 0) + 2)
  expect(alone({ parts, name: 'Tempo 5 km' })).toEqual([])
})

test('a result that was typed takes the suggestion away, and another of that day does not', () => {
  const day = '2025-07-05'
  const raced = madeRun({ day, parts: trackRace(1500, 247) }, 900)
  const of = (distanceM: number, timeS: number) =>
    findRaces([...YEAR, raced], [{ day, distanceM, timeS }]).filter((one) => one.day === day)
  expect(of(800, 122)).toHaveLength(1)
  expect(of(1500, 246.8)).toEqual([])
  expect(of(MILE_M, 249)).toEqual([])
})

test('one mistyped result among three hides no race', () => {
  const raced = madeRun({ day: '2025-07-05', parts: trackRace(1500, 247) }, 900)
  const typed = [
    { day: '2025-05-01', distanceM: 1500, timeS: 150 },
    { day: '2025-05-02', distanceM: 1500, timeS: 250 },
    { day: '2025-05-03', distanceM: 800, timeS: 122 },
  ]
  expect(findRaces([...YEAR, raced], typed).map(({ day }) => day)).toContain('2025-07-05')
})

test('a run without a recording is taken as a whole, a read recording is not', () => {
  const made = madeRun({ day: '2025-07-05', parts: [run(10_040, 10_000 / 2040)] }, 900)
  const of = (stretches: typeof made.stretches) =>
    findRaces([...YEAR, { ...made, stretches }], []).filter(({ day }) => day === made.day)
  expect(of(null)).toMatchObject([{ eventId: '10k', timeS: made.elapsedTimeS }])
  expect(of([])).toEqual([])
})

test('the words of a run tell a result without a recording', () => {
  const worded = { ...madeRun({ parts: [run(6500, 3.2)] }), description: '800m: 2:12:93' }
  expect(findRaces([worded], [])).toMatchObject([
    { eventId: '800m', timeS: 132.93, timeText: '2:12:93', quote: '800m: 2:12:93', startS: null },
  ])
})
