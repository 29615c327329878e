import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import { dataFolderOf } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'

const SIGN_IN_LINK = /https?:\/\/\S+\/sign-in\S*/

export const serveCommand: CliCommand = {
  name: 'serve',
  summary: 'Start the app for the browser; it prints a sign-in link. Stop with Ctrl-C.',
  examples: [
    ['bell-lap serve', 'on this machine only, port 4820'],
    ['bell-lap serve --open', 'and open the browser'],
    ['bell-lap serve --demo', 'look around with a made-up runner'],
    ['bell-lap serve --host 0.0.0.0', 'also for the phone in the same network'],
    ['bell-lap serve --public-url https://mile.example.org', 'behind a proxy with TLS'],
  ],
  shape: (command) =>
    command
      .option('--port <number>', 'where to listen (default 4820)')
      .option('--host <address>', 'which address (default 127.0.0.1, this machine only)')
      .option('--public-url <address>', 'where others reach it (else BELL_LAP_PUBLIC_URL)')
      .option('--allow-host <names>', 'more names to answer to (else BELL_LAP_ALLOWED_HOSTS)')
      .option('--watch <folder>', 'import what is put there by itself')
      .option('--demo', 'a made-up runner in a folder of its own')
      .option('--open', 'open the browser when ready'),
  run: (invocation) => {
    const dataDir = dataFolderOf(invocation.common, invocation.world)
    const lock = isSet(invocation, 'demo') ? null : readLiveLock(dataDir)
    if (lock !== null) {
      const where = lock.port === null ? '' : ` on port ${lock.port}`
      const detail = `Bell Lap runs already${where} (process ${lock.pid}). Stop that one first.`
      throw new CommandEnded(EXIT.failed, 'folder-is-open', detail)
    }
    return runServer(invocation, serverArguments(invocation, dataDir))
  },
}

function serverArguments(invocation: Invocation, dataDir: string): readonly string[] {
  const port = textOption(invocation, 'port')
  const handedOn = ['host', 'publicUrl', 'allowHost', 'watch'].flatMap((name) => {
    const value = textOption(invocation, name)
    return value === null ? [] : [`--${dashed(name)}`, value]
  })
  if (port !== null && !/^\d{1,5}$/.test(port)) {
    throw new CommandEnded(EXIT.usage, 'usage', `--port ${port} is not a port number.`)
  }
  return [
    '--data',
    dataDir,
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
  const program = fileURLToPath(import.meta.resolve('@bell-lap/server/main'))
  // execArgv carries what lets sources run without a build.
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
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
