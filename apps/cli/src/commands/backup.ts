import { resolve } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf, downloadOf } from '../answer.ts'
import { automaticWords, contentsWords, missingLines, sayKind } from '../backup-words.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print, sayBytes, sayInstant, table } from '../output.ts'
import { startProgress } from '../progress.ts'
import type { CliText } from '../reader-locale.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'
import { backUpAll } from '../whole-server.ts'

const LOOK_EVERY_MS = 500

interface Backups {
  readonly items: readonly Schemas['Backup'][]
  readonly automatic: Schemas['AutomaticBackups']
}

export const backupCommand: CliCommand = {
  name: 'backup',
  line: 'help.line.backup',
  about: 'help.backup',
  examples: [
    ['bell-lap backup', 'help.backup.example'],
    ['bell-lap backup --to /media/stick/bell-lap.tar.gz', 'help.backup.example-to'],
    ['bell-lap backup --list', 'help.backup.example-list'],
    ['bell-lap backup --daily off', 'help.backup.example-daily'],
    ['bell-lap backup --all /mnt/elsewhere/bell-lap', 'help.backup.example-all'],
  ],
  shape: (command, t) =>
    command
      .option('--list', t('help.backup.list'))
      .option('--daily <on|off>', t('help.backup.daily'))
      .option('--to <file>', t('help.backup.to'))
      .option('--all <folder>', t('help.backup.all'))
      .option('--keep <number>', t('help.backup.keep'))
      .option('--force', t('help.option-force')),
  run: async (invocation) => {
    const { text } = invocation
    const { t } = text
    const all = textOption(invocation, 'all')
    if (all !== null) return backUpAll(invocation, resolve(all))
    const to = textOption(invocation, 'to')
    if (to !== null) refuseExisting(invocation, resolve(to))
    const state = { writing: false }
    const use = async ({ client, call }: Connection) => {
      const daily = textOption(invocation, 'daily')
      if (daily !== null) {
        const automatic = await answerOf(
          client.PUT('/api/v1/backups/automatic', { body: { every: everyOf(invocation, daily) } }),
        )
        print(invocation, automatic, () => [t('cli.backup.switched', { every: daily })])
        return EXIT.done
      }
      if (isSet(invocation, 'list')) {
        const backups = await answerOf(client.GET('/api/v1/backups'))
        print(invocation, backups, () => listLines(text, backups))
        return EXIT.done
      }
      state.writing = true
      const backup = await writeBackup(invocation, client)
      state.writing = false
      if (to !== null) {
        const answer = await downloadOf(call(`/api/v1/backups/${encodeURIComponent(backup.name)}`))
        await saveDownload(invocation, answer, resolve(to), startProgress(invocation, 'copying'))
      }
      const copy = to === null ? {} : { copy: resolve(to) }
      print(invocation, { ...backup, ...copy }, () => [
        `${backup.name} (${sayBytes(backup.bytes, text.reader.locale)})`,
        ...missingLines(text, backup.missing, 'the-backup'),
        ...(to === null ? [] : [t('cli.backup.copied', { file: resolve(to) })]),
      ])
      return EXIT.done
    }
    // A server would write on after Ctrl-C; a daily backup that happens to be written is left alone.
    const stop = async ({ client }: Connection) => {
      if (state.writing) await client.DELETE('/api/v1/backups/running')
    }
    return withConnection(invocation, use, stop)
  },
}

/** Asks for a backup and shows how far it is until it is written. */
async function writeBackup(
  invocation: Invocation,
  client: Connection['client'],
): Promise<Schemas['Backup']> {
  const { t } = invocation.text
  const progress = startProgress(invocation, 'writing')
  const look = setInterval(() => {
    void client.GET('/api/v1/backups').then(
      ({ data }) => {
        const running = data?.running
        if (running == null) return
        const { done, total } = running
        progress.update(
          done,
          total,
          t(total === 0 ? 'cli.backup.copying-database' : 'cli.backup.steps'),
        )
      },
      () => undefined,
    )
  }, LOOK_EVERY_MS)
  try {
    const backup = await answerOf(client.POST('/api/v1/backups'))
    progress.finish(t('cli.backup.written'))
    return backup
  } finally {
    clearInterval(look)
  }
}

function everyOf({ text }: Invocation, daily: string): 'day' | 'off' {
  if (daily === 'on') return 'day'
  if (daily === 'off') return 'off'
  throw new CommandEnded(EXIT.usage, 'on-or-off', text.t('cli.backup.on-or-off'))
}

function listLines(text: CliText, { items, automatic }: Backups): readonly string[] {
  const { t, reader } = text
  const state = t('cli.backup.state', { state: automaticWords(text, automatic, items[0] ?? null) })
  if (items.length === 0) return [state, t('cli.backup.write-one')]
  const rows = items.map((item) => [
    sayInstant(item.createdAt, reader.locale),
    sayKind(text, item.kind),
    sayBytes(item.bytes, reader.locale),
    item.contents === null ? '' : contentsWords(text, item.contents),
    item.name,
  ])
  const headings = [
    t('cli.backup.head-written'),
    t('cli.backup.head-kind'),
    `>${t('cli.backup.head-size')}`,
    t('cli.backup.head-holds'),
    t('cli.backup.head-name'),
  ]
  return [state, '', ...table(headings, rows)]
}
