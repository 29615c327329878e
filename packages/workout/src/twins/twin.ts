/** A session as it is run in another place, or why it is not. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { BuildContext } from '../library/session-spec.ts'
import { TREADMILL_SPRINT_SHARE_CAP } from '../library/step-building.ts'
import { holdsWork } from '../describe/title.ts'
import { stepDurationS } from '../totals.ts'
import type { Step, Workout, WorkoutElement } from '../workout.ts'
import { onRoad, onTrack } from './flat-steps.ts'
import { down, uphill } from './hill-steps.ts'
import { onTreadmill, STEEPEST_PCT } from './treadmill-steps.ts'
import { isEasy, isUphillStep, whyNoTwin } from './why-no-twin.ts'
import type { TwinPlace } from './why-no-twin.ts'

const STEEPEST_SHARE = STEEPEST_PCT / 100

export interface TwinSetting {
  /** Paces, top speed, lap of the track. */
  readonly context: BuildContext
  /** The fastest the belt can be set to, m/s; `null` without a treadmill. */
  readonly treadmillMps: number | null
  /** The steepest that it can be set to, %; without it, as steep as is ever asked for. */
  readonly steepestPct?: number | undefined
}

export type Twin =
  | { readonly ok: true; readonly workout: Workout; readonly notes: readonly Message[] }
  | { readonly ok: false; readonly reason: Message }

/**
 * The session for a place, step by step: repetitions by time on the road, from mark to mark on a
 * track, with 1 % on a treadmill, by effort on a hill (science H1, H8). Where it stands already it is
 * itself. What cannot be run there is refused with the reason.
 */
export function twinFor(workout: Workout, place: TwinPlace, setting: TwinSetting): Twin {
  if (workout.place === place || (workout.place === 'any' && place === 'road'))
    return { ok: true, workout, notes: [] }
  const reason = whyNoTwin(workout, place)
  if (reason !== null) return { ok: false, reason }
  const elements = elementsOn(place, workout, setting)
  if (elements === null)
    return { ok: false, reason: message('no-twin.belt-too-slow', { gradeShare: STEEPEST_SHARE }) }
  const title = isEasy(workout) || !elements.some(holdsWork) ? workout.title : null
  const twin = { ...workout, place, elements, title }
  return { ok: true, workout: twin, notes: notesOn(place, workout, twin) }
}

function elementsOn(
  place: TwinPlace,
  workout: Workout,
  setting: TwinSetting,
): readonly WorkoutElement[] | null {
  const here: BuildContext = { ...setting.context, place }
  if (place === 'road') return eachStep(workout.elements, (step) => onRoad(step, here))
  if (place === 'track') return eachStep(workout.elements, (step) => onTrack(step, here))
  if (place === 'hill') return onHill(workout.elements)
  return beltElements(workout, setting)
}

/**
 * A session that was built for a treadmill, within what the belt can do: never faster or steeper, and
 * without bursts that it cannot follow. `null` where the session is for outside only.
 */
export function onBelt(workout: Workout, setting: TwinSetting): Workout | null {
  if (whyNoTwin(workout, 'treadmill') !== null) return null
  const elements = beltElements(workout, setting)
  if (elements === null) return null
  const same = JSON.stringify(elements) === JSON.stringify(workout.elements)
  const keepsTitle = same || isEasy(workout) || !elements.some(holdsWork)
  return { ...workout, elements, title: keepsTitle ? workout.title : null }
}

function beltElements(
  workout: Workout,
  { context, treadmillMps, steepestPct = Infinity }: TwinSetting,
): readonly WorkoutElement[] | null {
  const here: BuildContext = { ...context, place: 'treadmill' }
  const sprint = context.maximumSprintMps
  const safeMps = sprint === null ? Infinity : TREADMILL_SPRINT_SHARE_CAP * sprint
  const limits = { mostMps: Math.min(treadmillMps ?? Infinity, safeMps), steepestPct }
  let possible = true
  const elements = eachStep(workout.elements, (step) => {
    const next = onTreadmill(step, limits, here)
    if (next === null) possible = false
    return next ?? step
  })
  return possible ? elements : null
}

function eachStep(
  elements: readonly WorkoutElement[],
  change: (step: Step) => Step,
): readonly WorkoutElement[] {
  return elements.map((element) =>
    element.kind === 'step'
      ? change(element)
      : { ...element, steps: eachStep(element.steps, change) },
  )
}

/** Work goes up; a recovery after it comes down, and needs the length of the piece before it. */
function onHill(elements: readonly WorkoutElement[]): readonly WorkoutElement[] {
  let pieceS = 0
  return eachStep(elements, (step) => {
    if (step.intent === 'work') {
      pieceS = stepDurationS(step)
      return uphill(step)
    }
    const between = step.intent === 'recovery' || step.intent === 'rest'
    return between && pieceS > 0 ? down(step, pieceS) : step
  })
}

function notesOn(place: TwinPlace, from: Workout, to: Workout): readonly Message[] {
  const uphillIn = (workout: Workout) => stepsOf(workout.elements).some(isUphillStep)
  const notes: Message[] = []
  if (place === 'hill') notes.push(message('twin-note.hill'))
  if (place !== 'hill' && uphillIn(from) && !uphillIn(to)) notes.push(message('twin-note.flat'))
  if (place === 'treadmill') notes.push(message('twin-note.treadmill'))
  if (place === 'treadmill' && uphillIn(to) && !uphillIn(from))
    notes.push(message('twin-note.steeper'))
  return notes
}

function stepsOf(elements: readonly WorkoutElement[]): readonly Step[] {
  return elements.flatMap((element) =>
    element.kind === 'step' ? [element] : stepsOf(element.steps),
  )
}
