import { kindOfRun, TOLD_KINDS, usualOf } from '@bell-lap/activity/run/kind-of-run'
import type { RunKind, ToldKind, UsualRuns } from '@bell-lap/activity/run/kind-of-run'
import { setOfReps } from '@bell-lap/activity/run/set-of-reps'
import type { RunShape } from '@bell-lap/activity/run/shape-of-run'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import { loadRacesOfRuns } from './races-of-runs.ts'
import { loadShapes } from './run-shapes.ts'
import type { RunGlance } from './schema.ts'
import { extrasOf } from './store.ts'
import type { ActivityRow } from './store.ts'

/** What is usual is what was run in the weeks before. */
const USUAL_DAYS = 56
const RUNS_AT_ONCE = 200

/** Kind, moving time, repetitions and race of runs, from what was read of them. */
export async function glanceAtRuns(
  database: Database,
  athleteId: string,
  rows: readonly ActivityRow[],
): Promise<ReadonlyMap<string, RunGlance>> {
  const runs = rows.filter(({ sport }) => sport === 'run')
  const ids = runs.map(({ id }) => id)
  const around = await loadAround(database, athleteId, runs)
  const shapes = await loadShapes(database, athleteId, [...ids, ...around.map(({ id }) => id)])
  const races = await loadRacesOfRuns(database, athleteId, ids)
  const days = around.map((row) => ({
    day: row.local_day,
    distanceM: row.distance_m,
    movedS: movedOf(row, shapes.get(row.id) ?? null),
  }))
  return new Map(
    runs.map((row) => {
      const from = addDays(row.local_day, -USUAL_DAYS)
      const usual = usualOf(days.filter(({ day }) => day >= from && day < row.local_day))
      const shape = shapes.get(row.id) ?? null
      return [row.id, toGlance({ row, shape, usual, race: races.get(row.id) ?? null })]
    }),
  )
}

/** A run that was never read: of another sport, or with nothing to read. */
export const noGlance = ({ moving_time_s }: Pick<ActivityRow, 'moving_time_s'>): RunGlance => ({
  movedS: moving_time_s,
  kind: null,
  kindSource: 'recording',
  reps: null,
  hardPiece: null,
  race: null,
})

/** The timer stands still where the runner stopped it, so nobody moved for longer than it ran. */
function movedOf(row: Pick<ActivityRow, 'moving_time_s'>, shape: RunShape | null): number {
  return Math.min(shape?.movedS ?? row.moving_time_s, row.moving_time_s)
}

interface Looked {
  readonly row: ActivityRow
  readonly shape: RunShape | null
  readonly usual: UsualRuns | null
  readonly race: RunGlance['race']
}

function toGlance({ row, shape, usual, race }: Looked): RunGlance {
  const movedS = movedOf(row, shape)
  const told = toldKind(row.kind)
  const found: RunKind | null = kindOfRun({
    distanceM: row.distance_m,
    movedS,
    raced: race !== null || extrasOf(row).markedRace === true,
    repetitions: shape?.repetitions.length ?? 0,
    onlyPieceM: shape?.only?.distanceM ?? null,
    usual,
  })
  const kind = told ?? found
  return {
    movedS,
    kind,
    kindSource: told === null ? 'recording' : 'runner',
    reps: kind === 'reps' ? setOfReps(shape?.repetitions ?? []) : null,
    hardPiece: kind === 'hard-piece' ? (shape?.only ?? null) : null,
    race,
  }
}

const toldKind = (kind: string | null): ToldKind | null =>
  TOLD_KINDS.find((known) => known === kind) ?? null

async function loadAround(
  database: Database,
  athleteId: string,
  runs: readonly Pick<ActivityRow, 'local_day'>[],
) {
  const days = runs.map((row) => row.local_day as CalendarDay).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return database
    .selectFrom('activities')
    .select(['id', 'local_day', 'distance_m', 'moving_time_s'])
    .where('athlete_id', '=', athleteId)
    .where('sport', '=', 'run')
    .where('deleted_at', 'is', null)
    .where('local_day', '>=', addDays(first, -USUAL_DAYS))
    .where('local_day', '<=', last)
    .execute()
}

/** What kind of run each of these was, as far as it is known. */
export async function loadKinds(
  database: Database,
  athleteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RunKind | null>> {
  const kinds = new Map<string, RunKind | null>()
  for (let from = 0; from < ids.length; from += RUNS_AT_ONCE) {
    const rows = await database
      .selectFrom('activities')
      .selectAll()
      .where('athlete_id', '=', athleteId)
      .where('id', 'in', ids.slice(from, from + RUNS_AT_ONCE))
      .execute()
    const glances = await glanceAtRuns(database, athleteId, rows)
    for (const [id, { kind }] of glances) kinds.set(id, kind)
  }
  return kinds
}
