import { join } from 'node:path'
import { readVariable } from '@bell-lap/server/environment'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import { codeFor, linkLines } from '@bell-lap/server/reach/start-text'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption, wrongUsage } from '../cli-command.ts'
import { dataFolderOf, withConnection } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print } from '../output.ts'

const USUAL_PORT = 4820

interface Link {
  readonly url: string
  readonly kind: 'public' | 'network' | 'this-computer'
}

export const signInCommand: CliCommand = {
  name: 'sign-in',
  line: 'help.line.sign-in',
  about: 'help.sign-in',
  examples: [
    ['bell-lap sign-in', 'help.sign-in.example'],
    ['bell-lap sign-in --person Ada', 'help.sign-in.example-person'],
    ['bell-lap sign-in --json', 'help.sign-in.example-json'],
    ['bell-lap sign-in --demo', 'help.sign-in.example-demo'],
  ],
  shape: (command, t) =>
    command
      .option('--person <name>', t('help.sign-in.person'))
      .option('--demo', t('help.sign-in.demo')),
  run: (asked) => {
    const invocation = isSet(asked, 'demo') ? inDemoFolder(asked) : asked
    return withConnection(invocation, async ({ client, where }) => {
      const made = await makeLink(invocation, client)
      const running = where === 'server'
      const links = made.links.length > 0 ? made.links : [laterLink(invocation, made.path)]
      const json = { running, links, expiresAt: made.expiresAt }
      print(invocation, json, () => linesFor(invocation, links, running))
      return EXIT.done
    })
  },
}

/** For who runs the server, or for the person who is named. */
async function makeLink(invocation: Invocation, client: Connection['client']) {
  const name = textOption(invocation, 'person')
  if (name === null) return answerOf(client.POST('/api/v1/sign-in-links'))
  const { items } = await answerOf(client.GET('/api/v1/accounts'))
  const wanted = name.trim().toLowerCase()
  const meant = items.filter((one) => one.name.toLowerCase() === wanted || one.id === wanted)
  const [one, ...more] = meant
  if (one === undefined) {
    const names = items.map((account) => account.name)
    throw wrongUsage(invocation, 'cli.sign-in.nobody', { name, names })
  }
  if (more.length > 0) {
    const ids = meant.map(({ id }) => id)
    throw wrongUsage(invocation, 'cli.sign-in.several', { name, ids })
  }
  const params = { path: { id: one.id } }
  return answerOf(client.POST('/api/v1/accounts/{id}/sign-in-links', { params }))
}

function inDemoFolder(invocation: Invocation): Invocation {
  const data = join(dataFolderOf(invocation.common, invocation.world), 'demo')
  return { ...invocation, common: { ...invocation.common, data } }
}

/** Nothing listens yet, so the link names the port of the next start. */
function laterLink({ world }: Invocation, path: string): Link {
  const port = readVariable(world.env, 'BELL_LAP_PORT') ?? USUAL_PORT
  return { url: `http://localhost:${port}${path}`, kind: 'this-computer' }
}

function linesFor(
  invocation: Invocation,
  links: readonly Link[],
  running: boolean,
): readonly string[] {
  const { world, common, text } = invocation
  const { t } = text
  const code = world.isTerminal ? codeFor(links) : null
  const closed = links.every(({ kind }) => kind === 'this-computer')
  const demo = join(dataFolderOf(common, world), 'demo')
  return [
    ...(running ? [] : [t('cli.sign-in.not-running')]),
    ...(!running && readLiveLock(demo) !== null ? [t('cli.sign-in.demo-running')] : []),
    ...linkLines(links, text),
    ...(code === null ? [] : ['', code]),
    '',
    t(links.length > 1 ? 'cli.sign-in.one-link' : 'cli.sign-in.works-once'),
    ...(closed && running ? [t('cli.sign-in.this-computer')] : []),
  ]
}
