import type { Schemas } from '@bell-lap/api-client/client'
import type { Message } from '@bell-lap/units/message'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type Row = Schemas['SquadRow']

export const squadCommand: CliCommand = {
  name: 'squad',
  line: 'help.line.squad',
  about: 'help.squad',
  examples: [
    ['bell-lap squad', 'help.squad.example'],
    ['bell-lap squad --group "Mile squad"', 'help.squad.example-group'],
    ['bell-lap squad --json', 'help.squad.example-json'],
  ],
  shape: (command, t) => command.option('--group <name>', t('help.squad.group')),
  run: (invocation) =>
    withConnection(invocation, async (connection) => {
      const { client } = connection
      const text = textIn(invocation, await answerOf(client.GET('/api/v1/settings')))
      const squadId = await squadOf(invocation, connection)
      const { items: all } = await answerOf(client.GET('/api/v1/squad'))
      const items = all.filter(({ squadIds }) => squadId === null || squadIds.includes(squadId))
      print(invocation, { items }, () => {
        if (items.length > 0) return rowLines(text, items)
        return [text.t(all.length === 0 ? 'cli.squad.none' : 'cli.squad.nobody')]
      })
      return EXIT.done
    }),
}

/** The squad that was named, by its name; `null` for all runners. */
async function squadOf(invocation: Invocation, { client }: Connection): Promise<string | null> {
  const word = textOption(invocation, 'group')
  if (word === null) return null
  const { items } = await answerOf(client.GET('/api/v1/squads'))
  const found = items.find(({ name }) => name.toLocaleLowerCase() === word.toLocaleLowerCase())
  if (found !== undefined) return found.id
  if (items.length === 0) throw wrongUsage(invocation, 'cli.squad.no-groups', { word })
  const names = items.map(({ name }) => name)
  throw wrongUsage(invocation, 'cli.squad.no-group', { word, names })
}

function rowLines(text: CliText, items: readonly Row[]): readonly string[] {
  const { t } = text
  const headings = [
    t('cli.squad.head-name'),
    t('cli.squad.head-tone'),
    t('cli.squad.head-mile'),
    t('cli.squad.head-why'),
  ]
  return table(
    headings,
    items.map(({ name, tone, mile, ...row }) => [
      name,
      t(`squad.tone.${tone}`),
      mile === null ? '–' : t('squad.mile', { mileS: mile.timeS }),
      sayWhy(text, row),
    ]),
  )
}

/** Every reason, the weightiest first; for a runner on plan, what comes next. */
function sayWhy(
  { t, say }: CliText,
  { needs, next, waitsForGuardian }: Pick<Row, 'needs' | 'next' | 'waitsForGuardian'>,
): string {
  if (waitsForGuardian) return t('squad.waits-guardian')
  if (needs.length > 0) return needs.map(({ why }) => say(why as Message)).join(' · ')
  return next === null
    ? t('squad.on-plan')
    : t('squad.next', { session: say(next.title as Message), day: next.day })
}
