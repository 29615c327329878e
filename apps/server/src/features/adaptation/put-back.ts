import {
  sessionsOf,
  strengthOf,
  withSessions,
  withStrength,
} from '@bell-lap/plan/model/with-sessions'
import type { KeptPlan } from '../plan/index.ts'
import type { StoredChange } from './store.ts'

interface Diff {
  readonly id: string
  readonly before: object | null
  readonly after: object | null
}

/** Rules that change more than sessions: only the revision before them holds the rest. */
const WHOLE_PLAN: ReadonlySet<string> = new Set(['A25', 'A9', 'A5'])

/**
 * The plan without what some changes did to it, session by session; `null` where one of them was changed
 * again since, or where more than sessions changed.
 */
export function planWithout(kept: KeptPlan, changes: readonly StoredChange[]): KeptPlan | null {
  if (changes.some(({ change }) => change !== null && WHOLE_PLAN.has(change.rule))) return null
  const sessions = changes.flatMap(({ change }) => change?.sessions ?? [])
  const strength = changes.flatMap(({ change }) => change?.strength ?? [])
  const now = [...sessionsOf(kept.plan), ...strengthOf(kept.plan)]
  if (![...sessions, ...strength].every((one) => isAsLeft(one, now))) return null
  const ids = new Set(sessions.map(({ id }) => id))
  const gym = new Set(strength.map(({ id }) => id))
  const back = withSessions(kept.plan, [
    ...sessionsOf(kept.plan).filter(({ id }) => !ids.has(id)),
    ...sessions.flatMap(({ before }) => before ?? []),
  ])
  const plan = withStrength(back, [
    ...strengthOf(back).filter(({ id }) => !gym.has(id)),
    ...strength.flatMap(({ before }) => before ?? []),
  ])
  return { ...kept, plan }
}

function isAsLeft({ id, after }: Diff, now: readonly { readonly id: string }[]): boolean {
  const is = now.find((one) => one.id === id) ?? null
  return JSON.stringify(is) === JSON.stringify(after)
}
