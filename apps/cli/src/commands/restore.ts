import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import { contentsWords, missingLines } from '../backup-words.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { plural, print } from '../output.ts'

type Offer = Schemas['RestoreOffer']
type Restored = Schemas['Restored']

export const restoreCommand: CliCommand = {
  name: 'restore',
  summary: 'Restore a backup. What is here now is saved as a safety copy first.',
  examples: [
    ['bell-lap restore bell-lap-2026-11-23.tar.gz', 'say what it holds, ask, and restore it'],
    [
      'bell-lap restore bell-lap-daily-2026-11-23T04-00-00-000Z.tar.gz',
      'one of the listed backups',
    ],
    ['bell-lap restore backup.tar.gz --yes', 'without a question, as in a script'],
    ['bell-lap restore --undo', 'go back to the state before the last restore'],
  ],
  shape: (command) =>
    command
      .argument('[backup]', 'a backup file, or the name of one from bell-lap backup --list')
      .option('--yes', 'do not ask')
      .option('--undo', 'restore the newest safety copy'),
  run: async (invocation) =>
    withConnection(invocation, async (connection) => {
      const offer = await offerOf(invocation, connection)
      if (!(await isWanted(invocation, offer))) {
        const { client } = connection
        const params = { path: { id: offer.id } }
        await answerOf(client.DELETE('/api/v1/restores/{id}', { params }))
        const detail = 'Nothing was restored. Add --yes to restore without a question.'
        throw new CommandEnded(EXIT.refused, 'not-confirmed', detail)
      }
      const done = await answerOf(
        connection.client.POST('/api/v1/restores/{id}', { params: { path: { id: offer.id } } }),
      )
      print(invocation, { ...done, backup: offer }, () => doneLines(offer, done))
      return EXIT.done
    }),
}

async function offerOf(invocation: Invocation, connection: Connection): Promise<Offer> {
  const { client } = connection
  const word = invocation.words[0]
  const undo = isSet(invocation, 'undo')
  if ((word === undefined) !== undo) {
    const detail = 'Name a backup, or give --undo alone. The backups: bell-lap backup --list'
    throw new CommandEnded(EXIT.usage, 'which-backup', detail)
  }
  const { items } = await answerOf(client.GET('/api/v1/backups'))
  const isFile = word !== undefined && (await stat(word).catch(() => null))?.isFile() === true
  if (word !== undefined && isFile) {
    const form = new FormData()
    form.append('file', await openAsBlob(word), basename(word))
    return answerOf(
      client.POST('/api/v1/restores', { body: form, bodySerializer: (body) => body as FormData }),
    )
  }
  const found = items.find(({ name, kind }) => (undo ? kind === 'safety' : name === word))
  if (found === undefined) {
    const detail = undo
      ? 'There is no safety copy: nothing was restored here yet.'
      : `There is no file and no backup ${word}. The backups: bell-lap backup --list`
    throw new CommandEnded(EXIT.usage, 'no-such-file', detail)
  }
  const params = { path: { name: found.name } }
  return answerOf(client.POST('/api/v1/backups/{name}/restores', { params }))
}

/** An empty folder has nothing to lose; else somebody says yes, or the command does nothing. */
async function isWanted(invocation: Invocation, offer: Offer): Promise<boolean> {
  if (!offer.replaces || isSet(invocation, 'yes')) return true
  const { ask, err } = invocation.world
  err(`${offerLines(offer).join('\n')}\n`)
  return ask === null ? false : ask('Restore it?')
}

const offerLines = (offer: Offer): readonly string[] => [
  `In the backup  ${offer.createdAt}, Bell Lap ${offer.version}: ${contentsWords(offer.contents)}`,
  `Here now       ${contentsWords(offer.present)}`,
  ...missingLines(offer.missing, 'this backup'),
  'What is here now is saved as a safety copy first.',
]

function doneLines(offer: Offer, { safety, settledImports, missing }: Restored): readonly string[] {
  return [
    `Restored the backup of ${offer.createdAt}: ${contentsWords(offer.contents)}`,
    ...(settledImports === 0
      ? []
      : [
          `${plural(settledImports, 'import')} was under way in it and is marked as stopped; import those files again.`,
        ]),
    ...missingLines(missing, 'this backup'),
    ...(safety === null
      ? []
      : [`The state before is kept as ${safety.name}.`, 'To go back: bell-lap restore --undo']),
  ]
}
