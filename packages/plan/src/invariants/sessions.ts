/** What a single session must look like. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { is } from '@bell-lap/workout/classify/classify'
import {
  AFTER_SPRINT_S,
  recoveryAfterSprintS,
  shortRecoveries,
} from '@bell-lap/workout/classify/recoveries'
import type { Workout } from '@bell-lap/workout/workout'
import type { Check } from './checked-plan.ts'
import { findSessions } from './checked-plan.ts'

const TREADMILL_SPRINT_SHARE = 0.85

export const warmupAndCooldown: Check = (checked) =>
  findSessions(checked, ({ workout, facts }) => {
    if (!is(workout, 'needs-warm-up')) return null
    const warm =
      facts.steps[0]?.intent === 'warmup' && facts.steps.some((s) => s.intent === 'strides')
    const cool = facts.steps.at(-1)?.intent === 'cooldown'
    return warm && cool ? null : message('broken.no-warm-up')
  })

export const recoveries: Check = (checked) =>
  findSessions(checked, ({ workout }) => {
    const known = RECOVERIES.get(workout)
    if (known !== undefined) return known
    const found = tooShort(workout)
    RECOVERIES.set(workout, found)
    return found
  })

/** A plan is checked again and again with the same workouts. */
const RECOVERIES = new WeakMap<Workout, Message | null>()

function tooShort(workout: Workout): Message | null {
  const [short] = shortRecoveries(workout)
    .filter(({ inOneRace }) => !inOneRace)
    .toSorted((a, b) => a.ratio - b.ratio)
  if (short !== undefined) {
    // Rounded down, so that it never reads like the limit that it breaks.
    const ratio = Math.floor(100 * short.ratio) / 100
    return message('broken.short-recovery', { ratio, least: short.least })
  }
  const afterSprintS = recoveryAfterSprintS(workout)
  return afterSprintS !== null && afterSprintS < AFTER_SPRINT_S
    ? message('broken.short-sprint-recovery')
    : null
}

export const noFastDownhill: Check = (checked) =>
  findSessions(checked, ({ facts }) =>
    facts.steps.some(
      (step) => (step.intent === 'work' || step.intent === 'strides') && (step.gradePct ?? 0) < 0,
    )
      ? message('broken.downhill')
      : null,
  )

export const treadmillSpeed: Check = (checked) => {
  const { availability, ability } = checked.request
  return findSessions(checked, ({ workout, facts }) => {
    if (workout.place !== 'treadmill') return null
    if (availability.treadmill === null) return message('broken.no-treadmill')
    const top = ability.maximumSprintMps ?? ability.paces.MAX.fastMps
    const limit = Math.min(availability.treadmill.maximumMps, TREADMILL_SPRINT_SHARE * top)
    if (facts.steps.some((s) => s.target.kind !== 'none' && s.target.band.fastMps > limit + 1e-9))
      return message('broken.treadmill-speed', { share: TREADMILL_SPRINT_SHARE })
    const steepestPct = availability.treadmill.maximumGradePct ?? Infinity
    return facts.steps.some(({ gradePct }) => (gradePct ?? 0) > steepestPct)
      ? message('broken.treadmill-grade', { gradeShare: steepestPct / 100 })
      : null
  })
}
