import { mkdirSync } from 'node:fs'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { buildApp } from './app.ts'
import type { Context, IntervalsClient } from './context.ts'
import { closeStore, openStore } from './database/open.ts'
import { startInTurn } from './database/postgres-lock.ts'
import { sealStoredSecrets } from './database/seal-secrets.ts'
import { refuseEmptiedStore, troubleOf } from './database/store-trouble.ts'
import { LINK_MINUTES, makeSignInPath, newSecret, ownerOf } from './features/accounts/index.ts'
import {
  readRoutesInBackground,
  readShapesInBackground,
  settleInBackground,
} from './features/activities/index.ts'
import { runIntervalsChecks } from './features/connections/index.ts'
import { cleanScratch, settleOrphanedImports } from './features/data/index.ts'
import { runImports } from './features/imports/index.ts'
import { readFormsInBackground, summariseInBackground } from './features/form/index.ts'
import { readRacesInBackground } from './features/races/index.ts'
import { readHeartsInBackground } from './features/threshold/index.ts'
import { runDeliveries } from './features/plan/index.ts'
import { runPushes } from './features/push/index.ts'
import { runWebhooks } from './features/webhooks/index.ts'
import { lockFolder, unlockFolder } from './files/folder-lock.ts'
import type { S3Settings } from './files/s3-settings.ts'
import { keepFilesPrivate } from './files/private-files.ts'
import { openSecretBox } from './files/secret-box.ts'
import { agreeOnFolder } from './files/shared-folder.ts'
import { hearOthers } from './hear-others.ts'
import { lockStore } from './lock-store.ts'
import type { LockedStore } from './lock-store.ts'
import { fillDemo, runDemoJobs } from './daily/fill-demo.ts'
import type { DemoStory } from './daily/fill-demo.ts'
import { watchFolder } from './daily/keep-watching.ts'
import { backUpEachDay } from './daily/back-up-daily.ts'
import { eachMorning } from './daily/each-morning.ts'
import { checkConnections } from './daily/check-connections.ts'
import { laterLog } from './jobs/later-log.ts'
import type { LaterLog } from './jobs/later-log.ts'
import { Interrupted } from './jobs/interrupted.ts'
import type { RecordingReaders } from './jobs/recording-readers.ts'
import { makeContext } from './make-context.ts'
import { openAnswers } from './model/open-answers.ts'
import type { StoreThread } from './jobs/store-thread.ts'
import type { OidcProvider } from './oidc-provider.ts'
import type { Machine } from './reach/machine.ts'
import type { Address, Listening } from './reach/reach.ts'
import { makeReach, WrongSetting } from './reach/reach.ts'
import { message } from '@bell-lap/units/message'

export interface OpenOptions {
  /** Where everything is kept: the SQLite store, the originals, the backups. */
  readonly dataDir: string
  /** A PostgreSQL address; without it the embedded SQLite store is used. */
  readonly databaseUrl?: string | undefined
  /** `many`: several processes share the PostgreSQL database and the folder. */
  readonly processes?: 'one' | 'many' | undefined
  /** Fills an empty folder with a made-up runner. */
  readonly demo?: boolean
  /** Where the demo opens; only tests set it. */
  readonly demoStory?: DemoStory
  readonly now?: () => Date
  readonly logger?: FastifyServerOptions['logger']
  /** The address under which others see the server, such as `https://mile.example.org`. */
  readonly publicUrl?: string | undefined
  /** Further names under which the server may be called, such as `mile.home`. */
  readonly allowedHosts?: readonly string[] | undefined
  /** Addresses of proxies whose `X-Forwarded-…` headers count, such as `127.0.0.1` or `10.0.0.0/8`. */
  readonly trustedProxies?: readonly string[] | undefined
  /** Who may read `/metrics`; without it, this machine alone. */
  readonly metricsToken?: string | undefined
  /** The computer whose addresses count as its own; only tests set it. */
  readonly machine?: Machine
  /** The folder of the built web app; only tests set it. */
  readonly pages?: string
  /** Where original files are kept besides the folder. */
  readonly s3?: S3Settings | undefined
  /** How many bytes of original files a runner may have; without it, any number. */
  readonly quotaBytes?: number | undefined
  /** Whether each runner is backed up daily; without a word, yes. */
  readonly dailyBackups?: boolean | undefined
  /** A folder whose new recordings are imported by themselves. */
  readonly watch?: { readonly folder: string; readonly everyMs?: number } | undefined
  /** Whether plans follow the day by a timer; only tests turn it off, and call `morning` instead. */
  readonly timedMornings?: boolean
  /** How often to look whether a daily backup is due; only tests set it. */
  readonly backUpEveryMs?: number
  /** Another service that says who somebody is; without one, there is no button for it. */
  readonly oidc?: OidcProvider | null | undefined
  /** Where intervals.icu is; only tests set it. */
  readonly intervalsUrl?: string
  /** As what this server is registered at intervals.icu; without it, runners type a key. */
  readonly intervalsClient?: IntervalsClient | undefined
  /** Whether the model has a thread of its own; without a word it has, but for the program run from source. */
  readonly modelThread?: boolean
  /** What names the build of the program; only tests set it. */
  readonly program?: string
  /** Whether the answers of Today and Plan are worked out beforehand; only tests turn it off. */
  readonly preparesAnswers?: boolean
  /** Threads that outlast this one and are not closed with it; only tests set them. */
  readonly readers?: RecordingReaders
  readonly storeThread?: StoreThread
  /** Called when another process took the PostgreSQL database away: this one must end. */
  readonly onStoreLost?: () => void
}

export interface BellLap {
  readonly app: FastifyInstance
  /** Lets running work stop at a safe place and closes the store. */
  readonly close: () => Promise<void>
  /** A link that signs in once, within the hour. */
  readonly signInLink: (baseUrl: string) => Promise<string>
  /** Runs the job of the morning now: every plan follows its runner's day. */
  readonly morning: () => Promise<void>
  /** Addresses that lead to the server, best first; none before it listens. */
  readonly addresses: () => readonly Address[]
  /** Bearer token for callers in this process and on this machine. */
  readonly localToken: string
}

/**
 * Opens Bell Lap on a data folder without listening. Throws `FolderIsOpen` when another process has
 * it, `StoreIsOpen` when another one has the PostgreSQL database, `StoreIsNewer` when a newer version
 * wrote the store, `FolderNotShared` when the other processes of the database have another folder, and `StoreTrouble`
 * when the folder or the store cannot be used.
 */
export async function openBellLap(options: OpenOptions): Promise<BellLap> {
  const { dataDir } = options
  const now = options.now ?? (() => new Date())
  const localToken = newSecret()
  const shared = options.processes === 'many'
  if (shared && options.databaseUrl === undefined) {
    throw new WrongSetting(message('start.many-needs-postgres'))
  }
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    keepFilesPrivate(dataDir)
    lockFolder(dataDir, localToken, { shared })
  } catch (error) {
    throw troubleOf(error, dataDir) ?? error
  }
  const log = laterLog()
  let locked: LockedStore = { lock: null, linked: null }
  const open = async () => {
    locked = await lockStore(options, log)
    return openLocked(options, { now, localToken, log, ...locked })
  }
  try {
    // Processes that start together would make the schema, the first account and the folder's id twice.
    return shared ? await startInTurn(options.databaseUrl ?? '', open) : await open()
  } catch (error) {
    await locked.linked?.close()
    await locked.lock?.release()
    unlockFolder(dataDir, localToken)
    throw troubleOf(error, dataDir) ?? error
  }
}

interface Locked extends LockedStore {
  readonly now: () => Date
  readonly localToken: string
  readonly log: LaterLog
}

async function openLocked(
  options: OpenOptions,
  { now, localToken, log, lock, linked }: Locked,
): Promise<BellLap> {
  const { dataDir } = options
  let app: FastifyInstance | null = null
  const reach = makeReach({ ...options, listening: () => (app === null ? null : listeningOf(app)) })
  const { store, secrets } = await openFiles(options, { now, linked })
  const parts = { store, secrets, now, localToken, reach, log, readOnly: null }
  const context = makeContext(linked === null ? options : { ...options, process: linked }, parts)
  if (linked !== null) hearOthers(context, linked)
  // It loads its code while this thread goes on.
  context.model?.start()
  const owner = await ownerOf(store.database, now())
  const { logger, pages, trustedProxies, metricsToken } = options
  const { answers, prepare, prepareSoon, close: closeModel } = openAnswers(context, options)
  app = await buildApp(context, { logger, pages, trustedProxies, metricsToken, answers })
  log.become(app.log)
  const demoStory = options.demoStory ?? 'in-the-block'
  if (linked !== null) await lock?.share()
  await startJobs(context, demoStory)
  if (context.demo) await fillDemo(context, owner.athleteId, demoStory)
  prepareToday(context, owner.athleteId)
  prepareSoon(owner.athleteId)

  sendOriginals(context)
  const connections = checkConnections(context)
  const mornings = eachMorning(context, { timed: options.timedMornings ?? true, prepare })
  const backups = backUpEachDay(context, options.backUpEveryMs)
  const watching = watchFolder(context, owner.athleteId, options.watch)

  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    connections.stop()
    await watching.stop()
    await mornings.stop()
    await context.storeWorker.close()
    await backups.stop()
    await context.jobs.close()
    await app.close()
    await closeModel()
    if (options.readers === undefined) await context.readers.close()
    await context.turns.close()
    await linked?.close()
    await closeStore(store)
    await lock?.release()
    unlockFolder(dataDir, localToken)
  }
  const signInLink = async (baseUrl: string) => {
    const { path } = await makeSignInPath(context, owner.accountId, LINK_MINUTES.printed)
    return `${baseUrl}${path}`
  }
  return {
    app,
    close,
    signInLink,
    morning: mornings.look,
    addresses: reach.addresses,
    localToken,
  }
}

async function openFiles(
  { dataDir, databaseUrl }: OpenOptions,
  { now, linked }: Pick<Locked, 'now' | 'linked'>,
): Promise<Pick<Context, 'store' | 'secrets'>> {
  if (databaseUrl === undefined) refuseEmptiedStore(dataDir)
  const store = await openStore(dataDir, databaseUrl, now)
  if (linked !== null) await agreeOnFolder(store.database, dataDir)
  const secrets = openSecretBox(dataDir)
  await sealStoredSecrets(store, secrets)
  return { store, secrets }
}

/** Original files of the time before there was another store for them. */
function sendOriginals({ originals, log }: Context): void {
  originals.sendAll().catch((error: unknown) => {
    log.warn({ err: error }, 'original files could not be sent to their other store')
  })
}

/** Whoever opens a page soon after the start finds the estimate at hand. */
function prepareToday({ model, log }: Context, athleteId: string): void {
  model?.follow('start', athleteId).catch((error: unknown) => {
    if (!(error instanceof Interrupted)) log.warn({ err: error }, 'Today could not be prepared')
  })
}

/** Where the app listens, or `null` while it does not. */
export function listeningOf(app: FastifyInstance): Listening | null {
  const at = app.server.address()
  return typeof at === 'object' ? at : null
}

/** What is done in the background, taken up where the last run of the program left it. */
async function startJobs(context: Context, demoStory: DemoStory): Promise<void> {
  await cleanScratch(context)
  await settleOrphanedImports(context)
  settleInBackground(context)
  runImports(context)
  runIntervalsChecks(context)
  readHeartsInBackground(context)
  readFormsInBackground(context)
  summariseInBackground(context)
  readShapesInBackground(context)
  readRoutesInBackground(context)
  readRacesInBackground(context)
  runDeliveries(context)
  runPushes(context)
  runWebhooks(context)
  if (context.demo) runDemoJobs(context, demoStory)
  await context.jobs.start()
}
