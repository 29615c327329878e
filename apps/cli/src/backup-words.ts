import type { Schemas } from '@bell-lap/api-client/client'
import { sayInstant } from './output.ts'
import type { CliText } from './reader-locale.ts'

type Backup = Schemas['Backup']
type Contents = Schemas['BackupContents']
type Automatic = Schemas['AutomaticBackups']
type Missing = Schemas['MissingOriginal']

const NAMED_AT_MOST = 5

export function sayKind({ t }: CliText, kind: Backup['kind']): string {
  return t(`cli.backup.kind-${kind}`)
}

/** "216 runs, 5 results, a plan, last run on 5 May 2026" */
export function contentsWords({ t }: CliText, contents: Contents): string {
  const { runs, results, plan, lastDay } = contents
  return lastDay === null
    ? t('cli.backup.contents', { runs, results, plan })
    : t('cli.backup.contents-until', { runs, results, plan, day: lastDay })
}

/** What a reader of a backup has to know of files that it lacks; nothing when it lacks none. */
export function missingLines(
  { t }: CliText,
  missing: readonly Missing[],
  which: 'the-backup' | 'this-backup',
): readonly string[] {
  if (missing.length === 0) return []
  const named = missing.slice(0, NAMED_AT_MOST)
  const more = missing.length - named.length
  const where = t(`cli.backup.${which}`)
  return [
    t('cli.backup.missing', { count: missing.length, where }),
    ...named.map(({ fileName, why }) => t('cli.backup.missing-file', { file: fileName, why })),
    ...(more > 0 ? [t('cli.backup.more', { count: more })] : []),
  ]
}

/** How the daily backup goes, in one line. */
export function automaticWords(
  text: CliText,
  { every, isOffered, lastLook }: Automatic,
  last: Backup | null,
): string {
  const { t, reader } = text
  const at = (instant: string) => sayInstant(instant, reader.locale)
  const newest =
    last === null
      ? t('cli.backup.none')
      : t('cli.backup.last', { at: at(last.createdAt), kind: sayKind(text, last.kind) })
  if (!isOffered) return t('cli.backup.by-server', { newest })
  if (every === 'off') return t('cli.backup.off', { newest })
  if (lastLook?.outcome === 'failed') {
    const why = lastLook.detail ?? t('cli.backup.no-reason')
    return t('cli.backup.failed', { at: at(lastLook.at), why, newest })
  }
  return t('cli.backup.daily', { newest })
}
