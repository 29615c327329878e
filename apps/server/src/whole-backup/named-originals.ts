import { athletePages } from '../database/athlete-pages.ts'
import type { Store } from '../database/store.ts'
import { listedOriginals } from '../features/data/index.ts'
import type { ListedOriginal } from '../features/data/index.ts'

/** The original files that the rows of a store name, athlete by athlete; a file of several athletes comes several times. */
export async function* namedOriginals({
  database,
}: Pick<Store, 'database'>): AsyncGenerator<readonly ListedOriginal[]> {
  for await (const athleteIds of athletePages({ database })) {
    for (const athleteId of athleteIds) yield await listedOriginals({ database, athleteId })
  }
}
