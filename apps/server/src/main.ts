#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from './data-folder.ts'
import { FolderIsOpen, noteListening } from './files/folder-lock.ts'
import { listeningOf, openBellLap } from './open-bell-lap.ts'
import { StoreIsNewer } from './database/migrate.ts'
import type { Address } from './reach/reach.ts'
import { hostsIn, WrongSetting } from './reach/reach.ts'
import { startText } from './reach/start-text.ts'

const DEFAULT_PORT = 4820
const USAGE = `Usage: node apps/server/dist/main.js [options]

  --data <folder>   where everything is kept (BELL_LAP_DATA; default ~/.local/share/bell-lap)
  --port <number>   default ${DEFAULT_PORT} (BELL_LAP_PORT)
  --host <address>  default 127.0.0.1, this machine only (BELL_LAP_HOST)
  --demo            a made-up runner in a folder of its own
                    0.0.0.0 opens it to your network
  --public-url <address>  where others reach this server, such as https://mile.example.org
                    (BELL_LAP_PUBLIC_URL)
  --allow-host <names>  more names to answer to, with commas (BELL_LAP_ALLOWED_HOSTS)
  --watch <folder>  import what is put there by itself (BELL_LAP_WATCH)
  --open            open the browser when ready
  --help

  BELL_LAP_DATABASE_URL  a PostgreSQL address instead of the embedded store
`

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    'public-url': { type: 'string' },
    'allow-host': { type: 'string', multiple: true, default: [] },
    watch: { type: 'string' },
    demo: { type: 'boolean', default: false },
    open: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const say = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)

function openBrowser(link: string): void {
  const command =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  const child = spawn(command, [link], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

async function start(): Promise<void> {
  const env = process.env
  const base = values.data ?? defaultDataFolder(env)
  const dataDir = values.demo ? join(base, 'demo') : base
  const host = values.host ?? env['BELL_LAP_HOST'] ?? '127.0.0.1'
  const port = Number(values.port ?? env['BELL_LAP_PORT'] ?? DEFAULT_PORT)
  const watch = values.watch ?? env['BELL_LAP_WATCH']
  const bellLap = await openBellLap({
    dataDir,
    demo: values.demo,
    // The demo never touches a store that holds a real runner.
    databaseUrl: values.demo ? undefined : env['BELL_LAP_DATABASE_URL'],
    publicUrl: values['public-url'] ?? (env['BELL_LAP_PUBLIC_URL'] || undefined),
    allowedHosts: [...values['allow-host'], env['BELL_LAP_ALLOWED_HOSTS']].flatMap(hostsIn),
    watch: watch === undefined || values.demo ? undefined : { folder: resolve(watch) },
    logger: { level: env['BELL_LAP_LOG'] ?? 'warn' },
  })
  const stop = () => void bellLap.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await bellLap.app.listen({ host, port })
  } catch (error) {
    await bellLap.close()
    throw error
  }
  const listening = listeningOf(bellLap.app)
  if (listening !== null) noteListening(dataDir, listening)
  const links: Address[] = []
  for (const { url, kind } of bellLap.addresses()) {
    // A token each: the browser that opens here must not use up the link for the phone.
    links.push({ url: await bellLap.signInLink(url), kind })
  }
  const isTerminal = process.stdout.isTTY
  say(startText({ dataDir, links, isTerminal }))
  const first = links[0]
  if (values.open && isTerminal && first !== undefined) openBrowser(first.url)
}

if (values.help) {
  say(USAGE)
} else {
  start().catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code
    if (
      error instanceof FolderIsOpen ||
      error instanceof StoreIsNewer ||
      error instanceof WrongSetting
    ) {
      complain(error.message)
    } else if (code === 'EADDRINUSE') {
      complain('The port is in use by another program. Choose another one with --port.')
    } else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  })
}
