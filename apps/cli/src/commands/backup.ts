import { resolve } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf, downloadOf } from '../answer.ts'
import { automaticWords, contentsWords, KINDS, missingLines } from '../backup-words.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { formatBytes, print, table } from '../output.ts'
import { startProgress } from '../progress.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

interface Backups {
  readonly items: readonly Schemas['Backup'][]
  readonly automatic: Schemas['AutomaticBackups']
}

export const backupCommand: CliCommand = {
  name: 'backup',
  summary: 'Write a backup of everything into the data folder, or list the backups.',
  examples: [
    ['bell-lap backup', 'write one now'],
    ['bell-lap backup --to /media/stick/bell-lap.tar.gz', 'write one and copy it out'],
    ['bell-lap backup --list', 'the backups there are, and how the daily one goes'],
    ['bell-lap backup --daily off', 'no daily backup; on brings it back'],
  ],
  shape: (command) =>
    command
      .option('--list', 'list the backups, write none')
      .option('--daily <on|off>', 'switch the daily backup on or off, write none now')
      .option('--to <file>', 'copy the new backup to this file')
      .option('--force', 'write over a file that exists'),
  run: async (invocation) => {
    const to = textOption(invocation, 'to')
    if (to !== null) refuseExisting(resolve(to), isSet(invocation, 'force'))
    return withConnection(invocation, async ({ client, call }) => {
      const daily = textOption(invocation, 'daily')
      if (daily !== null) {
        const automatic = await answerOf(
          client.PUT('/api/v1/backups/automatic', { body: { every: everyOf(daily) } }),
        )
        print(invocation, automatic, () => [`The daily backup is ${daily}.`])
        return EXIT.done
      }
      if (isSet(invocation, 'list')) {
        const backups = await answerOf(client.GET('/api/v1/backups'))
        print(invocation, backups, () => listLines(backups))
        return EXIT.done
      }
      const backup = await answerOf(client.POST('/api/v1/backups'))
      if (to !== null) {
        const answer = await downloadOf(call(`/api/v1/backups/${encodeURIComponent(backup.name)}`))
        await saveDownload(answer, resolve(to), startProgress(invocation, 'Copying'))
      }
      const copy = to === null ? {} : { copy: resolve(to) }
      print(invocation, { ...backup, ...copy }, () => [
        `${backup.name} (${formatBytes(backup.bytes)})`,
        ...missingLines(backup.missing, 'the backup'),
        ...(to === null ? [] : [`Copied to ${resolve(to)}`]),
      ])
      return EXIT.done
    })
  },
}

function everyOf(daily: string): 'day' | 'off' {
  if (daily === 'on') return 'day'
  if (daily === 'off') return 'off'
  throw new CommandEnded(EXIT.usage, 'on-or-off', '--daily takes on or off.')
}

function listLines({ items, automatic }: Backups): readonly string[] {
  const state = `Backups: ${automaticWords(automatic, items[0] ?? null)}`
  if (items.length === 0) return [state, 'To write one now: bell-lap backup']
  const rows = items.map((item) => [
    item.createdAt,
    KINDS[item.kind],
    formatBytes(item.bytes),
    item.contents === null ? '' : contentsWords(item.contents),
    item.name,
  ])
  return [state, '', ...table(['Written', 'Kind', '>Size', 'Holds', 'Name'], rows)]
}
