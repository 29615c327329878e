import { message } from '@bell-lap/units/message'
import { WrongArgument } from '@bell-lap/units/wrong-argument'
import type { Activity, ReadResult } from '../activity.ts'
import { decodeText } from './decode-text.ts'
import { readFitActivity } from './fit-activity.ts'
import { isGarminCsv, readGarminCsv } from './garmin-csv.ts'
import { garminJsonMornings, isGarminMornings } from './garmin-mornings.ts'
import { isGarminSummary, readGarminSummary } from './garmin-summary.ts'
import { NO_HOME } from './home.ts'
import type { Home } from './home.ts'
import { isSource, readSource } from './sources/sources.ts'
import { readTrackActivity } from './track-activity.ts'
import { isAppleWorkout, readAppleWorkout } from './apple-workout.ts'
import { checkedDistance } from './check-totals.ts'
import { possibleHeartRate, possibleTotals } from './value-bounds.ts'

const SMALLEST_BYTES = 20
const LOOK_AT_BYTES = 4096

/**
 * Reads the bytes of a recording, or of a list of activities. The format is told by the content, never
 * by the name. Bytes that are neither give a reason; only what are no bytes throws (`WrongArgument`). Compressed bytes must be unpacked
 * before. `home` fills in what lists leave out. No value that it gives is infinite.
 *
 * @example
 * const bytes = new TextEncoder().encode('not a recording')
 * const read = readRecording(bytes)
 * const why = read.ok ? null : read.reason.code
 */
export function readRecording(bytes: Uint8Array, home: Home = NO_HOME): ReadResult {
  if (!ArrayBuffer.isView(bytes)) {
    throw new WrongArgument('bytes', 'the bytes of a file as a Uint8Array', bytes)
  }
  const read = readFormat(bytes, home)
  return read.ok ? { ...read, activities: read.activities.map(withPossibleValues) } : read
}

/**
 * An activity without values that nobody can have: totals out of bounds are dropped and said.
 *
 * @example
 * import { listedActivity } from '@bell-lap/activity/read/listed-activity'
 * const typed = listedActivity({
 *   sportWord: 'Run',
 *   name: null,
 *   startedAt: '2026-11-29T07:00:00Z',
 *   localDay: '2026-11-29',
 *   distanceM: 1e12,
 *   movingTimeS: 3000,
 *   elapsedTimeS: 3060,
 * })
 * withPossibleValues(typed).issues.length > 0 // true
 */
export function withPossibleValues(activity: Activity): Activity {
  const checked = possibleTotals(activity)
  const { distanceM, issues } = checkedDistance(checked.totals)
  const finite = (value: number | null) =>
    value === null || !Number.isFinite(value) ? null : value
  return {
    ...checked.totals,
    distanceM,
    ascentM: finite(activity.ascentM),
    averageHeartRateBpm: possibleHeartRate(activity.averageHeartRateBpm),
    maximumHeartRateBpm: possibleHeartRate(activity.maximumHeartRateBpm),
    averageCadenceSpm: finite(activity.averageCadenceSpm),
    effortCr10: finite(activity.effortCr10),
    issues: [...activity.issues, ...checked.issues, ...issues],
  }
}

function readFormat(bytes: Uint8Array, home: Home): ReadResult {
  if (
    bytes.length < SMALLEST_BYTES ||
    bytes.subarray(0, LOOK_AT_BYTES).every((byte) => byte === 0)
  ) {
    return {
      ok: false,
      format: null,
      reason: { code: 'empty', detail: message('file.empty') },
    }
  }
  const start = startOf(bytes)
  const reader = READERS.find(({ accepts }) => accepts(start))
  if (reader !== undefined) return reader.read(bytes, home)
  return {
    ok: false,
    format: null,
    reason: {
      code: 'unsupported-format',
      detail: message('file.unsupported'),
    },
  }
}

/** Whether a file that lost its name begins like something that can be read. */
export function looksReadable(bytes: Uint8Array): boolean {
  const start = startOf(bytes)
  return READERS.some(({ accepts, recognises = accepts }) => recognises(start))
}

/** How a file begins, as bytes and as text. */
interface Start {
  readonly bytes: Uint8Array
  readonly text: string
}

interface Reader {
  readonly accepts: (start: Start) => boolean
  /** Stricter, where files of other kinds begin alike. */
  readonly recognises?: (start: Start) => boolean
  readonly read: (bytes: Uint8Array, home: Home) => ReadResult
}

/** One row a format, asked in this order. */
const READERS: readonly Reader[] = [
  { accepts: ({ bytes }) => isFit(bytes), read: readFitActivity },
  {
    accepts: ({ text }) => text.startsWith('<'),
    recognises: ({ text }) => /<(gpx|TrainingCenterDatabase|\?xml)/.test(text),
    read: (bytes, home) => readTrackActivity(decodeText(bytes), home),
  },
  {
    accepts: ({ text }) => isAppleWorkout(text),
    read: (bytes, home) => readAppleWorkout(decodeText(bytes), home),
  },
  {
    accepts: ({ text }) => isGarminMornings(text),
    read: (bytes) => readGarminMornings(decodeText(bytes)),
  },
  {
    accepts: ({ text }) => isSource(text),
    read: (bytes, home) =>
      readSource(decodeText(bytes.subarray(0, LOOK_AT_BYTES)), decodeText(bytes), home),
  },
  {
    accepts: ({ text }) => isGarminSummary(text),
    read: (bytes) => readGarminSummary(decodeText(bytes)),
  },
  {
    accepts: ({ text }) => isGarminCsv(text),
    read: (bytes, home) => readGarminCsv(decodeText(bytes), home),
  },
]

function readGarminMornings(text: string): ReadResult {
  const mornings = garminJsonMornings(text)
  const detail = message('file.mornings', { count: mornings.length })
  return { ok: false, format: 'garmin-mornings', reason: { code: 'mornings', detail }, mornings }
}

function startOf(bytes: Uint8Array): Start {
  const start = bytes.subarray(0, LOOK_AT_BYTES)
  return { bytes: start, text: decodeText(start) }
}

function isFit(bytes: Uint8Array): boolean {
  return bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54
}
