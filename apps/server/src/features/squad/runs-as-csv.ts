import type { Context } from '../../context.ts'
import { loadRuns } from '../activities/index.ts'
import { csvLine } from '../data/index.ts'

const COLUMNS = [
  'day',
  'name',
  'distance_m',
  'moving_time_s',
  'average_heart_rate_bpm',
  'effort_cr10',
] as const

/** The runs of an athlete as a table: metres and seconds, oldest first, without positions. */
export async function runsAsCsv(context: Context, athleteId: string): Promise<string> {
  const runs = await loadRuns(context.store.database, athleteId)
  const lines = runs.map((run) =>
    csvLine(COLUMNS, {
      day: run.day,
      name: run.name,
      distance_m: Math.round(run.distanceM),
      moving_time_s: Math.round(run.movedS),
      average_heart_rate_bpm: run.averageHeartRateBpm,
      effort_cr10: run.effortCr10,
    }),
  )
  return [COLUMNS.join(','), ...lines, ''].join('\n')
}
