import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { Activity, StreamName } from '../activity.ts'
import { bestEfforts } from '../clean/best-efforts.ts'
import { clean } from '../clean/clean.ts'
import { readRecording } from './read-recording.ts'

const RUNS = join(resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data'), 'runs')

interface ExpectedSession {
  readonly sport?: string
  readonly start_time?: string
  readonly total_distance_m?: number
  readonly total_timer_time_s?: number
  readonly total_elapsed_time_s?: number
  readonly avg_heart_rate?: number
  readonly avg_cadence_raw?: number
  readonly avg_fractional_cadence?: number
}
interface ExpectedFile {
  readonly format: string
  readonly file_type?: string
  readonly sessions?: readonly ExpectedSession[]
  readonly activities?: number
  readonly courses?: number
  readonly laps?: number
  readonly records?: number
  readonly record_fields?: Readonly<Record<string, number>>
  readonly rr_intervals?: number
  readonly trackpoints?: number
  readonly trackpoints_with?: Readonly<Record<string, number>>
  readonly haversine_distance_m_per_segment_sum?: number
  readonly sum_lap_distance_m?: number
  readonly start_time?: string
  readonly first_to_last_s?: number
  readonly mean_heart_rate?: number
}

const { files: expected } = JSON.parse(readFileSync(join(RUNS, 'expected.json'), 'utf8')) as {
  readonly files: Readonly<Record<string, ExpectedFile>>
}

/** Where ours differs on purpose, by the end of the file's name, and why. */
const DIFFERENCES: readonly (readonly [file: string, reason: string])[] = [
  ['zwift-ride-hr-only-zeros.fit', 'a heart rate of zero is a missing one'],
  ['null-compressed-speed-distance-zwift.fit', 'a heart rate of zero is a missing one'],
  ['27-days-elapsed.fit', 'cadence of zero all the way is a missing one'],
  ['track-t1/strava-export/activities/90000000008.fit.gz', 'seven records of standing: all zeros'],
  [
    'antfs-dump-fr70-compressed-timestamps.fit',
    'the makers’ kit cannot read five-bit times; another decoder finds the same 686 records',
  ],
  [
    'empty-activity-86kB-of-zeros.fit',
    'its header counts no byte; 2,318 s of records stand behind it and are read as a cut file',
  ],
  [
    'inverted-start-end-times.fit',
    'the summary claims less time than its records span; heart rate is zero throughout',
  ],
]

const pathOf = (name: string) => join(RUNS, name.replace(/^shared\//, ''))

function bytesOf(path: string): Uint8Array {
  const bytes = readFileSync(path)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

function differs(what: string, ours: number, theirs: number | undefined, slack = 0.01) {
  if (theirs === undefined) return []
  const same = Math.abs(ours - theirs) <= Math.max(1, slack * theirs)
  return same ? [] : [`${what} ${Math.round(ours * 10) / 10} of ${theirs}`]
}

/** Which fields of the records stand in which of our columns. */
const COLUMN_OF: Readonly<Record<string, StreamName>> = {
  heartRate: 'heartRateBpm',
  cadence: 'cadenceSpm',
  stanceTime: 'groundContactMs',
  stanceTimeBalance: 'balanceLeftPct',
  verticalOscillation: 'verticalOscillationMm',
  verticalRatio: 'verticalRatioPct',
  stepLength: 'stepLengthMm',
  positionLat: 'latitudeDeg',
  distance: 'distanceM',
  power: 'powerW',
  temperature: 'temperatureC',
}

const held = (activities: readonly Activity[], name: StreamName) =>
  activities.reduce(
    (sum, { streams }) => sum + (streams[name]?.reduce((n, v) => n + (v === v ? 1 : 0), 0) ?? 0),
    0,
  )

function fitDifferences(file: ExpectedFile, activities: readonly Activity[]): string[] {
  const legs = (file.sessions ?? []).filter((session) => session.sport !== 'transition')
  const ofLegs = legs.flatMap((session, i) => {
    const activity = activities[i]
    if (activity === undefined) return ['a leg is missing']
    const startS = (Date.parse(session.start_time ?? '') || 0) / 1000
    const cadence = session.avg_cadence_raw
    return [
      ...differs('start', Date.parse(activity.startedAt) / 1000, startS || undefined, 0),
      ...differs('distance', activity.distanceM, session.total_distance_m || undefined),
      ...differs('elapsed', activity.elapsedTimeS, session.total_elapsed_time_s),
      ...differs('timer', activity.movingTimeS, session.total_timer_time_s || undefined),
      ...differs('heart rate', activity.averageHeartRateBpm ?? 0, session.avg_heart_rate),
      ...differs(
        'cadence',
        activity.averageCadenceSpm ?? 0,
        cadence ? 2 * (cadence + (session.avg_fractional_cadence ?? 0)) : undefined,
      ),
    ]
  })
  if (legs.length !== 1) return ofLegs
  const [activity] = activities
  const fields = Object.entries(file.record_fields ?? {}).flatMap(([field, count]) => {
    const name = COLUMN_OF[field]
    if (name === undefined) return []
    const ours = held(activities, name)
    // Zero is a value for the format and "nothing measured" for the watch.
    const void_ = ours === 0 ? count > 0 : ours > count * 1.01
    return void_ ? [`${name}: ${ours} of ${count} values`] : []
  })
  return [
    ...ofLegs,
    ...differs('laps', activity?.laps.length ?? 0, file.laps, 0),
    ...differs('records', activity?.streams.timeS.length ?? 0, file.records),
    ...differs('R-R', activity?.heartBeatsS.length ?? 0, file.rr_intervals, 0),
    ...fields,
  ]
}

function textDifferences(file: ExpectedFile, activities: readonly Activity[]): string[] {
  const [activity] = activities
  if (activity === undefined) return ['no activity']
  const startS = (Date.parse(file.start_time ?? '') || 0) / 1000
  const withHeart = file.trackpoints_with?.['hr'] ?? file.trackpoints_with?.['heart_rate']
  return [
    ...differs('start', Date.parse(activity.startedAt) / 1000, startS || undefined, 0),
    ...differs('points', activity.streams.timeS.length, file.trackpoints_with?.['time']),
    ...differs(
      'distance',
      activity.distanceM,
      file.sum_lap_distance_m || file.haversine_distance_m_per_segment_sum || undefined,
    ),
    ...differs('elapsed', activity.elapsedTimeS, file.first_to_last_s),
    ...differs(
      'laps',
      activity.laps.length,
      file.format.startsWith('tcx') ? file.laps : undefined,
      0,
    ),
    ...differs('heart rate', activity.averageHeartRateBpm ?? 0, file.mean_heart_rate),
    ...differs('points with heart rate', held(activities, 'heartRateBpm'), withHeart),
  ]
}

/** A course to follow has times, too, and is no run. */
function isCourse({ activities = 1, courses = 0 }: ExpectedFile): boolean {
  return activities === 0 && courses > 0
}

/** What our reading of a file says against the expected values; `[]` where it agrees. */
function differencesOf(name: string, file: ExpectedFile): readonly string[] {
  const read = readRecording(bytesOf(pathOf(name)))
  const isFit = file.format.startsWith('fit')
  const isActivity = isFit
    ? (file.sessions?.length ?? 0) > 0 || (file.records ?? 0) > 0
    : (file.trackpoints_with?.['time'] ?? 0) > 0 && !isCourse(file)
  if (!read.ok) return isActivity ? [`refused as ${read.reason.code}`] : []
  if (!isActivity && file.file_type !== 'activity' && !name.includes('derived')) {
    return ['read, though it holds no activity']
  }
  return isFit ? fitDifferences(file, read.activities) : textDifferences(file, read.activities)
}

describe('every file with expected values', () => {
  const explained: (readonly [string, readonly string[], string])[] = []
  test.each(Object.entries(expected))('%s', (name, file) => {
    const found = differencesOf(name, file)
    const reason = DIFFERENCES.find(([end]) => name.endsWith(end))?.[1]
    if (reason === undefined) expect(found).toEqual([])
    else {
      expect(found).not.toEqual([])
      explained.push([name, found, reason])
    }
  })
  afterAll(() => {
    const lines = explained.map(([name, found, why]) => `${name}: ${found.join('; ')} (${why})`)
    const count = Object.keys(expected).length
    console.log(
      [`${count} files, ${lines.length} differ and are explained:`, ...lines].join('\n  '),
    )
  })
})

describe('every real file ends with activities or a reason', () => {
  const folders = ['fit', 'tcx', 'gpx', 'malformed', 'other']
  const files = folders.flatMap((folder) =>
    readdirSync(join(RUNS, folder)).map((name) => join(folder, name)),
  )
  test.each(files)('%s', (name) => {
    const read = readRecording(bytesOf(join(RUNS, name)))
    if (read.ok) {
      for (const activity of read.activities) {
        const cleaned = clean(activity)
        expect(cleaned.distanceM).toBeGreaterThanOrEqual(0)
        const efforts = bestEfforts(cleaned).map((effort) => effort.timeS)
        expect(efforts).toEqual(efforts.toSorted((a, b) => a - b))
      }
    } else expect(read.reason.detail.code).toMatch(/^file\./)
  })
})
