import type { Context } from '../../context.ts'
import { bumpEvidence, loadActivityRow, loadRuns } from '../activities/index.ts'
import { shoesOfRuns } from './shoes-of-runs.ts'
import { loadStoredShoes } from './store.ts'

interface OfRun {
  readonly athleteId: string
  readonly id: string
}

/** The shoe of one run, and who said so. */
export async function readShoeOfRun({ store: { database } }: Context, { athleteId, id }: OfRun) {
  const row = await loadActivityRow(database, athleteId, id)
  const shoes = await loadStoredShoes(database, athleteId)
  const runs = (await loadRuns(database, athleteId, row.local_day)).filter((run) => run.id === id)
  const { name = row.gear, source = 'told' } =
    (await shoesOfRuns(database, athleteId, { runs, shoes })).get(id) ?? {}
  return {
    name,
    kind: shoes.find((shoe) => shoe.name === name)?.kind ?? null,
    source: name === null ? ('unknown' as const) : source,
    told: row.gear,
  }
}

/** Says which shoe a run was in; answers with what was told before, so that it can be taken back. */
export async function tellShoeOfRun(
  context: Context,
  { athleteId, id }: OfRun,
  name: string | null,
): Promise<{ readonly before: string | null }> {
  const { database } = context.store
  const row = await loadActivityRow(database, athleteId, id)
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('activities')
      .set({ gear: name })
      .where('id', '=', row.id)
      .execute()
    // How a runner runs is compared shoe by shoe.
    await bumpEvidence(transaction, athleteId)
  })
  return { before: row.gear }
}
