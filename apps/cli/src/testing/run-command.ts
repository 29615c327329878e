import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBellLap } from '../command-line.ts'
import type { World } from '../world.ts'

export interface Outcome {
  readonly exitCode: number
  readonly out: string
  readonly err: string
  /** What was printed, read as JSON. */
  readonly json: () => Record<string, unknown>
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'bell-lap-cli-'))

/** Runs one command line in this process on a data folder. */
export async function runCommand(
  args: readonly string[],
  dataDir: string,
  parts: Partial<World> = {},
): Promise<Outcome> {
  let out = ''
  let err = ''
  const world: World = {
    env: { BELL_LAP_DATA: dataDir },
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    drawsProgress: false,
    isTerminal: false,
    ask: null,
    now: () => new Date('2026-11-23T08:00:00Z'),
    ...parts,
  }
  const exitCode = await runBellLap(args, world)
  return { exitCode, out, err, json: () => JSON.parse(out) as Record<string, unknown> }
}
