import { fitnessAndFatigue } from '@bell-lap/load/metabolic/fitness-and-fatigue'
import type { DayLoad } from '@bell-lap/load/metabolic/load-in-words'
import { weekMonotony } from '@bell-lap/load/metabolic/monotony'
import { sessionLoad } from '@bell-lap/load/metabolic/session-load'
import { usualRange } from '@bell-lap/load/metabolic/usual-range'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { RunFacts } from '../activities/index.ts'
import { budgetsOf } from '../adaptation/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadOfCross } from '../load/index.ts'
import { loadPlan } from '../plan/index.ts'
import type { PlanView } from '../plan/index.ts'
import type { Measured } from './amounts.ts'
import { findSpikes } from './find-spikes.ts'
import { openingOf } from './heading.ts'
import { loadWeeks, type SessionForLoad } from './load-weeks.ts'
import { MEASURES, type Load, type LoadWeek } from './schema.ts'

const USUAL_WEEKS = 6
/** With fewer weeks of running nothing is called usual. */
const FEWEST_WEEKS = 3
const SPIKE_DAYS = 30
const DAYS_SHOWN = 120
/** A load that old no longer counts in a mean over six weeks. */
const DAYS_SUMMED = 365
const WEEK_DAYS = 7

/** Everything the page about load shows. */
export async function readLoadOf(context: Context, athleteId: string): Promise<Load> {
  const facts = await gatherFacts(context, athleteId)
  const { today, runs, measures, settings, topSpeedMps } = facts
  const { plan } = await loadPlan(context, facts)
  const runner: Measured = { ...measures, topSpeedMps }
  const since = addDays(today, -DAYS_SUMMED)
  const cross = await loadOfCross(context, athleteId, settings, since)
  const weeks = loadWeeks({
    today,
    runs,
    cross,
    runner,
    sessions: plan === null ? [] : sessionsOf(plan),
    planned: plan === null ? null : { from: plan.startDay, to: plan.raceDay },
    budgets: plan === null ? [] : await budgetsOf(context, facts),
  })
  const usual = usualOf(weeks)
  const spikes = await findSpikes(context, facts, { plan, withinDays: SPIKE_DAYS })
  const loads = [...dayLoads(runs, runner, since), ...cross]
  const thisWeek = mondayOf(today)
  return {
    today,
    ...openingOf({
      week: weeks.find(({ state }) => state === 'now'),
      usual,
      spikes: spikes.filter(({ day }) => day >= thisWeek),
      hasRuns: runs.length > 0,
    }),
    weeks,
    usual,
    sources: sourcesOf(runs, runner, today),
    spikes,
    monotony: monotonyOf(loads, today),
    days: [...fitnessAndFatigue(loads, addDays(today, 1 - DAYS_SHOWN), today)],
  }
}

function sessionsOf(plan: PlanView): readonly SessionForLoad[] {
  return plan.weeks.flatMap(({ sessions }) =>
    sessions.map(({ day, done, cross, workout }) => ({
      day,
      isDone: done !== null,
      elements: workout.elements,
      onMachine: cross !== undefined,
    })),
  )
}

/** The range of the last six whole weeks, of those with a run. */
function usualOf(weeks: readonly LoadWeek[]): Load['usual'] {
  const past = weeks.filter(({ state, runs }) => state === 'past' && runs > 0).slice(-USUAL_WEEKS)
  if (past.length < FEWEST_WEEKS) return {}
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const range = usualRange(past.map(({ done }) => done?.[measure] ?? 0))
      return range === null ? [] : [[measure, range] as const]
    }),
  )
}

function dayLoads(
  runs: readonly RunFacts[],
  runner: Measured,
  from: CalendarDay,
): readonly DayLoad[] {
  return runs.flatMap((run) => {
    const load = run.day < from ? null : sessionLoad(run, runner)
    return load === null ? [] : [{ day: run.day, loadAu: load.loadAu }]
  })
}

function sourcesOf(
  runs: readonly RunFacts[],
  runner: Measured,
  today: CalendarDay,
): Load['sources'] {
  const from = addDays(mondayOf(today), -WEEK_DAYS * USUAL_WEEKS)
  const counts = { effort: 0, heartRate: 0, speed: 0, unknown: 0 }
  for (const run of runs) {
    if (run.day < from) continue
    const source = sessionLoad(run, runner)?.source ?? 'unknown'
    counts[source === 'heart-rate' ? 'heartRate' : source] += 1
  }
  return counts
}

/** Only a week with a run says how alike its days were. */
function monotonyOf(loads: readonly DayLoad[], today: CalendarDay): number | null {
  const days = Array.from({ length: WEEK_DAYS }, (_, back) => addDays(today, -back))
  const daily = days.map((day) =>
    loads.reduce((sum, one) => (one.day === day ? sum + one.loadAu : sum), 0),
  )
  return daily.some((load) => load > 0) ? weekMonotony(daily).monotony : null
}
