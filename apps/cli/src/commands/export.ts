import { resolve } from 'node:path'
import { downloadOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { formatBytes, plural, print } from '../output.ts'
import { startProgress } from '../progress.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'Everything as one zip: the original files, JSON, CSV and the calendar.',
  examples: [
    ['bell-lap export', 'writes bell-lap-export-<day>.zip here'],
    ['bell-lap export ~/safe/running.zip', 'to a file of your choice'],
  ],
  shape: (command) =>
    command
      .argument('[file]', 'where to write the zip')
      .option('--force', 'write over a file that exists'),
  run: async (invocation) => {
    const day = invocation.world.now().toISOString().slice(0, 10)
    const file = resolve(invocation.words[0] ?? `bell-lap-export-${day}.zip`)
    refuseExisting(file, isSet(invocation, 'force'))
    return withConnection(invocation, async ({ call }) => {
      const progress = startProgress(invocation, 'Exporting')
      const answer = await downloadOf(call('/api/v1/export'))
      const bytes = await saveDownload(answer, file, progress)
      const missing = Number(answer.headers.get('x-missing-originals') ?? 0)
      print(invocation, { file, bytes, missingOriginals: missing }, () => [
        `${file} (${formatBytes(bytes)})`,
        ...(missing === 0
          ? []
          : [
              `${plural(missing, 'original file')} could not be found; missing-originals.json in the zip names them.`,
            ]),
      ])
      return EXIT.done
    })
  },
}
