/** What a single session must look like. */
import { message } from '@bell-lap/units/message'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { workBouts } from '@bell-lap/workout/totals'
import type { Check, CheckedSession } from './checked-plan.ts'
import { findSessions } from './checked-plan.ts'

const AROUND = /^(R|A|V|N3|X)/
const RECOVERY_SHARE: Readonly<Record<string, number>> = { R: 1, A: 4 }
const FLY_RECOVERY_S = 180
const TREADMILL_SPRINT_SHARE = 0.85
const TOLERANCE_S = 1

export const warmupAndCooldown: Check = (checked) =>
  findSessions(checked, ({ workout, facts }) => {
    if (!AROUND.test(workout.sessionId)) return null
    const warm =
      facts.steps[0]?.intent === 'warmup' && facts.steps.some((s) => s.intent === 'strides')
    const cool = facts.steps.at(-1)?.intent === 'cooldown'
    return warm && cool ? null : message('broken.no-warm-up')
  })

export const recoveries: Check = (checked) =>
  findSessions(checked, (session) => {
    const { workout } = session
    if (sessionSpec(workout.sessionId).shortRestByDesign) return null
    const short = shortestRatio(session)
    const least = RECOVERY_SHARE[workout.family]
    if (
      least !== undefined &&
      short !== null &&
      short.ratio < least &&
      short.missingS > TOLERANCE_S
    )
      return message('broken.short-recovery', { ratio: short.ratio, least })
    const fly = workout.sessionId === 'X1' || workout.sessionId === 'N3'
    const tooShort = workBouts(workout).some(
      ({ recoveryS }) => recoveryS !== null && recoveryS < FLY_RECOVERY_S,
    )
    return fly && tooShort ? message('broken.short-sprint-recovery') : null
  })

function shortestRatio({
  workout,
}: CheckedSession): { readonly ratio: number; readonly missingS: number } | null {
  const least = RECOVERY_SHARE[workout.family] ?? 0
  const ratios = workBouts(workout).flatMap(({ recoveryS, workS }) =>
    recoveryS === null || workS <= 0
      ? []
      : [{ ratio: recoveryS / workS, missingS: least * workS - recoveryS }],
  )
  return ratios.sort((a, b) => a.ratio - b.ratio)[0] ?? null
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
    return facts.steps.some((s) => s.target.kind !== 'none' && s.target.band.fastMps > limit + 1e-9)
      ? message('broken.treadmill-speed', { share: TREADMILL_SPRINT_SHARE })
      : null
  })
}
