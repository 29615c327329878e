import type { Database, Store } from './store.ts'

/**
 * Inside a transaction: others that lock the same athlete wait until it ends. SQLite needs none: it
 * has one writing transaction at a time, whatever the thread (`open.ts`).
 */
export async function lockAthlete(
  { kind }: Store,
  transaction: Database,
  athleteId: string,
): Promise<void> {
  if (kind === 'sqlite') return
  // Unlike `for update` it lets rows be added that refer to the athlete.
  await transaction
    .selectFrom('athletes')
    .select('id')
    .where('id', '=', athleteId)
    .forNoKeyUpdate()
    .execute()
}
