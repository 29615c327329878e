import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'
import { watchQuestionLines } from '../watch-lines.ts'

type Check = Schemas['WatchCheck']

const ANSWERS = ['as-planned', 'off', 'not-used'] as const
const FORMATS = ['fit', 'intervals', 'apple', 'zwo'] as const

export const watchCommand: CliCommand = {
  name: 'watch',
  line: 'help.line.watch',
  about: 'help.watch',
  examples: [
    ['bell-lap watch', 'help.watch.example'],
    ['bell-lap watch as-planned', 'help.watch.example-planned'],
    ['bell-lap watch off --note "lap three was missing"', 'help.watch.example-off'],
    ['bell-lap watch not-used --format zwo', 'help.watch.example-format'],
  ],
  shape: (command, t) =>
    command
      .argument('[answer]', t('help.watch.answer', { answers: ANSWERS }))
      .option('--format <format>', t('help.watch.format', { formats: FORMATS }))
      .option('--note <words>', t('help.watch.note')),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const answer = answerIn(invocation)
      const { items } = await answerOf(client.GET('/api/v1/watch-checks'))
      const text = textIn(invocation, await answerOf(client.GET('/api/v1/settings')))
      if (answer === null) {
        print(invocation, { items }, () => listLines(items, text))
        return EXIT.done
      }
      const { format } = checkToAnswer(items, invocation)
      const note = answer === 'off' ? textOption(invocation, 'note') : null
      await answerOf(
        client.PUT('/api/v1/watch-checks/{format}', {
          params: { path: { format } },
          body: { answer, note },
        }),
      )
      print(invocation, { format, answer, note }, () => [
        text.t('cli.watch.saved', {
          format: text.t(`delivery.format.${format}`),
          answer: text.t(`delivery.check.${answer}`),
        }),
      ])
      return EXIT.done
    }),
}

function answerIn(invocation: Invocation): (typeof ANSWERS)[number] | null {
  const [word] = invocation.words
  const answer = ANSWERS.find((one) => one === word)
  if (word !== undefined && answer === undefined)
    throw wrongUsage(invocation, 'cli.watch.not-an-answer', { word, answers: ANSWERS })
  const isNoted = textOption(invocation, 'note') !== null
  if (isNoted && answer !== 'off') throw wrongUsage(invocation, 'cli.watch.note-needs-off')
  return answer ?? null
}

/** The one that is named, else the only one that is asked about. */
function checkToAnswer(checks: readonly Check[], invocation: Invocation): Check {
  const { t } = invocation.text
  const named = textOption(invocation, 'format')
  if (named !== null && !FORMATS.some((one) => one === named))
    throw wrongUsage(invocation, 'cli.watch.not-a-format', { word: named, formats: FORMATS })
  const found = checks.filter(({ format, asks }) => (named === null ? asks : format === named))
  const [check] = found
  if (check === undefined) {
    throw new CommandEnded(EXIT.refused, 'nothing-to-answer', t('cli.watch.nothing-to-answer'))
  }
  if (found.length > 1) throw wrongUsage(invocation, 'cli.watch.which', { formats: FORMATS })
  return check
}

function listLines(checks: readonly Check[], text: CliText): readonly string[] {
  const { t } = text
  if (checks.length === 0) return [t('cli.watch.none')]
  return checks.flatMap((check) => {
    const { format, day, answer, asks } = check
    if (asks) return watchQuestionLines([check], text)
    const which = t('delivery.check.which', { format: t(`delivery.format.${format}`), day })
    if (answer === null) return [`${which}: ${t('delivery.check.waits')}`]
    return [`${which}: ${t(`delivery.check.${answer}`)}`]
  })
}
