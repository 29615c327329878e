import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { madeRecording, startedAt } from '../made-recordings.ts'
import type { SentRun } from './count-runs.ts'
import { athleteIdOf, cookieOf, SQUAD } from './many-athletes.ts'

/** What is asked, and how often among a hundred requests. */
const MIX = { Today: 50, Plan: 30, Squad: 15, upload: 5 } as const
type Kind = keyof typeof MIX
export const KINDS = Object.keys(MIX) as Kind[]
const PATHS = { Today: '/today', Plan: '/plan', Squad: '/squad', upload: '/imports' } as const
/** An upload is the run of an hour. */
const RUN_S = 3600
/** The template runs every 56 hours, lastly a day ago (`template.ts`): uploads lie in the middle between two of its runs. */
const EVERY_S = 201_600
const LAST_BEFORE_S = 86_400 + EVERY_S / 2

export interface Answered {
  readonly kind: Kind
  readonly ms: number
  /** 0 where no answer came, even from another process. */
  readonly status: number
  /** No answer came from the first process that was asked. */
  readonly moved: boolean
  /** The file of an upload. */
  readonly sent: SentRun | null
}

interface Load {
  /** The addresses of the processes. A runner stays with one, as behind the proxy, and moves on if it is gone. */
  readonly urls: readonly string[]
  readonly athletes: number
  readonly perSecond: number
  readonly seconds: number
  readonly seed: number
  readonly newRun: (number: number) => Uint8Array
}

export interface Asked {
  readonly answers: readonly Answered[]
  /** How much later than planned a request began, at worst: the generator was too slow. */
  readonly latestMs: number
}

/** Gives each runner one new run after the other, each at a time of its own. */
export function newRuns(): (number: number) => Uint8Array {
  const recording = madeRecording(1, RUN_S)
  const lastS = Math.floor(Date.now() / 1000) - LAST_BEFORE_S
  const given = new Map<number, number>()
  return (number) => {
    const earlier = given.get(number) ?? 0
    given.set(number, earlier + 1)
    // The number makes the bytes of two runners differ.
    return startedAt(recording, lastS - earlier * EVERY_S - number)
  }
}

/** Asks at a steady rate, whether or not earlier requests were answered. */
export async function askAtRate(load: Load): Promise<Asked> {
  const random = seededRandom(load.seed)
  const asked: Promise<Answered>[] = []
  const sinceMs = performance.now()
  let latestMs = 0
  for (let n = 0; n < load.perSecond * load.seconds; n++) {
    const dueMs = sinceMs + (n * 1000) / load.perSecond
    await wait(Math.max(0, dueMs - performance.now()))
    latestMs = Math.max(latestMs, performance.now() - dueMs)
    const kind = drawn(random.between(0, 100))
    const athlete = random.whole(1, load.athletes)
    const number = kind === 'Squad' ? athlete - ((athlete - 1) % SQUAD) : athlete
    const file = kind === 'upload' ? load.newRun(number) : null
    asked.push(ask(load.urls, { kind, number, file }))
  }
  return { answers: await Promise.all(asked), latestMs }
}

function drawn(point: number): Kind {
  let sum = 0
  for (const kind of KINDS) {
    sum += MIX[kind]
    if (point < sum) return kind
  }
  return 'Today'
}

export function form(...files: readonly Uint8Array[]): FormData {
  const data = new FormData()
  for (const [index, bytes] of files.entries()) {
    data.append('file', new File([Buffer.from(bytes)], `${index}.fit`))
  }
  return data
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

interface Request {
  readonly kind: Kind
  readonly number: number
  readonly file: Uint8Array | null
}

async function ask(urls: readonly string[], request: Request): Promise<Answered> {
  const { kind, number, file } = request
  const sinceMs = performance.now()
  let status = 0
  let moved = false
  for (let attempt = 0; attempt < urls.length && status === 0; attempt++) {
    moved = attempt > 0
    status = await statusOf(urls[(number + attempt) % urls.length] ?? '', request)
  }
  const accepted = status >= 200 && status < 300
  const sent =
    file === null ? null : { athleteId: athleteIdOf(number), sha256: sha256Of(file), accepted }
  return { kind, ms: performance.now() - sinceMs, status, moved, sent }
}

async function statusOf(url: string, { kind, number, file }: Request): Promise<number> {
  const headers = { cookie: cookieOf(number) }
  try {
    const answer = await fetch(
      `${url}/api/v1${PATHS[kind]}`,
      file === null ? { headers } : { method: 'POST', body: form(file), headers },
    )
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
