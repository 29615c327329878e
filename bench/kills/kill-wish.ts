import type { Random } from '@bell-lap/synthetic-runner/random'
import { troublesOf } from '../../apps/server/src/testing/older-store.ts'
import type { ServerWish } from '../server-process.ts'

export interface KillWish {
  readonly kills: number
  /** An empty folder of its own. */
  readonly folder: string
  readonly from: ServerWish['from']
  /** When it is killed. */
  readonly random: Random
}

/** What was found after so many kills. */
export interface KillOutcome {
  readonly kills: number
  /** What the server had acknowledged, and what is there for it in the end. */
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  /** States that are neither the one before nor the one after; stores that fail SQLite's own checks; parts left behind. */
  readonly torn: number
}

/** SQLite's own checks on the store of a server that is running or ended. */
export async function isSound(dataDir: string): Promise<boolean> {
  return (await troublesOf(dataDir)).length === 0
}
