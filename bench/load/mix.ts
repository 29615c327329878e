import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { madeRecording, startedAt } from '../made-recordings.ts'
import { cookieOf, SQUAD } from './many-athletes.ts'

/** What is asked, and how often among a hundred requests. */
const MIX = { Today: 50, Plan: 30, Squad: 15, upload: 5 } as const
type Kind = keyof typeof MIX
export const KINDS = Object.keys(MIX) as Kind[]
const PATHS = { Today: '/today', Plan: '/plan', Squad: '/squad', upload: '/imports' } as const
/** An upload is the run of an hour, on a day of its own. */
const RUN_S = 3600

export interface Answered {
  readonly kind: Kind
  readonly ms: number
  /** 0 where no answer came. */
  readonly status: number
}

interface Load {
  /** The addresses of the processes. A runner stays with one, as behind the proxy. */
  readonly urls: readonly string[]
  readonly athletes: number
  readonly perSecond: number
  readonly seconds: number
  readonly seed: number
}

/** Asks at a steady rate, whether or not earlier requests were answered. */
export async function askAtRate(load: Load): Promise<readonly Answered[]> {
  const random = seededRandom(load.seed)
  const recording = madeRecording(load.seed, RUN_S)
  const asked: Promise<Answered>[] = []
  const sinceMs = performance.now()
  const firstS = Math.floor(Date.now() / 1000) - 400 * 86_400
  for (let n = 0; n < load.perSecond * load.seconds; n++) {
    await wait(Math.max(0, sinceMs + (n * 1000) / load.perSecond - performance.now()))
    const kind = drawn(random.between(0, 100))
    const athlete = random.whole(1, load.athletes)
    const number = kind === 'Squad' ? athlete - ((athlete - 1) % SQUAD) : athlete
    const url = load.urls[number % load.urls.length] ?? ''
    const body = kind === 'upload' ? form(startedAt(recording, firstS - n * 20_000)) : undefined
    asked.push(ask(url, { kind, number, body }))
  }
  return Promise.all(asked)
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

interface Asked {
  readonly kind: Kind
  readonly number: number
  readonly body: FormData | undefined
}

async function ask(url: string, { kind, number, body }: Asked): Promise<Answered> {
  const sinceMs = performance.now()
  const headers = { cookie: cookieOf(number) }
  try {
    const answer = await fetch(
      `${url}/api/v1${PATHS[kind]}`,
      body === undefined ? { headers } : { method: 'POST', body, headers },
    )
    await answer.arrayBuffer()
    return { kind, ms: performance.now() - sinceMs, status: answer.status }
  } catch {
    return { kind, ms: performance.now() - sinceMs, status: 0 }
  }
}
