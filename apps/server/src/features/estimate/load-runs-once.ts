import { homeAltitudeM } from '@bell-lap/fitness/conditions/home-altitude'
import type { RecordedBest, RunForEvidence } from '@bell-lap/fitness/curve/training-evidence'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { LRUCache } from 'lru-cache'
import type { Database } from '../../database/store.ts'
import { loadRuns } from '../activities/index.ts'
import type { RunFacts } from '../activities/index.ts'

/** The recorded runs of an athlete as the estimate looks at them. */
export interface RecordedRuns {
  /** Oldest first. */
  readonly runs: readonly RunFacts[]
  /** Best efforts by the run's id. */
  readonly bests: ReadonlyMap<string, readonly RecordedBest[]>
  /** Days with a run, oldest first, none twice. */
  readonly runDays: readonly CalendarDay[]
}

interface Kept {
  readonly revision: number
  /** Also while it is being read: who comes meanwhile waits for the same. */
  readonly recorded: Promise<RecordedRuns>
}

const ATHLETES_KEPT = 50
const kept = new WeakMap<Database, LRUCache<string, Kept>>()

/** Reads the runs of an athlete once for each `runs_revision`, which counts every change of them. */
export function loadRunsOnce(
  database: Database,
  athleteId: string,
  revision: number,
): Promise<RecordedRuns> {
  const cache = kept.get(database) ?? new LRUCache<string, Kept>({ max: ATHLETES_KEPT })
  kept.set(database, cache)
  const found = cache.get(athleteId)
  if (found?.revision === revision) return found.recorded
  const recorded = readRuns(database, athleteId)
  const entry = { revision, recorded }
  cache.set(athleteId, entry)
  // A failure is not kept: the next request tries again.
  void recorded.catch(() => {
    if (cache.get(athleteId) === entry) cache.delete(athleteId)
  })
  return recorded
}

async function readRuns(database: Database, athleteId: string): Promise<RecordedRuns> {
  const runs = await loadRuns(database, athleteId)
  const bests = await loadBestEfforts(database, athleteId)
  return { runs, bests, runDays: [...new Set(runs.map(({ day }) => day))].toSorted() }
}

async function loadBestEfforts(database: Database, athleteId: string) {
  const rows = await database
    .selectFrom('best_efforts')
    .select(['activity_id', 'distance_m', 'time_s', 'climb_m', 'descent_m'])
    .where('athlete_id', '=', athleteId)
    .execute()
  const bests = new Map<string, RecordedBest[]>()
  for (const row of rows) {
    const list = bests.get(row.activity_id) ?? []
    list.push({
      distanceM: row.distance_m,
      timeS: row.time_s,
      climbM: row.climb_m,
      descentM: row.descent_m,
    })
    bests.set(row.activity_id, list)
  }
  return bests
}

interface Looked {
  readonly homeM: number | null
  readonly runs: readonly RunForEvidence[]
}
const looked = new WeakMap<RecordedRuns, Looked>()

/** The runs as evidence is made of them, from where the runner usually runs today; the same objects for the same runs. */
export function runsForEvidence(recorded: RecordedRuns, today: CalendarDay): Looked {
  const homeM = homeAltitudeM(recorded.runs, today)
  const before = looked.get(recorded)
  if (before?.homeM === homeM) return before
  const runs = recorded.runs.map((run) => ({
    ...run,
    homeAltitudeM: homeM,
    activityId: run.id,
    bestEfforts: recorded.bests.get(run.id) ?? [],
  }))
  const now = { homeM, runs }
  looked.set(recorded, now)
  return now
}
