import { HOME_DAYS, homeAltitudeM } from '@bell-lap/fitness/conditions/home-altitude'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { JudgedResults } from '../../ports.ts'
import { loadRuns } from '../activities/index.ts'
import { todayOf } from '../settings/index.ts'
import type { Result } from './schema.ts'
import { loadResultRows, toResults } from './store.ts'

/** What the estimate makes of results before it has followed them. */
const NOT_JUDGED: JudgedResults = {
  moved: new Map(),
  doubts: new Map(),
  worldBestS: () => null,
  homeAltitudeM: null,
}

/** A result as it was just written. What the estimate makes of it is in the list, once the estimate has followed. */
export async function showWritten(
  context: Context,
  athleteId: string,
  id: string,
): Promise<Result> {
  const rows = await loadResultRows(context.store.database, athleteId)
  const row = rows.find((one) => one.id === id)
  const altitudeM = row?.conditions == null ? null : await loadHomeAltitude(context, athleteId)
  const found = toResults(rows, { ...NOT_JUDGED, homeAltitudeM: altitudeM }).find(
    (result) => result.id === id,
  )
  if (found === undefined) throw notFound('result')
  return found
}

/** Where the runner usually runs, metres above the sea, from the few runs that tell it. */
async function loadHomeAltitude(context: Context, athleteId: string): Promise<number | null> {
  const { database } = context.store
  const today = await todayOf(context, athleteId)
  const lately = await loadRuns(database, athleteId, addDays(today, -HOME_DAYS))
  const home = homeAltitudeM(lately, today)
  return home ?? homeAltitudeM(await loadRuns(database, athleteId), today)
}
