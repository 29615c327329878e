import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openAsBlob, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = resolve(import.meta.dirname, '..')
const START_WITHIN_MS = 180_000

export interface ServerWish {
  readonly dataDir: string
  /** From source by tsx needs no build; the built one is what a runner has. */
  readonly from: 'source' | 'build'
  readonly env?: Readonly<Record<string, string>>
  /** The server may use this many cores (Linux); all, when it is not said. */
  readonly cores?: number
  /** Another folder of the project with a build of its own; this one, when it is not said. */
  readonly root?: string
  /** With the made-up runner, who then lives in a folder inside `dataDir`. */
  readonly demo?: boolean
}

export interface ShownImport {
  readonly id: string
  readonly state: string
  readonly files: { readonly total: number; readonly done: number }
  readonly outcomes: Readonly<Record<string, number>>
  readonly runsFound: number
  readonly error: { readonly code: string } | null
}

/** A server in a process of its own, which can be measured and killed. */
export class ServerProcess {
  readonly pid: number
  readonly #child: ChildProcess
  readonly url: string
  readonly #token: string

  private constructor(child: ChildProcess, port: number, token: string) {
    this.#child = child
    this.pid = child.pid ?? 0
    this.url = `http://127.0.0.1:${port}`
    this.#token = token
  }

  /** Starts a server and waits until it listens. Throws with what it printed when it ends before. */
  static async start(wish: ServerWish): Promise<ServerProcess> {
    const child = begun(wish)
    let printed = ''
    const keep = (chunk: Buffer) => {
      printed += chunk.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const untilMs = performance.now() + START_WITHIN_MS
    while (child.exitCode === null && performance.now() < untilMs) {
      const lock = lockOf(wish.demo ? join(wish.dataDir, 'demo') : wish.dataDir, child.pid)
      if (lock?.pid === child.pid && lock?.port !== null && lock !== null) {
        return new ServerProcess(child, lock.port, lock.token)
      }
      await wait(10)
    }
    child.kill('SIGKILL')
    throw new Error(`the server did not start:\n${printed}`)
  }

  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /** Asks the API. Throws when the answer is no success or the server is gone. */
  async ask<T>(path: string, method: 'GET' | 'POST' | 'PUT' = 'GET', body?: unknown): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  /** Uploads a file as a stream; the answer whatever it is. */
  async upload(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const form = new FormData()
    form.append('file', await openAsBlob(path), basename(path))
    const response = await fetch(`${this.url}/api/v1/imports`, {
      method: 'POST',
      headers: this.headers,
      body: form,
    })
    return { status: response.status, body: await response.json() }
  }

  /** Waits until the import has ended, well or not. */
  async importEnd(id: string): Promise<ShownImport> {
    for (;;) {
      const shown = await this.ask<ShownImport>(`/api/v1/imports/${id}`)
      if (shown.state === 'finished' || shown.state === 'failed') return shown
      await wait(50)
    }
  }

  /** Ends the process by a signal and waits until it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.ended) return
    const gone = once(this.#child, 'exit')
    this.#child.kill(signal)
    const giveUp = setTimeout(() => this.#child.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(giveUp)
  }

  /** What every request signs in with. */
  get headers() {
    return { authorization: `Bearer ${this.#token}` }
  }
}

/** Starts a server, waits for nothing, and kills it after so many milliseconds. */
export async function startAndKill(wish: ServerWish, afterMs: number): Promise<void> {
  const child = begun(wish)
  child.stdout?.resume()
  child.stderr?.resume()
  const gone = once(child, 'exit')
  await wait(afterMs)
  child.kill('SIGKILL')
  await gone
}

function begun(wish: ServerWish): ChildProcess {
  const args =
    wish.from === 'source'
      ? ['--conditions=source', '--import', 'tsx', 'apps/server/src/main.ts']
      : ['apps/server/dist/main.js']
  const command = [process.execPath, ...args, '--data', wish.dataDir, '--port', '0']
  if (wish.demo) command.push('--demo')
  const pinned = wish.cores === undefined ? [] : ['taskset', '-c', `0-${wish.cores - 1}`]
  const [program = '', ...rest] = [...pinned, ...command]
  return spawn(program, rest, {
    cwd: wish.root ?? ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...wish.env },
  })
}

interface Lock {
  readonly pid: number
  readonly port: number | null
  readonly token: string
}

/** The lock of the only process on the folder, or that of `pid` among several. */
function lockOf(dataDir: string, pid = 0): Lock | null {
  try {
    const shared = readdirSync(dataDir).find((name) => name.includes(`.${pid}-`))
    return JSON.parse(readFileSync(join(dataDir, shared ?? 'bell-lap.lock'), 'utf8')) as Lock
  } catch {
    return null
  }
}
