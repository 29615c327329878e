import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption, wrongUsage } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type Held = Schemas['HeldActivity']

/** Enough of an id to tell them apart. */
const SHORT_ID = 8

export const heldCommand: CliCommand = {
  name: 'held',
  line: 'help.line.held',
  about: 'help.held',
  examples: [
    ['bell-lap held', 'help.held.example'],
    ['bell-lap held 1f0c9a2b --day 2026-03-09', 'help.held.example-day'],
    ['bell-lap held 1f0c9a2b --discard', 'help.held.example-discard'],
    ['bell-lap held 1f0c9a2b --undo', 'help.held.example-undo'],
  ],
  shape: (command, t) =>
    command
      .argument('[activity]', t('help.held.one'))
      .option('--day <day>', t('help.held.day'))
      .option('--discard', t('help.held.discard'))
      .option('--undo', t('help.held.undo')),
  run: (invocation) =>
    withConnection(invocation, async (connection) => {
      const { client } = connection
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const text = textIn(invocation, settings)
      const { items } = await answerOf(client.GET('/api/v1/held-activities'))
      const [word] = invocation.words
      if (word === undefined) {
        const open = items.filter(({ state }) => state !== 'dated')
        print(invocation, { items: open }, () => listLines(text, open))
        return EXIT.done
      }
      const found = items.find(({ id }) => id.startsWith(word))
      if (found === undefined) throw wrongUsage(invocation, 'cli.held.not-found', { word })
      await settle(invocation, connection, text, found)
      return EXIT.done
    }),
}

async function settle(
  invocation: Invocation,
  { client }: Connection,
  { t }: CliText,
  found: Held,
): Promise<void> {
  const day = textOption(invocation, 'day')
  const [discard, undo] = [isSet(invocation, 'discard'), isSet(invocation, 'undo')]
  if ([day !== null, discard, undo].filter(Boolean).length !== 1) {
    throw wrongUsage(invocation, 'cli.held.one-thing')
  }
  const params = { path: { id: found.id } }
  const [id, name] = [found.id.slice(0, SHORT_ID), nameOf(found)]
  if (day !== null) {
    const call = client.POST('/api/v1/held-activities/{id}/day', { params, body: { day } })
    print(invocation, await answerOf(call), () => [t('cli.held.dated', { day, name })])
  } else if (discard) {
    const call = client.POST('/api/v1/held-activities/{id}/discard', { params })
    print(invocation, await answerOf(call), () => [t('cli.held.discarded', { id, name })])
  } else {
    const call = client.POST('/api/v1/held-activities/{id}/restore', { params })
    print(invocation, await answerOf(call), () => [t('cli.held.restored', { name })])
  }
}

const nameOf = ({ name, fileName, startedAt }: Held) => name ?? fileName ?? startedAt

function listLines({ t }: CliText, items: readonly Held[]): readonly string[] {
  const [first] = items
  if (first === undefined) return [t('cli.held.none')]
  return [
    ...items.map((held) =>
      t('cli.held.line', {
        id: held.id.slice(0, SHORT_ID),
        startedAt: held.startedAt,
        distanceM: held.distanceM,
        name: nameOf(held),
        state: held.state,
      }),
    ),
    t('cli.held.how', { id: first.id.slice(0, SHORT_ID) }),
  ]
}
