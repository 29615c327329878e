#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { defaultsOf, LOCALES, matchLocale } from '@bell-lap/text/locale'
import { programTextOf } from '@bell-lap/text/program-text'
import type { ProgramCode } from '@bell-lap/text/program-text'
import type { Text } from '@bell-lap/text/say'
import { defaultDataFolder } from './data-folder.ts'
import { checkEnvironment, readIntervalsClient, readVariable } from './environment.ts'
import { chosenLocale } from './database/chosen-locale.ts'
import { FolderIsOpen, noteListening } from './files/folder-lock.ts'
import { readHost, readPort } from './read-setting.ts'
import { readS3 } from './files/s3-settings.ts'
import { FolderNotShared } from './files/shared-folder.ts'
import { listeningOf, openBellLap } from './open-bell-lap.ts'
import type { BellLap, OpenOptions } from './open-bell-lap.ts'
import { readOidcProvider } from './oidc-provider.ts'
import { openReadOnly } from './open-read-only.ts'
import { StoreIsNewer } from './database/migrate.ts'
import { StoreIsOpen } from './database/postgres-lock.ts'
import { StoreTrouble, troubleOf } from './database/store-trouble.ts'
import type { Address, Listening } from './reach/reach.ts'
import { hostsIn, readTrustedProxies, WrongSetting } from './reach/reach.ts'
import { startHelp, startText } from './reach/start-text.ts'
import { startTrouble } from './start-trouble.ts'

const DEFAULT_PORT = 4820
const OPTIONS = {
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    'public-url': { type: 'string' },
    'allow-host': { type: 'string', multiple: true, default: [] },
    'trust-proxy': { type: 'string', multiple: true, default: [] },
    watch: { type: 'string' },
    demo: { type: 'boolean', default: false },
    open: { type: 'boolean', default: false },
    locale: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
} as const satisfies ParseArgsConfig

const { values, wrong } = readOptions()

/** The options as typed, or what Node.js says is wrong with them, and the defaults. */
function readOptions() {
  try {
    return { values: parseArgs(OPTIONS).values, wrong: null }
  } catch (error) {
    return { values: parseArgs({ ...OPTIONS, args: [] }).values, wrong: (error as Error).message }
  }
}

const env = process.env
const { base, trouble } = dataFolder()
const dataDir = values.demo ? join(base, 'demo') : base
const text = textOfStart()

/** The folder to open; where its setting cannot be read, the usual one tells the language of that sentence. */
function dataFolder(): { readonly base: string; readonly trouble: unknown } {
  try {
    return { base: values.data ?? defaultDataFolder(env), trouble: null }
  } catch (trouble) {
    return { base: defaultDataFolder({ XDG_DATA_HOME: env['XDG_DATA_HOME'] }), trouble }
  }
}

/** `--locale`, else the setting of the data folder, else the language of the shell. */
function textOfStart(): Text<ProgramCode> {
  const shell = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  const asked = values.locale ?? chosenLocale(dataDir) ?? shell
  const locale = matchLocale(asked === undefined ? [] : [asked])
  return programTextOf({ locale, units: defaultsOf(locale).units })
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

function openBrowser(link: string): void {
  const command =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  const child = spawn(command, [link], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

/** For the command line to find it; a folder that cannot be written to has no such note. */
function noteWhereItListens(listening: Listening): void {
  try {
    noteListening(dataDir, listening)
  } catch (error) {
    if (troubleOf(error, dataDir) === null) throw error
  }
}

/** Opens the folder; where it cannot be written to, says so and opens it to read. */
async function openOrRead(options: OpenOptions): Promise<BellLap> {
  try {
    return await openBellLap(options)
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    const reading = await openReadOnly(options, error)
    if (reading === null) throw error
    complain(startTrouble(error, dataDir, { text, isRead: true }))
    return reading
  }
}

async function start(): Promise<void> {
  if (trouble !== null) throw trouble
  checkEnvironment(env)
  const host =
    values.host === undefined
      ? (readVariable(env, 'BELL_LAP_HOST') ?? '127.0.0.1')
      : readHost(values.host)
  const port =
    values.port === undefined
      ? (readVariable(env, 'BELL_LAP_PORT') ?? DEFAULT_PORT)
      : readPort(values.port)
  const watch = values.watch ?? readVariable(env, 'BELL_LAP_WATCH')
  const bellLap = await openOrRead({
    dataDir,
    demo: values.demo,
    // The demo never touches a store that holds a real runner.
    databaseUrl: values.demo ? undefined : readVariable(env, 'BELL_LAP_DATABASE_URL'),
    processes: values.demo ? undefined : readVariable(env, 'BELL_LAP_PROCESSES'),
    s3: values.demo ? undefined : readS3(env),
    quotaBytes: readVariable(env, 'BELL_LAP_QUOTA_MB'),
    dailyBackups: readVariable(env, 'BELL_LAP_DAILY_BACKUPS'),
    publicUrl: values['public-url'] ?? readVariable(env, 'BELL_LAP_PUBLIC_URL'),
    allowedHosts: [
      ...values['allow-host'].flatMap(hostsIn),
      ...(readVariable(env, 'BELL_LAP_ALLOWED_HOSTS') ?? []),
    ],
    trustedProxies: [
      ...readTrustedProxies(values['trust-proxy'].flatMap(hostsIn)),
      ...(readVariable(env, 'BELL_LAP_TRUSTED_PROXIES') ?? []),
    ],
    metricsToken: readVariable(env, 'BELL_LAP_METRICS_TOKEN'),
    intervalsClient: readIntervalsClient(env),
    oidc: readOidcProvider(env),
    onStoreLost: () => process.exit(1),
    watch: watch === undefined || values.demo ? undefined : { folder: resolve(watch) },
    logger: { level: readVariable(env, 'BELL_LAP_LOG') ?? 'warn' },
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
  if (listening !== null) noteWhereItListens(listening)
  const links: Address[] = []
  for (const { url, kind } of bellLap.addresses()) {
    // A token each: the browser that opens here must not use up the link for the phone.
    links.push({ url: await bellLap.signInLink(url), kind })
  }
  const isTerminal = process.stdout.isTTY
  say(startText({ dataDir, links, isTerminal }, text))
  const first = links[0]
  if (values.open && isTerminal && first !== undefined) openBrowser(first.url)
}

if (wrong !== null) {
  complain(text.t('start.wrong-option', { wrong }))
  process.exitCode = 2
} else if (values.help) {
  say(startHelp(text, LOCALES))
} else {
  start().catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code
    if (error instanceof StoreTrouble)
      complain(startTrouble(error, dataDir, { text, isRead: false }))
    else if (
      error instanceof FolderIsOpen ||
      error instanceof FolderNotShared ||
      error instanceof StoreIsOpen ||
      error instanceof StoreIsNewer ||
      error instanceof WrongSetting
    ) {
      complain(text.say(error.says))
    } else if (code === 'EADDRINUSE') {
      complain(text.t('start.port-in-use'))
    } else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  })
}
