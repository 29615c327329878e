import { addDays } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { IntervalsAccess } from '../connections/index.ts'
import { todayOf } from '../settings/index.ts'
import { deleteEvents, listEvents } from './intervals-calendar.ts'
import { loadPush, storePushed } from './store.ts'

/** A plan is never longer. */
const LONGEST_PLAN_DAYS = 365

/**
 * Deletes our sessions from today on over there, and nothing else; what was planned for days that
 * are past stays beside what was run. Answers how many. Throws `IntervalsFault`.
 */
export async function takeBackSessions(from: {
  readonly context: Context
  readonly athleteId: string
  readonly access: IntervalsAccess
  readonly signal: AbortSignal
}): Promise<number> {
  const { context, athleteId, access, signal } = from
  const { prefix } = await loadPush(context, athleteId)
  const today = await todayOf(context, athleteId)
  const days = { oldest: today, newest: addDays(today, LONGEST_PLAN_DAYS) }
  const ours = (await listEvents(access, days, signal)).filter(
    (event) => event.uid?.startsWith(prefix) === true,
  )
  await deleteEvents(
    access,
    ours.map((event) => event.id),
    signal,
  )
  await storePushed(context, athleteId, [])
  return ours.length
}
