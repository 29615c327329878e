import type { ToldKind } from '@bell-lap/activity/run/kind-of-run'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import { loadKinds } from '../activities/index.ts'
import type { RunFacts } from '../activities/index.ts'
import type { SHOE_SOURCES } from './schema.ts'
import type { StoredShoe } from './store.ts'

export interface ShoeOfRun {
  readonly name: string | null
  readonly source: (typeof SHOE_SOURCES)[number]
}

/** The shoe of each run: what was told, else the default of its kind from the day that it was made the default. */
export async function shoesOfRuns(
  database: Database,
  athleteId: string,
  { runs, shoes }: { readonly runs: readonly RunFacts[]; readonly shoes: readonly StoredShoe[] },
): Promise<ReadonlyMap<string, ShoeOfRun>> {
  const defaults = shoes.flatMap(({ name, retiredOn, defaultFor }) =>
    defaultFor.map((one) => ({ ...one, name, retiredOn })),
  )
  const first = defaults.map(({ from }) => from).toSorted()[0]
  const open =
    first === undefined ? [] : runs.filter((run) => run.gear === null && run.day >= first)
  const kinds = await loadKinds(
    database,
    athleteId,
    open.map(({ id }) => id),
  )
  return new Map(
    runs.map((run): readonly [string, ShoeOfRun] => {
      if (run.gear !== null) return [run.id, { name: run.gear, source: 'told' }]
      const kind = kinds.get(run.id) ?? null
      const shoe = defaults.find(
        (one) => one.kind === asTold(kind) && one.from <= run.day && isInUse(one, run.day),
      )
      return [
        run.id,
        shoe === undefined
          ? { name: null, source: 'unknown' }
          : { name: shoe.name, source: 'default' },
      ]
    }),
  )
}

function isInUse(
  { retiredOn }: { readonly retiredOn: CalendarDay | null },
  day: CalendarDay,
): boolean {
  return retiredOn === null || day < retiredOn
}

/** One hard piece is run in what repetitions are run in. */
function asTold(kind: string | null): ToldKind | null {
  return kind === 'hard-piece' ? 'reps' : (kind as ToldKind | null)
}
