import { MILE_M } from '@bell-lap/units/length'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lapPacing } from './lap-pacing.ts'

describe('a mile in 6:00 on a track of 400 m', () => {
  const { laps, alarm, shape } = lapPacing({ distanceM: MILE_M, timeS: 360, lapM: 400 })

  test('opens with 9.344 m, then four laps by the shares of science H6', () => {
    expect(shape).toBe('mile')
    expect(laps.map(({ lapS }) => lapS.toFixed(2))).toEqual([
      '2.09',
      '89.03',
      '89.75',
      '90.10',
      '89.03',
    ])
    const clock = [91.12, 180.87, 270.97, 360]
    laps.slice(1).forEach(({ clockS }, i) => expect(clockS).toBeCloseTo(clock[i] ?? 0, 1))
  })

  test('says what to think of on each lap, and when the start was too fast', () => {
    expect(laps.map(({ cue }) => cue?.code ?? null)).toEqual([
      null,
      'pacing.settle',
      'pacing.relax',
      'pacing.work',
      'pacing.race',
    ])
    // 200 m at the pace of the first lap take 44.54 s; 3 % less is the alarm.
    expect(alarm).toMatchObject({ atM: 200 })
    expect(alarm?.timeS).toBeCloseTo(43.24, 1)
  })
})

test('1500 m opens with 300 m of the first quarter; the laps add up', () => {
  const { laps } = lapPacing({ distanceM: 1500, timeS: 300, lapM: 400 })
  expect(laps.map(({ lapM }) => Math.round(lapM))).toEqual([300, 400, 400, 400])
  expect(laps.at(-1)?.clockS).toBeCloseTo(300, 9)
  expect(laps[0]?.cue?.code).toBe('pacing.settle')
})

test('on laps of 200 m each quarter has two, and the cue stands on the first of them', () => {
  const { laps } = lapPacing({ distanceM: 1600, timeS: 320, lapM: 200 })
  expect(laps).toHaveLength(8)
  expect(laps.filter(({ cue }) => cue !== null)).toHaveLength(4)
  expect(laps[4]?.cue?.code).toBe('pacing.work')
})

test('800 m: the first lap half a per cent fast', () => {
  const { shape, laps, alarm } = lapPacing({ distanceM: 800, timeS: 160, lapM: 400 })
  expect(shape).toBe('two-laps')
  expect(laps.map(({ lapS }) => lapS.toFixed(1))).toEqual(['79.6', '80.4'])
  expect(laps.map(({ cue }) => cue?.code)).toEqual(['pacing.settle', 'pacing.hold'])
  expect(alarm?.timeS).toBeCloseTo(39.8 / 1.03, 1)
})

test('3000 m and the rest are even, with a cue for the start, the second half and the last lap', () => {
  const { shape, laps, alarm } = lapPacing({ distanceM: 3000, timeS: 600, lapM: 400 })
  expect(shape).toBe('even')
  expect(alarm?.timeS).toBeCloseTo(40 / 1.03, 6)
  for (const { lapM, lapS } of laps) expect(lapS).toBeCloseTo(lapM / 5, 9)
  expect(laps.map(({ cue }) => cue?.code ?? null)).toEqual([
    'pacing.easy-start',
    null,
    null,
    null,
    'pacing.second-half',
    null,
    null,
    'pacing.race',
  ])
  expect(lapPacing({ distanceM: 10_000, timeS: 2400, lapM: 1000 }).alarm).toBeNull()
})

test('on a road the whole kilometres and miles come first', () => {
  const miles = lapPacing({ distanceM: 5000, timeS: 1200, lapM: MILE_M, oddAt: 'finish' })
  expect(miles.laps.map(({ lapM }) => Math.round(lapM))).toEqual([1609, 1609, 1609, 172])
  const quarters = lapPacing({ distanceM: MILE_M, timeS: 360, lapM: MILE_M / 4, oddAt: 'finish' })
  expect(quarters.laps).toHaveLength(4)
  expect(quarters.laps.at(-1)?.atM).toBe(MILE_M)
  expect(quarters.laps.at(-1)?.clockS).toBeCloseTo(360, 9)
})

test('whatever the race and the lap: whole time, whole distance, no lap 1.5 % off the even pace', () => {
  fc.assert(
    fc.property(
      fc.record({
        distanceM: fc.double({ min: 800, max: 10_000, noNaN: true }),
        timeS: fc.double({ min: 100, max: 4000, noNaN: true }),
        lapM: fc.constantFrom(200, 250, 300, 320, 333.33, 400),
      }),
      (race) => {
        const { laps } = lapPacing(race)
        const last = laps.at(-1)
        expect(last?.clockS).toBeCloseTo(race.timeS, 6)
        expect(last?.atM).toBeCloseTo(race.distanceM, 6)
        for (const { lapM, lapS } of laps) {
          const even = (race.timeS / race.distanceM) * lapM
          expect(Math.abs(lapS / even - 1)).toBeLessThan(0.015)
        }
      },
    ),
  )
})
