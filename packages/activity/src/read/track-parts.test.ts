import { describe, expect, test } from 'vitest'
import { readRecording } from './read-recording.ts'

const START = Date.parse('2026-03-10T07:00:00Z')
const clock = (s: number) => new Date(START + 1000 * s).toISOString()

/** A point every ten seconds at 3 m/s to the north, from a second of the clock on. */
function points(fromS: number, lengthS: number): string {
  return Array.from({ length: lengthS / 10 }, (_, i) => {
    const s = fromS + 10 * i
    return `<trkpt lat="${52 + s * 2.7e-5}" lon="13"><time>${clock(s)}</time></trkpt>`
  }).join('')
}
const track = (fromS: number, lengthS: number, about = '<type>running</type>') =>
  `<trk>${about}<trkseg>${points(fromS, lengthS)}</trkseg></trk>`
const gpx = (inside: string) => `<?xml version="1.0"?><gpx creator="test">${inside}</gpx>`

const lap = (fromS: number, lengthS: number) =>
  `<Lap StartTime="${clock(fromS)}"><TotalTimeSeconds>${lengthS}</TotalTimeSeconds><DistanceMeters>${3 * lengthS}</DistanceMeters><Track>${Array.from(
    { length: lengthS / 10 },
    (_, i) =>
      `<Trackpoint><Time>${clock(fromS + 10 * i)}</Time><DistanceMeters>${30 * i}</DistanceMeters></Trackpoint>`,
  ).join('')}</Track></Lap>`
const activity = (sport: string, fromS: number, lengthS: number) =>
  `<Activity Sport="${sport}"><Id>${clock(fromS)}</Id>${lap(fromS, lengthS)}</Activity>`
const tcx = (inside: string) =>
  `<?xml version="1.0"?><TrainingCenterDatabase>${inside}</TrainingCenterDatabase>`

const read = (text: string) => readRecording(new TextEncoder().encode(text))
const all = (text: string) => {
  const found = read(text)
  if (!found.ok) throw new Error(found.reason.code)
  return found.activities
}

describe('several activities in one file', () => {
  test('a ride, a run and a ride of a TCX file are three', () => {
    const legs = ['Biking', 'Running', 'Biking'].map((sport, i) => activity(sport, 1200 * i, 1200))
    const found = all(tcx(`<Activities>${legs.join('')}</Activities>`))
    expect(found.map(({ sport }) => sport)).toEqual(['ride', 'run', 'ride'])
    expect(found.map(({ distanceM }) => distanceM)).toEqual([3600, 3600, 3600])
    expect(found.map(({ startedAt }) => startedAt.slice(11, 16))).toEqual([
      '07:00',
      '07:20',
      '07:40',
    ])
  })

  test('tracks of three days are three runs', () => {
    const found = all(gpx([0, 1, 2].map((day) => track(86_400 * day, 600)).join('')))
    expect(found.map(({ localDay }) => localDay)).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ])
    expect(found.every(({ elapsedTimeS }) => elapsedTimeS === 590)).toBe(true)
  })

  test('tracks that go on from each other are one run with a pause', () => {
    const found = all(gpx(track(0, 600) + track(900, 600)))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ elapsedTimeS: 1490, movingTimeS: 1180 })
  })

  test('a ride right after a run is none of it', () => {
    const found = all(gpx(track(0, 600) + track(700, 600, '<type>cycling</type>')))
    expect(found.map(({ sport }) => sport)).toEqual(['run', 'ride'])
  })
})

describe('what is no run', () => {
  test('a course says so', () => {
    const course = `<Courses><Course><Name>Loop</Name>${lap(0, 600)}</Course></Courses>`
    expect(read(tcx(course))).toMatchObject({
      ok: false,
      reason: { code: 'not-an-activity', detail: { code: 'file.course' } },
    })
  })

  test('a course beside a run leaves the run', () => {
    const both = `<Courses><Course>${lap(0, 600)}</Course></Courses><Activities>${activity('Running', 0, 600)}</Activities>`
    expect(all(tcx(both))).toHaveLength(1)
  })
})

describe('a character that XML does not allow', () => {
  test.each([
    ['an ampersand', 'Tom & Ann', 'Tom & Ann'],
    ['an entity of HTML', 'caf&eacute;', 'caf&eacute;'],
    ['a control character', 'hill\u0001s', 'hills'],
  ])('%s in a name loses no point', (_, typed, kept) => {
    const about = `<name>${typed}</name><type>running</type>`
    const [run] = all(gpx(track(0, 600, about)))
    expect(run?.name).toBe(kept)
    expect(run?.streams.timeS).toHaveLength(60)
    expect(run?.partial).toBe(false)
    expect(run?.issues.map(({ code }) => code)).toEqual(['mended'])
  })

  test('a file that breaks off stays one that broke off', () => {
    const whole = gpx(track(0, 600))
    const [run] = all(whole.slice(0, whole.length - 300))
    expect(run).toMatchObject({ partial: true })
    expect(run?.issues.map(({ code }) => code)).toEqual(['cut'])
  })
})
