/** The mile block of the demo: made in the past, run until yesterday, changed once, one change refused. */
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import type { ExportedFile } from '@bell-lap/synthetic-runner/strava-export'
import type { SyntheticRun } from '@bell-lap/synthetic-runner/planned-run'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { Context } from '../context.ts'
import { loadRuns } from '../features/activities/index.ts'
import { adaptPlan, answerProposal, report, showAdaptation } from '../features/adaptation/index.ts'
import { makeNewPlan } from '../features/new-plan/index.ts'
import { loadRevision } from '../features/plan/index.ts'
import type { PlanInput } from '../features/plan/index.ts'
import { insertResult, loadResultRows } from '../features/results/index.ts'
import { todayOf } from '../features/settings/index.ts'
import { raceTimeS, runOfSession } from './demo-runs.ts'
import type { DemoRunner } from './demo-runs.ts'

export const DEMO_SEED = 1
/** Whole weeks that lie behind the runner. */
const WEEKS_IN = 5
/** From here on she was too tired for the next hard session. */
const CHANGE_AFTER_DAYS = 14
/** Saturday of the fourth week. */
const RACE_AFTER_DAYS = 26
/** A journey across time zones: no hard session right after it. */
const REFUSED_RULE = 'A19'
const RACE_NAME = 'Evening 3000 m'

export const DEMO_PLAN: PlanInput = {
  event: 'mile',
  base: false,
  towards: null,
  raceDay: null,
  weeks: 12,
  goalTimeText: null,
  raceName: null,
  whenReady: false,
  meets: [],
  races: [],
  preferences: null,
}

/** The Monday on which the block began. */
export const blockStart = (today: CalendarDay) => addDays(mondayOf(today), -7 * WEEKS_IN)

/** The same server at another time; the story is told in the order in which it happened. */
const at = (context: Context, day: CalendarDay, clock: string): Context => ({
  ...context,
  now: () => new Date(`${day}T${clock}:00Z`),
})

/** Makes the plan on the morning of its first day. */
export async function startBlock(context: Context, athleteId: string): Promise<void> {
  const start = blockStart(await todayOf(context, athleteId))
  const race = {
    day: addDays(start, RACE_AFTER_DAYS),
    distanceM: 3000,
    name: RACE_NAME,
    priority: 'C',
  } as const
  await makeNewPlan(at(context, start, '07:00'), athleteId, {
    input: { ...DEMO_PLAN, races: [race] },
    save: true,
  })
}

/** She is too tired for the first hard session after two weeks, and says so: that changes the plan. */
export async function changeBlock(context: Context, athleteId: string): Promise<void> {
  const tired = await tiredSession(context, athleteId)
  if (tired === undefined) return
  const { day, id: sessionId } = tired
  await report(at(context, day, '16:00'), athleteId, { kind: 'too-tired', day, sessionId })
}

/** The race becomes a result, and she refuses what a journey ahead would change. */
export async function refuseChange(context: Context, athleteId: string): Promise<void> {
  const today = await todayOf(context, athleteId)
  const sessions = await sessionsNow(context, athleteId)
  const race = sessions.find(({ role, day }) => role === 'race' && day < today)
  // The job starts again from the top when it was cut off.
  const results = await loadResultRows(context.store.database, athleteId)
  const isKnown = results.some(({ day }) => day === race?.day)
  if (race !== undefined && !isKnown) await addRaceResult(context, athleteId, race)
  const next = sessions.find(({ role, hard, day }) => role === 'quality' && hard && day > today)
  if (next !== undefined) {
    const yesterday = at(context, addDays(today, -1), '20:00')
    const day = addDays(next.day, -1)
    const trip = { kind: 'travel', day, timeZones: 4, eastward: true } as const
    let { proposals } = (await report(yesterday, athleteId, trip)).adaptation
    // What follows from the race is fine with her; an answer can settle others as well.
    for (const { rule } of proposals) {
      const one = proposals.find((proposal) => proposal.rule === rule)
      if (one === undefined) continue
      const answer = { id: one.id, accept: rule !== REFUSED_RULE }
      const answered = await answerProposal(yesterday, athleteId, answer)
      proposals = (await showAdaptation(yesterday, answered)).proposals
    }
  }
  await adaptPlan(context, athleteId)
  context.events.changed(athleteId, 'results', 'estimate', 'plan')
}

async function addRaceResult(
  context: Context,
  athleteId: string,
  race: PlannedSession,
): Promise<void> {
  await insertResult(context, athleteId, {
    day: race.day,
    eventId: '3000m',
    distanceM: null,
    timeText: formatTime(raceTimeS(race, demoRunner(await todayOf(context, athleteId)))),
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: RACE_NAME,
    note: null,
    excludedFromEstimate: false,
  })
}

/** The runs of the block: until she was too tired, or from then until yesterday. */
export async function runsOfBlock(
  context: Context,
  athleteId: string,
  part: 'before-change' | 'after-change',
): Promise<readonly SyntheticRun[]> {
  const today = await todayOf(context, athleteId)
  const tired = part === 'before-change' ? await tiredSession(context, athleteId) : undefined
  const to = tired?.day ?? today
  const sessions = await sessionsNow(context, athleteId)
  const last = sessions.findLast(({ day, role }) => role === 'quality' && day < today)
  const runner = { ...demoRunner(today), brokeDownOn: last?.day ?? null }
  const runs = await loadRuns(context.store.database, athleteId)
  const lastRunDay = runs.at(-1)?.day ?? ''
  return sessions
    .filter(({ day, role }) => day > lastRunDay && day < to && role !== 'rest')
    .map((session) => runOfSession(session, runner))
}

/** Recordings as files of a watch, one a run. */
export function* recordingsOf(runs: readonly SyntheticRun[]): Generator<ExportedFile> {
  for (const run of runs) yield { path: `${run.day}.fit`, bytes: runRecording(run) }
}

/** Her form and her watch at the end of the years before the block. */
function demoRunner(today: CalendarDay): DemoRunner {
  const { runs } = simulateHistory({ seed: DEMO_SEED, today: blockStart(today), years: 1 })
  const last = runs.at(-1)
  return {
    thresholdMps: last?.thresholdMps ?? 3.8,
    watch: last?.watch ?? 'plain',
    brokeDownOn: null,
  }
}

async function tiredSession(
  context: Context,
  athleteId: string,
): Promise<PlannedSession | undefined> {
  const from = addDays(blockStart(await todayOf(context, athleteId)), CHANGE_AFTER_DAYS)
  const sessions = await sessionsNow(context, athleteId)
  return sessions.find(({ role, day }) => role === 'quality' && day >= from)
}

async function sessionsNow(
  context: Context,
  athleteId: string,
): Promise<readonly PlannedSession[]> {
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept ?? null
  return kept === null ? [] : sessionsOf(kept.plan).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
