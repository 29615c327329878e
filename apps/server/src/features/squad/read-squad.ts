import { LRUCache } from 'lru-cache'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { COACH_FIELDS } from '../../contract/access.ts'
import { mayRead } from '../../contract/caller.ts'
import { versionsOf } from '../../database/athlete-version.ts'
import type { Database } from '../../database/store.ts'
import { loadRunLengths } from '../activities/index.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { MyAthlete } from '../people/index.ts'
import { loadPlan } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { todaysOf } from '../settings/index.ts'
import { countQuestions } from './comments.ts'
import { countHeldChanges } from './held-changes.ts'
import { loadMileDays } from './keep-mile-day.ts'
import type { SquadRow } from './schema.ts'
import { needsOf, toneOf, urgencyOf } from './triage.ts'
import type { Action, KnownOfAthlete } from './triage.ts'

const RUN_DAYS = 42
const TREND_DAYS = 84

interface Line {
  readonly urgency: number
  readonly row: SquadRow
}
interface Kept {
  /** Of the athlete's data, with the athlete's day. */
  readonly version: string
  readonly line: Promise<Line>
}
/** A line takes about 2 kB. */
const LINES_KEPT = 5000
/** The last line of each athlete for each view of them; those whose athlete did not change are read once. */
const kept = new WeakMap<Database, LRUCache<string, Kept>>()

/** Every athlete of an account, who needs a decision first. It works no estimate out. */
export async function readSquad(context: Context, accountId: string): Promise<readonly SquadRow[]> {
  const athletes = await loadMyAthletes(context, accountId)
  if (athletes.length === 0) return []
  const ids = athletes.map(({ athleteId }) => athleteId)
  // Before anything is read: a line can only be newer than its version says.
  const versions = await versionsOf(context.store, ids)
  const todayOf = await todaysOf(context, ids)
  const rows = await Promise.all(
    athletes.map((athlete) => {
      const version = versions.get(athlete.athleteId)
      return version === undefined
        ? readRow(context, athlete)
        : keptRow(context, athlete, `${version} ${todayOf(athlete.athleteId)}`)
    }),
  )
  return rows
    .toSorted((a, b) => a.urgency - b.urgency || a.row.name.localeCompare(b.row.name))
    .map(({ row }) => row)
}

/** What the person is shown depends on the athlete's data and on what the athlete shares with this person. */
function keptRow(context: Context, athlete: MyAthlete, version: string): Promise<Line> {
  const { database } = context.store
  const lines = kept.get(database) ?? new LRUCache<string, Kept>({ max: LINES_KEPT })
  kept.set(database, lines)
  const key = JSON.stringify(athlete)
  const known = lines.get(key)
  if (known?.version === version) return known.line
  const line = readRow(context, athlete)
  const entry = { version, line }
  lines.set(key, entry)
  // A failure is not kept.
  void line.catch(() => {
    if (lines.get(key) === entry) lines.delete(key)
  })
  return line
}

async function readRow(context: Context, athlete: MyAthlete): Promise<Line> {
  const { athleteId, name, role, squadIds, waitsForGuardian, fields } = athlete
  const about = { athleteId, name, role, squadIds, waitsForGuardian, fields }
  if (waitsForGuardian) {
    const row = { ...about, tone: 'open' as const, needs: [], mile: null, trend: [], next: null }
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
  return role === 'coach' && COACH_FIELDS.every((field) => fields.includes(field))
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
      role === 'coach' && athlete.holdsChanges ? await countHeldChanges(context, athleteId) : 0,
  }
}
