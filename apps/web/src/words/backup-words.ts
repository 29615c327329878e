import type { Backup, BackupContents } from '../api/backups.ts'
import { sayCount } from './say-amount.ts'
import { sayDate } from './say-day.ts'

export const BACKUP_KINDS: Readonly<Record<Backup['kind'], string>> = {
  manual: 'Made by you',
  daily: 'Daily',
  safety: 'Before a restore',
}

/** "216 runs to 5 May 2026, 5 results, a plan" */
export function sayContents({ runs, results, plan, lastDay }: BackupContents): string {
  const until = lastDay === null ? '' : ` to ${sayDate(lastDay)}`
  const planned = plan ? 'a plan' : 'no plan'
  return `${sayCount(runs, 'run')}${until}, ${sayCount(results, 'result')}, ${planned}`
}
