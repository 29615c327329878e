import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bestEfforts } from '../clean/best-efforts.ts'
import { clean } from '../clean/clean.ts'
import { readRecording } from './read-recording.ts'

const RUNS = join(resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data'), 'runs')

interface ExpectedSession {
  readonly sport?: string
  readonly total_distance_m?: number
  readonly total_timer_time_s?: number
  readonly total_elapsed_time_s?: number
  readonly avg_heart_rate?: number
}
interface ExpectedFile {
  readonly format: string
  readonly file_type?: string
  readonly sessions?: readonly ExpectedSession[]
  readonly laps?: number
  readonly records?: number
}

const expected = JSON.parse(readFileSync(join(RUNS, 'expected.json'), 'utf8')) as {
  readonly files: Readonly<Record<string, ExpectedFile>>
}

/** Files whose value differs on purpose, and why. */
const DIFFERENCES: Readonly<Record<string, string>> = {}

function bytesOf(path: string): Uint8Array {
  const bytes = readFileSync(path)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

function localPath(name: string): string {
  return join(RUNS, name.replace(/^shared\//, ''))
}

describe('FIT files are read as the makers of the format read them', () => {
  const sound = Object.entries(expected.files).filter(
    ([name, file]) =>
      file.format === 'fit' &&
      file.file_type === 'activity' &&
      existsSync(localPath(name)) &&
      !name.includes('malformed'),
  )
  test.each(sound)('%s', (name, file) => {
    const read = readRecording(bytesOf(localPath(name)))
    if (!read.ok) throw new Error(`${read.reason.code}: ${read.reason.detail}`)
    const legs = (file.sessions ?? []).filter((session) => session.sport !== 'transition')
    expect(read.activities).toHaveLength(Math.max(1, legs.length))
    const problems = legs.flatMap((session, i) => {
      const activity = read.activities[i]
      if (activity === undefined) return ['missing leg']
      return [
        differs('distance', activity.distanceM, session.total_distance_m),
        differs('elapsed', activity.elapsedTimeS, session.total_elapsed_time_s),
        differs('timer', activity.movingTimeS, session.total_timer_time_s),
        differs('heart rate', activity.averageHeartRateBpm ?? 0, session.avg_heart_rate),
      ].filter((problem) => problem !== null)
    })
    if (legs.length === 1 && file.laps !== undefined) {
      const laps = read.activities[0]?.laps.length ?? 0
      if (laps !== file.laps) problems.push(`laps ${laps} of ${file.laps}`)
    }
    if (legs.length === 1 && file.records !== undefined) {
      const records = read.activities[0]?.streams.timeS.length ?? 0
      const said = differs('records', records, file.records)
      if (said !== null) problems.push(said)
    }
    expect(DIFFERENCES[name] === undefined ? problems : []).toEqual([])
  })
})

function differs(what: string, ours: number, theirs: number | undefined): string | null {
  if (theirs === undefined || theirs === 0) return null
  return Math.abs(ours - theirs) <= Math.max(1, 0.01 * theirs)
    ? null
    : `${what} ${ours} of ${theirs}`
}

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
    } else expect(read.reason.detail).not.toBe('')
  })
})
