import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { z } from 'zod'

/** Of what the list says of an activity, what is used here. */
const Listed = z.object({
  id: z.string(),
  source: z.string().nullish(),
  file_type: z.string().nullish(),
  type: z.string().nullish(),
})
export type ListedActivity = z.output<typeof Listed>

interface FaultFacts {
  /** It may work later by itself. */
  readonly again: boolean
  readonly status?: number
  /** What the server asked to wait, s. */
  readonly retryAfterS?: number
}

/** What went wrong with intervals.icu, in words for the runner. */
export class IntervalsFault extends Error {
  override readonly name = 'IntervalsFault'
  readonly says: Message
  readonly again: boolean
  readonly status: number | null
  readonly retryAfterS: number | null

  constructor(says: Message, facts: FaultFacts) {
    super(`${says.code} ${JSON.stringify(says.values)}`)
    this.says = says
    this.again = facts.again
    this.status = facts.status ?? null
    this.retryAfterS = facts.retryAfterS ?? null
  }
}

const TIMEOUT_MS = 30_000
const TRIES = 3
const WAIT_MS = 2000
const LONGEST_WAIT_S = 60
const LONGEST_WORDS = 200
const LARGEST_FILE_BYTES = 64 * 1024 ** 2

export interface IntervalsAccess {
  /** Such as `https://intervals.icu`. */
  readonly baseUrl: string
  /** The runner's key, the token of another application, or the token that this server got when the runner signed in. */
  readonly login: { readonly kind: 'key' | 'token' | 'oauth'; readonly secret: string }
  /** `0` is whoever the key belongs to. */
  readonly athleteId: string
}

/** Activities of the days from `oldest` to `newest`, both included (`listActivities` of its API). */
export async function listActivities(
  access: IntervalsAccess,
  oldest: string,
  newest: string,
  signal: AbortSignal,
): Promise<readonly ListedActivity[]> {
  const athlete = encodeURIComponent(access.athleteId)
  const path = `/api/v1/athlete/${athlete}/activities?oldest=${oldest}&newest=${newest}`
  const answer = await askIntervals(access, { path }, signal)
  const read = z.array(Listed).safeParse(await answer.json())
  if (!read.success) {
    throw new IntervalsFault(message('intervals.unknown-answer'), { again: true })
  }
  return read.data
}

/** The original file of an activity, or `null` where there is none (`downloadActivityFile`). */
export async function fetchFile(
  access: IntervalsAccess,
  id: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const path = `/api/v1/activity/${encodeURIComponent(id)}/file`
  const answer = await askIntervals(access, { path, allowed: [404, 422] }, signal)
  if (!answer.ok) return null
  const length = Number(answer.headers.get('content-length') ?? 0)
  if (length > LARGEST_FILE_BYTES) return null
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return bytes.length === 0 || bytes.length > LARGEST_FILE_BYTES ? null : bytes
}

interface Request {
  readonly method?: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** Answers that are no failure here. */
  readonly allowed?: readonly number[]
}

/**
 * Asks once, and up to twice more while the server is busy, after the pause it asks for. Throws
 * `IntervalsFault`; an abort goes through as it is.
 */
export async function askIntervals(
  access: IntervalsAccess,
  request: Request,
  signal: AbortSignal,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await reach(access, request, signal)
    if (answer.ok || request.allowed?.includes(answer.status) === true) return answer
    const busy = answer.status === 429 || answer.status >= 500
    const toldS = Number(answer.headers.get('retry-after'))
    if (!busy || attempt === TRIES || toldS > LONGEST_WAIT_S) throw await faultOf(answer, access)
    await pause(waitMs(answer, attempt), signal)
  }
}

async function faultOf(answer: Response, { login }: IntervalsAccess): Promise<IntervalsFault> {
  const { status } = answer
  const { kind } = login
  if (status === 401) {
    return new IntervalsFault(message('intervals.key-refused', { kind }), { again: false, status })
  }
  if (status === 403) {
    return new IntervalsFault(message('intervals.not-allowed', { kind }), { again: false, status })
  }
  if (status === 429 || status >= 500) {
    const retryAfterS = Number(answer.headers.get('retry-after'))
    const says =
      status === 429 ? message('intervals.too-often') : message('intervals.trouble', { status })
    return new IntervalsFault(says, {
      again: true,
      status,
      ...(retryAfterS > 0 ? { retryAfterS } : {}),
    })
  }
  const words = (await answer.text().catch(() => '')).slice(0, LONGEST_WORDS)
  const says =
    words === ''
      ? message('intervals.refused', { status })
      : message('intervals.refused-saying', { status, words })
  return new IntervalsFault(says, { again: false, status })
}

async function reach(
  { baseUrl, login }: IntervalsAccess,
  { method, path, body }: Request,
  signal: AbortSignal,
): Promise<Response> {
  const key = Buffer.from(`API_KEY:${login.secret}`).toString('base64')
  try {
    return await fetch(baseUrl + path, {
      method: method ?? 'GET',
      headers: {
        authorization: login.kind === 'key' ? `Basic ${key}` : `Bearer ${login.secret}`,
        accept: '*/*',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new IntervalsFault(message('intervals.not-reached'), { again: true })
  }
}

function waitMs(answer: Response, attempt: number): number {
  const told = Number(answer.headers.get('retry-after'))
  return told > 0 ? 1000 * Math.min(told, LONGEST_WAIT_S) : WAIT_MS * attempt
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}
