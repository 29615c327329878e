import { resolve } from 'node:path'
import { downloadOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, sayBytes } from '../output.ts'
import { startProgress } from '../progress.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

export const exportCommand: CliCommand = {
  name: 'export',
  line: 'help.line.export',
  about: 'help.export',
  examples: [
    ['bell-lap export', 'help.export.example'],
    ['bell-lap export ~/safe/running.zip', 'help.export.example-file'],
  ],
  shape: (command, t) =>
    command.argument('[file]', t('help.export.file')).option('--force', t('help.option-force')),
  run: async (invocation) => {
    const day = invocation.world.now().toISOString().slice(0, 10)
    const file = resolve(invocation.words[0] ?? `bell-lap-export-${day}.zip`)
    const { text } = invocation
    refuseExisting(invocation, file)
    return withConnection(invocation, async ({ call }) => {
      const progress = startProgress(invocation, 'exporting')
      const answer = await downloadOf(call('/api/v1/export'))
      const bytes = await saveDownload(invocation, answer, file, progress)
      const missing = Number(answer.headers.get('x-missing-originals') ?? 0)
      print(invocation, { file, bytes, missingOriginals: missing }, () => [
        `${file} (${sayBytes(bytes, text.reader.locale)})`,
        ...(missing === 0 ? [] : [text.t('cli.export.missing', { count: missing })]),
      ])
      return EXIT.done
    })
  },
}
