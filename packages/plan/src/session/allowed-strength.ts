/** What strength work the body allows on a day, and a strength session cut down to it. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { StrengthSession } from '../model/plan.ts'
import { exercisesFor, isBounds, isHeavy, STRENGTH_PROGRAMS, withContacts } from './exercises.ts'
import type { AllowedStrength } from '../ledger/body-limit.ts'

/** A session with fewer exercises than this is not worth the time. */
const FEWEST_EXERCISES = 2

/** The strictest of several; `null` where one of them allows no strength at all. */
export function strictest(all: readonly (AllowedStrength | null)[]): AllowedStrength | null {
  return all.reduce<AllowedStrength | null>(
    (most, one) =>
      most === null || one === null
        ? null
        : {
            contacts: Math.min(most.contacts, one.contacts),
            heavy: most.heavy && one.heavy,
            without: [...new Set([...most.without, ...one.without])],
            ...(most.bounds === false || one.bounds === false ? { bounds: false } : {}),
          },
    { contacts: Infinity, heavy: true, without: [] },
  )
}

/** What a strength session does that is not allowed; `null` when it keeps to it. */
export function whyNotStrength(
  session: StrengthSession,
  allowed: AllowedStrength | null,
): Message | null {
  if (allowed === null) return message('broken.strength-forbidden')
  const { plyometricContacts, heavyLegs, exercises } = session
  if (plyometricContacts > allowed.contacts)
    return message('broken.jumps-allowed', { jumps: plyometricContacts, most: allowed.contacts })
  if (!allowed.heavy && (heavyLegs || exercises.some(isHeavy)))
    return message('broken.heavy-forbidden')
  if (allowed.bounds === false && exercises.some(isBounds))
    return message('broken.bounds-forbidden')
  const loaded = exercises.find(({ loads }) => loads?.some((one) => allowed.without.includes(one)))
  return loaded === undefined ? null : message('broken.loads-pain', { exercise: loaded.name })
}

/**
 * The session with what is allowed of it: light exercises in place of heavy ones, fewer jumps or none,
 * nothing that loads what hurts. `null` when too little is left. A session that keeps to it stays as it is.
 */
export function asAllowed(
  session: StrengthSession,
  allowed: AllowedStrength | null,
  gym: boolean,
): StrengthSession | null {
  if (allowed === null) return null
  if (whyNotStrength(session, allowed) === null) return session
  const lighter = session.heavyLegs && !allowed.heavy
  const phase = lighter ? 'anatomical' : session.phase
  const jumps = Math.min(session.plyometricContacts, allowed.contacts)
  const isKnown = session.exercises.every(({ loads }) => loads !== undefined)
  const base = lighter || !isKnown ? exercisesFor(phase, gym, jumps) : session.exercises
  const hops = allowed.bounds === false && phase === 'power' ? 'strength' : phase
  const safe = base.filter((exercise) => allowed.bounds !== false || !isBounds(exercise))
  const fitting = withContacts(safe, hops, jumps).filter(
    (exercise) =>
      (allowed.heavy || !isHeavy(exercise)) &&
      exercise.loads?.some((one) => allowed.without.includes(one)) !== true,
  )
  if (fitting.length < FEWEST_EXERCISES) return null
  return {
    ...session,
    phase,
    minutes: Math.min(session.minutes, STRENGTH_PROGRAMS[phase].minutes),
    heavyLegs: fitting.some(isHeavy),
    plyometricContacts: fitting.reduce((sum, { contacts }) => sum + (contacts ?? 0), 0),
    exercises: fitting,
  }
}
