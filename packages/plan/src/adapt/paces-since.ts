/** What an earlier change took, at the paces of today: results that came in between moved them. */
import { isSameMessage } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { titleOf } from '@bell-lap/workout/describe/title'
import { flattenSteps } from '@bell-lap/workout/totals'
import type { PaceSymbol, Step, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import type { PlannedSession, PlanRequest } from '../model/plan.ts'
import { withWorkout } from '../session/easier-version.ts'
import type { MadeChange } from './rule.ts'
import { MOVES_PACES } from './rules/rules.ts'

/** From a day on, by pace symbol, how many times as fast it is. */
interface PaceMove {
  readonly from: CalendarDay
  readonly factors: ReadonlyMap<PaceSymbol, number>
}
export type PaceMoves = readonly PaceMove[]

/** How paces moved by the changes after one, read from the sessions that they changed. */
export function pacesSince(key: string, made: readonly MadeChange[]): PaceMoves {
  const last = made.findLastIndex((change) => change.key === key)
  return made
    .slice(last + 1)
    .filter(({ rule }) => MOVES_PACES.has(rule))
    .map(({ sessions }) => moveOf(sessions))
}

/** A session of this week keeps its paces, so the first day with another pace tells when they moved. */
function moveOf(sessions: MadeChange['sessions']): PaceMove {
  const factors = new Map<PaceSymbol, number>()
  let from: CalendarDay | null = null
  for (const { before, after } of sessions) {
    const old = before === null ? [] : flattenSteps(before.workout)
    const now = after === null ? [] : flattenSteps(after.workout)
    if (after === null || old.length !== now.length) continue
    old.forEach((step, i) => {
      const [was, is] = [speedOf(step), speedOf(now[i])]
      if (was === null || is?.symbol !== was.symbol || is.mps === was.mps) return
      factors.set(was.symbol, is.mps / was.mps)
      if (from === null || after.day < from) from = after.day
    })
  }
  return { from: from ?? '', factors }
}

function speedOf(step: Step | undefined): { symbol: PaceSymbol; mps: number } | null {
  if (step === undefined || step.target.kind === 'none') return null
  const { symbol, band } = step.target
  return { symbol, mps: (band.slowMps + band.fastMps) / 2 }
}

/** A session as it stood, at the paces of today. */
export function atPacesNow(
  session: PlannedSession,
  moves: PaceMoves,
  request: PlanRequest,
): PlannedSession {
  return moves.reduce((now, { from, factors }) => {
    if (now.day < from) return withWorkout(now, now.workout, request)
    const easier = repaced(now.easier, factors)
    return { ...withWorkout(now, repaced(now.workout, factors), request), easier }
  }, session)
}

function repaced(workout: Workout, factors: PaceMove['factors']): Workout {
  const change = (element: WorkoutElement): WorkoutElement => {
    if (element.kind === 'repeat') return { ...element, steps: element.steps.map(change) }
    const { target } = element
    if (target.kind === 'none') return element
    const factor = factors.get(target.symbol) ?? 1
    const { slowMps, fastMps } = target.band
    return {
      ...element,
      target: { ...target, band: { slowMps: slowMps * factor, fastMps: fastMps * factor } },
    }
  }
  return { ...workout, elements: workout.elements.map(change) }
}

/** The same session, whatever its paces; none and none are the same. */
export function isSameButForPaces(a: PlannedSession | null, b: PlannedSession | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.day === b.day &&
    a.role === b.role &&
    a.hard === b.hard &&
    a.workout.sessionId === b.workout.sessionId &&
    flattenSteps(a.workout).length === flattenSteps(b.workout).length &&
    isSameMessage(titleOf(a.workout), titleOf(b.workout))
  )
}
