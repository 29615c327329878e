import { message } from '@bell-lap/units/message'
import { isLoopback } from './reach/host-name.ts'
import { WrongSetting } from './reach/reach.ts'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const MOST_THREADS = 64
const LAST_PORT = 65_535

/** Reads a port; 0 stands for any free one. Throws `WrongSetting`. */
export function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT) return Number(text)
  throw new WrongSetting(message('start.port', { words: text }))
}

/** Reads an address to listen on. Throws `WrongSetting`. */
export function readHost(text: string): string {
  if (/^[\w.:%-]+$/.test(text)) return text
  throw new WrongSetting(message('start.host', { words: text }))
}

/** Reads the address of a PostgreSQL database; what is wrong with it does not repeat the password. */
export function readDatabaseUrl(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : null
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text
  throw new WrongSetting(message('start.database-url'))
}

/** Reads how much is logged. Throws `WrongSetting`. */
export function readLevel(text: string): (typeof LEVELS)[number] {
  const level = LEVELS.find((one) => one === text)
  if (level !== undefined) return level
  throw new WrongSetting(message('start.log-level', { words: text, levels: LEVELS }))
}

/** Reads how many threads read recordings. Throws `WrongSetting`. */
export function readThreads(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= MOST_THREADS) return count
  throw new WrongSetting(message('start.threads', { words: text, most: MOST_THREADS }))
}

const LARGEST_QUOTA_MB = 1_000_000

/** Reads megabytes as bytes. */
export function readQuota(text: string): number {
  const megabytes = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (megabytes >= 1 && megabytes <= LARGEST_QUOTA_MB) return megabytes * 1024 ** 2
  throw new WrongSetting(message('start.quota', { words: text, most: LARGEST_QUOTA_MB }))
}

/** Reads the address of an S3-compatible store. Throws `WrongSetting`. */
export function readEndpoint(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : null
  if (protocol === 'http:' || protocol === 'https:') return text
  throw new WrongSetting(message('start.s3-endpoint'))
}

const ON_OR_OFF = ['on', 'off'] as const

/** Reads a switch. Throws `WrongSetting`. */
export function readSwitch(text: string): boolean {
  const choice = ON_OR_OFF.find((one) => one === text)
  if (choice !== undefined) return choice === 'on'
  throw new WrongSetting(message('start.switch', { words: text }))
}

const PROCESSES = ['one', 'many'] as const

/** Reads whether this is the only process. Throws `WrongSetting`. */
export function readProcesses(text: string): (typeof PROCESSES)[number] {
  const processes = PROCESSES.find((one) => one === text)
  if (processes !== undefined) return processes
  throw new WrongSetting(message('start.processes', { words: text }))
}

/** Reads the address of an OpenID Connect provider: over TLS, or on this machine. */
export function readIssuer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!isSafe) throw new WrongSetting(message('start.oidc-issuer', { words: text }))
  return text.replace(/\/+$/, '')
}
