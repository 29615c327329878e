import { gunzipSync } from 'node:zlib'
import { unpackStreams } from '@bell-lap/activity/streams/pack'
import type { Database } from '../../database/store.ts'

/** Every n-th point of each column; `null` where nothing was recorded. */
export async function loadThinnedStreams(
  database: Database,
  activityId: string,
  points: number,
): Promise<Record<string, (number | null)[]>> {
  const recording = await loadRecording(database, activityId)
  if (recording === null) return { timeS: [] }
  const { streams } = recording
  const length = streams.timeS.length
  const count = Math.min(points, length)
  const indexes = Array.from({ length: count }, (_, place) =>
    count === 1 ? 0 : Math.round((place * (length - 1)) / (count - 1)),
  )
  const thinned: Record<string, (number | null)[]> = {}
  for (const [name, column] of Object.entries(streams) as [string, Float64Array][]) {
    thinned[name] = indexes.map((index) => {
      const value = column[index]
      return value === undefined || Number.isNaN(value) ? null : value
    })
  }
  return thinned
}

/** R-R intervals in the order of the beats, seconds; empty where the file has none. */
export async function loadHeartBeats(database: Database, activityId: string): Promise<number[]> {
  const recording = await loadRecording(database, activityId)
  return [...(recording?.heartBeatsS ?? [])]
}

/** The whole recording: its columns and its heart beats; `null` where there is none. */
export async function loadRecording(database: Database, activityId: string) {
  const row = await database
    .selectFrom('activity_streams')
    .select('packed')
    .where('activity_id', '=', activityId)
    .executeTakeFirst()
  return row === undefined ? null : unpackStreams(gunzipSync(row.packed))
}
