import { resolve } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf, downloadOf } from '../answer.ts'
import { contentsWords, KINDS } from '../backup-words.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { formatBytes, plural, print } from '../output.ts'
import { startProgress } from '../progress.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

type Everything = Schemas['Everything']
const PHRASE = 'delete everything'

export const deleteEverythingCommand: CliCommand = {
  name: 'delete-everything',
  summary:
    'Delete all data of the runner for good, backups too. Without --confirm it only lists them.',
  examples: [
    ['bell-lap delete-everything', 'list what would be deleted'],
    [
      `bell-lap delete-everything --save ~/last.tar.gz --confirm "${PHRASE}"`,
      'keep a copy, delete',
    ],
  ],
  shape: (command) =>
    command
      .option('--save <file>', 'make a backup and save it to this file first')
      .option('--force', 'write over a file that exists')
      .option('--confirm <words>', `delete, when the words are "${PHRASE}"`),
  run: async (invocation) => {
    const save = textOption(invocation, 'save')
    if (save !== null) refuseExisting(resolve(save), isSet(invocation, 'force'))
    return withConnection(invocation, async (connection) => {
      const there = await answerOf(connection.client.GET('/api/v1/everything'))
      const saved = save === null ? null : resolve(save)
      if (saved !== null) {
        const { name } = await answerOf(connection.client.POST('/api/v1/backups'))
        const progress = startProgress(invocation, 'Saving')
        await saveDownload(await download(connection, name), saved, progress)
      }
      const confirm = textOption(invocation, 'confirm')
      if (confirm !== PHRASE) {
        print(invocation, { ...there, saved, deleted: false }, () => listLines(there, saved))
        if (confirm === null) return EXIT.done
        const detail = `Nothing was deleted: --confirm takes the words "${PHRASE}".`
        throw new CommandEnded(EXIT.usage, 'not-confirmed', detail)
      }
      await answerOf(connection.client.DELETE('/api/v1/everything', { body: { confirm: PHRASE } }))
      print(invocation, { ...there, saved, deleted: true }, () => [
        'Everything is deleted.',
        ...(saved === null ? [] : [`A backup is in ${saved}.`]),
      ])
      return EXIT.done
    })
  },
}

const download = ({ call }: Connection, name: string) =>
  downloadOf(call(`/api/v1/backups/${encodeURIComponent(name)}`))

function listLines(there: Everything, saved: string | null): readonly string[] {
  const { backups, originals, connections, calendarAddress } = there
  const { last } = backups
  return [
    'This would be deleted for good:',
    `  ${contentsWords(there.contents)}`,
    `  ${plural(originals.count, 'original file')}`,
    `  ${plural(backups.count, 'backup')} (${formatBytes(backups.bytes)})`,
    ...connections.map((name) => `  the connection to ${name}`),
    ...(calendarAddress ? ['  the calendar address'] : []),
    '',
    ...(saved === null
      ? [
          last === null
            ? 'There is no backup. --save <file> makes one and saves it outside of the data folder.'
            : `The last backup is of ${last.createdAt} (${KINDS[last.kind]}). --save <file> makes a new one and saves it outside of the data folder.`,
        ]
      : [`A backup is in ${saved}.`]),
    `To delete: bell-lap delete-everything --confirm "${PHRASE}"`,
  ]
}
