import { answerOf } from '../answer.ts'
import { automaticWords } from '../backup-words.ts'
import type { CliCommand } from '../cli-command.ts'
import { dataFolderOf, withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, sayBytes } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { stateLines } from '../state-lines.ts'

export const statusCommand: CliCommand = {
  name: 'status',
  line: 'help.line.status',
  about: 'help.status',
  examples: [
    ['bell-lap status', 'help.status.example'],
    ['bell-lap status --json', 'help.status.example-json'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client, where }) => {
      const status = await answerOf(client.GET('/api/v1/status'))
      const { items: states } = await answerOf(client.GET('/api/v1/states'))
      const backups = await answerOf(client.GET('/api/v1/backups'))
      const { common, world, text } = invocation
      const { t, reader } = text
      const none = t('cli.status.none-yet')
      const folder = common.server === undefined ? dataFolderOf(common, world) : null
      const stored = `${sayBytes(status.dataBytes, reader.locale)} (${status.store})`
      print(invocation, { ...status, states, backups: backups.automatic }, () => [
        t('cli.status.about', { version: status.version, running: where === 'server' }),
        ...labelled([
          ...(folder === null ? [] : [[t('cli.status.label-folder'), folder] as const]),
          [t('cli.status.label-stored'), stored],
          [t('cli.status.label-runs'), runsWords(text, status)],
          [t('cli.status.label-results'), String(status.results)],
          [t('cli.status.label-plan'), t('cli.status.plan', { there: status.plan })],
          [t('cli.status.label-import'), status.lastImport?.label ?? none],
          [
            t('cli.status.label-backups'),
            automaticWords(text, backups.automatic, backups.items[0] ?? null),
          ],
        ]),
        ...stateLines(text, states),
        ...(status.activities === 0 && status.results === 0 ? ['', t('cli.status.empty')] : []),
      ])
      return EXIT.done
    }),
}

/** Values below each other, behind their labels. */
function labelled(lines: readonly (readonly [label: string, value: string])[]): readonly string[] {
  const width = Math.max(...lines.map(([label]) => label.length)) + 2
  return lines.map(([label, value]) => label.padEnd(width) + value)
}

interface Counted {
  readonly runs: number
  readonly activities: number
  readonly firstDay: string | null
  readonly lastDay: string | null
}

function runsWords({ t }: CliText, { runs, activities, firstDay, lastDay }: Counted): string {
  return firstDay === null || lastDay === null
    ? t('cli.status.runs', { runs, activities })
    : t('cli.status.runs-span', { runs, activities, firstDay, lastDay })
}
