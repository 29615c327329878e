/** The smallest size of a session that the library prints; a smaller dose is another session (science D7). */
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import { hasSession } from '@bell-lap/workout/library/sessions'
import { workBouts } from '@bell-lap/workout/totals'
import type { Workout } from '@bell-lap/workout/workout'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { PlanRequest } from '../model/plan.ts'
import { builtAlike } from './built-alike.ts'
import type { BuiltAlike } from './built-alike.ts'
import { contextFor } from './fit-session.ts'

/** Repetitions by time are rounded, and paces move; a repetition fewer is more than this. */
const ROUNDING = 0.95
/** Repetitions of other lengths than the library prints were typed by the runner. */
const SAME_LENGTH = 1.15

interface Printed {
  readonly leastS: number
  readonly longestS: readonly number[]
}

const KNOWN = new WeakMap<BuiltAlike, Map<string, Printed>>()

/** Whether a session of the library has less work than the smallest the library prints. */
export function isBelowLeast(workout: Workout, request: PlanRequest): boolean {
  const { sessionId, place } = workout
  if (!hasSession(sessionId)) return false
  const alike = builtAlike(request)
  const known = KNOWN.get(alike) ?? new Map<string, Printed>()
  KNOWN.set(alike, known)
  const key = `${sessionId} ${place}`
  const printed = known.get(key) ?? printedSizes(workout, request)
  known.set(key, printed)
  const longest = longestS(workout)
  const isPrinted = printed.longestS.some(
    (one) => Math.max(one, longest) <= SAME_LENGTH * Math.min(one, longest),
  )
  return isPrinted && sessionFacts(workout, request.ability).workS < ROUNDING * printed.leastS
}

function printedSizes({ sessionId, place }: Workout, request: PlanRequest): Printed {
  const context = contextFor(request, place)
  const small = [buildSession(sessionId, context, 0), easierVersion(sessionId, context, 0)]
  const sizes = [...small, buildSession(sessionId, context, 1)]
  return {
    leastS: Math.min(...small.map((one) => sessionFacts(one, request.ability).workS)),
    longestS: sizes.map(longestS),
  }
}

function longestS(workout: Workout): number {
  return Math.max(0, ...workBouts(workout).map(({ workS }) => workS))
}
