import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { compareSteps } from '@bell-lap/workout/read/compare-steps'
import { fitSteps } from '@bell-lap/workout/read/fit-steps'
import type { Workout } from '@bell-lap/workout/workout'
import type { HeartBands } from '@bell-lap/workout/write/heart-bands'
import type { IntervalsAccess } from '../connections/index.ts'
import { fetchWatchFile } from './intervals-calendar.ts'
import type { EventToSend, ListedEvent } from './intervals-calendar.ts'
import type { PushedSession } from './store.ts'

type Outcome = Pick<PushedSession, 'state' | 'detail'>

/** Fetches the file that would go to the watch and compares it with the session, step by step. */
export async function readBack(
  at: {
    readonly access: IntervalsAccess
    readonly listed: ListedEvent
    readonly event: EventToSend
    readonly signal: AbortSignal
  },
  workout: Workout,
  heart: HeartBands | null,
): Promise<Outcome> {
  const { access, listed, event, signal } = at
  const day = event.start_date_local.slice(0, 10)
  if (listed.start_date_local?.slice(0, 10) !== day) {
    const there = listed.start_date_local?.slice(0, 10)
    return different(
      there === undefined ? message('push.no-day') : message('push.other-day', { day: there }),
    )
  }
  const bytes = await fetchWatchFile(access, listed.id, signal)
  if (bytes === null) return different(message('push.no-file'))
  const read = fitSteps(bytes)
  if (!read.ok) return different(message('push.unreadable', { why: read.reason }))
  const comparison = compareSteps(workout, read.steps, heart)
  if (!comparison.equal) return different(comparison.reason)
  const [handedOn] = listed.push_errors ?? []
  if (handedOn !== undefined) {
    const service = handedOn.service ?? message('push.the-watch')
    return different(message('push.not-passed-on', { service, words: handedOn.message ?? '' }))
  }
  return { state: 'equal', detail: null }
}

function different(detail: Message): Outcome {
  return { state: 'different', detail }
}
