import { setTimeout as wait } from 'node:timers/promises'
import { connectStore } from '@bell-lap/server/database/open'

const LOOK_MS = 300
/** One job may ask for another a moment later. */
const LOOKS = 3

/** Waits until the server on this SQLite folder has done every job that is due. */
export async function jobsSettled(dataDir: string): Promise<void> {
  const { database } = await connectStore(dataDir, undefined)
  try {
    for (let quiet = 0; quiet < LOOKS;) {
      const due = await database
        .selectFrom('jobs')
        .select('id')
        .where('state', 'in', ['waiting', 'running'])
        .where('run_after', 'is', null)
        .limit(1)
        .executeTakeFirst()
      quiet = due === undefined ? quiet + 1 : 0
      await wait(LOOK_MS)
    }
  } finally {
    await database.destroy()
  }
}
