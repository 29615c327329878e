import { isSameRoute } from '@bell-lap/activity/routes/same-route'
import { isSameSession, setOfReps } from '@bell-lap/activity/run/set-of-reps'
import type { Database } from '../../database/store.ts'
import { summariesOf } from './load-activities.ts'
import { loadActivityRow } from './load-row.ts'
import { loadShape, loadShapes } from './run-shapes.ts'
import type { SimilarRuns } from './run-page-schema.ts'
import { extrasOf } from './store.ts'

/** So many of each are shown. */
const MOST = 8

/** Other runs of the same route, and other sessions of the same repetitions, newest first. */
export async function loadSimilarRuns(
  database: Database,
  athleteId: string,
  id: string,
): Promise<SimilarRuns> {
  const row = await loadActivityRow(database, athleteId, id)
  const shape = row.sport === 'run' ? await loadShape(database, row) : null
  if (shape === null) return { sameRoute: [], sameSession: [] }
  const others = await database
    .selectFrom('activities')
    .select(['id', 'distance_m', 'detail'])
    .where('athlete_id', '=', athleteId)
    .where('sport', '=', 'run')
    .where('deleted_at', 'is', null)
    .where('id', '!=', id)
    .orderBy('started_at', 'desc')
    .execute()
  const shapes = await loadShapes(
    database,
    athleteId,
    others.map((other) => other.id),
  )
  const route = extrasOf(row).route ?? null
  const onRoute = others.filter((other) => {
    const theirs = extrasOf(other).route ?? null
    if (route === null || theirs === null) return false
    const mine = { distanceM: row.distance_m, route }
    return isSameRoute(mine, { distanceM: other.distance_m, route: theirs })
  })
  const set = setOfReps(shape.repetitions)
  const inSession = others.filter((other) => {
    const known = shapes.get(other.id)
    const theirs = known === undefined ? null : setOfReps(known.repetitions)
    return set !== null && theirs !== null && isSameSession(set, theirs)
  })
  return {
    sameRoute: await summariesOf(database, athleteId, newest(onRoute)),
    sameSession: await summariesOf(database, athleteId, newest(inSession)),
  }
}

const newest = (runs: readonly { readonly id: string }[]) => runs.slice(0, MOST).map(({ id }) => id)
