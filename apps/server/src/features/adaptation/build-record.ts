/** Everything the rules want to know: what was run, what was told, what the curve says. */
import type { AdaptationRecord } from '@bell-lap/plan/adapt/adapt'
import { hotDays } from '@bell-lap/plan/adapt/hot-days'
import { isHardRun } from '@bell-lap/plan/match/hard-run'
import type { CheckIn, SessionDone, TrainingEvent } from '@bell-lap/plan/model/training-event'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { breakdownsOfRuns } from '../form/index.ts'
import { fastMetresIn } from '../load/index.ts'
import { abilityToday } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import type { StoredEvent, Told } from '../reports/index.ts'
import { compareDone, matchedRuns, runsOfSession } from './runs-done.ts'
import type { DoneRun } from './runs-done.ts'
import { loadPlanChanges } from './store.ts'

/** Mornings of heart rate variability reach so far back. */
const EVENTS_DAYS = 90
/** Repetitions are compared for runs of the last weeks; no rule looks further back. */
const COMPARED_DAYS = 21
/** What was reported before a plan was made still counts for it when it is about the runner or the days, not about a plan. */
const ABOUT_THE_RUNNER: ReadonlySet<string> = new Set([
  'check-in',
  'illness',
  'injury',
  'rung-set',
  'cleared',
  'away',
  'busy',
  'travel',
  'heat',
  'bad-conditions',
])

const NONE: ReadonlySet<number> = new Set()

/**
 * The facts of an athlete as the rules read them for one plan; the changes of the revisions in `undone`
 * as if they were undone already.
 */
export async function buildRecord(
  context: Context,
  facts: AthleteFacts,
  kept: KeptPlan,
  undone: ReadonlySet<number> = NONE,
): Promise<AdaptationRecord> {
  const { athleteId, fitness } = facts
  const from = addDays(kept.request.today, -EVENTS_DAYS)
  const since = kept.madeAt ?? ''
  const stored = facts.stored.filter(
    ({ told, createdAt }) =>
      (told.day >= from || lasts(told)) && (ABOUT_THE_RUNNER.has(told.kind) || createdAt >= since),
  )
  const told = stored.map(({ id, told }): TrainingEvent => ({ ...told, id }))
  const done = await doneEvents(context, facts, { kept, stored })
  const abilityNow = abilityToday(facts, kept.input)
  const cleared = new Set(
    stored.flatMap(({ told: one }) => (one.kind === 'cleared' ? one.about : [])),
  )
  const fresh = fitness.results.filter(
    ({ day, created_at, effort, excluded }) =>
      day >= kept.request.today && created_at >= since && effort !== 'training' && excluded === 0,
  )
  const races = fresh.flatMap((row): readonly TrainingEvent[] =>
    abilityNow === null
      ? []
      : [
          {
            kind: 'result',
            id: row.id,
            day: row.day,
            name: row.name ?? row.time_text,
            ability: abilityNow,
            confirmed: cleared.has(row.id),
          },
        ],
  )
  const changes = (await loadPlanChanges(context, athleteId, since)).map((one) =>
    one.state === 'made' && one.revision !== null && undone.has(one.revision)
      ? { ...one, state: 'undone' as const }
      : one,
  )
  const answered = changes.filter(({ state }) => state !== 'proposed')
  return {
    events: [...told, ...beside(facts, from), ...done, ...races],
    handled: answered.map(({ key }) => key),
    refused: answered
      .filter(({ state }) => state === 'refused' || state === 'undone')
      .map(({ key }) => key),
    abilityNow,
    pinnedIds: kept.pinnedIds ?? [],
    made: changes
      .toReversed()
      .flatMap(({ state, change }) => (state === 'made' && change !== null ? [change] : [])),
  }
}

/** Mornings of exports and the strength log: nobody reported those. */
const beside = (
  { measured, logged }: AthleteFacts,
  from: CalendarDay,
): readonly TrainingEvent[] => [...measured, ...logged.filter(({ day }) => day >= from)]

/** What is open until it is ended, however long ago it was reported, and what ends it. */
function lasts(told: Told): boolean {
  if (told.kind === 'check-in') return told.redFlags.length + told.pain.length > 0
  return ['illness', 'injury', 'rung-set', 'cleared'].includes(told.kind)
}

/** One event for each session that was run, one for each run beside the plan, and those only told. */
async function doneEvents(
  context: Context,
  { athleteId, today, runs: allRuns, measures }: AthleteFacts,
  { kept, stored }: { readonly kept: KeptPlan; readonly stored: readonly StoredEvent[] },
): Promise<readonly SessionDone[]> {
  const matched = matchedRuns(allRuns, kept.plan)
  const checkIns = stored.flatMap(({ told, id }): CheckIn[] =>
    told.kind === 'check-in' ? [{ ...told, id }] : [],
  )
  const effortOn = (day: CalendarDay) =>
    checkIns.findLast((one) => one.day === day && one.effortCr10 !== null)?.effortCr10 ?? null
  const hot = hotDays(stored.map(({ told }) => told))
  const since = addDays(today, -COMPARED_DAYS)
  const sessionRuns = matched.filter(
    ({ run, session }) => session !== null && session.role === 'quality' && run.day >= since,
  )
  const breakdowns = await breakdownsOfRuns(
    context,
    athleteId,
    sessionRuns.map(({ run }) => run.id),
  )
  const events: SessionDone[] = []
  const seen = new Set<string>()
  for (const { run, session } of matched) {
    if (session !== null && seen.has(session.id)) continue
    const runs = session === null ? [run] : runsOfSession(matched, session.id)
    if (session !== null) seen.add(session.id)
    const recent = run.day >= since
    const compared =
      session !== null && recent && session.role === 'quality'
        ? await compareDone(context, athleteId, session, runs)
        : null
    const fastM = runs.reduce((sum, one) => sum + fastMetresIn(one, measures), 0)
    const effortCr10 = effortOn(run.day) ?? run.effortCr10
    const tried = (compared?.reps.filter(({ done }) => done !== null).length ?? 0) > 0
    events.push({
      kind: 'session-done',
      id: run.id,
      day: run.day,
      sessionId: session?.id ?? null,
      distanceM: runs.reduce((sum, one) => sum + one.distanceM, 0),
      durationS: runs.reduce((sum, one) => sum + one.movingTimeS, 0),
      fastM,
      hard:
        (session?.hard === true && (tried || compared === null)) ||
        isHardRun({ fastM, effortCr10 }),
      reps: compared?.target ?? null,
      effortCr10,
      inHeat: hot.has(run.day),
      formBreakdown: worstOf(runs.flatMap(({ id }) => breakdowns.get(id) ?? [])),
    })
  }
  return [...events, ...onlyTold(kept, checkIns, { seen, matched, hot })]
}

const worstOf = (indexes: readonly number[]): number | null =>
  indexes.length === 0 ? null : Math.max(...indexes)

/** A check-in with an effort on the day of a session says that it was run, watch or not. */
function onlyTold(
  kept: KeptPlan,
  checkIns: readonly CheckIn[],
  known: {
    readonly seen: ReadonlySet<string>
    readonly matched: readonly DoneRun[]
    readonly hot: ReadonlySet<CalendarDay>
  },
): readonly SessionDone[] {
  const recorded = new Set(known.matched.map(({ run }) => run.day))
  return kept.plan.weeks
    .flatMap((week) => week.sessions)
    .filter(({ id, day, role }) => role !== 'rest' && !known.seen.has(id) && !recorded.has(day))
    .flatMap((session): readonly SessionDone[] => {
      const told = checkIns.findLast((one) => one.day === session.day && one.effortCr10 !== null)
      if (told === undefined) return []
      return [
        {
          kind: 'session-done',
          id: `told-${told.id}`,
          day: session.day,
          sessionId: session.id,
          distanceM: session.distanceM,
          durationS: session.durationS,
          fastM: session.fastM,
          hard: session.hard,
          reps: null,
          effortCr10: told.effortCr10,
          inHeat: known.hot.has(session.day),
          formBreakdown: null,
        },
      ]
    })
}
