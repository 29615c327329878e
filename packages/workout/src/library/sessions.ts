/** The session library: 87 sessions, in the order it is printed. */
import { ANAEROBIC_SESSIONS } from './anaerobic.ts'
import { BRIDGE_SESSIONS } from './bridge.ts'
import { CRITICAL_VELOCITY_SESSIONS } from './critical-velocity.ts'
import { EASY_SESSIONS } from './easy.ts'
import { HILL_SESSIONS } from './hills.ts'
import { LONG_SESSIONS } from './long.ts'
import { MILE_SESSIONS } from './mile.ts'
import type { SessionSpec } from './session-spec.ts'
import { SPEED_SESSIONS } from './speed.ts'
import { TEST_SESSIONS } from './tests.ts'
import { THRESHOLD_SESSIONS } from './threshold.ts'
import { VO2_SESSIONS } from './vo2.ts'

export const SESSIONS: readonly SessionSpec[] = [
  ...EASY_SESSIONS,
  ...LONG_SESSIONS,
  ...THRESHOLD_SESSIONS,
  ...CRITICAL_VELOCITY_SESSIONS,
  ...VO2_SESSIONS,
  ...SPEED_SESSIONS,
  ...MILE_SESSIONS,
  ...ANAEROBIC_SESSIONS,
  ...HILL_SESSIONS,
  ...BRIDGE_SESSIONS,
  ...TEST_SESSIONS,
]

export const SESSION_IDS: readonly string[] = SESSIONS.map((session) => session.id)

const BY_ID: ReadonlyMap<string, SessionSpec> = new Map(
  SESSIONS.map((session) => [session.id, session]),
)

/** A session was asked for by an id that the library does not have. */
export class UnknownSession extends Error {
  override readonly name = 'UnknownSession'
}

/**
 * The session with this id. Throws `UnknownSession`; ids come from code, never from people.
 *
 * @example
 * const { family } = sessionSpec('R3') // 'R'
 */
export function sessionSpec(id: string): SessionSpec {
  const session = BY_ID.get(id)
  if (session === undefined) throw new UnknownSession(`There is no session ${id} in the library.`)
  return session
}

export function hasSession(id: string): boolean {
  return BY_ID.has(id)
}
