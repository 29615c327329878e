import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print, sayInstant, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'

type Device = Schemas['SignedInDevice']
type Entry = Schemas['SecurityEntry']

const ALL = 'all'
/** Enough of an id to type it; ids are random. */
const SHORT = 8
const ENTRIES_AT_MOST = 15

export const devicesCommand: CliCommand = {
  name: 'devices',
  line: 'help.line.devices',
  about: 'help.devices',
  examples: [
    ['bell-lap devices', 'help.devices.example'],
    ['bell-lap devices --sign-out 4f2a91c0', 'help.devices.example-out'],
    ['bell-lap devices --sign-out all', 'help.devices.example-all'],
  ],
  shape: (command, t) => command.option('--sign-out <id>', t('help.devices.sign-out')),
  run: (invocation) =>
    withConnection(invocation, async (connection) => {
      const word = textOption(invocation, 'signOut')
      if (word !== null) {
        const ended = await signOut(invocation, connection, word)
        print(invocation, { ended }, () => [
          invocation.text.t('cli.devices.signed-out', { count: ended }),
        ])
        return EXIT.done
      }
      const { items, log } = await answerOf(connection.client.GET('/api/v1/sessions'))
      print(invocation, { items, log }, () => listLines(invocation.text, items, log))
      return EXIT.done
    }),
}

/** Signs out the device whose id begins so, or all; gives how many that were. */
async function signOut(
  { text }: Invocation,
  { client }: Connection,
  word: string,
): Promise<number> {
  if (word === ALL) return (await answerOf(client.DELETE('/api/v1/sessions'))).ended
  const { items } = await answerOf(client.GET('/api/v1/sessions'))
  const meant = items.filter(({ id }) => id.startsWith(word.toLowerCase()))
  const [one, ...more] = meant
  if (one === undefined || more.length > 0) {
    const code = one === undefined ? 'cli.devices.not-found' : 'cli.devices.several'
    throw new CommandEnded(EXIT.usage, 'which-device', text.t(code, { word }))
  }
  await answerOf(client.DELETE('/api/v1/sessions/{id}', { params: { path: { id: one.id } } }))
  return 1
}

function listLines(
  text: CliText,
  items: readonly Device[],
  log: readonly Entry[],
): readonly string[] {
  const { t, reader } = text
  const unknown = t('cli.devices.unknown')
  const at = (instant: string) => sayInstant(instant, reader.locale)
  const rows = items.map((one) => [
    one.id.slice(0, SHORT),
    one.device ?? unknown,
    at(one.createdAt),
    one.seenAt === null ? '' : at(one.seenAt),
  ])
  const headings = [
    t('cli.devices.head-id'),
    t('cli.devices.head-device'),
    t('cli.devices.head-since'),
    t('cli.devices.head-seen'),
  ]
  const entries = log.slice(0, ENTRIES_AT_MOST).map((entry) =>
    t('cli.devices.entry', {
      at: at(entry.at),
      what: t(`settings.security-${entry.what}`),
      device: entry.device ?? '',
    }).trimEnd(),
  )
  return [
    ...(items.length === 0 ? [t('cli.devices.none')] : table(headings, rows)),
    ...(entries.length === 0 ? [] : ['', t('cli.devices.log'), ...entries]),
  ]
}
