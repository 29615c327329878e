import type { Lap } from '@bell-lap/activity/activity'
import type { ToldKind } from '@bell-lap/activity/run/kind-of-run'
import type { Database } from '../../database/store.ts'
import { keepShape } from './run-shapes.ts'

const DAY_ONLY = 'typed-day:'
const WITH_TIME = 'typed:'

/** Marks a run that the runner typed, with or without its time of day. */
export const typedKey = (id: string, time: string | null): string =>
  `${time === null ? DAY_ONLY : WITH_TIME}${id}`

/** Whether only the day of a typed run is known. */
export const isDayOnly = (sourceKey: string | null): boolean =>
  sourceKey?.startsWith(DAY_ONLY) ?? false

/** Whether the runner typed the run. */
export const isTyped = (sourceKey: string | null): boolean =>
  isDayOnly(sourceKey) || (sourceKey?.startsWith(WITH_TIME) ?? false)

interface TypedDetails {
  readonly kind: ToldKind | null
  readonly note: string | null
  /** Empty without repetitions. */
  readonly laps: readonly Lap[]
}

/** What a typed run has beyond its sums: its kind, a note and repetitions, which no recording shows. */
export async function saveTypedDetails(
  database: Database,
  athleteId: string,
  id: string,
  { kind, note, laps }: TypedDetails,
): Promise<void> {
  await database.updateTable('activities').set({ kind, note }).where('id', '=', id).execute()
  const repetitions = laps
    .filter(({ intent }) => intent === 'work')
    .map(({ startS, timerS, distanceM }) => ({ startS, timeS: timerS, distanceM }))
  if (repetitions.length === 0) return
  await keepShape(
    database,
    { athleteId, activityId: id },
    { movedS: null, from: 'laps', repetitions, only: null },
  )
}
