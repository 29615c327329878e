import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { mayRead } from '../../contract/caller.ts'
import { loadRunLengths } from '../activities/index.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { MyAthlete } from '../people/index.ts'
import { loadPlan } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { countQuestions } from './comments.ts'
import { countHeldChanges } from './held-changes.ts'
import { loadMileDays } from './keep-mile-day.ts'
import type { SquadRow } from './schema.ts'
import { needsOf, toneOf, urgencyOf } from './triage.ts'
import type { Action, KnownOfAthlete } from './triage.ts'

const RUN_DAYS = 42
const TREND_DAYS = 84

/** Every athlete of an account, who needs a decision first. It works no estimate out. */
export async function readSquad(context: Context, accountId: string): Promise<readonly SquadRow[]> {
  const athletes = await loadMyAthletes(context, accountId)
  const rows = await Promise.all(athletes.map((athlete) => readRow(context, athlete)))
  return rows
    .toSorted((a, b) => a.urgency - b.urgency || a.row.name.localeCompare(b.row.name))
    .map(({ row }) => row)
}

async function readRow(
  context: Context,
  athlete: MyAthlete,
): Promise<{ readonly urgency: number; readonly row: SquadRow }> {
  const { athleteId, name, role, squadIds, waitsForGuardian } = athlete
  const about = { athleteId, name, role, squadIds, waitsForGuardian }
  if (waitsForGuardian) {
    const row = { ...about, tone: 'quiet' as const, needs: [], mile: null, trend: [], next: null }
    return { urgency: Number.MAX_SAFE_INTEGER, row }
  }
  const known = await look(context, athlete)
  const needs = needsOf(known)
  const { miles, plan, today } = known
  const next = plan?.sessions.find(({ day, state }) => day >= today && state !== 'done') ?? null
  const row: SquadRow = {
    ...about,
    tone: toneOf(needs),
    needs: needs.map(({ kind, why, action }) => ({
      kind,
      why,
      // Only a coach changes a plan, and needs to see what the rules look at.
      action: mayAct(athlete) || (action !== null && needsNoPlan(action)) ? action : null,
    })),
    mile: miles?.at(-1) ?? null,
    trend: miles ?? [],
    next: next === null ? null : { day: next.day, title: next.title },
  }
  return { urgency: urgencyOf(needs), row }
}

const needsNoPlan = ({ kind }: Action) => kind === 'answer-question' || kind === 'write'

function mayAct({ role, fields }: MyAthlete): boolean {
  const needed = ['workouts', 'results', 'health'] as const
  return role === 'coach' && needed.every((field) => fields.includes(field))
}

/** What the athlete shares, and nothing else. */
async function look(context: Context, athlete: MyAthlete): Promise<KnownOfAthlete> {
  const { athleteId, role, fields } = athlete
  const grant = { id: '', role, fields }
  const { database } = context.store
  const facts = await loadTodayFacts(context, athleteId)
  const { today } = facts
  const seesRuns = mayRead({ grant, key: null }, 'workouts')
  const plan = seesRuns ? (await loadPlan(context, facts)).plan : null
  return {
    today,
    states: mayRead({ grant, key: null }, 'health') ? facts.states : null,
    plan:
      plan === null
        ? null
        : {
            raceDay: plan.race.day,
            raceName: plan.race.name,
            sessions: plan.weeks.flatMap((week) =>
              week.sessions
                .filter((session) => session.role !== 'rest')
                .map(({ id, day, role: what, hard, workout, state }) => ({
                  id,
                  day,
                  role: what,
                  hard,
                  title: titleOf(workout),
                  state,
                })),
            ),
          },
    runs: seesRuns ? await loadRunLengths(database, athleteId, addDays(today, -RUN_DAYS)) : null,
    miles: mayRead({ grant, key: null }, 'results')
      ? await loadMileDays(database, athleteId, addDays(today, -TREND_DAYS))
      : null,
    questions: seesRuns ? await countQuestions(context, athleteId) : 0,
    proposals:
      seesRuns && role === 'coach' && athlete.holdsChanges
        ? await countHeldChanges(context, athleteId)
        : 0,
  }
}
