import { resolve } from 'node:path'
import type { BellLapClient } from '@bell-lap/api-client/client'
import { createClient } from '@bell-lap/api-client/client'
import { defaultDataFolder } from '@bell-lap/server/data-folder'
import { readVariable } from '@bell-lap/server/environment'
import { readS3 } from '@bell-lap/server/files/s3-settings'
import { readLiveLock, urlOfLock } from '@bell-lap/server/files/folder-lock'
import type { CommonOptions, Invocation } from './cli-command.ts'
import { CommandEnded, EXIT } from './exit-code.ts'
import { inProcessFetch } from './in-process-fetch.ts'
import type { CliText } from './reader-locale.ts'
import type { World } from './world.ts'

/** Bell Lap, wherever it runs. */
export interface Connection {
  readonly client: BellLapClient
  /** A call whose answer is not JSON, such as a download. */
  readonly call: (path: string, init?: RequestInit) => Promise<Response>
  readonly where: 'server' | 'in process'
  readonly close: () => Promise<void>
}

/** The data folder that the command works on. */
export function dataFolderOf(common: CommonOptions, world: World): string {
  return common.data === undefined ? defaultDataFolder(world.env) : resolve(common.data)
}

/**
 * Finds Bell Lap: the given server, else the one that has the data folder open, else this process
 * opens the folder itself.
 */
async function connect({ common, world, text }: Invocation): Promise<Connection> {
  if (common.server !== undefined) {
    return toServer(common.server, common.token ?? readVariable(world.env, 'BELL_LAP_TOKEN'), text)
  }
  const dataDir = dataFolderOf(common, world)
  const lock = readLiveLock(dataDir)
  if (lock === null) return inProcess(dataDir, world, text)
  const url = urlOfLock(lock)
  if (url === null) {
    const detail = text.t('cli.folder-in-use', { pid: lock.pid })
    throw new CommandEnded(EXIT.failed, 'folder-is-open', detail)
  }
  return toServer(url, lock.token, text)
}

function toServer(address: string, token: string | undefined, text: CliText): Connection {
  if (!URL.canParse(address)) {
    const detail = text.t('cli.not-an-address', { address })
    throw new CommandEnded(EXIT.usage, 'not-an-address', detail)
  }
  const baseUrl = address.replace(/\/+$/, '')
  return connectionTo({
    baseUrl,
    token,
    where: 'server',
    language: text.reader.locale,
    fetch: async (request) => {
      try {
        return await fetch(request)
      } catch (error) {
        const detail = text.t('cli.no-answer', { address: baseUrl })
        throw Object.assign(new CommandEnded(EXIT.failed, 'no-answer', detail), { cause: error })
      }
    },
    close: async () => {},
  })
}

async function inProcess(dataDir: string, world: World, text: CliText): Promise<Connection> {
  // Loaded only here: asking a running server, or for help, need not wait for it.
  const { openBellLap } = await import('@bell-lap/server/open-bell-lap')
  const bellLap = await openBellLap({
    dataDir,
    databaseUrl: readVariable(world.env, 'BELL_LAP_DATABASE_URL'),
    s3: readS3(world.env),
    publicUrl: readVariable(world.env, 'BELL_LAP_PUBLIC_URL'),
    now: world.now,
    // Nobody else waits for an answer.
    modelThread: false,
  })
  return connectionTo({
    baseUrl: 'http://127.0.0.1',
    token: bellLap.localToken,
    where: 'in process',
    language: text.reader.locale,
    fetch: inProcessFetch(bellLap.app),
    close: bellLap.close,
  })
}

interface Reached {
  readonly baseUrl: string
  readonly token: string | undefined
  readonly where: Connection['where']
  /** What the answers are to be in, where the settings name none. */
  readonly language: string
  readonly fetch: (request: Request) => Promise<Response>
  readonly close: () => Promise<void>
}

function connectionTo({ baseUrl, token, where, language, fetch, close }: Reached): Connection {
  const ask = (request: Request) => {
    request.headers.set('accept-language', language)
    return fetch(request)
  }
  const client = createClient({ baseUrl, fetch: ask, ...(token === undefined ? {} : { token }) })
  const call = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    return ask(new Request(`${baseUrl}${path}`, { ...init, headers }))
  }
  return { client, call, where, close }
}

/**
 * Runs with a connection and closes it, whatever happens; Ctrl-C closes it, too. `onStop` is done before
 * that: work that a server would otherwise go on with.
 */
export async function withConnection<T>(
  invocation: Invocation,
  use: (connection: Connection) => Promise<T>,
  onStop?: (connection: Connection) => Promise<unknown>,
): Promise<T> {
  const connection = await connect(invocation)
  const stop = () => {
    const before = onStop?.(connection) ?? Promise.resolve()
    void before
      .catch(() => undefined)
      .then(() => connection.close())
      .finally(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await use(connection)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await connection.close()
  }
}
