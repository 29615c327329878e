import { data, define, float32, rawFit, text, u16, u32 } from '@bell-lap/fit/testing/raw-fit'
import { describe, expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import type { Activity } from '../activity.ts'
import { bestEfforts } from '../clean/best-efforts.ts'
import { clean } from '../clean/clean.ts'
import { START_FIT_S } from '../testing/a-recording.ts'
import { FIT_EPOCH_S } from '@bell-lap/fit/base-types'
import { isoInstant } from './instants.ts'
import { readRecording } from './read-recording.ts'

const ENUM = 0
const UINT8 = 2
const UINT16 = 0x84
const UINT32 = 0x86

const FILE_ID = [...define(0, 0, [[0, 1, ENUM]]), ...data(0, [4])]
const RECORD = define(1, 20, [
  [253, 4, UINT32],
  [5, 4, UINT32],
  [3, 1, UINT8],
])
const record = (second: number, distanceM: number, heartRate = 140) =>
  data(1, u32(START_FIT_S + second), u32(distanceM * 100), [heartRate])
const SESSION = define(2, 18, [
  [253, 4, UINT32],
  [2, 4, UINT32],
  [7, 4, UINT32],
  [8, 4, UINT32],
  [9, 4, UINT32],
  [5, 1, ENUM],
])
const session = (startS: number, seconds: number, distanceM: number, sport: number) =>
  data(
    2,
    u32(START_FIT_S + startS + seconds),
    u32(START_FIT_S + startS),
    u32(seconds * 1000),
    u32(seconds * 1000),
    u32(distanceM * 100),
    [sport],
  )
const evenly = (fromS: number, toS: number, fromM: number, speed = 4) =>
  Array.from({ length: toS - fromS }, (_, i) => record(fromS + i, fromM + i * speed)).flat()

function activitiesIn(bytes: Uint8Array): readonly Activity[] {
  const read = readRecording(bytes)
  if (!read.ok) throw new Error(read.reason.detail.code)
  return read.activities
}
const onlyIn = (bytes: Uint8Array) => activitiesIn(bytes)[0] as Activity

describe('FIT files that watches write', () => {
  test('a multisport file gives one activity for each leg, transitions left out, each from zero', () => {
    const legs = activitiesIn(
      rawFit(
        FILE_ID,
        RECORD,
        evenly(0, 100, 0, 1),
        evenly(110, 210, 100, 8),
        evenly(220, 320, 900, 4),
        SESSION,
        session(0, 100, 100, 5),
        session(100, 10, 0, 3),
        session(110, 100, 800, 2),
        session(220, 100, 400, 1),
      ),
    )
    expect(legs.map((leg) => leg.sport)).toEqual(['swim', 'ride', 'run'])
    expect(legs[2]?.streams.distanceM?.[0]).toBe(0)
    expect(legs[2]?.streams.distanceM?.at(-1)).toBe(396)
    expect(legs[2]?.streams.timeS).toHaveLength(100)
  })

  test('a record with the time of another is left out and said', () => {
    const run = onlyIn(
      rawFit(FILE_ID, RECORD, evenly(0, 60, 0), record(20, 80), evenly(61, 120, 244)),
    )
    expect(run.streams.timeS.every((time, i, all) => i === 0 || time >= (all[i - 1] ?? 0))).toBe(
      true,
    )
    expect(run.issues.map((issue) => issue.code)).toContain('wrong-clock')
  })

  test('a clock that jumps on makes a pause, and no best effort gains by it', () => {
    const run = clean(onlyIn(rawFit(FILE_ID, RECORD, evenly(0, 300, 0), evenly(3900, 4200, 1200))))
    expect(run.pauses).toMatchObject([{ startS: 299, endS: 3900 }])
    const kilometre = bestEfforts(run).find((effort) => effort.distanceM === 1000)
    expect(kilometre?.timeS).toBeCloseTo(250, 0)
  })

  test('a watch that was never stopped: the time is the one of the recording', () => {
    const run = onlyIn(
      rawFit(FILE_ID, RECORD, evenly(0, 300, 0), SESSION, session(0, 5_000_000 / 2, 1200, 1)),
    )
    expect(run.elapsedTimeS).toBe(299)
    expect(run.issues.map((issue) => issue.code)).toContain('elapsed-time')
  })

  test('a summary without a distance, and a heart rate of zero', () => {
    const zeros = Array.from({ length: 60 }, (_, i) => record(i, i * 4, 0)).flat()
    const run = onlyIn(rawFit(FILE_ID, RECORD, zeros, SESSION, session(0, 59, 0, 1)))
    expect(run.distanceM).toBe(236)
    expect(run.averageHeartRateBpm).toBeNull()
    expect(run.streams.heartRateBpm).toBeUndefined()
  })

  test.each([
    ['beyond the calendar', 3e20],
    ['before FIT time', -5e9],
  ])('a time written as another kind of number, %s, is missing', (_name, wrong) => {
    const FLOAT32 = 0x88
    const records = [0, 1, 2].map((second) => record(second, 4 * second))
    const damaged = define(2, 18, [
      [2, 4, FLOAT32],
      [5, 1, ENUM],
    ])
    const strayed = define(3, 20, [
      [253, 4, FLOAT32],
      [3, 1, UINT8],
    ])
    const run = onlyIn(
      rawFit(
        FILE_ID,
        [...RECORD, ...records.flat()],
        [...strayed, ...data(3, float32(wrong), [150])],
        [...damaged, ...data(2, float32(wrong), [1])],
      ),
    )
    expect(run.startedAt).toBe(isoInstant(START_FIT_S + FIT_EPOCH_S))
    expect([...run.streams.timeS]).toEqual([0, 1, 2])
  })

  test('settings that follow a run in the same file do not hide it', () => {
    const run = rawFit(FILE_ID, RECORD, evenly(0, 60, 0))
    const settings = rawFit(define(0, 0, [[0, 1, ENUM]]), data(0, [2]))
    expect(onlyIn(Uint8Array.from([...run, ...settings])).streams.timeS).toHaveLength(60)
  })
})

describe('fields of apps and pods', () => {
  const DESCRIBE = define(3, 206, [
    [0, 1, UINT8],
    [1, 1, UINT8],
    [2, 1, UINT8],
    [3, 24, 7],
    [8, 12, 7],
  ])
  const described = (number: number, type: number, name: string, units: string) =>
    data(3, [0], [number], [type], text(name, 24), text(units, 12))
  const file = (nativePower: number) =>
    rawFit(
      FILE_ID,
      DESCRIBE,
      described(0, UINT16, 'Power', 'Watts'),
      described(1, 0x88, 'Vertical Oscillation', 'Centimeters'),
      described(2, UINT16, 'Ground Time', 'Milliseconds'),
      described(3, UINT16, 'Saturated Hemoglobin', '%'),
      define(
        1,
        20,
        [
          [253, 4, UINT32],
          [7, 2, UINT16],
        ],
        {
          developer: [
            [0, 2, 0],
            [1, 4, 0],
            [2, 2, 0],
            [3, 2, 0],
          ],
        },
      ),
      ...Array.from({ length: 30 }, (_, i) =>
        data(
          1,
          u32(START_FIT_S + i),
          u16(nativePower),
          u16(i === 0 ? 0 : 251),
          float32(7.5),
          u16(232),
          u16(60),
        ),
      ),
    )

  test('fill what the watch does not measure; what is not known is named', () => {
    const run = onlyIn(file(0xffff))
    expect(run.streams.powerW?.[0]).toBeNaN()
    expect(run.streams.powerW?.[1]).toBe(251)
    expect(run.streams.verticalOscillationMm?.[5]).toBeCloseTo(75, 4)
    expect(run.streams.groundContactMs?.[5]).toBe(232)
    expect(run.otherFields).toEqual(['Saturated Hemoglobin (%)'])
  })

  test('never replace what the watch measures', () => {
    expect(onlyIn(file(300)).streams.powerW?.[5]).toBe(300)
  })

  test('a scale of zero, which makes every value infinite, costs the column and nothing else', () => {
    const described = define(3, 206, [
      [0, 1, UINT8],
      [1, 1, UINT8],
      [2, 1, UINT8],
      [3, 24, 7],
      [6, 1, UINT8],
      [8, 12, 7],
    ])
    const power = data(3, [0], [0], [UINT16], text('Power', 24), [0], text('Watts', 12))
    const records = define(
      1,
      20,
      [
        [253, 4, UINT32],
        [5, 4, UINT32],
      ],
      { developer: [[0, 2, 0]] },
    )
    const values = Array.from({ length: 30 }, (_, i) =>
      data(1, u32(START_FIT_S + i), u32(i * 400), u16(251)),
    ).flat()
    const run = onlyIn(rawFit(FILE_ID, described, power, records, values))
    expect(run.streams.powerW).toBeUndefined()
    expect(run.distanceM).toBe(116)
    expect(run.issues.map(({ detail }) => detail)).toContainEqual(
      message('file.impossible-values', { count: 30, column: message('column.powerW') }),
    )
  })

  test('heart beats are kept', () => {
    const beats = [...define(4, 78, [[0, 4, UINT16]]), ...data(4, u16(800), u16(805))]
    expect(onlyIn(rawFit(FILE_ID, RECORD, evenly(0, 30, 0), beats)).heartBeatsS).toEqual([
      0.8, 0.805,
    ])
  })
})

describe('a sport that the file does not say', () => {
  const SPORT = define(5, 12, [
    [0, 1, ENUM],
    [1, 1, ENUM],
    [3, 16, 7],
  ])
  const sportMessage = (sport: number, name: string) => data(5, [sport], [0], text(name, 16))
  const sportsIn = (...parts: readonly (readonly number[])[]) =>
    activitiesIn(rawFit(...parts)).map(({ sport, sportSource }) => [sport, sportSource])

  test('FIT: a cut file has no session; the sport message at its start says it, or nobody', () => {
    expect(sportsIn(FILE_ID, RECORD, evenly(0, 60, 0))).toEqual([['unknown', 'none']])
    expect(sportsIn(FILE_ID, SPORT, sportMessage(2, 'Bike'), RECORD, evenly(0, 60, 0))).toEqual([
      ['ride', 'file'],
    ])
    expect(sportsIn(FILE_ID, SPORT, sportMessage(1, 'Run'), RECORD, evenly(0, 60, 0))).toEqual([
      ['run', 'file'],
    ])
  })

  test('FIT: generic says nothing, the name of the profile may', () => {
    const generic = [...SESSION, ...session(0, 59, 240, 0)]
    expect(sportsIn(FILE_ID, RECORD, evenly(0, 60, 0), generic)).toEqual([['unknown', 'none']])
    const named = [...SPORT, ...sportMessage(0, 'Trail Run')]
    expect(sportsIn(FILE_ID, named, RECORD, evenly(0, 60, 0), generic)).toEqual([['run', 'file']])
  })

  const gpx = (words: string, minutes = 30) => {
    const points = [0, minutes].map(
      (minute, i) =>
        `<trkpt lat="${48 + i * 0.05}" lon="11"><time>2026-05-04T06:${String(minute).padStart(2, '0')}:00Z</time></trkpt>`,
    )
    return new TextEncoder().encode(
      `<gpx><trk>${words}<trkseg>${points.join('')}</trkseg></trk></gpx>`,
    )
  }
  test.each([
    ['<type>running</type>', 'run', 'file'],
    ['<name>Cycling</name><type>9</type>', 'run', 'file'],
    ['<type>jogging</type>', 'run', 'file'],
    ['<type>Langlauf</type>', 'other', 'file'],
    ['<name>Cycling 3/10/26</name>', 'ride', 'name'],
    ['<name>Morning Run</name>', 'run', 'name'],
    ['<name>Isar</name>', 'unknown', 'none'],
    ['<type></type>', 'unknown', 'none'],
    ['', 'unknown', 'none'],
  ])('GPX with %s: %s', (words, sport, sportSource) => {
    expect(onlyIn(gpx(words))).toMatchObject({ sport, sportSource })
  })

  test('a "run" by its name alone that is faster than any runner is none', () => {
    expect(onlyIn(gpx('<name>Morning Run</name>', 12))).toMatchObject({ sport: 'unknown' })
  })

  test('TCX with an empty sport', () => {
    const tcx = `<TrainingCenterDatabase><Activities><Activity Sport=""><Lap StartTime="2026-05-04T06:00:00Z"><TotalTimeSeconds>1e400</TotalTimeSeconds><DistanceMeters>Infinity</DistanceMeters><Track><Trackpoint><Time>2026-05-04T06:00:00Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint><Trackpoint><Time>2026-05-04T06:10:00Z</Time><DistanceMeters>2000</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>`
    const run = onlyIn(new TextEncoder().encode(tcx))
    expect(run).toMatchObject({ sport: 'unknown', distanceM: 2000, elapsedTimeS: 600 })
    expect(run.issues.map(({ code }) => code)).toEqual(['impossible-value'])
  })

  test('a position beyond the poles adds no metre', () => {
    const points = ['48.000', '1e308', '48.001'].map(
      (lat, i) => `<trkpt lat="${lat}" lon="11"><time>2026-05-04T06:00:${i}0Z</time></trkpt>`,
    )
    const run = onlyIn(
      new TextEncoder().encode(`<gpx><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`),
    )
    expect(run.distanceM).toBeCloseTo(111, 0)
    expect(run.issues.map(({ detail }) => detail)).toEqual([
      message('file.impossible-values', { count: 1, column: message('column.latitudeDeg') }),
    ])
  })
})

describe('text files as apps write them', () => {
  const point = (second: number, attributes: string) =>
    `<trkpt ${attributes}><time>2026-05-04T06:00:${String(second).padStart(2, '0')}Z</time></trkpt>`
  const gpx = (points: string) =>
    `<?xml version="1.0"?><gpx creator="x"><trk><trkseg>${points}</trkseg></trk></gpx>`
  const simple = gpx(
    point(0, 'lon="13.0" lat="52.0"') +
      point(10, 'lon="13.0" lat="52.0009"') +
      point(20, 'lat="52.0018" lon="13.0"'),
  )

  test('longitude before latitude', () => {
    const run = onlyIn(new TextEncoder().encode(simple))
    expect(run.distanceM).toBeCloseTo(200, 0)
    expect([...(run.streams.longitudeDeg ?? [])]).toEqual([13, 13, 13])
  })

  test('a byte order mark, blanks before the declaration, UTF-16 of both kinds', () => {
    const utf16 = (little: boolean) => {
      const bytes = new Uint8Array(2 + 2 * simple.length)
      const view = new DataView(bytes.buffer)
      view.setUint16(0, 0xfeff, little)
      for (let i = 0; i < simple.length; i += 1)
        view.setUint16(2 + 2 * i, simple.charCodeAt(i), little)
      return bytes
    }
    const forms = [
      new TextEncoder().encode(`\uFEFF${simple}`),
      new TextEncoder().encode(`          ${simple}`),
      utf16(true),
      utf16(false),
    ]
    for (const bytes of forms) expect(onlyIn(bytes).distanceM).toBeCloseTo(200, 0)
  })

  test('points out of order are put in their place, and it is said', () => {
    const points = [0, 10, 5, 20].map((second) => point(second, `lat="52.00${second}" lon="13"`))
    const run = onlyIn(new TextEncoder().encode(gpx(points.join(''))))
    expect([...run.streams.timeS]).toEqual([0, 5, 10, 20])
    expect(run.issues.map((issue) => issue.code)).toContain('out-of-order')
  })

  test('a document type with entities is refused, not expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa">]>${simple.slice(21)}`
    expect(readRecording(new TextEncoder().encode(bomb))).toMatchObject({
      reason: { code: 'refused' },
    })
  })
})
