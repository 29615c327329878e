import { readDistance } from '@bell-lap/units/read-distance'
import { readTime } from '@bell-lap/units/read-time'
import { answerOf } from '../answer.ts'
import { isSet, textOption, wrongUsage } from '../cli-command.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import { SURFACES, surfaceOf } from '../surfaces.ts'
import { textIn } from '../text-in.ts'

const SHORT_ID = 8

export const logCommand: CliCommand = {
  name: 'log',
  line: 'help.line.log',
  about: 'help.log',
  examples: [
    ['bell-lap log 8km 40:00', 'help.log.example'],
    [
      'bell-lap log 9km 48:00 --day 2026-05-12 --surface track --reps "6x400 in 72 w/ 200 jog"',
      'help.log.example-reps',
    ],
  ],
  shape: (command, t) =>
    command
      .argument('<distance>', t('help.log.distance'))
      .argument('<duration>', t('help.log.duration'))
      .option('--day <day>', t('help.log.day'))
      .option('--time <time>', t('help.log.time'))
      .option('--surface <surface>', t('help.log.surface', { surfaces: SURFACES }))
      .option('--reps <text>', t('help.log.reps'))
      .option('--effort <number>', t('help.log.effort'))
      .option('--note <text>', t('help.log.note'))
      .option('--second', t('help.log.second')),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const { t } = textIn(invocation, settings)
      const { today } = await answerOf(client.GET('/api/v1/session'))
      const run = {
        ...sizeOf(invocation),
        day: textOption(invocation, 'day') ?? today,
        time: textOption(invocation, 'time'),
        surface: surfaceOf(invocation, textOption(invocation, 'surface') ?? 'unknown'),
        repetitions: textOption(invocation, 'reps'),
        effortCr10: effortOf(invocation),
        note: textOption(invocation, 'note'),
        evenIfKnown: isSet(invocation, 'second'),
      }
      const saved = await answerOf(client.POST('/api/v1/activities', { body: run }))
      const { day, distanceM, timeS } = run
      print(invocation, saved, () => [
        t('cli.log.saved', { day, distanceM, timeS, id: saved.id.slice(0, SHORT_ID) }),
      ])
      return EXIT.done
    }),
}

function sizeOf({ text, words }: Invocation) {
  const [distance = '', duration = ''] = words
  const length = readDistance(distance)
  if (!length.ok) throw new CommandEnded(EXIT.usage, 'usage', text.say(length.reason))
  const time = readTime(duration, length.distanceM)
  if (!time.ok) throw new CommandEnded(EXIT.usage, 'usage', text.say(time.reason))
  return { distanceM: length.distanceM, timeS: time.timeS }
}

function effortOf(invocation: Invocation): number | null {
  const word = textOption(invocation, 'effort')
  if (word === null) return null
  const effort = Number(word)
  if (!(effort >= 0 && effort <= 10)) throw wrongUsage(invocation, 'cli.log.effort')
  return effort
}
