import type { Schemas } from '@bell-lap/api-client/client'
import { plural } from './output.ts'

type Backup = Schemas['Backup']
type Contents = Schemas['BackupContents']
type Automatic = Schemas['AutomaticBackups']
type Missing = Schemas['MissingOriginal']

const NAMED_AT_MOST = 5

export const KINDS: Readonly<Record<Backup['kind'], string>> = {
  manual: 'yours',
  daily: 'daily',
  safety: 'before a restore',
}

/** "216 runs, 5 results, a plan, last run 2026-05-05" */
export function contentsWords(contents: Contents): string {
  const { runs, results, plan, lastDay } = contents
  return [
    plural(runs, 'run'),
    plural(results, 'result'),
    plan ? 'a plan' : 'no plan',
    ...(lastDay === null ? [] : [`last run ${lastDay}`]),
  ].join(', ')
}

/** What a reader of a backup has to know of files that it lacks; nothing when it lacks none. */
export function missingLines(missing: readonly Missing[], where: string): readonly string[] {
  if (missing.length === 0) return []
  const named = missing.slice(0, NAMED_AT_MOST).map(({ fileName, why }) => `  ${fileName} (${why})`)
  const more = missing.length - named.length
  return [
    `${plural(missing.length, 'original file')} could not be put into ${where}:`,
    ...named,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}

/** How the daily backup goes, in one line. */
export function automaticWords({ every, lastLook }: Automatic, last: Backup | null): string {
  const newest = last === null ? 'no backup yet' : `last ${last.createdAt} (${KINDS[last.kind]})`
  if (every === 'off') return `daily backup is off, ${newest}`
  if (lastLook?.outcome === 'failed') {
    return `FAILED at ${lastLook.at}: ${lastLook.detail ?? 'no reason given'} (${newest})`
  }
  return `daily, ${newest}`
}
