import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import { connectStore } from '../database/open.ts'
import type { Tables } from '../database/schema.ts'
import type { Database } from '../database/store.ts'

const ROWS_AT_ONCE = 200
/** So many of the oldest runs are copied in turn. */
const TEMPLATES_AT_MOST = 100
const TABLES_OF_A_RUN = [
  'activity_streams',
  'best_efforts',
  'run_hearts',
  'run_races',
  'run_shapes',
  'run_forms',
] as const satisfies readonly (keyof Tables)[]

interface Growth {
  /** How many activities there shall be. */
  readonly runs: number
  /** Size of the original file of each copy. */
  readonly originalBytes: number
}

/**
 * Brings the history in a SQLite store to a size: the oldest runs go, or are copied to the days before
 * them, each with its rows and an original file. No server may have the folder open.
 */
export async function growHistory(dataDir: string, { runs, originalBytes }: Growth): Promise<void> {
  const { database } = await connectStore(dataDir, undefined)
  try {
    const all = await database
      .selectFrom('activities')
      .select(['id', 'local_day'])
      .orderBy('local_day')
      .execute()
    const surplus = all.slice(0, Math.max(0, all.length - runs)).map(({ id }) => id)
    for (const id of surplus) await database.deleteFrom('activities').where('id', '=', id).execute()
    const templates = all.slice(0, TEMPLATES_AT_MOST).map(({ id }) => id)
    const firstDay = all[0]?.local_day
    if (firstDay === undefined) throw new Error('there is no run to copy')
    for (let made = all.length; made < runs; made += ROWS_AT_ONCE) {
      await database.transaction().execute(async (transaction) => {
        for (let n = made; n < Math.min(runs, made + ROWS_AT_ONCE); n++) {
          const day = addDays(firstDay, all.length - n - 1)
          const sha256 = writeOriginal(dataDir, n, originalBytes)
          await copyRun(transaction, templates[n % templates.length] ?? '', { day, sha256 })
        }
      })
    }
  } finally {
    await database.destroy()
  }
}

function writeOriginal(dataDir: string, seed: number, bytes: number): string {
  const random = seededRandom(seed)
  const content = Buffer.from(
    Float64Array.from({ length: Math.ceil(bytes / 8) }, () => random.between(0, 1)).buffer,
  )
  const sha256 = createHash('sha256').update(content).digest('hex')
  const folder = join(dataDir, 'originals', sha256.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, sha256), content)
  return sha256
}

interface Copied {
  readonly day: string
  readonly sha256: string
}

async function copyRun(database: Database, like: string, { day, sha256 }: Copied): Promise<void> {
  const activity = await database
    .selectFrom('activities')
    .selectAll()
    .where('id', '=', like)
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const started_at = `${day}T06:00:00.000Z`
  await database
    .insertInto('activities')
    .values({ ...activity, id, sha256, local_day: day, started_at })
    .execute()
  const { athlete_id } = activity
  await database
    .insertInto('originals')
    .values({ athlete_id, sha256, bytes: 0, file_name: `${day}.fit`, created_at: started_at })
    .execute()
  for (const table of TABLES_OF_A_RUN) {
    const rows = await database
      .selectFrom(table as 'activity_streams')
      .selectAll()
      .where('activity_id', '=', like)
      .execute()
    for (const row of rows) {
      const values = Object.entries({ ...row, activity_id: id }).map(([name, value]) => [
        name,
        // The driver gives bytes in an array of its own and takes a Buffer.
        typeof value === 'object' && value !== null ? Buffer.from(value as Uint8Array) : value,
      ])
      await database
        .insertInto(table as 'activity_streams')
        .values(Object.fromEntries(values) as typeof row)
        .execute()
    }
  }
}
