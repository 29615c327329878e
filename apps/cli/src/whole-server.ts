import { readVariable } from '@bell-lap/server/environment'
import { readS3 } from '@bell-lap/server/files/s3-settings'
import { listWhole, readWhole } from '@bell-lap/server/whole-backup/manifest'
import type { OnWhole } from '@bell-lap/server/whole-backup/write-whole-backup'
import { missingLines } from './backup-words.ts'
import { isSet, textOption, wrongUsage } from './cli-command.ts'
import type { Invocation } from './cli-command.ts'
import { dataFolderOf } from './connection.ts'
import { CommandEnded, EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { print, sayBytes, sayInstant, table } from './output.ts'
import { startProgress } from './progress.ts'

const KEPT = 7

/** `bell-lap backup --all`: everybody on this server, read from its folder and database; or the list of such backups. */
export async function backUpAll(invocation: Invocation, folder: string): Promise<ExitCode> {
  refuseOthers(invocation, ['daily', 'to', 'force'])
  if (isSet(invocation, 'list')) return listAll(invocation, folder)
  const keep = keepOf(invocation)
  const { text, world } = invocation
  const { t } = text
  // Loaded only here: it takes the larger part of the server with it.
  const { writeWholeBackup } = await import('@bell-lap/server/whole-backup/write-whole-backup')
  const { now } = world
  const done = await stoppable(invocation, 'writing', 'cli.backup-all.stopped', (onStep, signal) =>
    writeWholeBackup(placeOf(invocation), folder, { now, keep, onStep, signal }),
  )
  if (done.kind === 'refused') {
    throw new CommandEnded(EXIT.refused, done.why, t(`cli.backup-all.${done.why}`))
  }
  const { name, manifest, newFiles, removed, noted } = done
  const { athletes, rows, originals: files } = manifest
  const size = sayBytes(manifest.store.bytes, text.reader.locale)
  print(invocation, { ...manifest, name, folder, newFiles, removed }, () => [
    t('cli.backup-all.written', { name, athletes, rows, size, files, newFiles }),
    ...missingLines(text, manifest.missing, 'the-backup'),
    t('cli.backup-all.without'),
    ...(removed.length === 0 ? [] : [t('cli.backup-all.removed', { count: removed.length, keep })]),
    ...(noted ? [] : [t('cli.backup-all.not-noted')]),
  ])
  return EXIT.done
}

/** `bell-lap restore --all`: everybody, into an empty server on this computer. */
export async function restoreAll(invocation: Invocation, folder: string): Promise<ExitCode> {
  refuseOthers(invocation, ['undo'])
  const { text, world } = invocation
  const { t } = text
  const [newest] = await listWhole(folder)
  const name = invocation.words[0] ?? newest
  if (name === undefined) {
    throw new CommandEnded(EXIT.usage, 'no-backup', t('cli.backup-all.none', { folder }))
  }
  const { restoreWholeBackup } = await import('@bell-lap/server/whole-backup/restore-whole-backup')
  const { now } = world
  const done = await stoppable(invocation, 'moving', 'cli.restore-all.stopped', (onStep, signal) =>
    restoreWholeBackup({ folder, name }, placeOf(invocation), { now, onStep, signal }),
  )
  if (done.kind === 'refused') {
    const detail = t(`cli.restore-all.${done.why}`, { name, folder })
    throw new CommandEnded(EXIT.refused, done.why, detail)
  }
  const { manifest, rows, files, missing } = done
  const { athletes } = manifest
  print(invocation, { name, athletes, rows, files, missing }, () => [
    t('cli.restore-all.done', { name, athletes, rows, files }),
    ...missingLines(text, missing, 'this-backup'),
    t('cli.restore-all.next'),
  ])
  return EXIT.done
}

/** Whoever can read the data folder and the database runs this server; an address of a server is of no use. */
function placeOf({ common, world }: Invocation) {
  return {
    dataDir: dataFolderOf(common, world),
    databaseUrl: readVariable(world.env, 'BELL_LAP_DATABASE_URL'),
    s3: readS3(world.env),
  }
}

function refuseOthers(invocation: Invocation, options: readonly string[]): void {
  if (invocation.common.server !== undefined) {
    throw wrongUsage(invocation, 'cli.backup-all.here-only')
  }
  const other = options.find((name) => invocation.options[name] !== undefined)
  if (other !== undefined) {
    throw wrongUsage(invocation, 'cli.backup-all.not-together', { option: `--${other}` })
  }
}

function keepOf(invocation: Invocation): number {
  const typed = textOption(invocation, 'keep')
  if (typed === null) return KEPT
  const keep = Number(typed)
  if (!Number.isInteger(keep) || keep < 1) {
    throw wrongUsage(invocation, 'cli.backup-all.keep-number')
  }
  return keep
}

/** Runs until it is done or Ctrl-C stops it at a safe place. */
async function stoppable<Result extends { readonly kind: string }>(
  invocation: Invocation,
  doing: 'writing' | 'moving',
  stopped: 'cli.backup-all.stopped' | 'cli.restore-all.stopped',
  work: (onStep: OnWhole, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { t } = invocation.text
  const progress = startProgress(invocation, doing)
  const stop = new AbortController()
  const end = () => stop.abort(new CommandEnded(EXIT.failed, 'stopped', t(stopped)))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    const result = await work(
      (step, done, total) => progress.update(done, total, t(`cli.backup-all.${step}`)),
      stop.signal,
    )
    if (result.kind !== 'refused') progress.finish(t('cli.backup-all.done-bar'))
    return result
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

async function listAll(invocation: Invocation, folder: string): Promise<ExitCode> {
  const { t, reader } = invocation.text
  const names = await listWhole(folder)
  const items = await Promise.all(
    names.map(async (name) => ({ name, manifest: await readWhole(folder, name) })),
  )
  print(invocation, { items }, () => {
    if (items.length === 0) return [t('cli.backup-all.none', { folder })]
    const rows = items.map(({ name, manifest }) =>
      manifest === null
        ? [t('cli.backup-all.unreadable'), '', '', '', name]
        : [
            sayInstant(manifest.createdAt, reader.locale),
            String(manifest.athletes),
            String(manifest.originals),
            sayBytes(manifest.store.bytes, reader.locale),
            name,
          ],
    )
    const headings = [
      t('cli.backup.head-written'),
      `>${t('cli.backup-all.head-runners')}`,
      `>${t('cli.backup-all.head-files')}`,
      `>${t('cli.backup.head-size')}`,
      t('cli.backup.head-name'),
    ]
    return table(headings, rows)
  })
  return EXIT.done
}
