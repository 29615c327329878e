import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Store } from './store.ts'

const ATHLETES_AT_ONCE = 500

/**
 * The ids of all athletes, 500 at a time in the order of their ids, so that thousands of them take no memory. An athlete
 * who is added meanwhile comes in this round or in the next one.
 */
export async function* athletePages({
  database,
}: Pick<Store, 'database'>): AsyncGenerator<readonly string[]> {
  let last = ''
  for (;;) {
    const rows = await database
      .selectFrom('athletes')
      .select('id')
      .where('id', '>', last)
      .orderBy('id')
      .limit(ATHLETES_AT_ONCE)
      .execute()
    const end = rows.at(-1)
    if (end === undefined) return
    yield rows.map(({ id }) => id)
    if (rows.length < ATHLETES_AT_ONCE) return
    last = end.id
    // SQLite answers in the same turn: requests get theirs between two pages.
    await nextTurn()
  }
}
