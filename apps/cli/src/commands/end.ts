import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import { textIn } from '../text-in.ts'
import { stateLines } from '../state-lines.ts'

const KINDS = ['illness', 'injury', 'pain', 'away', 'busy', 'red-flag'] as const

export const endCommand: CliCommand = {
  name: 'end',
  summary: 'Say that an illness, an injury, pain, days away or a warning sign is over.',
  examples: [
    ['bell-lap end', 'what is open, and how each of it ends'],
    ['bell-lap end illness', 'well again: rest today, short easy runs from tomorrow'],
    ['bell-lap end away', 'back before the last day'],
    ['bell-lap end pain', 'no pain today; red pain ends after two such days in a row'],
    ['bell-lap end red-flag --clinician', 'a clinician has cleared you to run'],
    ['bell-lap end injury --clinician', 'a clinician has cleared you for full training'],
  ],
  shape: (command) =>
    command
      .argument('[state]', `${KINDS.join(', ')} (default: only shown)`)
      .option('--clinician', 'you confirm that a clinician has cleared it'),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const { items } = await answerOf(client.GET('/api/v1/states'))
      const { say } = textIn(await answerOf(client.GET('/api/v1/settings')))
      const kind = invocation.words[0]
      if (kind === undefined) {
        print(invocation, { states: items }, () =>
          items.length === 0 ? ['Nothing is open.'] : stateLines(items, say),
        )
        return EXIT.done
      }
      if (!KINDS.some((one) => one === kind)) {
        const detail = `There is no state ${kind}. Take ${KINDS.join(', ')}.`
        throw new CommandEnded(EXIT.usage, 'no-such-state', detail)
      }
      const open = items.filter((one) => one.kind === kind)
      if (open.length === 0) {
        throw new CommandEnded(EXIT.refused, 'not-open', `No ${kind} is open.`)
      }
      const clinician = isSet(invocation, 'clinician')
      for (const { id } of open) {
        await answerOf(
          client.POST('/api/v1/states/{id}/end', { params: { path: { id } }, body: { clinician } }),
        )
      }
      const left = (await answerOf(client.GET('/api/v1/states'))).items
      print(invocation, { ended: open.map(({ id }) => id), states: left }, () => [
        ...open.map(({ what }) => `Ended: ${say(what)}.`),
        ...stateLines(left, say),
        'See the plan with: bell-lap today',
      ])
      return EXIT.done
    }),
}
