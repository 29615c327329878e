import { dayNumber } from '@bell-lap/units/calendar-day'
import FitParser from 'fit-file-parser'
import { describe, expect, test } from 'vitest'
import type { RunKind, SyntheticRun } from './planned-run.ts'
import { runRecording } from './run-recording.ts'
import { simulateHistory } from './runner-history.ts'

const { runs } = simulateHistory({ seed: 11, today: '2026-11-23' })

interface Decoded {
  file_ids: { manufacturer: string; product_name: string }[]
  sessions: {
    start_time: Date
    total_distance: number
    total_timer_time: number
    total_elapsed_time: number
    sub_sport: string
    num_laps: number
    total_ascent?: number
  }[]
  laps: {
    total_distance: number
    total_timer_time: number
    lap_trigger: string
    intensity: string
  }[]
  records: {
    timestamp: Date
    position_lat?: number
    position_long?: number
    distance: number
    speed: number
    heart_rate?: number
    cadence: number
    stance_time?: number
    step_length?: number
    vertical_oscillation?: number
  }[]
  events: { event: string; event_type: string }[]
}

async function decode(run: SyntheticRun): Promise<Decoded> {
  const parser = new FitParser({ force: false, mode: 'list', lengthUnit: 'm', speedUnit: 'm/s' })
  return (await parser.parseAsync(Buffer.from(runRecording(run)))) as unknown as Decoded
}

const lastOf = (kind: RunKind) => runs.findLast((run) => run.kind === kind)!

describe('the recording of a run', () => {
  test('the same run gives the same bytes', () => {
    expect(runRecording(lastOf('long'))).toEqual(runRecording(lastOf('long')))
  })

  test('says that it is synthetic', async () => {
    const { file_ids: ids } = await decode(lastOf('easy'))
    expect(ids[0]).toMatchObject({ manufacturer: 'development', product_name: 'Synthetic' })
  })

  test.each<RunKind>(['easy', 'long', 'tempo', 'intervals', 'race', 'treadmill'])(
    'a foreign decoder finds the distance and the time of the last %s run',
    async (kind) => {
      const run = lastOf(kind)
      const { sessions, records, laps } = await decode(run)
      const session = sessions[0]!
      const ran = run.segments.reduce((sum, part) => sum + part.distanceM / part.speedMps, 0)
      expect(session.total_timer_time).toBeCloseTo(ran, 1)
      expect(session.total_distance / run.distanceM).toBeGreaterThan(0.985)
      expect(session.total_distance / run.distanceM).toBeLessThan(1.02)
      expect(session.num_laps).toBe(laps.length)
      const lapTotal = laps.reduce((sum, lap) => sum + lap.total_distance, 0)
      expect(lapTotal).toBeCloseTo(session.total_distance, 0)
      expect(records.at(-1)!.distance).toBeCloseTo(session.total_distance, 1)
      expect(session.start_time.getTime() / 1000).toBe(run.startSecondsUtc)
      expect(Math.floor(run.startSecondsUtc / 86400)).toBe(dayNumber(run.day))
    },
  )

  test('time and distance never go back, and speeds agree with them', async () => {
    for (const kind of ['easy', 'intervals', 'race'] as const) {
      const { records } = await decode(lastOf(kind))
      for (let index = 1; index < records.length; index += 1) {
        const now = records[index]!
        const before = records[index - 1]!
        expect(now.timestamp.getTime()).toBeGreaterThan(before.timestamp.getTime())
        expect(now.distance).toBeGreaterThanOrEqual(before.distance)
        expect(now.speed).toBeGreaterThan(1)
        expect(now.speed).toBeLessThan(6)
      }
    }
  })

  test('the map shows as many metres as the watch counts, far from any road', async () => {
    for (const kind of ['easy', 'intervals'] as const) {
      const { records, sessions } = await decode(lastOf(kind))
      let drawn = 0
      for (let index = 1; index < records.length; index += 1) {
        const east = records[index]!.position_long! - records[index - 1]!.position_long!
        const north = records[index]!.position_lat! - records[index - 1]!.position_lat!
        drawn += Math.hypot(east, north) * 111_320
      }
      expect(drawn / sessions[0]!.total_distance).toBeGreaterThan(0.98)
      expect(drawn / sessions[0]!.total_distance).toBeLessThan(1.06)
      expect(Math.abs(records[0]!.position_lat!)).toBeLessThan(1)
      expect(Math.abs(records[0]!.position_long!)).toBeLessThan(1)
    }
  })

  test('GPS flatters the track by 1 to 2 per cent', async () => {
    const run = lastOf('intervals')
    const { sessions } = await decode(run)
    const excess = sessions[0]!.total_distance / run.distanceM - 1
    expect(excess).toBeGreaterThan(0.01)
    expect(excess).toBeLessThan(0.02)
  })

  test('repeats have pressed laps with work and recovery', async () => {
    const { laps, sessions } = await decode(lastOf('intervals'))
    expect(sessions[0]!.sub_sport).toBe('track')
    expect(laps[0]).toMatchObject({ lap_trigger: 'manual', intensity: 'warmup' })
    expect(laps.filter((lap) => lap.intensity === 'active').length).toBeGreaterThanOrEqual(5)
    expect(laps.filter((lap) => lap.intensity === 'recovery').length).toBeGreaterThanOrEqual(4)
  })

  test('easy runs have automatic kilometres', async () => {
    const { laps } = await decode(lastOf('easy'))
    expect(laps[0]!.lap_trigger).toBe('distance')
    expect(laps[0]!.total_distance).toBeCloseTo(1000, 0)
  })

  test('a treadmill run has no positions', async () => {
    const { records, sessions } = await decode(lastOf('treadmill'))
    expect(sessions[0]!.sub_sport).toBe('treadmill')
    expect(records.every((record) => record.position_lat === undefined)).toBe(true)
  })

  test('a pause stops the clock and is in the elapsed time only', async () => {
    const paused = []
    for (const run of runs.filter((item) => item.kind === 'easy').slice(-12)) {
      paused.push(await decode(run))
    }
    const one = paused.find((file) => file.events.length === 4)!
    expect(one.events.map((event) => event.event_type)).toEqual([
      'start',
      'stop_all',
      'start',
      'stop_all',
    ])
    const { total_elapsed_time: elapsed, total_timer_time: timer } = one.sessions[0]!
    expect(elapsed - timer).toBeGreaterThanOrEqual(15)
    expect(paused.some((file) => file.events.length === 2)).toBe(true)
  })

  test('form follows the norms for the speed: 3.1 m/s takes about 167 steps and 260 ms', async () => {
    const { records } = await decode(lastOf('easy'))
    const middle = records[Math.floor(records.length / 2)]!
    expect(middle.speed).toBeGreaterThan(2.7)
    expect(middle.cadence * 2).toBeGreaterThan(160)
    expect(middle.cadence * 2).toBeLessThan(174)
    expect(middle.stance_time).toBeGreaterThan(235)
    expect(middle.stance_time).toBeLessThan(290)
    expect(middle.step_length).toBeGreaterThan(950)
    expect(middle.step_length).toBeLessThan(1250)
  })

  test('the heart works harder in a race than on an easy run, within its range', async () => {
    const mean = async (kind: RunKind) => {
      const { records } = await decode(lastOf(kind))
      const rates = records.flatMap((record) => record.heart_rate ?? [])
      expect(Math.max(...rates)).toBeLessThanOrEqual(187)
      return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    }
    expect(await mean('race')).toBeGreaterThan((await mean('easy')) + 12)
  })

  test('no file is larger than 60 KB', () => {
    const longest = [...runs].sort((a, b) => b.timeS - a.timeS).slice(0, 8)
    const races = runs.filter((run) => run.kind === 'race').slice(-20)
    for (const run of [...longest, ...races]) {
      expect(runRecording(run).length).toBeLessThanOrEqual(60 * 1024)
    }
  })
})
