import { isSameRun, sharedPart, startTogether } from '@bell-lap/activity/read/same-run'
import type { RunTimes } from '@bell-lap/activity/read/same-run'
import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { extrasOf } from './store.ts'
import type { RunsNear } from './runs-near.ts'
import { isDayOnly, isTyped } from './typed-run.ts'
import type { ActivityRow, ActivitySource } from './store.ts'

/** A list rounds its sums; one run in a list and in a recording differs by no more than this share. */
const LIST_DISTANCE_SLACK = 0.1
/** Marks what came from a list that tells the time on the wall and not where the wall stood. */
export const GUESSED_ZONE_KEY = 'garmin-csv'
/** The same once the recordings have shown by which clock the list was written. */
export const PLACED_LIST_KEY = 'list-placed'

/** What has just been read, and what it must not be matched with. */
export interface Arrival {
  readonly decoded: DecodedActivity
  readonly source: ActivitySource
  /** What other activities of the same file became: of two on one day, one is the run that was typed. */
  readonly taken: ReadonlySet<string>
  readonly near: RunsNear
}

/** How a recording or a row of a list relates to an activity that is here. */
interface Side {
  readonly times: RunTimes
  readonly day: string
  readonly isList: boolean
  /** Of a list that is matched as a whole. */
  readonly ofWholeList: boolean
  readonly isTyped: boolean
  /** The runner typed it and said no time of day. */
  readonly dayOnly: boolean
  readonly sha256: string | null
}

/**
 * The activities that recorded the same run on another device or in another file, the one that shares
 * most of its time first. Overlap in time decides. Rows of a list that does not tell its time zone are
 * matched with recordings as a whole, elsewhere; here only with what the runner typed.
 */
export async function findSameRuns(
  database: Database,
  athleteId: string,
  arrival: Arrival,
): Promise<readonly ActivityRow[]> {
  const here = sideOfArrival(arrival)
  const ids = await arrival.near.idsNear(here)
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', 'in', [...ids])
    .orderBy('started_at')
    .execute()
  const matches = rows.flatMap((row) => {
    const there = sideOf(row)
    if (!sameInTime(here, there) || (there.dayOnly && arrival.taken.has(row.id))) return []
    return [{ row, shared: sharedPart(here.times, there.times) }]
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

function sameInTime(a: Side, b: Side): boolean {
  // The legs of a multisport file are not each other's twins, whatever their clocks say.
  const oneFile = a.sha256 !== null && a.sha256 === b.sha256
  if (oneFile && !a.isList && !b.isList) {
    return a.times.sport === b.times.sport && startTogether(a.times, b.times)
  }
  if (a.dayOnly || b.dayOnly) return sameOnTheDay(a, b)
  if (!a.ofWholeList && !b.ofWholeList) return isSameRun(a.times, b.times)
  return (a.isTyped || b.isTyped) && isSameRun(a.times, b.times) && isAsLong(a.times, b.times)
}

const isOfWholeList = (sourceKey: string | null) =>
  sourceKey === GUESSED_ZONE_KEY || sourceKey === PLACED_LIST_KEY

const isAsLong = (a: RunTimes, b: RunTimes) =>
  Math.abs(a.distanceM - b.distanceM) <= LIST_DISTANCE_SLACK * Math.max(a.distanceM, b.distanceM)

/** Only the day of one of them is known: the same sport and about the same length make them one. */
function sameOnTheDay(a: Side, b: Side): boolean {
  const sports = new Set([a.times.sport, b.times.sport].filter((sport) => sport !== 'unknown'))
  return a.day === b.day && sports.size <= 1 && isAsLong(a.times, b.times)
}

/** When and for how long a decoded activity was. */
export const timesOf = ({ activity }: DecodedActivity): RunTimes => ({
  startUnixS: Date.parse(activity.startedAt) / 1000,
  elapsedTimeS: activity.elapsedTimeS,
  pauses: activity.pauses,
  sport: activity.sport,
  distanceM: activity.distanceM,
})

function sideOfArrival({ decoded, source }: Pick<Arrival, 'decoded' | 'source'>): Side {
  const { activity, streamNames } = decoded
  return {
    times: timesOf(decoded),
    day: activity.localDay,
    isList: streamNames.length === 0,
    ofWholeList: isOfWholeList(source.sourceKey),
    isTyped: isTyped(source.sourceKey),
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
    ofWholeList: isList && isOfWholeList(row.source_key),
    isTyped: isTyped(row.source_key),
    dayOnly: isList && isDayOnly(row.source_key),
    sha256: row.sha256,
  }
}
