import { isSameRoute } from '@bell-lap/activity/route/same-route'
import { isSameSession, setOfReps } from '@bell-lap/activity/run/set-of-reps'
import type { RunShape } from '@bell-lap/activity/run/shape-of-run'
import type { Database } from '../../database/store.ts'
import { summariesOf } from './load-activities.ts'
import { loadActivityRow } from './load-row.ts'
import { loadShape, loadShapes } from './run-shapes.ts'
import type { SimilarRuns } from './run-page-schema.ts'

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
    .select(['id', 'distance_m'])
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
  const alike = (test: (shape: RunShape, distanceM: number) => boolean) =>
    others
      .filter((other) => {
        const known = shapes.get(other.id)
        return known !== undefined && test(known, other.distance_m)
      })
      .slice(0, MOST)
      .map((other) => other.id)
  const { route } = shape
  const set = setOfReps(shape.repetitions)
  const onRoute = alike((other, distanceM) => {
    if (route === null || other.route === null) return false
    const mine = { sketch: route, distanceM: row.distance_m }
    return isSameRoute(mine, { sketch: other.route, distanceM })
  })
  const inSession = alike((other) => {
    const theirs = setOfReps(other.repetitions)
    return set !== null && theirs !== null && isSameSession(set, theirs)
  })
  return {
    sameRoute: await summariesOf(database, athleteId, onRoute),
    sameSession: await summariesOf(database, athleteId, inSession),
  }
}
