import type { Store } from '../database/store.ts'
import { listedOriginals } from '../features/data/index.ts'
import type { ListedOriginal } from '../features/data/index.ts'

const ATHLETES_AT_ONCE = 500

/** The original files that the rows of a store name, athlete by athlete; a file of several athletes comes several times. */
export async function* namedOriginals({
  database,
}: Pick<Store, 'database'>): AsyncGenerator<readonly ListedOriginal[]> {
  let last = ''
  for (;;) {
    const athletes = await database
      .selectFrom('athletes')
      .select('id')
      .where('id', '>', last)
      .orderBy('id')
      .limit(ATHLETES_AT_ONCE)
      .execute()
    for (const { id } of athletes) yield await listedOriginals({ database, athleteId: id })
    const end = athletes.at(-1)
    if (end === undefined) return
    last = end.id
  }
}
