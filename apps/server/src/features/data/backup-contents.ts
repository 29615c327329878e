import { sql } from 'kysely'
import type { RowsOfAthlete } from './copy-rows.ts'
import type { BackupContents } from './schema.ts'

/** What a store holds of an athlete, in the numbers by which a runner recognises it. */
export async function contentsOf({ database, athleteId }: RowsOfAthlete): Promise<BackupContents> {
  const activities = await database
    .selectFrom('activities')
    .select((select) => [
      select.fn.countAll<number | string>().as('activities'),
      sql<number | string>`coalesce(sum(case when sport = 'run' then 1 else 0 end), 0)`.as('runs'),
      select.fn.min('local_day').as('firstDay'),
      select.fn.max('local_day').as('lastDay'),
    ])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const results = await database
    .selectFrom('results')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .where('athlete_id', '=', athleteId)
    .executeTakeFirstOrThrow()
  const plan = await database
    .selectFrom('plan_revisions')
    .select(sql<number>`case when plan is null then 0 else 1 end`.as('isPlan'))
    .where('athlete_id', '=', athleteId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    activities: Number(activities.activities),
    runs: Number(activities.runs),
    results: Number(results.count),
    plan: plan?.isPlan === 1,
    firstDay: activities.firstDay ?? null,
    lastDay: activities.lastDay ?? null,
  }
}

const FILLED_BY_A_RUNNER = [
  'activities',
  'results',
  'plan_revisions',
  'imports',
  'threshold_tests',
  'form_clips',
  'shoes',
  'held_activities',
  'imported_mornings',
  'training_events',
  'connections',
  'settings',
] as const

/** Whether there is anything that a restore would replace. */
export async function holdsAnything({ database, athleteId }: RowsOfAthlete): Promise<boolean> {
  for (const table of FILLED_BY_A_RUNNER) {
    const row = await database
      .selectFrom(table)
      .select('athlete_id')
      .where('athlete_id', '=', athleteId)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}
