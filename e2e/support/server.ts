import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { shiftedClockModule, TEST_ZONE } from './test-clock.ts'

export interface RunningServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly url: string
  readonly signInLink: string
  readonly dataDir: string
  /** Hosts that the server tried to reach outside of this machine. */
  outbound(): readonly string[]
  stop(): Promise<void>
}

interface ServerOptions {
  /** The folder of a demo that was made before; the server is then a demo on a copy of it. */
  readonly demoFrom?: string
}

const ROOT = resolve(import.meta.dirname, '..', '..')

/**
 * Starts the built server on a free port, a folder of its own and the clock of the tests, and waits
 * for its sign-in link.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-'))
  // The guard stands in every process of the server; what it refuses is told on standard error.
  const guard = pathToFileURL(join(import.meta.dirname, 'no-outbound.mjs')).href
  const args = [
    '--import',
    shiftedClockModule(),
    '--import',
    guard,
    join(ROOT, 'apps/server/dist/main.js'),
    '--data',
    dataDir,
    '--port',
    '0',
  ]
  if (options.demoFrom !== undefined) {
    cpSync(options.demoFrom, join(dataDir, 'demo'), { recursive: true })
    args.push('--demo')
  }
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: TEST_ZONE },
  })
  const outbound: string[] = []
  server.stderr?.on('data', (chunk: Buffer) => {
    for (const [, host] of chunk.toString().matchAll(/^OUTBOUND (.*)$/gm)) outbound.push(host ?? '')
  })
  try {
    const signInLink = await signInLinkOf(server)
    return {
      url: new URL(signInLink).origin,
      signInLink,
      dataDir,
      outbound: () => outbound,
      async stop() {
        await end(server)
        rmSync(dataDir, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await end(server)
    throw error
  }
}

function signInLinkOf(server: ChildProcess): Promise<string> {
  return new Promise((resolveLink, reject) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const link = /https?:\/\/\S+sign-in\S*/.exec(printed)
      if (link !== null) resolveLink(link[0])
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)))
  })
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null) return done()
    server.on('exit', () => done())
    server.kill('SIGTERM')
    setTimeout(() => server.kill('SIGKILL'), 10_000).unref()
  })
}
