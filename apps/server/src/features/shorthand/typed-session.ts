/** Typed text as sessions of this runner. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import { roadContext } from '@bell-lap/plan/session/easier-version'
import type { PlanRequest } from '@bell-lap/plan/model/plan'
import type { BuildContext } from '@bell-lap/workout/library/session-spec'
import { readForRunner } from '@bell-lap/workout/shorthand/read-for-runner'
import type { SessionForRunner } from '@bell-lap/workout/shorthand/read-for-runner'
import type { ReadWorkout } from '@bell-lap/workout/shorthand/to-workout'
import { workoutLines } from '@bell-lap/workout/write/plain-text'
import type { Context } from '../../context.ts'
import { notValid } from '../../contract/problem.ts'
import { loadFitness } from '../estimate/index.ts'
import { loadRevision } from '../plan/index.ts'
import { loadSettings, textOfSettings } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import type { TypedSession, TypedWorkout } from './schema.ts'
import { sessionsOfText } from './text-without-runner.ts'

/** Paces and places of a plan, for a session that is typed into it. */
export function planContextOf(request: PlanRequest): BuildContext {
  const road = roadContext(request)
  return { ...road, place: request.availability.track === null ? road.place : 'any' }
}

/** The plan's paces where there is a plan, else today's; `null` while nothing is known. */
async function contextOf(
  context: Context,
  athleteId: string,
  settings: Settings,
): Promise<{ readonly build: BuildContext | null; readonly missing: readonly Message[] }> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept != null) return { build: planContextOf(current.kept.request), missing: [] }
  const { estimate } = await loadFitness(context, athleteId)
  if (estimate.state === 'not-enough') return { build: null, missing: estimate.missing }
  const { track } = settings.places
  const build: BuildContext = {
    paces: paceTable(estimate, null),
    place: track === null ? 'road' : 'any',
    lapM: track?.lapM ?? null,
    byEffort: false,
    maximumSprintMps: null,
  }
  return { build, missing: [] }
}

/** What the runner typed, with steps and totals at the runner's paces. */
export async function readTyped(
  context: Context,
  athleteId: string,
  asked: { readonly text: string; readonly forPlan: boolean },
): Promise<TypedWorkout> {
  const settings = await loadSettings(context.store.database, athleteId)
  const { build, missing } = await contextOf(context, athleteId, settings)
  const result = readForRunner(asked.text, build, asked.forPlan)
  if (result.kind !== 'read') return result
  const { kind, canonical, sessions } = result
  return { kind, canonical, sessions: sessions.map((one) => toTyped(one, settings)), missing }
}

const NOTHING = {
  timeS: null,
  workout: null,
  hard: false,
  longForm: [],
  totals: null,
  notes: [],
  added: [],
} as const

function toTyped(session: SessionForRunner, settings: Settings): TypedSession {
  const { kind, when } = session
  if (kind === 'off') return { ...NOTHING, kind, when }
  if (kind === 'cross-training') return { ...NOTHING, kind, when, timeS: session.timeS }
  if (session.read === null) return { ...NOTHING, kind, when }
  const { workout, hard, distanceM, durationS, fastM, notes } = session.read
  return {
    kind,
    when,
    timeS: null,
    workout,
    hard,
    longForm: workoutLines(workout, textOfSettings(settings).say),
    totals: { distanceM, durationS, fastM },
    notes,
    added: session.added,
  }
}

const MOST_RUNS_A_DAY = 2

/**
 * The runs that a text puts into a day of the plan, with warm-up and cool-down where one is hard: the
 * main one first, then an easy second one; none for a day off. Throws a problem in words for
 * everything a day of the plan cannot hold.
 */
export function runsOfText(text: string, request: PlanRequest): readonly ReadWorkout[] {
  const refuse = (why: Message) => notValid(why, 'edit.text')
  const runs = sessionsOfText(text, planContextOf(request), 'edit.text')
    .sessions.filter(({ kind }) => kind !== 'off')
    .map((session) => {
      if (session.kind === 'run' && session.read !== null) return session.read
      throw refuse(message('invalid.only-runs'))
    })
  if (runs.length > MOST_RUNS_A_DAY) throw refuse(message('invalid.two-runs'))
  if (runs.filter(({ hard }) => hard).length > 1) throw refuse(message('invalid.one-hard-run'))
  return runs.toSorted((a, b) => Number(b.hard) - Number(a.hard) || b.distanceM - a.distanceM)
}
