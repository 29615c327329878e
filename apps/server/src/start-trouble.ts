import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ProgramCode } from '@bell-lap/text/program-text'
import type { Text } from '@bell-lap/text/say'
import type { StoreTrouble } from './database/store-trouble.ts'

const SHOWN_AT_MOST = 5

interface FoundBackup {
  readonly name: string
  readonly bytes: number
  readonly changedMs: number
}

function backupsIn(folder: string): readonly FoundBackup[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.tar.gz'))
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name))
        return { name, bytes: size, changedMs: mtimeMs }
      })
      .toSorted((a, b) => b.changedMs - a.changedMs)
  } catch {
    return []
  }
}

const sayMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
/** A path as a shell takes it. */
const quoted = (path: string) => (/^[\w./~-]+$/.test(path) ? path : `'${path}'`)

interface Told {
  readonly text: Text<ProgramCode>
  /** The data can be read meanwhile. */
  readonly isRead: boolean
}

/** What the start prints when the data folder cannot be used: why, the backups there are, and what to do. */
export function startTrouble(
  { kind, says }: StoreTrouble,
  dataDir: string,
  { text: { t, say }, isRead }: Told,
): string {
  const folder = join(dataDir, 'backups')
  const backups = backupsIn(folder)
  const [newest] = backups
  const listed =
    newest === undefined
      ? [t('start.no-backups', { path: folder })]
      : [
          t('start.backups', { path: folder }),
          ...backups
            .slice(0, SHOWN_AT_MOST)
            .map(({ name, bytes }) => t('start.backup-line', { name, size: sayMegabytes(bytes) })),
        ]
  const elsewhere = quoted(freeName(`${dataDir}-restored`))
  const what =
    kind === 'damaged'
      ? newest === undefined
        ? []
        : [
            t('start.backup-elsewhere', {
              folder: elsewhere,
              file: quoted(join(folder, newest.name)),
            }),
          ]
      : isRead
        ? [t('start.read-only')]
        : [
            t('start.read-copy', {
              path: quoted(dataDir),
              folder: quoted(freeName(`${dataDir}-copy`)),
            }),
          ]
  return [say(says), '', ...listed, ...(what.length === 0 ? [] : ['', ...what])].join('\n')
}

/** The name, or the first with a number that is free. */
function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? path : `${path}-${number}`
    if (!existsSync(one)) return one
  }
}
