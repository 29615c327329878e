import { estimateSorted } from '@bell-lap/fitness/curve/estimate'
import type { CurveContext } from '@bell-lap/fitness/curve/estimate'
import type { FitnessEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
import { trainingEvidence } from '@bell-lap/fitness/curve/training-evidence'
import type { RecordedBest } from '@bell-lap/fitness/curve/training-evidence'
import { doubtfulResults } from '@bell-lap/fitness/profile/doubtful-results'
import { ageStandard } from '@bell-lap/fitness/models/age-grade'
import { sortEvidence } from '@bell-lap/fitness/curve/usable-evidence'
import type { SortedEvidence } from '@bell-lap/fitness/curve/usable-evidence'
import type { Evidence, RaceEvidence, RunnerProfile } from '@bell-lap/fitness/evidence/evidence'
import { lowMaximumByAgeBpm } from '@bell-lap/fitness/threshold/threshold-heart-rate'
import { thresholdFromCurve } from '@bell-lap/fitness/threshold/threshold-from-curve'
import type { Threshold } from '@bell-lap/fitness/threshold/threshold-from-curve'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import type { JudgedResults } from '../../ports.ts'
import type { RunFacts } from '../activities/index.ts'
import { loadResultRows, raceOf } from '../results/index.ts'
import type { ResultRow } from '../results/index.ts'
import { loadSettings, todayOf } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import { loadRunsOnce, runsForEvidence } from './load-runs-once.ts'

/** Everything the estimate is made of and what came out, on one day. */
export interface Fitness {
  readonly today: CalendarDay
  readonly profile: RunnerProfile
  readonly races: readonly RaceEvidence[]
  readonly evidence: readonly Evidence[]
  /** The evidence as the curve uses it, kept so that one more result costs little. */
  readonly sorted: SortedEvidence
  readonly curve: CurveContext
  /** Where the runner usually runs, metres above the sea. */
  readonly homeAltitudeM: number | null
  /** Best efforts by the run's id. */
  readonly bests: ReadonlyMap<string, readonly RecordedBest[]>
  readonly runs: readonly RunFacts[]
  readonly results: readonly ResultRow[]
  readonly runDays: readonly CalendarDay[]
  readonly estimate: FitnessEstimate
  readonly threshold: Threshold | null
}

interface Kept {
  readonly key: string
  /** Also while it is being computed: requests that come meanwhile wait for the same one. */
  readonly fitness: Promise<Fitness>
}
/** A fitness holds all runs of its athlete; with more athletes, those not asked for lately are forgotten. */
const ATHLETES_KEPT = 50
/** The last fitness of each athlete in this process; its key holds the evidence's revision. */
const kept = new WeakMap<Database, LRUCache<string, Kept>>()

/** The estimate of today (`day`, where the caller knows it); computed anew only when evidence, settings or the day changed. */
export async function loadFitness(
  context: Context,
  athleteId: string,
  day?: CalendarDay,
): Promise<Fitness> {
  const { database } = context.store
  const today = day ?? (await todayOf(context, athleteId))
  const { evidence_revision: revision, runs_revision: runsRevision } = await database
    .selectFrom('athletes')
    .select(['evidence_revision', 'runs_revision'])
    .where('id', '=', athleteId)
    .executeTakeFirstOrThrow()
  const key = `${revision} ${today}`
  const cache = kept.get(database) ?? new LRUCache<string, Kept>({ max: ATHLETES_KEPT })
  kept.set(database, cache)
  const found = cache.get(athleteId)
  if (found?.key === key) return found.fitness
  const fitness = computeFitness(database, athleteId, { today, runsRevision })
  const entry = { key, fitness }
  cache.set(athleteId, entry)
  // A failure is not kept: the next request tries again.
  void fitness.catch(() => {
    if (cache.get(athleteId) === entry) cache.delete(athleteId)
  })
  return fitness
}

async function computeFitness(
  database: Database,
  athleteId: string,
  { today, runsRevision }: { readonly today: CalendarDay; readonly runsRevision: number },
): Promise<Fitness> {
  const settings = await loadSettings(database, athleteId)
  const recorded = await loadRunsOnce(database, athleteId, runsRevision)
  const { runs, bests, runDays } = recorded
  const results = await loadResultRows(database, athleteId)
  const looked = runsForEvidence(recorded, today)
  const { homeM } = looked
  const races = results.map((row) => raceOf(row, homeM))
  const training = trainingEvidence(looked.runs, races, maximumOf(settings, today))
  const evidence = [...races, ...training]
  const profile = profileOf(settings, runs, today)
  const sorted = sortEvidence(evidence, today)
  // Recordings may be incomplete, and one more run must not make the mile slower: so the curve does
  // not know the weekly distance, although its prior could use it.
  const curve = {
    profile: { ...profile, weeklyKm: null },
    today,
    ...(runDays.length === 0 ? {} : { runDays }),
  }
  const estimate = estimateSorted(sorted, curve)
  const threshold = estimate.state === 'ready' ? thresholdFromCurve(estimate) : null
  return {
    today,
    profile,
    races,
    evidence,
    sorted,
    curve,
    homeAltitudeM: homeM,
    bests,
    runs,
    results,
    runDays,
    estimate,
    threshold,
  }
}

const PROFILE_WEEKS = 8

function profileOf(
  settings: Settings,
  runs: readonly RunFacts[],
  today: CalendarDay,
): RunnerProfile {
  const since = addDays(today, -7 * PROFILE_WEEKS)
  const recent = runs.filter((run) => run.day > since && run.day <= today)
  const metres = recent.reduce((sum, run) => sum + run.distanceM, 0)
  return {
    age: settings.birthYear === null ? null : Number(today.slice(0, 4)) - settings.birthYear,
    sex: settings.sex,
    weeklyKm: recent.length === 0 ? null : metres / 1000 / PROFILE_WEEKS,
  }
}

/** The runner's highest heart rate as far as settings tell it; `undefined` where they do not. */
function maximumOf(settings: Settings, today: CalendarDay): number | undefined {
  if (settings.maxHeartRateBpm !== null) return settings.maxHeartRateBpm
  if (settings.birthYear === null) return undefined
  return lowMaximumByAgeBpm(Number(today.slice(0, 4)) - settings.birthYear)
}

/** What the estimate makes of the typed results. */
export async function judgeResults(context: Context, athleteId: string): Promise<JudgedResults> {
  const { estimate, homeAltitudeM, results, profile } = await loadFitness(context, athleteId)
  const moved = new Map<string, number>()
  for (const effect of estimate.evidence) {
    if (effect.kind === 'race' && effect.used) moved.set(effect.id, effect.movedMilePct)
  }
  const confirmed = new Set(results.filter((row) => row.confirmed === 1).map(({ id }) => id))
  const doubts = new Map(
    estimate.state === 'ready'
      ? doubtfulResults(estimate, confirmed).map(({ id, ...doubt }) => [id, doubt])
      : [],
  )
  const worldBestS = (distanceM: number) => {
    const { age, sex } = profile
    const standard = age === null || sex === null ? null : ageStandard({ age, sex }, distanceM)
    return standard === null ? null : standard.openStandardS / standard.factor
  }
  return { moved, doubts, worldBestS, homeAltitudeM }
}
