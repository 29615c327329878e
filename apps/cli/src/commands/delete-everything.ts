import { resolve } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf, downloadOf } from '../answer.ts'
import { contentsWords, sayKind } from '../backup-words.ts'
import type { CliCommand } from '../cli-command.ts'
import { textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print, sayBytes, sayInstant } from '../output.ts'
import { startProgress } from '../progress.ts'
import type { CliText } from '../reader-locale.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

type Everything = Schemas['Everything']
const PHRASE = 'delete everything'

export const deleteEverythingCommand: CliCommand = {
  name: 'delete-everything',
  line: 'help.line.delete-everything',
  about: 'help.delete-everything',
  examples: [
    ['bell-lap delete-everything', 'help.delete-everything.example'],
    [
      `bell-lap delete-everything --save ~/last.tar.gz --confirm "${PHRASE}"`,
      'help.delete-everything.example-confirm',
    ],
  ],
  shape: (command, t) =>
    command
      .option('--save <file>', t('help.delete-everything.save'))
      .option('--force', t('help.option-force'))
      .option('--confirm <words>', t('help.delete-everything.confirm', { phrase: PHRASE })),
  run: async (invocation) => {
    const { text } = invocation
    const save = textOption(invocation, 'save')
    if (save !== null) refuseExisting(invocation, resolve(save))
    return withConnection(invocation, async (connection) => {
      const there = await answerOf(connection.client.GET('/api/v1/everything'))
      const saved = save === null ? null : resolve(save)
      if (saved !== null) {
        const { name } = await answerOf(connection.client.POST('/api/v1/backups'))
        const progress = startProgress(invocation, 'saving')
        await saveDownload(invocation, await download(connection, name), saved, progress)
      }
      const confirm = textOption(invocation, 'confirm')
      if (confirm !== PHRASE) {
        print(invocation, { ...there, saved, deleted: false }, () => listLines(text, there, saved))
        if (confirm === null) return EXIT.done
        const detail = text.t('cli.delete.not-confirmed', { phrase: PHRASE })
        throw new CommandEnded(EXIT.usage, 'not-confirmed', detail)
      }
      const { notEnded } = await answerOf(
        connection.client.DELETE('/api/v1/everything', { body: { confirm: PHRASE } }),
      )
      print(invocation, { ...there, saved, deleted: true, notEnded }, () => [
        text.t('cli.delete.done'),
        ...(notEnded === null ? [] : [notEnded]),
        ...(saved === null ? [] : [text.t('cli.delete.saved', { file: saved })]),
      ])
      return EXIT.done
    })
  },
}

const download = ({ call }: Connection, name: string) =>
  downloadOf(call(`/api/v1/backups/${encodeURIComponent(name)}`))

function listLines(text: CliText, there: Everything, saved: string | null): readonly string[] {
  const { t, reader } = text
  const { backups, originals, connections, calendarAddress } = there
  const { last } = backups
  return [
    t('cli.delete.would'),
    `  ${contentsWords(text, there.contents)}`,
    t('cli.delete.originals', { count: originals.count }),
    t('cli.delete.backups', {
      count: backups.count,
      size: sayBytes(backups.bytes, reader.locale),
    }),
    ...connections.map((name) => t('cli.delete.connection', { name })),
    ...(calendarAddress ? [t('cli.delete.calendar')] : []),
    '',
    ...(saved === null
      ? [
          last === null
            ? t('cli.delete.no-backup')
            : t('cli.delete.last-backup', {
                at: sayInstant(last.createdAt, reader.locale),
                kind: sayKind(text, last.kind),
              }),
        ]
      : [t('cli.delete.saved', { file: saved })]),
    t('cli.delete.how', { phrase: PHRASE }),
  ]
}
