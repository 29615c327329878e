/** The same sessions at other paces. */
import type { PaceBand, Step, StepTarget, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import { PACE_SYMBOLS } from '@bell-lap/workout/workout'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Ability, Plan, PlanRequest } from '../model/plan.ts'
import { withWorkout } from '../session/easier-version.ts'
import { isMileKnown } from '../session/fit-session.ts'

const SAME = 1e-4
const middle = ({ slowMps, fastMps }: PaceBand) => (slowMps + fastMps) / 2

/** An ability between the old and the new one, at most so much faster or slower than the old. */
export function towards(old: Ability, now: Ability, mostChange: number | null): Ability {
  const change = Math.log(old.mileTimeS / now.mileTimeS)
  if (mostChange === null || Math.abs(change) <= mostChange) return now
  const factor = Math.exp(Math.sign(change) * mostChange)
  const paces = Object.fromEntries(
    PACE_SYMBOLS.map((symbol) => [symbol, scaled(old.paces[symbol], factor)]),
  ) as unknown as Ability['paces']
  return {
    ...old,
    paces,
    mileTimeS: old.mileTimeS / factor,
    thresholdSpeedMps: old.thresholdSpeedMps * factor,
  }
}

/**
 * The plan and its question with another ability; sessions before `from` and those already run keep
 * their paces. `null` when nothing would change.
 */
export function withNewPaces(
  plan: Plan,
  request: PlanRequest,
  ability: Ability,
  when: {
    readonly from: CalendarDay
    readonly isOpen: (session: { id: string; day: CalendarDay }) => boolean
  },
): { readonly plan: Plan; readonly request: PlanRequest } | null {
  const old = request.ability
  const becameKnown = isMileKnown(ability) && !isMileKnown(old)
  if (!becameKnown && Math.abs(Math.log(old.mileTimeS / ability.mileTimeS)) < SAME) return null
  const change = { old, now: ability }
  const next: PlanRequest = { ...request, ability }
  const sessions = sessionsOf(plan).map((session) => {
    if (!when.isOpen(session)) return session
    if (session.day < when.from) return withWorkout(session, session.workout, next)
    const easier = repaced(session.easier, change)
    return { ...withWorkout(session, repaced(session.workout, change), next), easier }
  })
  return { plan: { ...withSessions(plan, sessions), paces: ability.paces }, request: next }
}

/** Wider than the window of a repetition by effort. */
const WINDOW = 1.09

interface AbilityChange {
  readonly old: Ability
  readonly now: Ability
}

function repaced(workout: Workout, abilities: AbilityChange): Workout {
  const change = (element: WorkoutElement): WorkoutElement =>
    element.kind === 'repeat'
      ? { ...element, steps: element.steps.map(change) }
      : { ...element, target: newTarget(element, abilities) }
  return { ...workout, elements: workout.elements.map(change) }
}

/** What was by effort because the mile was unknown has a pace once it is known. */
function newTarget({ target }: Step, { old, now }: AbilityChange): StepTarget {
  if (target.kind === 'none') return target
  const { symbol, band } = target
  const factor = middle(now.paces[symbol]) / middle(old.paces[symbol])
  if (target.kind === 'pace' || target.untilKnown !== true || !isMileKnown(now))
    return { ...target, band: scaled(band, factor) }
  // A band that reaches on to another pace ("mile to 800 m pace") was one of the curve before.
  if (band.fastMps > WINDOW * band.slowMps)
    return { kind: 'pace', symbol, band: scaled(band, factor) }
  const share = middle(band) / middle(old.paces[symbol])
  return { kind: 'pace', symbol, band: scaled(now.paces[symbol], share) }
}

function scaled({ slowMps, fastMps }: PaceBand, factor: number): PaceBand {
  return { slowMps: slowMps * factor, fastMps: fastMps * factor }
}
