import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { message } from '@bell-lap/units/message'
import { buildApp } from './app.ts'
import { SQLITE_NAME } from './data-folder.ts'
import { openStore } from './database/open.ts'
import type { StoreTrouble } from './database/store-trouble.ts'
import { LINK_MINUTES, makeSignInPath, newSecret, ownerOf } from './features/accounts/index.ts'
import { FolderIsOpen, lockFolder, unlockFolder } from './files/folder-lock.ts'
import { KEY_NAME, openSecretBox } from './files/secret-box.ts'
import { laterLog } from './jobs/later-log.ts'
import { makeContext } from './make-context.ts'
import { listeningOf } from './open-bell-lap.ts'
import type { BellLap, OpenOptions } from './open-bell-lap.ts'
import { makeReach } from './reach/reach.ts'

/** Where a copy of the store may fit; the second is memory, on Linux. */
const SCRATCH = [tmpdir(), '/dev/shm']
const COPIED = [SQLITE_NAME, `${SQLITE_NAME}-wal`, KEY_NAME]

/**
 * Opens a data folder that cannot be written to, to read in it: on a copy of the store, which takes the sign-ins
 * and goes when the server ends. Everything else that would be saved is refused with a sentence. `null` where
 * that cannot be done either: without a store, without room for the copy, with a store that cannot be read.
 * Throws `FolderIsOpen` when another process has the folder.
 */
export async function openReadOnly(
  options: OpenOptions,
  { kind }: Pick<StoreTrouble, 'kind'>,
): Promise<BellLap | null> {
  const { dataDir, databaseUrl } = options
  if (kind === 'damaged' || databaseUrl !== undefined) return null
  if (!existsSync(join(dataDir, SQLITE_NAME))) return null
  const localToken = newSecret()
  lockIfPossible(dataDir, localToken)
  const scratch = copyStore(dataDir)
  try {
    if (scratch !== null) return await openCopy(options, { scratch, localToken, kind })
  } catch {
    // What is wrong with the folder was told already; this was another try.
    rmSync(scratch ?? '', { recursive: true, force: true })
  }
  unlockFolder(dataDir)
  return null
}

/** A full disk has no room for the lock; then another start is not kept out, but neither writes. */
function lockIfPossible(dataDir: string, token: string): void {
  try {
    lockFolder(dataDir, token)
  } catch (error) {
    if (error instanceof FolderIsOpen) throw error
  }
}

function copyStore(dataDir: string): string | null {
  for (const place of SCRATCH) {
    let scratch: string | null = null
    try {
      scratch = mkdtempSync(join(place, 'bell-lap-reading-'))
      for (const name of COPIED) {
        if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(scratch, name))
      }
      return scratch
    } catch {
      if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
    }
  }
  return null
}

interface Copy {
  readonly scratch: string
  readonly localToken: string
  readonly kind: 'disk-full' | 'no-access'
}

async function openCopy(
  options: OpenOptions,
  { scratch, localToken, kind }: Copy,
): Promise<BellLap> {
  const { dataDir, logger, pages, trustedProxies } = options
  const now = options.now ?? (() => new Date())
  let app: FastifyInstance | null = null
  const reach = makeReach({ ...options, listening: () => (app === null ? null : listeningOf(app)) })
  const store = await openStore(scratch, undefined, now)
  const log = laterLog()
  const context = makeContext(
    { ...options, modelThread: false },
    {
      store,
      secrets: openSecretBox(scratch),
      now,
      localToken,
      reach,
      log,
      readOnly: message(`read-only.${kind}`),
    },
  )
  // No job is done: what it works out could not be kept.
  await context.jobs.close()
  const owner = await ownerOf(store.database, now())
  app = await buildApp(context, { logger, pages, trustedProxies })
  log.become(app.log)
  const opened = app
  return {
    app: opened,
    localToken,
    addresses: reach.addresses,
    morning: async () => undefined,
    signInLink: async (baseUrl) => {
      const { path } = await makeSignInPath(context, owner.accountId, LINK_MINUTES.printed)
      return `${baseUrl}${path}`
    },
    close: async () => {
      await opened.close()
      if (options.readers === undefined) await context.readers.close()
      await store.database.destroy()
      rmSync(scratch, { recursive: true, force: true })
      unlockFolder(dataDir)
    },
  }
}
