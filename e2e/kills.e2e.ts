// A few kills of the built server at each kind of work; `npm run prove:kills` makes thirty of each. No browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { expect, test } from 'vitest'
import { killBackups } from '../bench/kills/kill-backup.ts'
import { killCheckIns } from '../bench/kills/kill-check-in.ts'
import { killImport } from '../bench/kills/kill-import.ts'
import { killMigrations } from '../bench/kills/kill-migration.ts'
import { killPlanEdits } from '../bench/kills/kill-plan-edit.ts'
import { killRestores } from '../bench/kills/kill-restore.ts'
import type { KillOutcome, KillWish } from '../bench/kills/kill-wish.ts'

const KILLS = 2
const RECORDINGS = 60
const MIGRATED_RUNS = 100

const PROGRAMS: readonly (readonly [string, (wish: KillWish) => Promise<KillOutcome>])[] = [
  ['an import', (wish) => killImport(wish, RECORDINGS)],
  ['edits of the plan', killPlanEdits],
  ['check-ins', killCheckIns],
  ['backups', killBackups],
  ['a restore', killRestores],
  ['a migration', (wish) => killMigrations(wish, MIGRATED_RUNS)],
]

test.each(PROGRAMS)(
  'kills during %s lose nothing, double nothing and tear nothing',
  async (...one) => {
    const [, program] = one
    const folder = mkdtempSync(join(tmpdir(), 'bell-lap-kills-'))
    try {
      const random = seededRandom(1609)
      const found = await program({ kills: KILLS, folder, from: 'build', random })
      expect(found).toMatchObject({ kills: KILLS, lost: 0, doubled: 0, torn: 0 })
      expect(found.acknowledged).toBeGreaterThan(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
