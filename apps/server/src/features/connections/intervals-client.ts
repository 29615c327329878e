import { z } from 'zod'

/** Of what the list says of an activity, what is used here. */
const Listed = z.object({
  id: z.string(),
  source: z.string().nullish(),
  file_type: z.string().nullish(),
  type: z.string().nullish(),
})
export type ListedActivity = z.output<typeof Listed>

/** What went wrong with intervals.icu, in words for the runner. */
export class IntervalsFault extends Error {
  override readonly name = 'IntervalsFault'
}

const TIMEOUT_MS = 30_000
const TRIES = 3
const WAIT_MS = 2000
const LONGEST_WAIT_S = 60
const LARGEST_FILE_BYTES = 64 * 1024 ** 2

export interface IntervalsAccess {
  /** Such as `https://intervals.icu`. */
  readonly baseUrl: string
  readonly apiKey: string
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
  const answer = await ask(access, path, signal)
  const read = z.array(Listed).safeParse(await answer.json())
  if (!read.success) throw new IntervalsFault('intervals.icu answered in a form we do not know.')
  return read.data
}

/** The original file of an activity, or `null` where there is none (`downloadActivityFile`). */
export async function fetchFile(
  access: IntervalsAccess,
  id: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const answer = await ask(
    access,
    `/api/v1/activity/${encodeURIComponent(id)}/file`,
    signal,
    [404, 422],
  )
  if (!answer.ok) return null
  const length = Number(answer.headers.get('content-length') ?? 0)
  if (length > LARGEST_FILE_BYTES) return null
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return bytes.length === 0 || bytes.length > LARGEST_FILE_BYTES ? null : bytes
}

async function ask(
  access: IntervalsAccess,
  path: string,
  signal: AbortSignal,
  allowed: readonly number[] = [],
): Promise<Response> {
  const key = Buffer.from(`API_KEY:${access.apiKey}`).toString('base64')
  for (let attempt = 1; ; attempt += 1) {
    const answer = await reach(access.baseUrl + path, key, signal)
    if (answer.ok || allowed.includes(answer.status)) return answer
    if (answer.status === 401 || answer.status === 403) {
      throw new IntervalsFault(
        'intervals.icu does not accept this key. Copy it again from its Settings, Developer.',
      )
    }
    const busy = answer.status === 429 || answer.status >= 500
    if (!busy || attempt === TRIES) {
      throw new IntervalsFault(`intervals.icu answered with ${answer.status}. We try again later.`)
    }
    await pause(waitMs(answer, attempt), signal)
  }
}

async function reach(url: string, key: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { authorization: `Basic ${key}`, accept: '*/*' },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new IntervalsFault('intervals.icu could not be reached. We try again later.')
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
