import { matchList } from '@bell-lap/activity/read/match-list'
import type { Selectable } from 'kysely'
import type { ActivityTable } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'
import {
  absorbActivity,
  bumpEvidence,
  GUESSED_ZONE_KEY,
  loadActivityRow,
  PLACED_LIST_KEY,
} from '../activities/index.ts'
import { dayInZone } from '../settings/index.ts'
import { loadKnownTimes } from './known-times.ts'

type ListRow = Pick<
  Selectable<ActivityTable>,
  'id' | 'sha256' | 'source_key' | 'started_at' | 'elapsed_time_s' | 'distance_m' | 'sport'
>

/**
 * Compares the lists that are here with the recordings that came after them: each list as a whole, by
 * one clock. An entry that a recording shows becomes part of it. Says how many did; can be repeated.
 */
export async function settleLists(
  database: Database,
  athleteId: string,
  homeZone: string,
): Promise<number> {
  const rows = await loadListRows(database, athleteId)
  if (rows.length === 0) return 0
  return database.transaction().execute(async (transaction) => {
    let joined = 0
    for (const sha256 of new Set(rows.map((row) => row.sha256))) {
      const list = rows.filter((row) => row.sha256 === sha256)
      joined += await settleList(transaction, athleteId, { list, rows, homeZone })
    }
    if (joined > 0) await bumpEvidence(transaction, athleteId)
    return joined
  })
}

/** Entries of lists without a time zone that no recording stands behind. */
async function loadListRows(database: Database, athleteId: string): Promise<readonly ListRow[]> {
  return database
    .selectFrom('activities')
    .select(['id', 'sha256', 'source_key', 'started_at', 'elapsed_time_s', 'distance_m', 'sport'])
    .where('athlete_id', '=', athleteId)
    .where('source_key', 'in', [GUESSED_ZONE_KEY, PLACED_LIST_KEY])
    .where('deleted_at', 'is', null)
    .where('apart', '=', 0)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('activity_streams')
            .select('activity_id')
            .whereRef('activity_streams.activity_id', '=', 'activities.id'),
        ),
      ),
    )
    .orderBy('started_at')
    .orderBy('id')
    .execute()
}

async function settleList(
  database: Database,
  athleteId: string,
  { list, rows, homeZone }: Lists,
): Promise<number> {
  const listed = list.map((row) => ({
    startUnixS: Date.parse(row.started_at) / 1000,
    elapsedTimeS: row.elapsed_time_s,
    distanceM: row.distance_m,
    sport: row.sport as 'run',
  }))
  const ofLists = new Set(rows.map(({ id }) => id))
  const near = await loadKnownTimes(database, athleteId, listed)
  const known = near.filter(({ id, isDeleted }) => !ofLists.has(id) && !isDeleted)
  const isPlaced = list.every(({ source_key }) => source_key === PLACED_LIST_KEY)
  const match = matchList(listed, known, homeZone, isPlaced)
  let joined = 0
  for (const [i, row] of list.entries()) {
    const recording = known[match.pairs.get(i) ?? -1]
    if (recording === undefined) {
      const { isProved } = match
      await placeRow(database, row, { startedAt: match.startedAt[i], isProved, homeZone })
      continue
    }
    const leader = await loadActivityRow(database, athleteId, recording.id)
    const other = await loadActivityRow(database, athleteId, row.id)
    await absorbActivity(database, leader, other)
    joined += 1
  }
  return joined
}

interface Lists {
  readonly list: readonly ListRow[]
  /** The entries of all lists: they are no recordings. */
  readonly rows: readonly ListRow[]
  readonly homeZone: string
}

interface Place {
  readonly startedAt: string | undefined
  readonly isProved: boolean
  readonly homeZone: string
}

/** An entry that nothing recorded follows the clock of its list once that is known. */
async function placeRow(
  database: Database,
  row: ListRow,
  { startedAt: started_at, isProved, homeZone }: Place,
): Promise<void> {
  if (!isProved || row.source_key === PLACED_LIST_KEY || started_at === undefined) return
  const isMoved = started_at !== row.started_at
  const local_day = dayInZone(new Date(started_at), homeZone)
  await database
    .updateTable('activities')
    .set({ source_key: PLACED_LIST_KEY, ...(isMoved ? { started_at, local_day } : {}) })
    .where('id', '=', row.id)
    .execute()
}
