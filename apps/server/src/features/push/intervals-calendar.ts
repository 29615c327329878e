/** The calendar of intervals.icu, as its API description has it: list, upsert by uid, delete, read back. */
import { message } from '@bell-lap/units/message'
import { z } from 'zod'
import { askIntervals, IntervalsFault } from '../connections/index.ts'
import type { IntervalsAccess } from '../connections/index.ts'

/** What is written of a session; everything else of an event is left to intervals.icu. */
export interface EventToSend {
  readonly uid: string
  readonly external_id: string
  readonly category: 'WORKOUT'
  readonly type: 'Run'
  readonly start_date_local: string
  readonly name: string
  /** The steps in its own language; it builds the workout from them. */
  readonly description: string
  readonly indoor: boolean
  readonly target: 'PACE' | 'AUTO'
}

const Listed = z.object({
  id: z.number(),
  uid: z.string().nullish(),
  start_date_local: z.string().nullish(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  indoor: z.boolean().nullish(),
  push_errors: z
    .array(z.object({ service: z.string().nullish(), message: z.string().nullish() }))
    .nullish(),
})
export type ListedEvent = z.output<typeof Listed>

/** Events of the days from `oldest` to `newest`, both included (`listEvents`). */
export async function listEvents(
  access: IntervalsAccess,
  days: { readonly oldest: string; readonly newest: string },
  signal: AbortSignal,
): Promise<readonly ListedEvent[]> {
  const path = `${athlete(access)}/events.json?oldest=${days.oldest}&newest=${days.newest}`
  return readEvents(await askIntervals(access, { path }, signal))
}

/** Creates the events, or changes those with the same uid (`createMultipleEvents`). */
export async function upsertEvents(
  access: IntervalsAccess,
  events: readonly EventToSend[],
  signal: AbortSignal,
): Promise<readonly ListedEvent[]> {
  const path = `${athlete(access)}/events/bulk?upsertOnUid=true&updatePlanApplied=false`
  return readEvents(await askIntervals(access, { method: 'POST', path, body: events }, signal))
}

/** Deletes exactly these events (`deleteEventsBulk`); those that are gone already are no error. */
export async function deleteEvents(
  access: IntervalsAccess,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  if (ids.length === 0) return
  const path = `${athlete(access)}/events/bulk-delete`
  await askIntervals(access, { method: 'PUT', path, body: ids.map((id) => ({ id })) }, signal)
}

/** The file that would go to the watch, or `null` when it makes none (`downloadWorkout`). */
export async function fetchWatchFile(
  access: IntervalsAccess,
  id: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const path = `${athlete(access)}/events/${id}/download.fit`
  const answer = await askIntervals(access, { path, allowed: [404, 422] }, signal)
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
}

function athlete(access: IntervalsAccess): string {
  return `/api/v1/athlete/${encodeURIComponent(access.athleteId)}`
}

async function readEvents(answer: Response): Promise<readonly ListedEvent[]> {
  const read = z.array(Listed).safeParse(await answer.json().catch(() => null))
  if (read.success) return read.data
  throw new IntervalsFault(message('intervals.unknown-answer'), { again: true })
}
