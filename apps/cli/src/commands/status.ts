import { answerOf } from '../answer.ts'
import { automaticWords } from '../backup-words.ts'
import type { CliCommand } from '../cli-command.ts'
import { dataFolderOf, withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { formatDayWithYear } from '../format-day.ts'
import { formatBytes, print } from '../output.ts'
import { textIn } from '../text-in.ts'
import { stateLines } from '../state-lines.ts'

export const statusCommand: CliCommand = {
  name: 'status',
  summary: 'What is stored: runs, results, the plan, the last import.',
  examples: [
    ['bell-lap status', 'what is stored and where'],
    ['bell-lap status --json', 'the same for a script'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client, where }) => {
      const status = await answerOf(client.GET('/api/v1/status'))
      const { items: states } = await answerOf(client.GET('/api/v1/states'))
      const backups = await answerOf(client.GET('/api/v1/backups'))
      const { say } = textIn(await answerOf(client.GET('/api/v1/settings')))
      const { common, world } = invocation
      print(invocation, { ...status, states, backups: backups.automatic }, () => [
        `Bell Lap ${status.version}, ${where === 'server' ? 'running' : 'not running'}`,
        ...(common.server === undefined ? [`Data folder  ${dataFolderOf(common, world)}`] : []),
        `Stored       ${formatBytes(status.dataBytes)} (${status.store})`,
        `Runs         ${status.runs} of ${status.activities} activities${span(status)}`,
        `Results      ${status.results}`,
        `Plan         ${status.plan ? 'yes' : 'none yet'}`,
        `Last import  ${status.lastImport === null ? 'none yet' : status.lastImport.label}`,
        `Backups      ${automaticWords(backups.automatic, backups.items[0] ?? null)}`,
        ...stateLines(states, say),
        ...(status.activities === 0 && status.results === 0
          ? ['', 'Nothing is stored yet. Start with: bell-lap import <your export.zip>']
          : []),
      ])
      return EXIT.done
    }),
}

function span(status: { firstDay: string | null; lastDay: string | null }): string {
  if (status.firstDay === null || status.lastDay === null) return ''
  return `, ${formatDayWithYear(status.firstDay)} to ${formatDayWithYear(status.lastDay)}`
}
