import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { jobsSettled } from './jobs-settled.ts'

/** What the thread that answers went through since it was asked last. */
interface Standstill {
  /** The longest time without a turn of the event loop, ms; other programs on the machine count, too. */
  readonly longestMs: number
  /** The most processor time between two looks, ms: the same on an idle machine. */
  readonly busyMs: number
  readonly rssBytes: number
}

export interface Answer {
  readonly status: number
  readonly ms: number
  readonly body: Buffer
}

interface Started {
  readonly port: number
  readonly token: string
}

/** The built server in a process of its own; see measured-server.mjs. */
export class MeasuredServer {
  readonly #child: ChildProcess
  readonly #started: Started
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 })
  /** From the start of the process until it listened, ms. */
  readonly startMs: number
  readonly #dataDir: string

  private constructor(
    child: ChildProcess,
    started: Started,
    { dataDir, startMs }: { readonly dataDir: string; readonly startMs: number },
  ) {
    this.#child = child
    this.#started = started
    this.#dataDir = dataDir
    this.startMs = startMs
  }

  /** @param daysAhead how many days its clock is ahead */
  static async start(dataDir: string, daysAhead = 0): Promise<MeasuredServer> {
    const sinceMs = performance.now()
    const args = [dataDir, String(daysAhead)]
    const child = fork(join(import.meta.dirname, 'measured-server.mjs'), args, { execArgv: [] })
    const [started] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
    ])) as [Started]
    const startMs = performance.now() - sinceMs
    return new MeasuredServer(child, started, { dataDir, startMs })
  }

  /** How the event loop fared since the last call. */
  async standstill(): Promise<Standstill> {
    return (await this.#tell('standstill')) as Standstill
  }

  /** Lets the next morning come and waits until its work is done. */
  async morning(): Promise<void> {
    await this.#tell('morning')
  }

  /** Waits until the background has nothing left to do. */
  async settled(): Promise<void> {
    await jobsSettled(this.#dataDir)
    // The thread of the model does one thing after another: this answer comes after what waits there.
    await this.ask('/today')
    await jobsSettled(this.#dataDir)
  }

  async close(): Promise<void> {
    this.#agent.destroy()
    const gone = once(this.#child, 'exit')
    this.#child.send('close')
    await gone
  }

  ask(
    path: string,
    method: 'GET' | 'POST' | 'DELETE' = 'GET',
    payload?: { readonly type: string; readonly body: Buffer | string },
  ): Promise<Answer> {
    const sinceMs = performance.now()
    const { port, token } = this.#started
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: `/api/v1${path}`,
          method,
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${token}`,
            ...(payload === undefined
              ? {}
              : {
                  'content-type': payload.type,
                  'content-length': Buffer.byteLength(payload.body),
                }),
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const ms = performance.now() - sinceMs
            resolve({ status: answer.statusCode ?? 0, ms, body: Buffer.concat(chunks) })
          })
        },
      )
      sent.on('error', reject)
      sent.end(payload?.body)
    })
  }

  /** Asks and reads the answer as JSON; throws when it is no success. */
  async read<T>(...asked: Parameters<MeasuredServer['ask']>): Promise<T> {
    const { status, body } = await this.ask(...asked)
    if (status >= 400) throw new Error(`${asked[0]}: ${status} ${body.toString()}`)
    return JSON.parse(body.toString()) as T
  }

  async #tell(wish: 'standstill' | 'morning'): Promise<unknown> {
    const answered = once(this.#child, 'message')
    this.#child.send(wish)
    return (await answered)[0]
  }
}
