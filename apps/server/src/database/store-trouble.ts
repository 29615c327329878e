import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { SQLITE_NAME } from '../data-folder.ts'
import { isDiskFull } from '../files/disk-full.ts'

type Kind = 'damaged' | 'disk-full' | 'no-access'

const DAMAGED: ReadonlySet<string> = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB'])
const NO_ACCESS: ReadonlySet<string> = new Set([
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'EACCES',
  'EPERM',
  'EROFS',
])

/** The data folder cannot be used: its store is damaged, the disk is full, or writing is not allowed. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble'
  readonly kind: Kind
  readonly says: Message

  constructor(kind: Kind, dataDir: string, cause: Error) {
    super(cause.message, { cause })
    this.kind = kind
    const detail = cause.message
    if (kind === 'damaged') {
      this.says = message('start.store-damaged', { file: join(dataDir, SQLITE_NAME), detail })
    } else if (kind === 'disk-full') this.says = message('start.disk-full')
    else this.says = message('start.no-access', { path: dataDir, detail })
  }
}

/** What an error at the start means for the runner; `null` for one that is not about the disk or store. */
export function troubleOf(error: unknown, dataDir: string): StoreTrouble | null {
  if (!(error instanceof Error)) return null
  if (isDiskFull(error)) return new StoreTrouble('disk-full', dataDir, error)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const isOneOf = (codes: ReadonlySet<string>) =>
    [...codes].some((one) => code === one || code.startsWith(`${one}_`))
  if (isOneOf(DAMAGED)) return new StoreTrouble('damaged', dataDir, error)
  return isOneOf(NO_ACCESS) ? new StoreTrouble('no-access', dataDir, error) : null
}

/**
 * An empty store file beside original files is what a full disk or a broken copy leaves. Throws `StoreTrouble`:
 * opened, it would look as if there had never been anything.
 */
export function refuseEmptiedStore(dataDir: string): void {
  const file = join(dataDir, SQLITE_NAME)
  if (!existsSync(file) || statSync(file).size > 0) return
  // Without a write-ahead log there is nothing that would fill it.
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) return
  const originals = join(dataDir, 'originals')
  if (!existsSync(originals) || readdirSync(originals).length === 0) return
  throw new StoreTrouble('damaged', dataDir, new Error('the file is empty'))
}
