import type { Database } from '../database/store.ts'

const DAY_MS = 86_400_000
/** So long the row of a job is kept after it was added: of one that is done, and of one that failed. */
const KEPT_DAYS = { finished: 7, failed: 30 } as const
/** Small steps: nobody who adds a job waits for a long deletion. */
const ROWS_AT_ONCE = 1000

/**
 * Removes the rows of jobs that ended long ago. Rows of jobs that wait, run or are being cancelled stay, however old
 * they are. The index on state and age finds them.
 *
 * @returns how many rows went
 */
export async function removeOldJobs(database: Database, now: Date): Promise<number> {
  let removed = 0
  for (const state of ['finished', 'failed'] as const) {
    const before = new Date(now.getTime() - KEPT_DAYS[state] * DAY_MS).toISOString()
    for (;;) {
      const { numDeletedRows } = await database
        .deleteFrom('jobs')
        .where('id', 'in', (jobs) =>
          jobs
            .selectFrom('jobs')
            .select('id')
            .where('state', '=', state)
            .where('created_at', '<', before)
            .orderBy('created_at')
            .limit(ROWS_AT_ONCE),
        )
        .executeTakeFirst()
      removed += Number(numDeletedRows)
      if (numDeletedRows < ROWS_AT_ONCE) break
    }
  }
  return removed
}
