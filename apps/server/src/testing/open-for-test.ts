import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { openStore } from '../database/open.ts'
import { partitionByAthlete } from '../database/partition.ts'
import type { S3Settings } from '../files/s3-settings.ts'
import { RecordingReaders } from '../jobs/recording-readers.ts'
import { StoreThread } from '../jobs/store-thread.ts'
import type { OidcProvider } from '../oidc-provider.ts'
import { openBellLap } from '../open-bell-lap.ts'
import { copyEmptyStore } from './empty-store.ts'
import { copyOfDatabase } from './test-databases.ts'
import type { Machine } from '../reach/machine.ts'
import type { BellLap } from '../open-bell-lap.ts'

export const TEST_NOW = new Date('2026-05-20T10:00:00Z')

/**
 * The stores for tests of features with SQL of their own; PostgreSQL only where an address is given.
 * What a feature does with the answers is the same on both, and tested on SQLite.
 */
export const TEST_STORES: readonly { readonly name: string; readonly url: string | undefined }[] = [
  { name: 'SQLite', url: undefined },
  ...(process.env['BELL_LAP_TEST_POSTGRES_URL']
    ? [{ name: 'PostgreSQL', url: process.env['BELL_LAP_TEST_POSTGRES_URL'] }]
    : []),
]
if (TEST_STORES.length === 1) {
  console.info('PostgreSQL is left out: BELL_LAP_TEST_POSTGRES_URL is not set.')
}

/** One set of threads for all servers of a process: starting them takes longer than most tests. */
const sharedReaders = new RecordingReaders()
const sharedStoreThread = new StoreThread(600_000)

export interface TestBellLap extends BellLap {
  readonly dataDir: string
  /** Where its PostgreSQL is; `undefined` for SQLite. */
  readonly databaseUrl: string | undefined
  /** Asks as the signed-in runner. */
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
  ) => ReturnType<typeof inject>
  readonly upload: (files: readonly TestFile[], url?: string) => ReturnType<typeof inject>
  /** Waits until the import has ended and gives it back. */
  readonly finished: (id: string) => Promise<TestImport>
}
export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array
}
export interface TestImport {
  readonly id: string
  readonly state: string
  readonly runsFound: number
  readonly files: { readonly total: number; readonly done: number }
  readonly outcomes: Readonly<Record<string, number>>
}

const inject = (bellLap: BellLap, options: InjectOptions) => bellLap.app.inject(options)

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bell-lap-test-'))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Whether the tests on PostgreSQL run on tables that are cut into parts by athlete. */
export const IN_PARTS = process.env['BELL_LAP_TEST_PARTITIONS'] === '1'

/** An empty database of its own with today's tables, so that tests do not meet. */
export async function freshUrl(url: string | undefined): Promise<string | undefined> {
  return url === undefined ? undefined : copyOfDatabase(url, { name: 'empty', fill: fillEmpty })
}

/** The store tests run on tables that are cut into parts by athlete, too. */
async function fillEmpty(url: string): Promise<void> {
  const { database } = await openStore(tmpdir(), url, () => TEST_NOW)
  if (IN_PARTS) await partitionByAthlete(database, 4)
  await database.destroy()
}

export async function openForTest(
  options: {
    readonly dataDir?: string
    readonly databaseUrl?: string | undefined
    readonly now?: () => Date
    readonly intervalsUrl?: string
    readonly intervalsClient?: { readonly id: string; readonly secret: string }
    readonly backUpEveryMs?: number
    readonly publicUrl?: string
    readonly metricsToken?: string
    readonly oidc?: OidcProvider
    readonly machine?: Machine
    readonly trustedProxies?: readonly string[]
    readonly modelThread?: boolean
    readonly program?: string
    readonly preparesAnswers?: boolean
    readonly processes?: 'one' | 'many'
    readonly s3?: S3Settings
    readonly quotaBytes?: number
    readonly dailyBackups?: boolean
  } = {},
): Promise<TestBellLap> {
  const dataDir = options.dataDir ?? newFolder()
  if (options.dataDir === undefined && options.databaseUrl === undefined) {
    await copyEmptyStore(dataDir)
  }
  const bellLap = await openBellLap({
    readers: sharedReaders,
    storeThread: sharedStoreThread,
    // On a slow machine the timer fires between two steps of a test and changes its plan.
    timedMornings: false,
    ...options,
    dataDir,
    now: options.now ?? (() => TEST_NOW),
  })
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  const ask: TestBellLap['ask'] = (method, url, body) =>
    inject(bellLap, {
      method,
      url: `/api/v1${url}`,
      headers,
      ...(body === undefined ? {} : { payload: body as object }),
    })
  const upload: TestBellLap['upload'] = async (files, url = '/imports') => {
    const form = new FormData()
    for (const file of files) form.append('file', new File([Buffer.from(file.bytes)], file.name))
    const request = new Request('http://localhost', { method: 'POST', body: form })
    const type = request.headers.get('content-type') ?? ''
    const payload = Buffer.from(await request.arrayBuffer())
    return inject(bellLap, {
      method: 'POST',
      url: `/api/v1${url}`,
      headers: { ...headers, 'content-type': type },
      payload,
    })
  }
  const finished: TestBellLap['finished'] = async (id) => {
    for (;;) {
      const one = (await ask('GET', `/imports/${id}`)).json<TestImport>()
      if (one.state === 'finished' || one.state === 'failed') return one
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { ...bellLap, dataDir, databaseUrl: options.databaseUrl, ask, upload, finished }
}
