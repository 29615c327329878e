import { join } from 'node:path'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import { codeFor, linkLines } from '@bell-lap/server/reach/start-text'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import { dataFolderOf, withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print } from '../output.ts'

const USUAL_PORT = '4820'

interface Link {
  readonly url: string
  readonly kind: 'public' | 'network' | 'this-computer'
}

export const signInCommand: CliCommand = {
  name: 'sign-in',
  summary: 'Print a link that signs a browser in, on this or another device. It works once.',
  examples: [
    ['bell-lap sign-in', 'a link for every address, and a code for the phone'],
    ['bell-lap sign-in --json', 'the same for a script'],
    ['bell-lap sign-in --demo', 'for the demo'],
  ],
  shape: (command) => command.option('--demo', 'for the made-up runner of serve --demo'),
  run: (asked) => {
    const invocation = isSet(asked, 'demo') ? inDemoFolder(asked) : asked
    return withConnection(invocation, async ({ client, where }) => {
      const made = await answerOf(client.POST('/api/v1/sign-in-links'))
      const running = where === 'server'
      const links = made.links.length > 0 ? made.links : [laterLink(invocation, made.path)]
      const json = { running, links, expiresAt: made.expiresAt }
      print(invocation, json, () => textFor(invocation, links, running))
      return EXIT.done
    })
  },
}

function inDemoFolder(invocation: Invocation): Invocation {
  const data = join(dataFolderOf(invocation.common, invocation.world), 'demo')
  return { ...invocation, common: { ...invocation.common, data } }
}

/** Nothing listens yet, so the link names the port of the next start. */
function laterLink({ world }: Invocation, path: string): Link {
  const port = world.env['BELL_LAP_PORT'] || USUAL_PORT
  return { url: `http://localhost:${port}${path}`, kind: 'this-computer' }
}

function textFor(
  invocation: Invocation,
  links: readonly Link[],
  running: boolean,
): readonly string[] {
  const { world, common } = invocation
  const code = world.isTerminal ? codeFor(links) : null
  const closed = links.every(({ kind }) => kind === 'this-computer')
  const demo = join(dataFolderOf(common, world), 'demo')
  return [
    ...(running ? [] : ['Bell Lap is not running. Start it, then open the link.']),
    ...(!running && readLiveLock(demo) !== null ? ['The demo is running: add --demo.'] : []),
    ...linkLines(links),
    ...(code === null ? [] : ['', code]),
    '',
    links.length > 1
      ? 'This is one link under several addresses. It works once, within 15 minutes.'
      : 'The link works once, within 15 minutes.',
    ...(closed && running
      ? ['Only this computer can open it. For your phone, start Bell Lap with --host 0.0.0.0']
      : []),
  ]
}
