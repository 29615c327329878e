#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from './data-folder.ts'
import { FolderIsOpen, noteListeningPort } from './files/folder-lock.ts'
import { openBellLap } from './open-bell-lap.ts'
import { StoreIsNewer } from './database/migrate.ts'

const DEFAULT_PORT = 4820
const USAGE = `Usage: node apps/server/dist/main.js [options]

  --data <folder>   where everything is kept (BELL_LAP_DATA; default ~/.local/share/bell-lap)
  --port <number>   default ${DEFAULT_PORT} (BELL_LAP_PORT)
  --host <address>  default 127.0.0.1, this machine only (BELL_LAP_HOST)
  --demo            a made-up runner in a folder of its own
  --watch <folder>  import what is put there by itself (BELL_LAP_WATCH)
  --open            open the browser when ready
  --help

  BELL_LAP_DATABASE_URL  a PostgreSQL address instead of the embedded store
  BELL_LAP_PUBLIC_URL    the address under which others reach this server
`

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
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
    publicUrl: env['BELL_LAP_PUBLIC_URL'],
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
  const address = bellLap.app.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  noteListeningPort(dataDir, listening)
  const baseUrl = env['BELL_LAP_PUBLIC_URL']?.replace(/\/$/, '') ?? `http://localhost:${listening}`
  const link = await bellLap.signInLink(baseUrl)
  say(`Bell Lap is ready. Everything is kept in ${dataDir}\n`)
  say(`  Sign in (works once, for an hour):\n  ${link}\n`)
  say('Stop with Ctrl+C.')
  if (values.open && process.stdout.isTTY) openBrowser(link)
}

if (values.help) {
  say(USAGE)
} else {
  start().catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code
    if (error instanceof FolderIsOpen || error instanceof StoreIsNewer) {
      complain(error.message)
    } else if (code === 'EADDRINUSE') {
      complain('The port is in use by another program. Choose another one with --port.')
    } else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  })
}
