import { recordsByYear } from '@bell-lap/fitness/evidence/records'
import type { RecordsOfEvent } from '@bell-lap/fitness/evidence/records'
import { usualWeek } from '@bell-lap/load/history/usual-week'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { loadFitness, mileForecast } from '../estimate/index.ts'
import type { Fitness } from '../estimate/index.ts'
import { suggestRaces } from '../races/index.ts'
import type { History } from './schema.ts'

/** From four weeks without a run, coming back comes before everything else. */
const STALE_DAYS = 28

/** What is known from everything that was imported and typed, and what to do with it. */
export async function readHistoryOf(context: Context, athleteId: string): Promise<History> {
  const fitness = await loadFitness(context, athleteId)
  const { items, waiting } = await suggestRaces(context, athleteId)
  const { today, results, estimate } = fitness
  const runs = fitness.runs.filter(({ excluded, day }) => !excluded && day <= today)
  const lastDay = runs.at(-1)?.day ?? null
  const found = {
    runs: runs.length,
    results: results.length,
    daysSince: lastDay === null ? null : daysBetween(lastDay, today),
    suggested: items.length,
    mile: mileForecast(estimate),
  }
  return {
    ...found,
    asOf: today,
    firstDay: runs[0]?.day ?? null,
    lastDay,
    waiting,
    records: recordsOf(fitness),
    usualWeek: usualWeek(runs, today),
    next: nextOf(found),
  }
}

function recordsOf({ races, runs, bests }: Fitness): readonly RecordsOfEvent[] {
  return recordsByYear(
    races.filter(({ excluded }) => !excluded),
    runs
      .filter(({ excluded, apart }) => !excluded && !apart)
      .map((run) => ({ ...run, bests: bests.get(run.id) ?? null })),
  )
}

type Found = Pick<History, 'runs' | 'results' | 'daysSince' | 'suggested' | 'mile'>

function nextOf({ runs, results, daysSince, suggested, mile }: Found): History['next'] {
  if (runs === 0 && results === 0) return 'add'
  if (daysSince !== null && daysSince >= STALE_DAYS) return 'come-back'
  if (suggested > 0) return 'confirm-races'
  return mile === null ? 'type-time' : 'read-case'
}
