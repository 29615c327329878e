// `npm run prove:kills [-- --kills 30] [--seed 1609] [WHAT …]`: kills the built server again and again while it imports, edits
// a plan, takes check-ins, backs up, restores and migrates, and counts what was lost, doubled or torn. It ends
// with 1 when anything was.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { killBackups } from './kills/kill-backup.ts'
import { killCheckIns } from './kills/kill-check-in.ts'
import { killImport } from './kills/kill-import.ts'
import { killMigrations } from './kills/kill-migration.ts'
import { killPlanEdits } from './kills/kill-plan-edit.ts'
import { killRestores } from './kills/kill-restore.ts'
import type { KillOutcome, KillWish } from './kills/kill-wish.ts'

const RECORDINGS = 300
const MIGRATED_RUNS = 2000

const PROGRAMS: Readonly<Record<string, (wish: KillWish) => Promise<KillOutcome>>> = {
  import: (wish) => killImport(wish, RECORDINGS),
  'plan edit': killPlanEdits,
  'check-in': killCheckIns,
  backup: killBackups,
  restore: killRestores,
  migration: (wish) => killMigrations(wish, MIGRATED_RUNS),
}

const { values, positionals } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1609' },
  },
  allowPositionals: true,
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const row = (cells: readonly (string | number)[]) =>
  say(
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(10) : String(cell).padStart(13)))
      .join(''),
  )

row(['', 'kills', 'acknowledged', 'lost', 'doubled', 'torn', 'seconds'])
for (const [name, program] of Object.entries(PROGRAMS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-kills-'))
  const since = performance.now()
  try {
    const random = seededRandom(Number(values.seed))
    const found = await program({ kills: Number(values.kills), folder, from: 'build', random })
    const { kills, acknowledged, lost, doubled, torn } = found
    row([
      name,
      kills,
      acknowledged,
      lost,
      doubled,
      torn,
      Math.round((performance.now() - since) / 1000),
    ])
    if (lost + doubled + torn > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
