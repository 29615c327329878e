import { describe, expect, test } from 'vitest'
import type { Lap } from '../activity.ts'
import { recordedSpeeds, run, stand } from '../testing/recorded-speeds.ts'
import type { RunPart, WatchErrors } from '../testing/recorded-speeds.ts'
import { findRaceStretches } from './find-race-stretches.ts'
import { snapToRace } from './snap-to-race.ts'

const found = (parts: readonly RunPart[], errors: WatchErrors = {}, laps: readonly Lap[] = []) =>
  findRaceStretches({ streams: recordedSpeeds(parts, errors), laps, hasGps: true })
const eventOf = (distanceM: number) => snapToRace(distanceM, 'gps')?.eventId

const raceOf = (distanceM: number, timeS: number) => [
  run(2500, 3.4),
  stand(300),
  run(distanceM, distanceM / timeS),
  stand(200),
  run(1500, 3.2),
]

describe.each([
  [800, 125],
  [1500, 250],
  [1609.344, 275],
  [3000, 560],
  [5000, 980],
  [10_000, 2050],
])('a race of %d m between warm-up and cool-down', (distanceM, timeS) => {
  test('is found with its time, in ten recordings whose watches err differently', () => {
    const errors = Array.from({ length: 10 }, (_, seed) => {
      const longShare = distanceM <= 3000 ? 0.006 * seed : 0.001 * seed
      const [first] = found(raceOf(distanceM, timeS), { longShare, seed })
      expect(snapToRace(first?.distanceM ?? 0, 'gps')?.distanceM).toBe(distanceM)
      return (first?.timeS ?? 0) - timeS
    })
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(3)
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    expect(Math.abs(mean)).toBeLessThanOrEqual(1)
  })
})

test('what is around a race is told: rest on both sides, nothing as fast elsewhere', () => {
  const [race] = found(raceOf(1500, 250))
  expect(race?.restAfterS).toBeGreaterThan(190)
  expect(race?.restBeforeS).toBeGreaterThan(290)
  expect(race).toMatchObject({ othersM: 0, apartS: null, endsRecording: false, pressed: false })
  expect(race?.otherSpeedMps).toBeCloseTo(3.35, 0)
})

test('the other repetitions of a session are seen', () => {
  const reps = Array.from({ length: 4 }, () => [run(1000, 5.2), stand(90)]).flat()
  const [rep] = found([run(2000, 3.3), ...reps, run(2000, 3.3)])
  expect(eventOf(rep?.distanceM ?? 0)).toBe('1000m')
  expect(rep?.othersM).toBeGreaterThan(2800)
  expect(rep?.apartS).toBeLessThan(110)
})

test('presses of the lap button near the edges are the edges', () => {
  const press = (startS: number, elapsedS: number): Lap => ({
    startS,
    elapsedS,
    timerS: elapsedS,
    distanceM: 0,
    averageHeartRateBpm: null,
    trigger: 'manual',
    intent: 'unknown',
  })
  const startS = Math.round(2500 / 3.4) + 300
  const laps = [press(0, startS - 2), press(startS - 2, 251)]
  const [race] = found(raceOf(1500, 250), {}, laps)
  expect(race).toMatchObject({ startS: startS - 2, timeS: 251, pressed: true })
})

test('a short dip of the signal does not end a race, a recovery does', () => {
  const [race] = found([run(2500, 4.1), { speedMps: 1.5, seconds: 8 }, run(2500, 4.1)])
  expect(eventOf(race?.distanceM ?? 0)).toBe('5k')
  const halves = found([run(2500, 4.1), stand(60), run(2500, 4.1)])
  expect(halves.every(({ distanceM }) => eventOf(distanceM) !== '5k')).toBe(true)
})

test('a jump of the GPS is no race', () => {
  const streams = recordedSpeeds([run(4000, 3.3)])
  const jumped = streams.distanceM?.map((metres, second) => metres + (second > 600 ? 900 : 0))
  const stretches = findRaceStretches({
    streams: { ...streams, distanceM: jumped as Float64Array },
    laps: [],
    hasGps: true,
  })
  expect(stretches.every(({ distanceM, timeS }) => distanceM / timeS < 4)).toBe(true)
})

test('a recording without distances, or of a minute, has none', () => {
  const { timeS } = recordedSpeeds([run(5000, 4)])
  expect(findRaceStretches({ streams: { timeS }, laps: [], hasGps: true })).toEqual([])
  expect(found([run(200, 5)])).toEqual([])
})
