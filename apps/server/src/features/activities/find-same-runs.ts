import { isSameRun, sharedPart, startTogether } from '@bell-lap/activity/read/same-run'
import type { RunTimes } from '@bell-lap/activity/read/same-run'
import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { extrasOf } from './store.ts'
import { isDayOnly } from './typed-run.ts'
import type { ActivityRow, ActivitySource } from './store.ts'

/** Time zones are whole quarters of an hour apart, by no more than this. */
const ZONE_STEP_S = 900
const ZONES_APART_S = 26 * 3600
/** A recording that was never stopped may have begun so long before the other. */
const LOOK_BACK_S = 3 * 86_400
/** A list rounds its sums; one run in a list and in a recording differs by no more than this share. */
const LIST_DISTANCE_SLACK = 0.1
/** Marks what came from a list that tells the time on the wall and not where the wall stood. */
export const GUESSED_ZONE_KEY = 'garmin-csv'

/** What has just been read, and what it must not be matched with. */
interface Arrival {
  readonly decoded: DecodedActivity
  readonly source: ActivitySource
  /** Activities that other rows of the same list were matched with: a row describes one run. */
  readonly taken: ReadonlySet<string>
}

/** How a recording or a row of a list relates to an activity that is here. */
interface Side {
  readonly times: RunTimes
  readonly day: string
  readonly isList: boolean
  readonly zoneGuessed: boolean
  /** The runner typed it and said no time of day. */
  readonly dayOnly: boolean
  readonly sha256: string | null
}

/**
 * The activities that recorded the same run on another device or in another file, the one that shares
 * most of its time first. Overlap in time decides. A row that tells the time on the wall only is taken
 * to be in the runner's zone; failing that, it matches a recording of its own day whose clock differs by
 * whole quarters of an hour.
 */
export async function findSameRuns(
  database: Database,
  athleteId: string,
  arrival: Arrival,
): Promise<readonly ActivityRow[]> {
  const here = sideOfArrival(arrival)
  const rows = await rowsNear(database, athleteId, here.times)
  const matches = rows.flatMap((row) => {
    const there = sideOf(row)
    if (sameInTime(here, there)) return [{ row, shared: sharedPart(here.times, there.times) }]
    if (arrival.taken.has(row.id) || !sameOnTheWall(here, there)) return []
    return [{ row, shared: 0 }]
  })
  const found = matches.toSorted((a, b) => b.shared - a.shared).map(({ row }) => row)
  // What the runner deleted is known again, but takes nothing from what is there.
  const there = found.filter((row) => row.deleted_at === null)
  return there.length > 0 ? there : found
}

/** Whether two stored activities are recordings of one run. */
export function isSameActivity(a: ActivityRow, b: ActivityRow): boolean {
  return sameInTime(sideOf(a), sideOf(b))
}

async function rowsNear(
  database: Database,
  athleteId: string,
  times: RunTimes,
): Promise<readonly ActivityRow[]> {
  const { startUnixS, elapsedTimeS } = times
  const at = (unixS: number) => new Date(unixS * 1000).toISOString()
  return database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('started_at', '>=', at(startUnixS - LOOK_BACK_S))
    .where('started_at', '<=', at(startUnixS + Math.max(elapsedTimeS, ZONES_APART_S) + 1))
    .orderBy('started_at')
    .execute()
}

function sameInTime(a: Side, b: Side): boolean {
  // The legs of a multisport file are not each other's twins, whatever their clocks say.
  const oneFile = a.sha256 !== null && a.sha256 === b.sha256
  if (oneFile && !a.isList && !b.isList) {
    return a.times.sport === b.times.sport && startTogether(a.times, b.times)
  }
  if (a.dayOnly || b.dayOnly) return sameOnTheDay(a, b)
  const unsure = a.zoneGuessed || b.zoneGuessed
  return isSameRun(a.times, b.times) && (!unsure || isAsLong(a.times, b.times))
}

const isAsLong = (a: RunTimes, b: RunTimes) =>
  Math.abs(a.distanceM - b.distanceM) <= LIST_DISTANCE_SLACK * Math.max(a.distanceM, b.distanceM)

/** Only the day of one of them is known: the same sport and about the same length make them one. */
function sameOnTheDay(a: Side, b: Side): boolean {
  const sports = new Set([a.times.sport, b.times.sport].filter((sport) => sport !== 'unknown'))
  return a.day === b.day && sports.size <= 1 && isAsLong(a.times, b.times)
}

/** One of them is a row without its zone, the other a recording that shows the same minutes that day. */
function sameOnTheWall(a: Side, b: Side): boolean {
  if (a.isList === b.isList || !(a.zoneGuessed || b.zoneGuessed) || a.day !== b.day) return false
  const apartS = b.times.startUnixS - a.times.startUnixS
  if (Math.abs(apartS) > ZONES_APART_S) return false
  const shiftS = Math.round(apartS / ZONE_STEP_S) * ZONE_STEP_S
  const shifted = { ...a.times, startUnixS: a.times.startUnixS + shiftS }
  return isSameRun(shifted, b.times) && startTogether(shifted, b.times)
}

function sideOfArrival({ decoded: { activity, streamNames }, source }: Arrival): Side {
  return {
    times: {
      startUnixS: Date.parse(activity.startedAt) / 1000,
      elapsedTimeS: activity.elapsedTimeS,
      pauses: activity.pauses,
      sport: activity.sport,
      distanceM: activity.distanceM,
    },
    day: activity.localDay,
    isList: streamNames.length === 0,
    zoneGuessed: source.sourceKey === GUESSED_ZONE_KEY,
    dayOnly: isDayOnly(source.sourceKey),
    sha256: source.sha256,
  }
}

function sideOf(row: ActivityRow): Side {
  const { pauses, streamNames } = extrasOf(row)
  const isList = streamNames.length === 0
  return {
    times: {
      startUnixS: Date.parse(row.started_at) / 1000,
      elapsedTimeS: row.elapsed_time_s,
      pauses,
      sport: row.sport as RunTimes['sport'],
      distanceM: row.distance_m,
    },
    day: row.local_day,
    isList,
    zoneGuessed: isList && row.source_key === GUESSED_ZONE_KEY,
    dayOnly: isList && isDayOnly(row.source_key),
    sha256: row.sha256,
  }
}
