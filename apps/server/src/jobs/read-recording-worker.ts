import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Activity } from '@bell-lap/activity/activity'
import { bestEfforts } from '@bell-lap/activity/clean/best-efforts'
import { clean } from '@bell-lap/activity/clean/clean'
import { medianAltitudeM } from '@bell-lap/activity/clean/climb'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { findRepetitions } from '@bell-lap/activity/repetitions/find-repetitions'
import { snapPressedLaps } from '@bell-lap/activity/repetitions/snap-laps'
import { packStreams } from '@bell-lap/activity/streams/pack'
import { metresAtOrAbove } from '@bell-lap/load/mechanical/fast-metres'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { LADDER_MPS } from './decoded-recording.ts'
import type { DecodedActivity, DecodedRecording, ReadTask } from './decoded-recording.ts'
import { gunzipAtMost } from './gunzip-at-most.ts'

const UNPACKED_LIMIT_BYTES = 300 * 1024 ** 2
/** Level 6 saves a third over level 1 and costs a few milliseconds a run. */
const GZIP_LEVEL = 6

/** The task of a worker thread: bytes on disk to activities with everything that is stored. */
export default async function readRecordingTask(task: ReadTask): Promise<DecodedRecording> {
  const stored = readFileSync(task.path)
  const unpacked = gunzipAtMost(stored, UNPACKED_LIMIT_BYTES)
  if (!unpacked.ok) return unpacked
  const result = readRecording(unpacked.bytes, task.home)
  if (!result.ok) return { ok: false, code: result.reason.code, detail: result.reason.detail }
  const activities = result.activities.map((activity) => decode(clean(activity)))
  const isList = result.format === 'garmin-csv' || result.format === 'garmin-summary'
  const answer: DecodedRecording = { ok: true, isList, activities }
  return handOver(answer)
}

/** Gives the packed columns away instead of copying them. */
function handOver(answer: Extract<DecodedRecording, { ok: true }>): DecodedRecording {
  const transferable = {
    [transferableSymbol]: answer.activities.map(({ packed }) => packed.buffer as ArrayBuffer),
    [valueSymbol]: answer,
  }
  return move(transferable) as unknown as DecodedRecording
}

function decode(activity: Activity): DecodedActivity {
  const { streams, heartBeatsS, ...rest } = activity
  const isRun = activity.sport === 'run'
  const { timeS, distanceM } = streams
  return {
    activity: { ...rest, heartBeats: heartBeatsS.length, laps: snapPressedLaps(rest) },
    streamNames: timeS.length === 0 ? [] : Object.keys(streams),
    bestEfforts: isRun ? bestEfforts(activity) : [],
    altitudeM: medianAltitudeM(streams),
    repetitions:
      isRun && distanceM !== undefined
        ? findRepetitions(timeS, distanceM, activity.surface === 'track')
        : [],
    fastLadder:
      isRun && distanceM !== undefined
        ? metresAtOrAbove({ timeS, distanceM }, LADDER_MPS).map(Math.round)
        : [],
    packed: timeS.length === 0 ? new Uint8Array() : compress(packStreams(streams, heartBeatsS)),
  }
}

function compress(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes, { level: GZIP_LEVEL }))
}
