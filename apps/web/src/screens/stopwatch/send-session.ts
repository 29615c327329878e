/** Sends what this phone wrote and takes in what other phones sent; sending twice changes nothing. */
import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { readEntry } from '@bell-lap/workout/stopwatch/read-entry'
import { api } from '../../api/client.ts'
import type { RunToLog } from '../../api/log-run.ts'
import { apiOf } from '../../api/people.ts'
import { dataOf, NoConnection, ProblemError } from '../../api/problem.ts'
import {
  changeRuns,
  keptSession,
  noteOwner,
  takeIn,
  unsentEntries,
  waitingRuns,
  writeEntries,
} from '../../offline/kept-stopwatch.ts'

/** What became of the sending. */
export type Sending =
  | { readonly state: 'sent' }
  /** No answer; it is tried again later. */
  | { readonly state: 'no-connection' }
  | { readonly state: 'signed-out' }
  /** The session is in the account of another runner. */
  | { readonly state: 'someone-else' }
  | { readonly state: 'refused'; readonly why: string }

const SIGNED_OUT = 401
const TOO_MANY = 429
/** As many as the server takes at once. */
const AT_ONCE = 1000
const MOST_ROUNDS = 40
/** A slower answer says too little about the server's clock. */
const SLOWEST_ANSWER_MS = 2000

/** The athlete who is signed in; `null` for nobody. Throws `NoConnection`. */
async function signedIn(): Promise<string | null> {
  try {
    return (await dataOf(api.GET('/api/v1/session'))).athlete.id
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === SIGNED_OUT) return null
    throw error
  }
}

/** Sends a session and merges the answer into what is kept. */
export async function sendSession(session: string, phone: string): Promise<Sending> {
  try {
    const athlete = await signedIn()
    if (athlete === null) return { state: 'signed-out' }
    const { owner } = await keptSession(session)
    if (owner !== null && owner !== athlete) return { state: 'someone-else' }
    if (owner === null) await noteOwner(session, athlete)
    await exchange(session, phone)
    await sendRuns()
    return { state: 'sent' }
  } catch (error) {
    if (error instanceof NoConnection) return { state: 'no-connection' }
    if (!(error instanceof ProblemError)) throw error
    const { status, detail } = error.problem
    if (status === SIGNED_OUT) return { state: 'signed-out' }
    return isTheirs(status) ? { state: 'refused', why: detail } : { state: 'no-connection' }
  }
}

async function exchange(session: string, phone: string): Promise<void> {
  // A server that keeps what it gets needs as many rounds as there are parts, and one for its clock.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const entries = (await unsentEntries(session)).slice(0, AT_ONCE)
    const askedMs = Date.now()
    const answer = await dataOf(
      api.POST('/api/v1/stopwatch/sessions/{id}/entries', {
        params: { path: { id: session } },
        body: { entries: entries.map((entry) => ({ ...entry })) },
      }),
    )
    const tookMs = Date.now() - askedMs
    const all = answer.entries.map(readEntry).filter((one) => one !== null)
    await takeIn(session, all, true)
    const aheadMs = askedMs + tookMs / 2 - answer.nowMs
    await noteServerClock(session, { phone, entries: all, aheadMs, tookMs })
    if ((await unsentEntries(session)).length === 0) return
  }
}

interface Answered {
  readonly phone: string
  readonly entries: readonly Entry[]
  readonly aheadMs: number
  readonly tookMs: number
}

/** Writes how far this phone's clock is ahead, where that is not known as well yet. */
async function noteServerClock(
  session: string,
  { phone, entries, aheadMs, tookMs }: Answered,
): Promise<void> {
  const withinMs = Math.ceil(tookMs / 2)
  const before = entries.findLast((one) => one.kind === 'server-clock' && one.phone === phone)
  const isBetter = before?.kind !== 'server-clock' || withinMs < before.withinMs / 2
  if (tookMs > SLOWEST_ANSWER_MS || !isBetter) return
  await writeEntries(session, phone, [
    { kind: 'server-clock', aheadMs: Math.round(aheadMs), withinMs },
  ])
}

/** Logs the runs that wait; the id of the device makes a second sending the same run. */
async function sendRuns(): Promise<void> {
  for (const { deviceId, athleteId, body, refused } of await waitingRuns()) {
    if (refused !== undefined) continue
    try {
      await dataOf(
        apiOf(athleteId).POST('/api/v1/activities', { body: { ...(body as RunToLog), deviceId } }),
      )
      await changeRuns((runs) => runs.filter((one) => one.deviceId !== deviceId))
    } catch (error) {
      if (!(error instanceof ProblemError) || !isTheirs(error.problem.status)) throw error
      const { detail } = error.problem
      await changeRuns((runs) =>
        runs.map((one) => (one.deviceId === deviceId ? { ...one, refused: detail } : one)),
      )
    }
  }
}

/** Sending it again would be refused again. */
const isTheirs = (status: number): boolean =>
  status >= 400 && status < 500 && status !== SIGNED_OUT && status !== TOO_MANY
