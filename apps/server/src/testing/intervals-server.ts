/**
 * A server that answers as the API description of intervals.icu says: activities by days and files
 * by id; events listed, created or changed by uid in bulk, deleted in bulk by id, and made into a
 * FIT file. It reads the text of a workout by the rules of that language, with nothing of our writer.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readIntervalsText } from '@bell-lap/workout/testing/read-back/read-intervals-text'
import type { RunStep } from '@bell-lap/workout/testing/read-back/run-step'
import type { Step, StepTarget, Workout } from '@bell-lap/workout/workout'
import { fitWorkout } from '@bell-lap/workout/write/fit-workout'

export const INTERVALS_KEY = 'a-key-of-the-runner'
export const INTERVALS_TOKEN = 'a-token-of-an-application'
/** As what Bell Lap is registered there. */
export const INTERVALS_CLIENT = { id: '77', secret: 'the-secret-of-the-client' } as const

export interface MadeActivity {
  readonly id: string
  readonly source: string
  readonly start_date_local: string
  readonly file_type?: string
  readonly bytes?: Uint8Array
}

export interface MadeEvent {
  readonly id: number
  readonly uid?: string
  readonly category: string
  readonly type?: string
  readonly start_date_local: string
  readonly name: string
  readonly description?: string
  readonly indoor?: boolean
}

export class IntervalsServer {
  activities: MadeActivity[] = []
  events: MadeEvent[] = []
  /** Method and path of every request that was let in. */
  asked: string[] = []
  /** How many requests are answered with 429. */
  busyFor = 0
  /** The pause asked for with 429, s. */
  retryAfterS = 0.01
  /** Another status for every request, such as 403. */
  refuses: number | null = null
  /** What it does to the steps of a workout, as faults of the real one have been seen to. */
  mangles: (steps: readonly RunStep[]) => readonly RunStep[] = (steps) => steps
  /** Codes that were given and not yet exchanged. */
  readonly #codes = new Set<string>()
  /** The token of this server's own client, while the runner lets it in. */
  granted: string | null = null
  #nextId = 1000
  readonly #server: Server

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response)
    })
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** What the runner who agrees is sent back with, or what is wrong with the address. */
  authorize(address: string): {
    readonly code: string
    readonly state: string
    readonly to: string
  } {
    const { pathname, searchParams } = new URL(address)
    if (pathname !== '/oauth/authorize') throw new Error(`${pathname} is no address of a sign-in`)
    if (searchParams.get('client_id') !== INTERVALS_CLIENT.id) throw new Error('an unknown client')
    const code = `code-${this.#nextId++}`
    this.#codes.add(code)
    const [state, to] = [searchParams.get('state') ?? '', searchParams.get('redirect_uri') ?? '']
    return { code, state, to }
  }

  /** The page on which the runner lets the client in, or not. */
  #questionOf(address: string): string {
    const { code, state, to } = this.authorize(address)
    const back = (answer: Readonly<Record<string, string>>) =>
      `${to}?${new URLSearchParams(answer).toString().replaceAll('&', '&amp;')}`
    return `<!doctype html><html lang="en"><title>Made intervals.icu</title>
      <h1>Let Bell Lap in?</h1>
      <a href="${back({ code, state })}">Allow</a>
      <a href="${back({ error: 'access_denied', state })}">Decline</a>`
  }

  async #exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = new URLSearchParams(await textOf(request))
    const isClient =
      sent.get('client_id') === INTERVALS_CLIENT.id &&
      sent.get('client_secret') === INTERVALS_CLIENT.secret
    if (!isClient || !this.#codes.delete(sent.get('code') ?? '')) {
      response.writeHead(isClient ? 400 : 404).end()
      return
    }
    this.granted = `granted-${this.#nextId++}`
    response.setHeader('content-type', 'application/json')
    const athlete = { id: '2049151', name: 'A runner' }
    const answer = {
      token_type: 'Bearer',
      access_token: this.granted,
      scope: 'ACTIVITY:READ',
      athlete,
    }
    response.end(JSON.stringify(answer))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost')
    if (request.method === 'GET' && url.pathname === '/oauth/authorize') {
      response.setHeader('content-type', 'text/html')
      response.end(this.#questionOf(url.href))
      return
    }
    if (request.method === 'POST' && url.pathname === '/api/oauth/token') {
      await this.#exchange(request, response)
      return
    }
    const login = Buffer.from(`API_KEY:${INTERVALS_KEY}`).toString('base64')
    const { authorization } = request.headers
    const isGranted = this.granted !== null && authorization === `Bearer ${this.granted}`
    if (
      !isGranted &&
      authorization !== `Basic ${login}` &&
      authorization !== `Bearer ${INTERVALS_TOKEN}`
    ) {
      response.writeHead(401).end()
      return
    }
    const method = request.method ?? 'GET'
    this.asked.push(method === 'GET' ? (request.url ?? '') : `${method} ${request.url ?? ''}`)
    if (this.busyFor > 0) {
      this.busyFor -= 1
      response.writeHead(429, { 'retry-after': String(this.retryAfterS) }).end()
      return
    }
    if (this.refuses !== null) {
      response.writeHead(this.refuses, { 'retry-after': '0.01' }).end()
      return
    }
    const body = await bodyOf(request)
    const answer = this.#route(method, url, body)
    if (answer === null) response.writeHead(404).end()
    else if (answer instanceof Uint8Array) response.end(answer)
    else {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    }
  }

  #route(method: string, url: URL, body: unknown): unknown {
    const [, path = ''] = url.pathname.split('/api/v1/')
    if (method === 'DELETE' && path === 'disconnect-app') {
      this.granted = null
      return {}
    }
    const file = /^activity\/([^/]+)\/file$/.exec(path)
    if (file !== null) return this.activities.find(({ id }) => id === file[1])?.bytes ?? null
    if (path === 'athlete/0/activities') {
      return within(this.activities, url).map((one) => ({ ...one, bytes: undefined }))
    }
    if (path === 'athlete/0/events.json') return within(this.events, url)
    if (method === 'POST' && path === 'athlete/0/events/bulk') {
      const upsert = url.searchParams.get('upsertOnUid') === 'true'
      return (body as Omit<MadeEvent, 'id'>[]).map((event) => this.#put(event, upsert))
    }
    if (method === 'PUT' && path === 'athlete/0/events/bulk-delete') {
      const doomed = new Set((body as { id: number }[]).map(({ id }) => id))
      const before = this.events.length
      this.events = this.events.filter(({ id }) => !doomed.has(id))
      return { eventsDeleted: before - this.events.length }
    }
    const download = /^athlete\/0\/events\/(\d+)\/download\.fit$/.exec(path)
    const event = this.events.find(({ id }) => id === Number(download?.[1]))
    return event === undefined ? null : this.#fitOf(event)
  }

  #put(event: Omit<MadeEvent, 'id'>, upsert: boolean): MadeEvent {
    const known = upsert ? this.events.find(({ uid }) => uid === event.uid) : undefined
    const put = { ...event, id: known?.id ?? this.#nextId++ }
    this.events = [...this.events.filter(({ id }) => id !== put.id), put]
    return put
  }

  #fitOf(event: MadeEvent): Uint8Array | null {
    const steps = this.mangles(readIntervalsText(event.description ?? ''))
    const file = fitWorkout(toWorkout(steps), {
      serial: 1,
      createdAtS: 1,
      heart: null,
      say: ({ code }) => code,
    })
    return file.ok ? file.bytes : null
  }
}

function within<T extends { readonly start_date_local: string }>(items: readonly T[], url: URL) {
  const oldest = url.searchParams.get('oldest') ?? ''
  const newest = url.searchParams.get('newest') ?? '9'
  return items.filter(({ start_date_local: start }) => {
    return start.slice(0, 10) >= oldest && start.slice(0, 10) <= newest
  })
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = await textOf(request)
  return text === '' ? null : JSON.parse(text)
}

/** Its own idea of the workout: flat, with the middle of nothing but what stood in the text. */
function toWorkout(steps: readonly RunStep[]): Workout {
  return {
    sessionId: 'R3',
    family: 'R',
    title: null,
    place: 'any',
    elements: fold(steps.map(toStep)),
    expectedCr10: 5,
  }
}

/** Neighbours that repeat become a repeat, so that long sessions stay below the limit of a watch. */
function fold(steps: readonly Step[]): Workout['elements'] {
  const out: Workout['elements'][number][] = []
  for (let i = 0; i < steps.length;) {
    const pair = JSON.stringify(steps.slice(i, i + 2))
    let times = 1
    while (JSON.stringify(steps.slice(i + 2 * times, i + 2 * times + 2)) === pair) times += 1
    if (times > 1) out.push({ kind: 'repeat', times, steps: steps.slice(i, i + 2) })
    else out.push(steps[i] as Step)
    i += times > 1 ? 2 * times : 1
  }
  return out
}

function toStep({ part, length, speed }: RunStep): Step {
  const target: StepTarget =
    speed === null
      ? { kind: 'none', speedMps: 2 }
      : { kind: 'pace', symbol: 'E', band: { slowMps: speed[0], fastMps: speed[1] } }
  return {
    kind: 'step',
    intent: part === 'run' ? 'work' : part,
    duration:
      length.unit === 'm'
        ? { kind: 'distance', distanceM: length.amount }
        : length.unit === 's'
          ? { kind: 'time', timeS: length.amount }
          : { kind: 'open', expectedS: length.amount },
    target,
    cue: null,
    gradePct: null,
  }
}
