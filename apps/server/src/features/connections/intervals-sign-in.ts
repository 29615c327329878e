/**
 * Signing in at intervals.icu, as its author describes it (OAuth 2):
 * https://forum.intervals.icu/t/intervals-icu-oauth-support/2759
 * Not described there: how long a token lasts and whether it can be renewed, so one that is refused has to be asked for
 * again; a code challenge (PKCE), so none is sent.
 */
import { message } from '@bell-lap/units/message'
import { z } from 'zod'
import type { Context, IntervalsClient } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { hashOf, isSameSecret, newSecret } from '../accounts/index.ts'
import { askIntervals, IntervalsFault } from './intervals-client.ts'
import type { IntervalsAccess } from './intervals-client.ts'

const VALID_MS = 10 * 60_000
const TIMEOUT_MS = 20_000
/** Where the runner comes back to; the address is registered at intervals.icu. */
const RETURN_PATH = '/settings'
/** Original files, and the calendar for sessions to be sent. */
const SCOPE = 'ACTIVITY:READ,CALENDAR:WRITE'
/** The token is not known there any more. */
const GONE = new Set([401, 403, 404])

const Granted = z.object({ access_token: z.string().min(1) })

/** The registration of this server. Throws a 404 with what to set where there is none. */
export function clientOf({ intervalsClient }: Context): IntervalsClient {
  if (intervalsClient === null) throw notFound('intervals-client')
  return intervalsClient
}

/**
 * Notes that this person is on the way to intervals.icu and gives the address there. An earlier one that waits is
 * forgotten.
 * @param base address of the app as the browser sees it, such as `https://example.org/running`
 */
export async function startSignIn(context: Context, caller: Caller, base: string): Promise<string> {
  const client = clientOf(context)
  const state = newSecret()
  const values = {
    account_id: caller.accountId,
    state_hash: hashOf(state),
    expires_at: new Date(context.now().getTime() + VALID_MS).toISOString(),
  }
  await context.store.database
    .insertInto('intervals_sign_ins')
    .values({ athlete_id: caller.athleteId, ...values })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(values))
    .execute()
  const url = new URL('/oauth/authorize', context.intervalsUrl)
  url.search = new URLSearchParams({
    client_id: client.id,
    redirect_uri: base + RETURN_PATH,
    scope: SCOPE,
    state,
  }).toString()
  return url.href
}

/**
 * Ends the wait of this person, once. Throws `not-connected` when this person is not waited for with this word, or too
 * long ago.
 */
export async function endWait(context: Context, caller: Caller, state: string): Promise<void> {
  const { database } = context.store
  const waiting = await database
    .selectFrom('intervals_sign_ins')
    .selectAll()
    .where('athlete_id', '=', caller.athleteId)
    .executeTakeFirst()
  const isTheirs =
    waiting?.account_id === caller.accountId && isSameSecret(hashOf(state), waiting.state_hash)
  if (!isTheirs) throw notWaitedFor()
  const ended = await database
    .deleteFrom('intervals_sign_ins')
    .where('athlete_id', '=', caller.athleteId)
    .where('state_hash', '=', waiting.state_hash)
    .returning('expires_at')
    .executeTakeFirst()
  if (ended === undefined || ended.expires_at <= context.now().toISOString()) throw notWaitedFor()
}

const notWaitedFor = () =>
  new HttpProblem('not-connected', { why: message('intervals.not-waited-for') })

/** The token for a code, which intervals.icu gives for two minutes. Throws `IntervalsFault`. */
export async function tokenFor(context: Context, code: string): Promise<string> {
  const { id, secret } = clientOf(context)
  let answer: Response
  try {
    answer = await fetch(new URL('/api/oauth/token', context.intervalsUrl), {
      method: 'POST',
      body: new URLSearchParams({ client_id: id, client_secret: secret, code }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch {
    throw new IntervalsFault(message('intervals.no-answer'), { again: true })
  }
  const { status } = answer
  if (!answer.ok) {
    throw new IntervalsFault(message('intervals.sign-in-refused', { status }), {
      again: false,
      status,
    })
  }
  const granted = Granted.safeParse(await answer.json().catch(() => null))
  if (granted.success) return granted.data.access_token
  throw new IntervalsFault(message('intervals.unknown-answer'), { again: true })
}

/**
 * Takes this server's permission back at intervals.icu; one that is gone there already is no error. A key or the token
 * of another application is not ours to end. Throws `IntervalsFault`.
 */
export async function endPermission(access: IntervalsAccess): Promise<void> {
  if (access.login.kind !== 'oauth') return
  const request = { method: 'DELETE', path: '/api/v1/disconnect-app' } as const
  try {
    await askIntervals(access, request, AbortSignal.timeout(TIMEOUT_MS))
  } catch (error) {
    const fault = error instanceof IntervalsFault ? error : null
    if (fault?.status != null && GONE.has(fault.status)) return
    throw fault ?? new IntervalsFault(message('intervals.no-answer'), { again: true })
  }
}
