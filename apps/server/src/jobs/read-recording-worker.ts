import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Activity } from '@bell-lap/activity/activity'
import type { FileFormat } from '@bell-lap/activity/file-types'
import { clean } from '@bell-lap/activity/clean/clean'
import { medianAltitudeM } from '@bell-lap/activity/clean/climb'
import { sportOfList, weightierSport } from '@bell-lap/activity/read/decide-sport'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { snapPressedLaps } from '@bell-lap/activity/repetitions/snap-laps'
import { sketchRoute } from '@bell-lap/activity/routes/sketch-route'
import { packStreams } from '@bell-lap/activity/streams/pack'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { DecodedActivity, DecodedRecording, ReadTask } from './decoded-recording.ts'
import { deriveRun } from './derive-run.ts'
import { gunzipAtMost } from './gunzip-at-most.ts'

export { keepEntries } from './keep-entries.ts'

const UNPACKED_LIMIT_BYTES = 300 * 1024 ** 2
/** Level 6 saves a third over level 1 and costs a few milliseconds a run. */
const GZIP_LEVEL = 6

/** Formats that list many activities without their recordings. */
const LISTS: ReadonlySet<FileFormat> = new Set([
  'garmin-csv',
  'garmin-summary',
  'fitbit',
  'runkeeper',
])

/** The task of a worker thread: bytes on disk to activities with everything that is stored. */
export default async function readRecordingTask(task: ReadTask): Promise<DecodedRecording> {
  const stored = readFileSync(task.path)
  const unpacked = gunzipAtMost(stored, UNPACKED_LIMIT_BYTES)
  if (!unpacked.ok) return unpacked
  const result = readRecording(unpacked.bytes, task.home)
  if (!result.ok) {
    const { mornings, reason } = result
    const more = mornings === undefined ? {} : { mornings }
    return { ok: false, code: reason.code, detail: reason.detail, ...more }
  }
  // A list names the file as a whole, so it says nothing of the legs of a multisport file.
  const listed = result.activities.length === 1 ? task.listedSport : undefined
  const activities = result.activities.map((activity) => decode(clean(withList(activity, listed))))
  const isList = LISTS.has(result.format)
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

function withList(activity: Activity, word: string | undefined): Activity {
  if (word === undefined) return activity
  const { surface, ...listed } = sportOfList(word)
  const decision = weightierSport<Pick<Activity, 'sport' | 'sportSource'>>(activity, listed)
  if (decision === activity) return activity
  const known = activity.surface === 'unknown' ? surface : activity.surface
  return { ...activity, ...decision, sourceSport: word, surface: known }
}

function decode(activity: Activity): DecodedActivity {
  const { streams, heartBeatsS, ...rest } = activity
  // What nobody named may turn out to be a run: the runner's answer then needs no second reading.
  const mayBeRun = activity.sport === 'run' || activity.sport === 'unknown'
  const derived = mayBeRun ? deriveRun(streams, activity.surface) : null
  const { timeS } = streams
  return {
    activity: {
      ...rest,
      issues: [...rest.issues, ...(derived?.issues ?? [])],
      heartBeats: heartBeatsS.length,
      laps: snapPressedLaps(rest),
    },
    streamNames: timeS.length === 0 ? [] : Object.keys(streams),
    altitudeM: medianAltitudeM(streams),
    route: mayBeRun ? sketchRoute(streams) : null,
    bestEfforts: derived?.bestEfforts ?? [],
    repetitions: derived?.repetitions ?? [],
    fastLadder: derived?.fastLadder ?? [],
    packed: timeS.length === 0 ? new Uint8Array() : compress(packStreams(streams, heartBeatsS)),
  }
}

function compress(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes, { level: GZIP_LEVEL }))
}
