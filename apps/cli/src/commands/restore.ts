import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { plural, print } from '../output.ts'

export const restoreCommand: CliCommand = {
  name: 'restore',
  summary: 'Restore a backup into an empty data folder. Nothing is ever written over.',
  examples: [
    ['bell-lap restore bell-lap-2026-11-23.tar.gz --data ~/new', 'into a folder of its own'],
    ['bell-lap restore backup.tar.gz', 'into the usual folder, if it is empty'],
  ],
  shape: (command) => command.argument('<file>', 'a backup, .tar.gz'),
  run: async (invocation) => {
    const file = invocation.words[0] ?? ''
    const stats = await stat(file).catch(() => null)
    if (stats === null || !stats.isFile()) {
      throw new CommandEnded(EXIT.usage, 'no-such-file', `There is no file ${file}.`)
    }
    return withConnection(invocation, async ({ client }) => {
      const form = new FormData()
      form.append('file', await openAsBlob(file), basename(file))
      const answer = await answerOf(
        client.POST('/api/v1/restore', { body: form, bodySerializer: (body) => body as FormData }),
      )
      print(invocation, answer, () => [
        'Restored:',
        ...Object.entries(answer.restored).map(([what, count]) => `  ${plural(count, what, what)}`),
      ])
      return EXIT.done
    })
  },
}
