import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBellLap, type OpenOptions } from '@bell-lap/server/open-bell-lap'
import type { RunningServer } from './server.ts'
import { startOf } from './test-clock.ts'

export interface ShiftedServer extends RunningServer {
  /** It is the start time of that day now. */
  goTo(day: string): void
  /** Another link: a sign-in lasts for 90 days. */
  newSignInLink(): Promise<string>
  /** What the command line signs in with. */
  readonly localToken: string
  /** `keep` sees the data folder before it is removed. */
  stop(keep?: (dataDir: string) => void): Promise<void>
}

interface ServerOnOptions extends Pick<
  OpenOptions,
  'intervalsUrl' | 'intervalsClient' | 'publicUrl'
> {
  /** A data folder that `prepareFolder` made. */
  readonly copyOf?: string
}

const PREPARED_WITHIN_MS = 600_000

/** A server in this process whose clock starts on `day` and can be taken to others. */
export async function startServerOn(
  day: string,
  { copyOf, ...options }: ServerOnOptions = {},
): Promise<ShiftedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-'))
  const aheadOn = (other: string) => startOf(other).getTime() - Date.now()
  // The folder was made on a clock that began at the same time; nothing in it may lie ahead.
  let ahead = aheadOn(day) + (copyOf === undefined ? 0 : PREPARED_WITHIN_MS)
  if (copyOf !== undefined) cpSync(copyOf, dataDir, { recursive: true })
  const bellLap = await openBellLap({
    ...options,
    dataDir,
    // On a slow machine the timer fires between two steps of a test and changes its plan.
    timedMornings: false,
    now: () => new Date(Date.now() + ahead),
  })
  await bellLap.app.listen({ host: '127.0.0.1', port: 0 })
  const address = bellLap.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const url = `http://localhost:${port}`
  return {
    url,
    signInLink: await bellLap.signInLink(url),
    dataDir,
    newSignInLink: () => bellLap.signInLink(url),
    localToken: bellLap.localToken,
    outbound: () => [],
    goTo: (other) => {
      ahead = aheadOn(other)
    },
    async stop(keep) {
      await bellLap.close()
      keep?.(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
