import { spawn } from 'node:child_process'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import { SERVER_PROGRAM } from '@bell-lap/server/program-files'
import { environmentLines } from '@bell-lap/server/reach/start-text'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption, wrongUsage } from '../cli-command.ts'
import { dataFolderOf } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'

const SIGN_IN_LINK = /https?:\/\/\S+\/sign-in\S*/

export const serveCommand: CliCommand = {
  name: 'serve',
  line: 'help.line.serve',
  about: 'help.serve',
  examples: [
    ['bell-lap serve', 'help.serve.example'],
    ['bell-lap serve --open', 'help.serve.example-open'],
    ['bell-lap serve --demo', 'help.serve.example-demo'],
    ['bell-lap serve --host 0.0.0.0', 'help.serve.example-host'],
    ['bell-lap serve --public-url https://mile.example.org', 'help.serve.example-public'],
  ],
  more: environmentLines,
  shape: (command, t) =>
    command
      .option('--port <number>', t('help.serve.port'))
      .option('--host <address>', t('help.serve.host'))
      .option('--public-url <address>', t('help.serve.public-url'))
      .option('--allow-host <names>', t('help.serve.allow-host'))
      .option('--trust-proxy <addresses>', t('help.serve.trust-proxy'))
      .option('--watch <folder>', t('help.serve.watch'))
      .option('--demo', t('help.serve.demo'))
      .option('--open', t('help.serve.open')),
  run: (invocation) => {
    const dataDir = dataFolderOf(invocation.common, invocation.world)
    const lock = isSet(invocation, 'demo') ? null : readLiveLock(dataDir)
    // Whether one of several processes may come is decided where the folder is opened.
    if (lock !== null && !lock.shared) {
      const { pid, port } = lock
      const { t } = invocation.text
      const detail =
        port === null
          ? t('cli.serve.running', { pid })
          : t('cli.serve.running-port', { pid, port: String(port) })
      throw new CommandEnded(EXIT.failed, 'folder-is-open', detail)
    }
    return runServer(invocation, serverArguments(invocation, dataDir))
  },
}

function serverArguments(invocation: Invocation, dataDir: string): readonly string[] {
  const port = textOption(invocation, 'port')
  const handedOn = ['host', 'publicUrl', 'allowHost', 'trustProxy', 'watch'].flatMap((name) => {
    const value = textOption(invocation, name)
    return value === null ? [] : [`--${dashed(name)}`, value]
  })
  if (port !== null && !/^\d{1,5}$/.test(port)) {
    throw wrongUsage(invocation, 'cli.serve.not-a-port', { word: port })
  }
  return [
    '--data',
    dataDir,
    '--locale',
    invocation.text.reader.locale,
    ...(port === null ? [] : ['--port', port]),
    ...handedOn,
    ...(isSet(invocation, 'demo') ? ['--demo'] : []),
    ...(isSet(invocation, 'open') ? ['--open'] : []),
  ]
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Runs the server’s own program, so that `npm start` and this command are one thing. */
function runServer(invocation: Invocation, args: readonly string[]): Promise<ExitCode> {
  const { world, common } = invocation
  // execArgv carries what lets sources run without a build.
  const child = spawn(process.execPath, [...process.execArgv, SERVER_PROGRAM, ...args], {
    // On the terminal itself the server draws its code and opens the browser.
    stdio: ['inherit', world.isTerminal && common.json !== true ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, ...world.env },
  })
  let printed = ''
  let announced = false
  child.stdout?.on('data', (chunk: Buffer) => {
    if (common.json !== true) {
      world.out(chunk.toString())
      return
    }
    printed += chunk.toString()
    const link = SIGN_IN_LINK.exec(printed)?.[0]
    if (link === undefined || announced) return
    announced = true
    world.out(`${JSON.stringify({ url: new URL(link).origin, signInLink: link })}\n`)
  })
  // A terminal sends Ctrl-C to the server itself; a second signal would cut its clean end short.
  const onInterrupt = () => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  }
  const onTerminate = () => void child.kill('SIGTERM')
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      process.off('SIGINT', onInterrupt)
      process.off('SIGTERM', onTerminate)
      done(code === 0 ? EXIT.done : EXIT.failed)
    })
  })
}
