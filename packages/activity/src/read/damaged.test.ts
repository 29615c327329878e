import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aFitRun } from '../testing/a-recording.ts'
import { damaged, wrongWith } from '../testing/damage.ts'
import { readRecording } from './read-recording.ts'

const text = (value: string) => new TextEncoder().encode(value)

function aTcxRun(): Uint8Array {
  const points = Array.from({ length: 300 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 4, 4, 6, 0, i)).toISOString()
    return `<Trackpoint><Time>${time}</Time><Position><LatitudeDegrees>${10 + i / 1e4}</LatitudeDegrees><LongitudeDegrees>-40</LongitudeDegrees></Position><AltitudeMeters>5</AltitudeMeters><DistanceMeters>${i * 3.1}</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm></Trackpoint>`
  })
  return text(
    `          <?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-05-04T06:00:00Z</Id><Lap StartTime="2026-05-04T06:00:00Z"><TotalTimeSeconds>299</TotalTimeSeconds><DistanceMeters>926.9</DistanceMeters><Track>${points.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
  )
}

function aGpxRun(): Uint8Array {
  const points = Array.from({ length: 300 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 4, 4, 6, 0, i)).toISOString()
    return `<trkpt lon="-40" lat="${10 + i / 36_000}"><ele>5</ele><time>${time}</time></trkpt>`
  })
  return text(
    `<?xml version="1.0"?><gpx version="1.1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
}

const WHOLE = [
  { name: 'FIT', bytes: aFitRun() },
  { name: 'TCX', bytes: aTcxRun() },
  { name: 'GPX', bytes: aGpxRun() },
]

describe.each(WHOLE)('$name', ({ bytes }) => {
  test('whole, it is read whole', () => {
    const result = readRecording(bytes)
    expect(result.ok && result.activities.map(({ partial }) => partial)).toEqual([false])
  })

  test('damaged in many ways, it gives what can be trusted or a reason', () => {
    const wrong = Array.from({ length: howMany(100, 5000) }, (_, seed) => seed)
      .map((seed) => ({ seed, wrong: wrongWith(damaged(bytes, seed)) }))
      .filter((one) => one.wrong !== null)
    expect(wrong).toEqual([])
  })
})

test('a FIT file that is cut keeps what stands before the cut, and says that it is partial', () => {
  const [fit] = WHOLE
  const bytes = fit?.bytes ?? new Uint8Array()
  const result = readRecording(bytes.subarray(0, Math.floor(bytes.length / 2)))
  expect(result.ok && result.activities[0]?.partial).toBe(true)
  const read = result.ok ? (result.activities[0]?.streams.timeS.length ?? 0) : 0
  expect(read).toBeGreaterThan(200)
  expect(read).toBeLessThan(400)
})

test('any bytes, also behind a good FIT header, end in an activity or a reason', () => {
  const header = WHOLE[0]?.bytes.subarray(0, 14) ?? new Uint8Array()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4000 }), fc.boolean(), (bytes, behind) => {
      const all = behind ? Uint8Array.from([...header, ...bytes]) : bytes
      expect(wrongWith(all)).toBeNull()
    }),
    { numRuns: howMany(200, 10_000) },
  )
})

const BOMB = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, i) =>
    `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join('')}]><gpx><trk><name>&m;</name></trk></gpx>`

test.each([
  ['entities that grow', BOMB],
  ['a hundred thousand levels', `<gpx>${'<a>'.repeat(100_000)}`],
  ['a megabyte of one name', `<gpx><${'n'.repeat(1_000_000)}>`],
  ['an attribute without an end', `<gpx><trkpt lat="${'1'.repeat(500_000)}`],
  ['tags that never close', '<TrainingCenterDatabase>'.repeat(20_000)],
  ['a comment without an end', `<gpx><!--${'-'.repeat(500_000)}`],
])('hostile XML: %s', (_, content) => {
  expect(wrongWith(text(content))).toBeNull()
})

test('a FIT file of definitions alone, and one of many files in a row, stay within bounds', () => {
  const header = [14, 0x20, 0x54, 8, 0xff, 0xff, 0xff, 0x7f, 0x2e, 0x46, 0x49, 0x54, 0, 0]
  const definition = [
    0x40,
    0,
    0,
    20,
    0,
    255,
    ...Array.from({ length: 255 * 3 }, (_, i) => (i % 3 === 1 ? 255 : i % 251)),
  ]
  expect(
    wrongWith(
      Uint8Array.from([...header, ...Array.from({ length: 400 }, () => definition).flat()]),
    ),
  ).toBeNull()
  const small = aFitRun({ speedsMps: [3, 3, 3] })
  const chained = new Uint8Array(small.length * 300)
  for (let i = 0; i < 300; i += 1) chained.set(small, i * small.length)
  expect(wrongWith(chained)).toBeNull()
})
