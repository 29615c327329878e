import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { addDays } from '@bell-lap/units/calendar-day'
import type { HeartBands } from '@bell-lap/workout/write/heart-bands'
import { intervalsText } from '@bell-lap/workout/write/intervals-text'
import type { Context } from '../../context.ts'
import { PUSH_SESSIONS } from '../../jobs/kinds.ts'
import type { Job } from '../../jobs/job-rows.ts'
import { IntervalsFault, loadConnection } from '../connections/index.ts'
import type { IntervalsAccess } from '../connections/index.ts'
import { noteDelivery } from '../delivery/index.ts'
import { heartGoals, onWatch, plannedSessions } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { textOfSettings } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import { deleteEvents, listEvents, upsertEvents } from './intervals-calendar.ts'
import type { EventToSend, ListedEvent } from './intervals-calendar.ts'
import { readBack } from './read-back.ts'
import { loadPush, loadPushed, noteRound, storePushed } from './store.ts'
import type { Push, PushedSession } from './store.ts'
import { takeBackSessions } from './take-back.ts'

/** Events of ours are looked for this far ahead: a session may have moved, or the days been fewer. */
const LOOK_AHEAD_DAYS = 90
/** After a failure that may pass: minutes until the next try; then the round of every six hours. */
const AGAIN_AFTER_MIN = [1, 5, 15, 60]

/** Takes the queue's requests to bring the calendar over there up to the plan. */
export function runPushes(context: Context): void {
  context.jobs.on(PUSH_SESSIONS, (job, signal) => sendSessions(context, job, signal))
}

/** Can be cut off anywhere: what is equal over there is left alone the next time. */
async function sendSessions(context: Context, job: Job, signal: AbortSignal): Promise<void> {
  const { athleteId } = job
  const push = await loadPush(context, athleteId)
  const connection = await loadConnection(context, athleteId)
  if (connection === null || !push.on) return
  try {
    const sessions = await bringUpToDate({ context, athleteId, push, signal }, connection.access)
    const outcome = outcomeOf(sessions)
    const pushedAt = context.now().toISOString()
    await noteRound(context, athleteId, { message: outcome, pushedAt, tries: 0 })
    // Switched off meanwhile: what was just sent goes again.
    if (!(await loadPush(context, athleteId)).on) {
      await takeBackSessions({ context, athleteId, access: connection.access, signal })
    }
  } catch (error) {
    if (!(error instanceof IntervalsFault)) throw error
    await noteFault(context, athleteId, error)
  }
  context.events.changed(athleteId, 'plan')
}

interface Round {
  readonly context: Context
  readonly athleteId: string
  readonly push: Push
  readonly signal: AbortSignal
}

interface Wanted {
  readonly session: PlannedSession
  readonly event: EventToSend
}

async function bringUpToDate(
  round: Round,
  access: IntervalsAccess,
): Promise<readonly PushedSession[]> {
  const { context, athleteId, push, signal } = round
  const facts = await loadTodayFacts(context, athleteId)
  const { settings, today } = facts
  const heart = await heartGoals(context, athleteId)
  const last = addDays(today, push.daysAhead - 1)
  const wanted = (await plannedSessions(context, facts))
    .filter(({ role, day }) => role !== 'rest' && day >= today && day <= last)
    .map((session) => onWatch(session, settings.delivery.drills))
    .map((session) => ({ session, event: toEvent(session, { settings, heart, push }) }))

  // Yesterday counts too: a session that was missed may have moved on.
  const days = { oldest: addDays(today, -1), newest: addDays(today, LOOK_AHEAD_DAYS) }
  const there = await listEvents(access, days, signal)
  const ours = there.filter((event) => event.uid?.startsWith(push.prefix) === true)
  const uids = new Set(wanted.map(({ event }) => event.uid))
  const gone = ours.filter(
    (event) => !uids.has(event.uid ?? '') && (event.start_date_local ?? '') >= today,
  )
  await deleteEvents(
    access,
    gone.map((event) => event.id),
    signal,
  )
  const known = new Map((await loadPushed(context, athleteId)).map((one) => [one.sessionId, one]))
  const sent = await sendChanged({ access, wanted, ours, signal })
  const at = context.now().toISOString()
  const sessions: PushedSession[] = []
  for (const { session, event } of wanted) {
    const before = known.get(session.id)
    const outcome = sent.get(event.uid)
    if (outcome === 'same' && before?.state === 'equal') {
      sessions.push({ ...before, day: session.day })
      continue
    }
    const listed = outcome === 'same' ? ours.find(({ uid }) => uid === event.uid) : outcome
    const result =
      listed instanceof IntervalsFault || listed === undefined
        ? { state: 'failed' as const, detail: listed?.says ?? message('push.not-kept') }
        : await readBack({ access, listed, event, signal }, session.workout, heart)
    sessions.push({ sessionId: session.id, day: session.day, ...result, at })
    if (result.state !== 'failed')
      await noteDelivery(context, athleteId, { format: 'intervals', session })
  }
  await storePushed(context, athleteId, sessions)
  return sessions
}

function toEvent(
  session: PlannedSession,
  how: { readonly settings: Settings; readonly heart: HeartBands | null; readonly push: Push },
): EventToSend {
  const { settings, heart, push } = how
  const { say } = textOfSettings(settings)
  const uid = `${push.prefix}${session.id}`
  return {
    uid,
    external_id: uid,
    category: 'WORKOUT',
    type: 'Run',
    start_date_local: `${session.day}T${settings.delivery.startTime ?? '00:00'}:00`,
    name: say(titleOf(session.workout)),
    description: intervalsText(session.workout, { system: settings.units, heart, say }),
    indoor: session.workout.place === 'treadmill',
    target: heart === null ? 'PACE' : 'AUTO',
  }
}

/** What each event became: unchanged, as it stands now, or why not. */
async function sendChanged(sending: {
  readonly access: IntervalsAccess
  readonly wanted: readonly Wanted[]
  readonly ours: readonly ListedEvent[]
  readonly signal: AbortSignal
}): Promise<ReadonlyMap<string, 'same' | ListedEvent | IntervalsFault>> {
  const { access, wanted, ours, signal } = sending
  const byUid = new Map(ours.map((event) => [event.uid, event]))
  const outcomes = new Map<string, 'same' | ListedEvent | IntervalsFault>()
  const changed = wanted
    .map(({ event }) => event)
    .filter((event) => {
      const same = isSame(event, byUid.get(event.uid))
      if (same) outcomes.set(event.uid, 'same')
      return !same
    })
  if (changed.length === 0) return outcomes
  const send = async (events: readonly EventToSend[]) => {
    for (const one of await upsertEvents(access, events, signal)) {
      if (one.uid != null) outcomes.set(one.uid, one)
    }
  }
  try {
    await send(changed)
  } catch (error) {
    // A list that is refused may hold one bad session: each alone tells which.
    if (!(error instanceof IntervalsFault) || error.again || error.status === 401) throw error
    for (const event of changed) {
      await send([event]).catch((fault: unknown) => {
        if (!(fault instanceof IntervalsFault)) throw fault
        outcomes.set(event.uid, fault)
      })
    }
  }
  return outcomes
}

function isSame(event: EventToSend, there: ListedEvent | undefined): boolean {
  return (
    there !== undefined &&
    there.start_date_local?.slice(0, 16) === event.start_date_local.slice(0, 16) &&
    there.name === event.name &&
    there.description?.trim() === event.description.trim()
  )
}

async function noteFault(
  context: Context,
  athleteId: string,
  fault: IntervalsFault,
): Promise<void> {
  const push = await loadPush(context, athleteId)
  await noteRound(context, athleteId, { message: fault.says, tries: push.tries + 1 })
  const minutes = AGAIN_AFTER_MIN[push.tries]
  if (!fault.again || minutes === undefined) return
  const waitMs = Math.max(minutes * 60_000, (fault.retryAfterS ?? 0) * 1000)
  await context.jobs.addLater(PUSH_SESSIONS, athleteId, athleteId, waitMs)
}

function outcomeOf(sessions: readonly PushedSession[]): Message {
  const count = (state: PushedSession['state']) =>
    sessions.filter((session) => session.state === state).length
  if (sessions.length === 0) return message('push.none')
  const said: Message[] = [message('push.equal', { count: count('equal'), total: sessions.length })]
  if (count('different') > 0) said.push(message('push.different', { count: count('different') }))
  if (count('failed') > 0) said.push(message('push.failed', { count: count('failed') }))
  return sentences(said)
}
