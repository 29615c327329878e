/** What was asked for as an edit of the plan: typed text and library sessions with the runner's paces. */
import { message } from '@bell-lap/units/message'
import type { PlanEdit, SecondRun } from '@bell-lap/plan/edit/edit-plan'
import { twinOfSession } from '@bell-lap/plan/edit/switch-place'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { PlanRequest } from '@bell-lap/plan/model/plan'
import { is } from '@bell-lap/workout/classify/classify'
import { buildSession } from '@bell-lap/workout/library/build-session'
import { hasSession } from '@bell-lap/workout/library/sessions'
import type { Workout } from '@bell-lap/workout/workout'
import { notFound, notValid } from '../../contract/problem.ts'
import type { KeptPlan } from '../plan/index.ts'
import { planContextOf, runsOfText } from '../shorthand/index.ts'
import type { PlanEditInput } from './edit-schema.ts'

/** The edit that was asked for. Throws a problem in words for what cannot be read or is not in the plan. */
export function toEdit(input: PlanEditInput, kept: KeptPlan): PlanEdit {
  if (input.kind === 'move' || input.kind === 'swap' || input.kind === 'delete') return input
  if (input.kind === 'cross-train' || input.kind === 'run-instead') return input
  if (input.kind === 'switch-place') return switchEdit(input, kept)
  const { workout, second } = workoutsFrom(input, kept.request)
  if (workout === null) {
    if (input.kind === 'change-typed') return { kind: 'delete', sessionId: input.sessionId }
    throw notValid(message('invalid.free-day'), 'edit.text')
  }
  const hard = is(workout, 'hard')
  if (input.kind === 'change' || input.kind === 'change-typed') {
    return { kind: 'change', sessionId: input.sessionId, workout, hard, ...beside(second, 0, kept) }
  }
  return {
    kind: 'add',
    sessionId: freeId(kept, 0),
    day: input.day,
    workout,
    hard,
    ...beside(second, 1, kept),
  }
}

function beside(
  workout: Workout | null,
  skip: number,
  kept: KeptPlan,
): { readonly second?: SecondRun } {
  if (workout === null) return {}
  const hard = is(workout, 'hard')
  return { second: { sessionId: freeId(kept, skip), workout, hard } }
}

/** An id that no session of the plan has; `skip` for the next one of the same edit. */
function freeId({ plan }: KeptPlan, skip: number): string {
  const taken = new Set(sessionsOf(plan).map(({ id }) => id))
  let number = 1
  for (let left = skip; taken.has(`added-${number}`) || left > 0; number++) {
    if (!taken.has(`added-${number}`)) left -= 1
  }
  return `added-${number}`
}

function switchEdit(
  { sessionId, place }: Extract<PlanEditInput, { readonly kind: 'switch-place' }>,
  { plan, request }: KeptPlan,
): PlanEdit {
  const session = sessionsOf(plan).find(({ id }) => id === sessionId)
  if (session === undefined) throw notFound('session')
  const twin = twinOfSession(session, place, request)
  if (!twin.ok) throw notValid(twin.reason)
  return { kind: 'switch-place', sessionId, workout: twin.workout, hard: session.hard }
}

type WithSession = Extract<
  PlanEditInput,
  { readonly kind: 'add' | 'change' | 'add-typed' | 'change-typed' }
>

interface Workouts {
  /** `null` for a typed day off. */
  readonly workout: Workout | null
  /** An easy run in the morning or the afternoon beside it. */
  readonly second: Workout | null
}

function workoutsFrom(input: WithSession, request: PlanRequest): Workouts {
  if ('text' in input) {
    const [main, second] = runsOfText(input.text, request)
    return { workout: main?.workout ?? null, second: second?.workout ?? null }
  }
  if (!hasSession(input.librarySessionId)) {
    throw notValid(message('invalid.library-session'))
  }
  const context = {
    ...planContextOf(request),
    ...(input.distanceM === null ? {} : { distanceM: input.distanceM }),
  }
  const workout = buildSession(input.librarySessionId, context, input.level)
  return { workout, second: null }
}
