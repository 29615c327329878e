import { is } from '@bell-lap/workout/classify/classify'
import { buildSession } from '@bell-lap/workout/library/build-session'
import type { BuildContext } from '@bell-lap/workout/library/session-spec'
import { SESSION_IDS } from '@bell-lap/workout/library/sessions'
import { printShorthand } from '@bell-lap/workout/shorthand/print-shorthand'
import { readForRunner } from '@bell-lap/workout/shorthand/read-for-runner'
import { writtenForm } from '@bell-lap/workout/testing/written-form'
import type { Workout } from '@bell-lap/workout/workout'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import { roadContext } from '../session/easier-version.ts'
import { abilityFor, buildRequest, HEALTHY } from '../testing/runners.ts'
import { applyEdit } from './apply-edit.ts'

interface Runner {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly context: BuildContext
}

function runner(request: PlanRequest): Runner {
  const made = buildPlan(request)
  if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
  // As a session that is typed into the plan is read.
  const place = request.availability.track === null ? 'road' : 'any'
  return { plan: made.plan, request, context: { ...roadContext(request), place } }
}

const RUNNERS: readonly (readonly [string, Runner])[] = [
  ['an adult with a track', runner(buildRequest())],
  [
    'a runner of seventeen',
    runner(
      buildRequest({
        runner: { age: 17, yearsRunning: 3, health: { ...HEALTHY, guardianConsents: true } },
      }),
    ),
  ],
  [
    'a slow runner on the road',
    runner(
      buildRequest({
        ability: abilityFor(540),
        availability: { track: null, hills: false, runsPerWeek: 4 },
      }),
    ),
  ],
]

function typedForm(id: string, { context }: Runner): { library: Workout; typed: Workout } {
  const library = buildSession(id, context, 0.5)
  const written = writtenForm(library, { ...context, place: library.place })
  if (written === null) throw new Error(`no words for ${id}`)
  const text = printShorthand([written])
  const read = readForRunner(text, context, true)
  const [session] = read.kind === 'read' ? read.sessions : []
  if (session?.kind !== 'run' || session.read === null) throw new Error(`“${text}” is not read`)
  return { library, typed: session.read.workout }
}

/** What a plan breaks with a workout in place of a session, by rule and session. */
function verdict({ plan, request }: Runner, sessionId: string, workout: Workout): string[] {
  const edit = { kind: 'change', sessionId, workout, hard: is(workout, 'hard') } as const
  return checkInvariants(applyEdit(plan, request, edit), request).map(
    ({ invariant, offendingIds }) => `${invariant}: ${offendingIds.join(', ')}`,
  )
}

/** No words for drills inside repetitions, for the openers of a day, and for the speeds of a treadmill. */
const WITHOUT_WORDS = ['W1', 'N5', 'H4', 'X6']
/** Their warm-up has 200 m at race pace, for which a typed warm-up has no words: fast metres of the week. */
const RACE_WARM_UP = ['X7', 'X8', 'X9']

describe.each(RUNNERS)('%s', (name, one) => {
  const quality = sessionsOf(one.plan).filter(({ role }) => role === 'quality')
  // A day on which the few metres that a typed warm-up differs by decide no rule of the week.
  const day = quality.at(name === 'an adult with a track' ? -3 : -4)

  test.each(SESSION_IDS.filter((id) => !WITHOUT_WORDS.includes(id)))(
    '%s breaks the same rules when it is typed',
    (id) => {
      const { library, typed } = typedForm(id, one)
      if (day === undefined) throw new Error('no session to change')
      const counts = (found: string) => !(RACE_WARM_UP.includes(id) && found.startsWith('11:'))
      expect(verdict(one, day.id, typed).filter(counts)).toEqual(
        verdict(one, day.id, library).filter(counts),
      )
    },
  )
})
