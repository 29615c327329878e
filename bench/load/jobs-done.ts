import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@bell-lap/server/database/store'

/** One job may ask for another a moment later. */
const QUIET_LOOKS = 5
const LOOK_EVERY_MS = 300

/** Waits until no job waits or runs any more. */
export async function jobsDone(database: Database): Promise<void> {
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    const due = await database
      .selectFrom('jobs')
      .select('id')
      .where('state', 'in', ['waiting', 'running'])
      .where('run_after', 'is', null)
      .executeTakeFirst()
    quiet = due === undefined ? quiet + 1 : 0
    await wait(LOOK_EVERY_MS)
  }
}
