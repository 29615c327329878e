import { listedActivity } from '@bell-lap/activity/read/listed-activity'
import { withPossibleValues } from '@bell-lap/activity/read/read-recording'
import { readStravaExport } from '@bell-lap/activity/read/strava-export'
import type { StravaRow } from '@bell-lap/activity/read/strava-export'
import type { DecodedRecording } from '../../jobs/decoded-recording.ts'
import type { ListedWords } from '../activities/index.ts'
import { dayInZone } from '../settings/index.ts'

/** A row that is read by itself: typed into Strava by hand, or its file is not in the import. */
export interface ManualEntry extends Omit<StravaRow, 'startedAt'> {
  readonly id: string
  readonly startedAt: string
}

/** What the list of an export says: words for its files, and the entries that have none. */
export interface StravaList {
  readonly byFile: ReadonlyMap<string, ListedWords>
  readonly manual: readonly ManualEntry[]
  /** The rows of the files, for those that are not in the import. */
  readonly filed: readonly ManualEntry[]
}

export function readStravaList(text: string): StravaList {
  const { rows } = readStravaExport(text)
  const byFile = new Map<string, ListedWords>()
  const manual: ManualEntry[] = []
  const filed: ManualEntry[] = []
  for (const row of rows) {
    const { name, description, gear, effortCr10, fileName, startedAt, activityId } = row
    const sportWord = row.type
    if (fileName !== null) {
      byFile.set(fileName, { name, description, gear, effortCr10, sportWord })
    }
    if (startedAt === null) continue
    const entries = fileName === null ? manual : filed
    entries.push({ ...row, id: activityId, startedAt })
  }
  return { byFile, manual, filed }
}

/** An activity without a recording. Strava gives the instant in UTC; the day is the runner's own. */
export function decodeManualEntry(entry: ManualEntry, timeZone: string): DecodedRecording {
  const { type, startedAt } = entry
  const localDay = dayInZone(new Date(startedAt), timeZone)
  const listed = withPossibleValues(listedActivity({ ...entry, sportWord: type, localDay }))
  const { streams: _, heartBeatsS: __, ...rest } = listed
  const activity = { ...rest, heartBeats: 0 }
  const nothing = {
    streamNames: [],
    bestEfforts: [],
    repetitions: [],
    fastLadder: [],
    altitudeM: null,
    route: null,
    packed: new Uint8Array(),
  }
  return { ok: true, isList: false, activities: [{ activity, ...nothing }] }
}
