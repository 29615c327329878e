import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import { stateLines } from '../state-lines.ts'

const KINDS = ['illness', 'injury', 'pain', 'away', 'busy', 'red-flag', 'clearance'] as const

export const endCommand: CliCommand = {
  name: 'end',
  line: 'help.line.end',
  about: 'help.end',
  examples: [
    ['bell-lap end', 'help.end.example'],
    ['bell-lap end illness', 'help.end.example-illness'],
    ['bell-lap end away', 'help.end.example-away'],
    ['bell-lap end pain', 'help.end.example-pain'],
    ['bell-lap end red-flag --clinician', 'help.end.example-red-flag'],
    ['bell-lap end injury --clinician', 'help.end.example-injury'],
  ],
  shape: (command, t) =>
    command
      .argument('[state]', t('help.end.state', { states: KINDS }))
      .option('--clinician', t('help.end.clinician')),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const { text } = invocation
      const { t } = text
      const { items } = await answerOf(client.GET('/api/v1/states'))
      const kind = invocation.words[0]
      if (kind === undefined) {
        print(invocation, { states: items }, () =>
          items.length === 0 ? [t('cli.end.none')] : stateLines(text, items),
        )
        return EXIT.done
      }
      if (!KINDS.some((one) => one === kind)) {
        const detail = t('cli.end.unknown', { word: kind, states: KINDS })
        throw new CommandEnded(EXIT.usage, 'no-such-state', detail)
      }
      const open = items.filter((one) => one.kind === kind)
      if (open.length === 0) {
        throw new CommandEnded(EXIT.refused, 'not-open', t('cli.end.not-open', { word: kind }))
      }
      const clinician = isSet(invocation, 'clinician')
      for (const { id } of open) {
        await answerOf(
          client.POST('/api/v1/states/{id}/end', { params: { path: { id } }, body: { clinician } }),
        )
      }
      const left = (await answerOf(client.GET('/api/v1/states'))).items
      print(invocation, { ended: open.map(({ id }) => id), states: left }, () => [
        ...open.map(({ what }) => t('cli.end.ended', { what })),
        ...stateLines(text, left),
        t('cli.end.see'),
      ])
      return EXIT.done
    }),
}
