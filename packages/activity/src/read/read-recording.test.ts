import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../activity.ts'
import { aFitRun } from '../testing/a-recording.ts'
import { readRecording } from './read-recording.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function only(bytes: Uint8Array): Activity {
  const read = readRecording(bytes)
  if (!read.ok) throw new Error(read.reason.detail.code)
  expect(read.activities).toHaveLength(1)
  return read.activities[0] as Activity
}

describe('FIT', () => {
  test('a run is read with its totals, day and device', () => {
    const run = only(aFitRun({ subSport: 4 }))
    expect(run).toMatchObject({
      sport: 'run',
      surface: 'track',
      startedAt: '2026-05-04T06:00:00Z',
      localDay: '2026-05-04',
      elapsedTimeS: 599,
      averageHeartRateBpm: 140,
      device: 'Garmin (product 3113)',
      partial: false,
    })
    expect(run.distanceM).toBeCloseTo(599 * 3.5, 1)
    expect(run.laps).toHaveLength(1)
  })

  test('cadence counts both legs with its fraction, and zero dynamics are missing', () => {
    const run = only(aFitRun())
    expect(run.streams.cadenceSpm?.[0]).toBe(171)
    expect(run.streams.groundContactMs).toBeUndefined()
    expect(only(aFitRun({ groundContactMs: 231 })).streams.groundContactMs?.[5]).toBe(231)
  })

  test('without a session the totals come from the records', () => {
    const run = only(aFitRun({ session: false }))
    expect(run.elapsedTimeS).toBe(599)
    expect(run.distanceM).toBeCloseTo(599 * 3.5, 1)
  })

  test('other sports keep their sport', () => {
    expect(only(aFitRun({ sport: 2 })).sport).toBe('ride')
  })

  test('a file of settings or sleep is not an activity', () => {
    expect(readRecording(aFitRun({ fileType: 32 }))).toMatchObject({
      ok: false,
      reason: { code: 'not-an-activity' },
    })
  })

  test('a file that is cut is partial and keeps what stands before', () => {
    const whole = aFitRun()
    const run = only(whole.subarray(0, whole.length / 2))
    expect(run.partial).toBe(true)
    expect(run.streams.timeS.length).toBeGreaterThan(250)
  })
})

const point = (second: number, extra = '') =>
  `<trkpt lat="${(second * 0.00003).toFixed(6)}" lon="0.5"><ele>12</ele><time>2026-05-04T06:00:${String(second).padStart(2, '0')}Z</time>${extra}</trkpt>`

describe('GPX and TCX', () => {
  test('GPX: distance from the positions, heart rate under any prefix, segments are pauses', () => {
    const hr =
      '<extensions><x:TrackPointExtension><x:hr>151</x:hr><x:cad>84</x:cad></x:TrackPointExtension></extensions>'
    const text = `\n  <?xml version="1.0"?><gpx creator="Watch"><trk><name>Morning</name><type>running</type><trkseg>${point(0, hr)}${point(1, hr)}</trkseg><trkseg>${point(30, hr)}${point(31, hr)}</trkseg></trk></gpx>`
    const run = only(bytesOf(text))
    expect(run).toMatchObject({
      sport: 'run',
      name: 'Morning',
      averageHeartRateBpm: 151,
      device: 'Watch',
    })
    expect(run.streams.distanceM?.[1]).toBeCloseTo(3.34, 1)
    expect(run.streams.cadenceSpm?.[0]).toBe(168)
    expect(run.pauses).toEqual([{ startS: 1, endS: 30 }])
  })

  test('TCX: ten blanks before the declaration, laps and run cadence', () => {
    const trackpoint = (second: number) =>
      `<Trackpoint><Time>2026-05-04T06:00:0${second}Z</Time><DistanceMeters>${second * 4}</DistanceMeters><HeartRateBpm><Value>160</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:RunCadence>88</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>`
    const text = `          <?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>x</Id><Lap StartTime="2026-05-04T06:00:00Z"><TotalTimeSeconds>3</TotalTimeSeconds><DistanceMeters>12</DistanceMeters><TriggerMethod>Manual</TriggerMethod><Track>${[0, 1, 2, 3].map(trackpoint).join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`
    const run = only(bytesOf(text))
    expect(run).toMatchObject({ sport: 'run', distanceM: 12, averageHeartRateBpm: 160 })
    expect(run.laps[0]).toMatchObject({ distanceM: 12, trigger: 'manual' })
    expect(run.streams.cadenceSpm?.[2]).toBe(176)
  })

  test.each([
    [
      'a route without times',
      '<gpx><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>',
      'not-an-activity',
    ],
    ['a document type of its own', '<!DOCTYPE gpx [<!ENTITY a "b">]><gpx><trk/></gpx>', 'refused'],
    ['other XML', '<html><body>no</body></html>', 'not-an-activity'],
    ['a text file', 'distance,time\n5000,1200 and more', 'unsupported-format'],
    ['nothing', '', 'empty'],
  ])('%s is refused with the reason', (_, text, code) => {
    expect(readRecording(bytesOf(text))).toMatchObject({ ok: false, reason: { code } })
  })

  test('text that breaks off gives the points before', () => {
    const run = only(
      bytesOf(`<gpx><trk><trkseg>${point(0)}${point(1)}${point(2)}<trkpt lat="0.1" l`),
    )
    expect(run.partial).toBe(true)
    expect(run.streams.timeS).toHaveLength(3)
  })

  test('nesting without end is stopped', () => {
    const text = `<gpx>${'<a>'.repeat(5000)}`
    expect(readRecording(bytesOf(text)).ok).toBe(false)
  })
})

test('no damage makes reading throw', () => {
  const sound = aFitRun({ speedsMps: new Array<number>(20).fill(3) })
  const flips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 30 })
  fc.assert(
    fc.property(flips, fc.nat(sound.length), (places, length) => {
      const bytes = sound.slice(0, length)
      for (const [place, value] of places) if (place < length) bytes[place] = value
      const read = readRecording(bytes)
      expect(read.ok || read.reason.detail.code.startsWith('file.')).toBe(true)
    }),
    { numRuns: howMany(200, 10_000) },
  )
})
