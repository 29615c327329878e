import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'
import { answerLine, sportOf, SPORTS } from '../sports.ts'

type Question = Schemas['SportQuestion']

export const sportCommand: CliCommand = {
  name: 'sport',
  line: 'help.line.sport',
  about: 'help.sport',
  examples: [
    ['bell-lap sport', 'help.sport.example'],
    ['bell-lap sport run', 'help.sport.example-run'],
    ['bell-lap sport ride --assumed', 'help.sport.example-assumed'],
    ['bell-lap sport --undo', 'help.sport.example-undo'],
  ],
  shape: (command, t) =>
    command
      .argument('[sport]', t('help.sport.sport', { sports: SPORTS }))
      .option('--assumed', t('help.sport.assumed'))
      .option('--undo', t('help.sport.undo')),
  run: async (invocation) => {
    const { text } = invocation
    const { t } = text
    const [word] = invocation.words
    const undo = isSet(invocation, 'undo')
    if (undo && word !== undefined) {
      throw new CommandEnded(EXIT.usage, 'undo-or-sport', t('cli.sport.undo-or-sport'))
    }
    const sport = word === undefined ? null : sportOf(invocation, word)
    return withConnection(invocation, async (connection) => {
      const { client } = connection
      if (undo) {
        const undone = await undoLast(text, connection)
        print(invocation, undone, () => [
          t('cli.sport.undone', { count: undone.activities, sport: undone.sport }),
        ])
        return EXIT.done
      }
      if (sport === null) {
        const settings = await answerOf(client.GET('/api/v1/settings'))
        const question = await answerOf(client.GET('/api/v1/activities/sport'))
        print(invocation, question, () => questionLines(textIn(invocation, settings), question))
        return EXIT.done
      }
      const which = isSet(invocation, 'assumed') ? 'assumed' : 'unknown'
      const answer = await answerOf(
        client.POST('/api/v1/activities/sport', { body: { sport, which } }),
      )
      print(invocation, answer, () => [answerLine(text, answer)])
      return EXIT.done
    })
  },
}

async function undoLast({ t }: CliText, { client }: Connection) {
  const { lastAnswer } = await answerOf(client.GET('/api/v1/activities/sport'))
  if (lastAnswer === null) {
    throw new CommandEnded(EXIT.refused, 'nothing-to-undo', t('cli.sport.nothing-to-undo'))
  }
  const path = { id: lastAnswer.id }
  return answerOf(client.POST('/api/v1/activities/sport/{id}/undo', { params: { path } }))
}

function questionLines(text: CliText, { unknown, assumed }: Question): readonly string[] {
  const { t } = text
  const lines = [
    ...(unknown.count === 0
      ? []
      : [
          t('cli.sport.unknown', { count: unknown.count }),
          ...exampleLines(text, unknown),
          t('cli.import.if-runs'),
        ]),
    ...(assumed.count === 0
      ? []
      : [
          t('cli.sport.assumed', { count: assumed.count }),
          ...exampleLines(text, assumed),
          t('cli.sport.if-assumed'),
        ]),
  ]
  return lines.length === 0 ? [t('cli.sport.all-known')] : lines
}

const exampleLines = ({ t }: CliText, { examples }: Question['unknown']) =>
  examples.map(({ localDay, name, distanceM }) =>
    t('cli.sport.example', { day: localDay, distanceM, name: name ?? t('cli.sport.no-name') }),
  )
