import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { loadRuns } from '../activities/index.ts'
import type { RunFacts } from '../activities/index.ts'
import { loadFitness } from '../estimate/index.ts'
import { fastMetresIn, measuresOf } from '../load/index.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import type { Shoe, ShoeRun, Shoes } from './schema.ts'
import { shoesOfRuns } from './shoes-of-runs.ts'
import type { ShoeOfRun } from './shoes-of-runs.ts'
import { FROM_GEAR, loadStoredShoes } from './store.ts'
import type { StoredShoe } from './store.ts'

/** Every shoe that the runner told of or that a run names, those in use first, the latest run first. */
export async function listShoesOf(context: Context, athleteId: string): Promise<Shoes> {
  const { database } = context.store
  const settings = await loadSettings(database, athleteId)
  const fitness = await loadFitness(context, athleteId, dayInZone(context.now(), settings.timeZone))
  const measures = measuresOf(settings, fitness)
  const shoes = await loadStoredShoes(database, athleteId)
  const ofRuns = await shoesOfRuns(database, athleteId, { runs: fitness.runs, shoes })
  const runsOf = (name: string | null) =>
    fitness.runs.filter(({ id }) => (ofRuns.get(id)?.name ?? null) === name)
  const items = allShoes(fitness.runs, shoes).map((shoe): Shoe => {
    const runs = runsOf(shoe.name)
    const sum = (of: (run: RunFacts) => number) => runs.reduce((total, run) => total + of(run), 0)
    return {
      ...shoe,
      distanceM: shoe.startM + sum(({ distanceM }) => distanceM),
      runs: runs.length,
      assumedRuns: runs.filter(({ id }) => isAssumed(ofRuns.get(id))).length,
      fastM: sum((run) => fastMetresIn(run, measures)),
      firstDay: runs[0]?.day ?? null,
      lastDay: runs.at(-1)?.day ?? null,
    }
  })
  const without = runsOf(null)
  return {
    items: items.toSorted(
      (a, b) =>
        Number(a.retiredOn !== null) - Number(b.retiredOn !== null) ||
        (b.lastDay ?? '').localeCompare(a.lastDay ?? '') ||
        a.name.localeCompare(b.name),
    ),
    without: {
      runs: without.length,
      distanceM: without.reduce((total, { distanceM }) => total + distanceM, 0),
    },
  }
}

/** The runs of a shoe, newest first. */
export async function listRunsOfShoe(
  context: Context,
  athleteId: string,
  { id, limit }: { readonly id: string; readonly limit: number },
): Promise<{ readonly items: readonly ShoeRun[]; readonly total: number }> {
  const { database } = context.store
  const runs = await loadRuns(database, athleteId)
  const shoes = await loadStoredShoes(database, athleteId)
  const shoe = allShoes(runs, shoes).find((one) => one.id === id)
  if (shoe === undefined) throw notFound('shoe')
  const ofRuns = await shoesOfRuns(database, athleteId, { runs, shoes })
  const own = runs.filter((run) => ofRuns.get(run.id)?.name === shoe.name)
  return {
    items: own
      .toReversed()
      .slice(0, limit)
      .map(({ id: activityId, day, name, distanceM }) => ({
        activityId,
        day,
        name,
        distanceM,
        assumed: isAssumed(ofRuns.get(activityId)),
      })),
    total: own.length,
  }
}

function isAssumed(shoe: ShoeOfRun | undefined): boolean {
  return shoe?.source === 'default'
}

/** What was told of, and what only runs name. */
function allShoes(runs: readonly RunFacts[], stored: readonly StoredShoe[]): readonly StoredShoe[] {
  const known = new Set(stored.map(({ name }) => name))
  const named = new Set(runs.flatMap(({ gear }) => gear ?? []))
  const unknown = [...named].filter((name) => !known.has(name))
  return [
    ...stored,
    ...unknown.map((name) => ({
      id: FROM_GEAR + name,
      name,
      kind: 'everyday' as const,
      startM: 0,
      retiredOn: null,
      defaultFor: [],
    })),
  ]
}
