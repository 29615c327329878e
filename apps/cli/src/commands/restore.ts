import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import { contentsWords, missingLines } from '../backup-words.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print, sayInstant } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { restoreAll } from '../whole-server.ts'

type Offer = Schemas['RestoreOffer']
type Restored = Schemas['Restored']

export const restoreCommand: CliCommand = {
  name: 'restore',
  line: 'help.line.restore',
  about: 'help.restore',
  examples: [
    ['bell-lap restore bell-lap-2026-11-23.tar.gz', 'help.restore.example'],
    [
      'bell-lap restore bell-lap-daily-2026-11-23T04-00-00-000Z.tar.gz',
      'help.restore.example-listed',
    ],
    ['bell-lap restore backup.tar.gz --yes', 'help.restore.example-yes'],
    ['bell-lap restore --undo', 'help.restore.example-undo'],
    ['bell-lap restore --all /mnt/elsewhere/bell-lap', 'help.restore.example-all'],
  ],
  shape: (command, t) =>
    command
      .argument('[backup]', t('help.restore.backup'))
      .option('--yes', t('help.restore.yes'))
      .option('--undo', t('help.restore.undo'))
      .option('--all <folder>', t('help.restore.all')),
  run: async (invocation) => {
    const all = textOption(invocation, 'all')
    if (all !== null) return restoreAll(invocation, resolve(all))
    return withConnection(invocation, async (connection) => {
      const offer = await offerOf(invocation, connection)
      if (!(await isWanted(invocation, offer))) {
        const { client } = connection
        const params = { path: { id: offer.id } }
        await answerOf(client.DELETE('/api/v1/restores/{id}', { params }))
        const detail = invocation.text.t('cli.restore.refused')
        throw new CommandEnded(EXIT.refused, 'not-confirmed', detail)
      }
      const done = await answerOf(
        connection.client.POST('/api/v1/restores/{id}', { params: { path: { id: offer.id } } }),
      )
      print(invocation, { ...done, backup: offer }, () => doneLines(invocation.text, offer, done))
      return EXIT.done
    })
  },
}

async function offerOf(invocation: Invocation, connection: Connection): Promise<Offer> {
  const { client } = connection
  const { t } = invocation.text
  const word = invocation.words[0]
  const undo = isSet(invocation, 'undo')
  if ((word === undefined) !== undo) {
    throw new CommandEnded(EXIT.usage, 'which-backup', t('cli.restore.which'))
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
      ? t('cli.restore.no-safety-copy')
      : t('cli.restore.not-found', { word: word ?? '' })
    throw new CommandEnded(EXIT.usage, 'no-such-file', detail)
  }
  const params = { path: { name: found.name } }
  return answerOf(client.POST('/api/v1/backups/{name}/restores', { params }))
}

/** An empty folder has nothing to lose; else somebody says yes, or the command does nothing. */
async function isWanted(invocation: Invocation, offer: Offer): Promise<boolean> {
  if (!offer.replaces || isSet(invocation, 'yes')) return true
  const { ask, err } = invocation.world
  const { text } = invocation
  err(`${offerLines(text, offer).join('\n')}\n`)
  return ask === null ? false : ask(text.t('cli.restore.ask'))
}

function offerLines(text: CliText, offer: Offer): readonly string[] {
  const { t, reader } = text
  const at = sayInstant(offer.createdAt, reader.locale)
  const contents = contentsWords(text, offer.contents)
  return [
    t('cli.restore.offer', { at, version: offer.version, contents }),
    t('cli.restore.present', { contents: contentsWords(text, offer.present) }),
    ...missingLines(text, offer.missing, 'this-backup'),
    t('cli.restore.safety-first'),
  ]
}

function doneLines(
  text: CliText,
  offer: Offer,
  { safety, settledImports, missing }: Restored,
): readonly string[] {
  const { t, reader } = text
  const at = sayInstant(offer.createdAt, reader.locale)
  return [
    t('cli.restore.done', { at, contents: contentsWords(text, offer.contents) }),
    ...(settledImports === 0 ? [] : [t('cli.restore.stopped-imports', { count: settledImports })]),
    ...missingLines(text, missing, 'this-backup'),
    ...(safety === null
      ? []
      : [t('cli.restore.safety', { name: safety.name }), t('cli.restore.undo')]),
  ]
}
