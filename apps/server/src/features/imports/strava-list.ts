import type { Activity, Sport } from '@bell-lap/activity/activity'
import { readStravaExport } from '@bell-lap/activity/read/strava-export'
import type { StravaRow } from '@bell-lap/activity/read/strava-export'
import type { DecodedRecording } from '../../jobs/decoded-recording.ts'
import type { ListedWords } from '../activities/index.ts'
import { dayInZone } from '../settings/index.ts'

/** A row without a file: what the runner typed into Strava by hand. */
export interface ManualEntry extends Omit<StravaRow, 'startedAt'> {
  readonly id: string
  readonly startedAt: string
}

/** What the list of an export says: words for its files, and the entries that have none. */
export interface StravaList {
  readonly byFile: ReadonlyMap<string, ListedWords>
  readonly manual: readonly ManualEntry[]
}

export const NO_LIST: StravaList = { byFile: new Map(), manual: [] }

export function readStravaList(text: string): StravaList {
  const { rows } = readStravaExport(text)
  const byFile = new Map<string, ListedWords>()
  const manual: ManualEntry[] = []
  for (const row of rows) {
    const { name, description, gear, effortCr10, fileName, startedAt, activityId } = row
    if (fileName !== null) byFile.set(fileName, { name, description, gear, effortCr10 })
    else if (startedAt !== null) manual.push({ ...row, id: activityId, startedAt })
  }
  return { byFile, manual }
}

/** The sport by Strava's word for it, in the languages of its exports. */
const SPORTS: readonly (readonly [RegExp, Sport])[] = [
  [/run|lauf|course à pied|trail|carrera|corrida|corsa|hardlopen/i, 'run'],
  [/walk|hike|spaziergang|gehen|wander|marche|randonnée|caminata/i, 'walk'],
  [/ride|bike|cycling|radfahr|fahrt|vélo|bicicleta/i, 'ride'],
  [/swim|schwimm|natation|natación/i, 'swim'],
  [/weight|strength|workout|crossfit|kraft|musculation|pesas/i, 'strength'],
]

/** An activity without a recording. Strava gives the instant in UTC; the day is the runner's own. */
export function decodeManualEntry(entry: ManualEntry, timeZone: string): DecodedRecording {
  const sport = SPORTS.find(([word]) => word.test(entry.type))?.[1] ?? 'other'
  const elapsedTimeS = entry.elapsedTimeS ?? entry.movingTimeS ?? 0
  const activity: Omit<Activity, 'streams'> = {
    sport,
    sourceSport: entry.type,
    surface: 'unknown',
    name: entry.name,
    description: entry.description,
    startedAt: entry.startedAt,
    localDay: dayInZone(new Date(entry.startedAt), timeZone),
    utcOffsetMin: null,
    distanceM: entry.distanceM ?? 0,
    movingTimeS: entry.movingTimeS ?? elapsedTimeS,
    elapsedTimeS,
    ascentM: null,
    averageHeartRateBpm: null,
    maximumHeartRateBpm: null,
    averageCadenceSpm: null,
    effortCr10: entry.effortCr10,
    device: null,
    gear: entry.gear,
    hasGps: false,
    partial: false,
    laps: [],
    pauses: [],
    issues: [],
  }
  const nothing = {
    streamNames: [],
    bestEfforts: [],
    repetitions: [],
    fastLadder: [],
    packed: new Uint8Array(),
  }
  return { ok: true, activities: [{ activity, ...nothing }] }
}
