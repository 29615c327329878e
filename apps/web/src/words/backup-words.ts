import type { BackupContents } from '../api/backups.ts'
import type { WebText } from '../text/shown-reader.ts'

/** "216 runs up to 5 May 2026, 5 results, a plan" */
export function sayContents(
  { runs, results, plan, lastDay }: BackupContents,
  { t }: WebText,
): string {
  return lastDay === null
    ? t('settings.contents', { runs, results, plan })
    : t('settings.contents-until', { runs, results, plan, lastDay })
}
