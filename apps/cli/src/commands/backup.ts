import { resolve } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf, downloadOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { formatBytes, print, table } from '../output.ts'
import { startProgress } from '../progress.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

type Backup = Schemas['Backup']

export const backupCommand: CliCommand = {
  name: 'backup',
  summary: 'Write a backup of everything into the data folder, or list the backups.',
  examples: [
    ['bell-lap backup', 'write one now'],
    ['bell-lap backup --to /media/stick/bell-lap.tar.gz', 'write one and copy it out'],
    ['bell-lap backup --list', 'the backups there are'],
  ],
  shape: (command) =>
    command
      .option('--list', 'list the backups, write none')
      .option('--to <file>', 'copy the new backup to this file')
      .option('--force', 'write over a file that exists'),
  run: async (invocation) => {
    const to = textOption(invocation, 'to')
    if (to !== null) refuseExisting(resolve(to), isSet(invocation, 'force'))
    return withConnection(invocation, async ({ client, call }) => {
      if (isSet(invocation, 'list')) {
        const backups = await answerOf(client.GET('/api/v1/backups'))
        print(invocation, backups, () => listLines(backups.items))
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
        ...(to === null ? [] : [`Copied to ${resolve(to)}`]),
      ])
      return EXIT.done
    })
  },
}

function listLines(items: readonly Backup[]): readonly string[] {
  if (items.length === 0) return ['There is no backup yet. Write one with: bell-lap backup']
  const rows = items.map((item) => [item.createdAt, formatBytes(item.bytes), item.name])
  return table(['Written', '>Size', 'Name'], rows)
}
