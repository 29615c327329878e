import { matchList } from '@bell-lap/activity/read/match-list'
import type { ListMatch } from '@bell-lap/activity/read/match-list'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Database } from '../../database/store.ts'
import type { DecodedActivity, DecodedRecording } from '../../jobs/decoded-recording.ts'
import { dayInZone } from '../settings/index.ts'
import { loadKnownTimes } from './known-times.ts'
import { isZoneGuessed } from './store-activity.ts'

/** Where the entries of a list belong. */
export interface PlacedList {
  /** Each entry with its times by the clock of the list, and the activity that it describes. */
  readonly entries: readonly {
    readonly one: DecodedActivity
    readonly knownId: string | null
  }[]
  readonly isProved: boolean
  /** What is said of the clock of the list; `null` where nothing was compared. */
  readonly clock: Message | null
}

/** Whether a file is a list that does not tell its time zone: it is stored last, as a whole. */
export const isListOfUnknownZone = (recording: DecodedRecording | null): boolean =>
  recording !== null && recording.ok && recording.isList && recording.activities.some(isZoneGuessed)

/** Matches the entries of a list with what is here, by one clock for all of them. */
export async function placeList(
  database: Database,
  athleteId: string,
  activities: readonly DecodedActivity[],
  homeZone: string,
): Promise<PlacedList> {
  const listed = activities.map(({ activity }) => ({
    startUnixS: Date.parse(activity.startedAt) / 1000,
    elapsedTimeS: activity.elapsedTimeS,
    distanceM: activity.distanceM,
    sport: activity.sport,
  }))
  const known = await loadKnownTimes(database, athleteId, listed)
  const match = matchList(listed, known, homeZone)
  return {
    entries: activities.map((one, i) => ({
      one: onClock(one, match.startedAt[i], homeZone),
      knownId: known[match.pairs.get(i) ?? -1]?.id ?? null,
    })),
    isProved: match.isProved,
    clock: sayClock(match),
  }
}

/** An entry that the clock of the list moves has another day, too. */
function onClock(
  one: DecodedActivity,
  startedAt: string | undefined,
  homeZone: string,
): DecodedActivity {
  const { activity } = one
  if (startedAt === undefined || startedAt === activity.startedAt) return one
  const localDay = dayInZone(new Date(startedAt), homeZone)
  return { ...one, activity: { ...activity, startedAt, localDay } }
}

/** By which clock the list was read; `null` where it fits nothing that is here. */
export function sayClock({ clock, shiftS, pairs }: ListMatch): Message | null {
  if (clock === 'unclear') return message('import.list-clock-unclear')
  if (pairs.size === 0) return null
  if (clock === 'places') return message('import.list-clock-places')
  if (clock === 'fixed') return message('import.list-clock-fixed', { zone: zoneOf(-shiftS) })
  if (shiftS === 0) return message('import.list-clock-home')
  const hours = Math.abs(shiftS) / 3600
  return message(shiftS > 0 ? 'import.list-clock-behind' : 'import.list-clock-ahead', { hours })
}

/** `UTC+5:30` */
function zoneOf(offsetS: number): string {
  if (offsetS === 0) return 'UTC'
  const minutes = Math.abs(offsetS) / 60
  const rest = String(minutes % 60).padStart(2, '0')
  return `UTC${offsetS > 0 ? '+' : '−'}${Math.floor(minutes / 60)}:${rest}`
}
