import type { History } from '../../api/history.ts'
import type { WebText } from '../../text/shown-reader.ts'

/** The finding of everything so far, as a heading: what is known, or what is missing. */
export function sayHistory(history: History, { t }: WebText): string {
  const { next, lastDay, runs, mile, suggested } = history
  if (next === 'add') return t('finding.nothing')
  if (next === 'come-back' && lastDay !== null) return t('finding.last-run', { lastDay })
  if (next === 'confirm-races') return t('finding.races-found', { count: suggested })
  if (mile === null) return t('finding.runs-no-time', { count: runs })
  return t('finding.mile-today', { mileS: mile.timeS, lowS: mile.lowS, highS: mile.highS })
}
