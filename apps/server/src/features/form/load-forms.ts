import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { withLegStiffness } from '@bell-lap/form/watch/leg-stiffness'
import type { Repetition } from '@bell-lap/form/watch/fresh-and-tired'
import type { Database } from '../../database/store.ts'
import { loadRacesOfRuns } from '../activities/index.ts'
import { loadSettings } from '../settings/index.ts'
import { parseRunForm } from './run-form.ts'
import type { RunForm } from './run-form.ts'

/** The steps of one run, with what the runner knows it by. */
export interface DatedForm extends RunForm {
  readonly id: string
  readonly day: CalendarDay
  readonly name: string | null
  readonly shoe: string | null
  /** The race in it, where a result is linked to the run. */
  readonly race: (Repetition & { readonly distanceM: number; readonly timeS: number }) | null
}

/** Two distances are the same within this share. */
const SAME_DISTANCE = 0.02

/** The ids of the runs with steps, oldest first; excluded runs count, as leaving one out of the estimate says nothing of its steps. */
export async function formIds(
  database: Database,
  athleteId: string,
  from: CalendarDay,
  to: CalendarDay,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('run_forms')
    .innerJoin('activities', 'activities.id', 'run_forms.activity_id')
    .select('activities.id')
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where('activities.deleted_at', 'is', null)
    .where('activities.local_day', '>=', from)
    .where('activities.local_day', '<=', to)
    .orderBy('activities.started_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** The steps of these runs by the height of today, in no order; those that nobody read yet are left out. */
export async function loadForms(
  database: Database,
  athleteId: string,
  ids: readonly string[],
): Promise<readonly DatedForm[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('run_forms')
    .innerJoin('activities', 'activities.id', 'run_forms.activity_id')
    .select(['activities.id', 'local_day', 'activities.name', 'gear', 'run_forms.content'])
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.id', 'in', ids)
    .where('activities.deleted_at', 'is', null)
    .execute()
  const races = await racesIn(database, athleteId, ids)
  const { heightM } = await loadSettings(database, athleteId)
  return rows.map(({ id, local_day, name, gear, content }) => {
    const form = parseRunForm(id, content)
    const race = races.get(id)
    return {
      ...form,
      windows: withLegStiffness(form.windows, heightM),
      id,
      day: local_day,
      name,
      shoe: gear,
      race: race === undefined ? null : raceSpan(race, form.only),
    }
  })
}

function raceSpan(
  { distanceM, timeS, span }: RaceInRun,
  only: Repetition | null,
): DatedForm['race'] {
  const found = span ?? only
  return found === null ? null : { ...found, distanceM, timeS }
}

interface RaceInRun {
  readonly distanceM: number
  readonly timeS: number
  readonly span: Repetition | null
}

/** Races by their run: the fastest stretch over the distance of the linked result. */
async function racesIn(
  database: Database,
  athleteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RaceInRun>> {
  const linked = [...(await loadRacesOfRuns(database, athleteId, ids))]
  if (linked.length === 0) return new Map()
  const efforts = await database
    .selectFrom('best_efforts')
    .select(['activity_id', 'distance_m', 'start_s', 'time_s'])
    .where(
      'activity_id',
      'in',
      linked.map(([id]) => id),
    )
    .execute()
  return new Map(
    linked.map(([id, { distanceM, timeS }]) => {
      const best = efforts.find(
        (one) =>
          one.activity_id === id && Math.abs(one.distance_m / distanceM - 1) <= SAME_DISTANCE,
      )
      const span =
        best === undefined ? null : { startS: best.start_s, endS: best.start_s + best.time_s }
      return [id, { distanceM, timeS, span }]
    }),
  )
}
