import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { plural, print } from '../output.ts'
import { answerLine, SPORT_HELP, sportOf } from '../sports.ts'

type Question = Schemas['SportQuestion']

export const sportCommand: CliCommand = {
  name: 'sport',
  summary: 'Say what the activities without a sport were. Until then they count as nothing.',
  examples: [
    ['bell-lap sport', 'what has no sport'],
    ['bell-lap sport run', 'all of them were runs'],
    ['bell-lap sport ride --assumed', 'what an older version took for runs were rides'],
    ['bell-lap sport --undo', 'take the last answer back'],
  ],
  shape: (command) =>
    command
      .argument('[sport]', SPORT_HELP)
      .option('--assumed', 'those that an older version took for runs')
      .option('--undo', 'take the last answer back'),
  run: async (invocation) => {
    const [word] = invocation.words
    const undo = isSet(invocation, 'undo')
    if (undo && word !== undefined) {
      throw new CommandEnded(EXIT.usage, 'undo-or-sport', 'Give a sport or --undo, not both.')
    }
    const sport = word === undefined ? null : sportOf(word)
    return withConnection(invocation, async (connection) => {
      const { client } = connection
      if (undo) {
        const undone = await undoLast(connection)
        print(invocation, undone, () => [
          `Taken back: ${plural(undone.activities, 'activity', 'activities')} set to ${undone.sport}.`,
        ])
        return EXIT.done
      }
      if (sport === null) {
        const question = await answerOf(client.GET('/api/v1/activities/sport'))
        print(invocation, question, () => questionLines(question))
        return EXIT.done
      }
      const which = isSet(invocation, 'assumed') ? 'assumed' : 'unknown'
      const answer = await answerOf(
        client.POST('/api/v1/activities/sport', { body: { sport, which } }),
      )
      print(invocation, answer, () => [answerLine(answer)])
      return EXIT.done
    })
  },
}

async function undoLast({ client }: Connection) {
  const { lastAnswer } = await answerOf(client.GET('/api/v1/activities/sport'))
  if (lastAnswer === null) {
    throw new CommandEnded(EXIT.refused, 'nothing-to-undo', 'There is no answer to take back.')
  }
  const path = { id: lastAnswer.id }
  return answerOf(client.POST('/api/v1/activities/sport/{id}/undo', { params: { path } }))
}

function questionLines({ unknown, assumed }: Question): readonly string[] {
  const lines = [
    ...(unknown.count === 0
      ? []
      : [
          `${plural(unknown.count, 'activity', 'activities')} without a sport. They count as nothing.`,
          ...exampleLines(unknown),
          'If they were runs: bell-lap sport run',
        ]),
    ...(assumed.count === 0
      ? []
      : [
          `${plural(assumed.count, 'activity', 'activities')} taken for runs by an older version.`,
          ...exampleLines(assumed),
          'If they were runs: bell-lap sport run --assumed',
        ]),
  ]
  return lines.length === 0 ? ['Every activity has a sport.'] : lines
}

const exampleLines = ({ examples }: Question['unknown']) =>
  examples.map(
    ({ localDay, name, distanceM }) =>
      `  ${localDay}  ${(distanceM / 1000).toFixed(1)} km  ${name ?? 'no name'}`,
  )
