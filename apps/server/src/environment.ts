import { readFileSync } from 'node:fs'
import type { ProgramCode } from '@bell-lap/text/program-text'
import { message } from '@bell-lap/units/message'
import {
  hostsIn,
  readAllowedHost,
  readPublicUrl,
  readTrustedProxies,
  WrongSetting,
} from './reach/reach.ts'
import {
  readDatabaseUrl,
  readEndpoint,
  readHost,
  readIssuer,
  readLevel,
  readPort,
  readProcesses,
  readQuota,
  readSwitch,
  readThreads,
} from './read-setting.ts'

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

interface Variable<Value> {
  /** What it sets. */
  readonly about: ProgramCode
  /** What holds without it. */
  readonly byDefault: string | null
  /** The option that goes before it. */
  readonly option: string | null
  readonly readBy: readonly ('server' | 'command line')[]
  /** Its value is never printed. */
  readonly isSecret: boolean
  /** Throws `WrongSetting` with what to write instead. */
  readonly read: (text: string) => Value
}

const BOTH = ['server', 'command line'] as const
const readAsIs = (text: string) => text

/**
 * Every variable that Bell Lap reads. `--help`, `docs/hosting/environment.md` and the tests of the container files are
 * made from this table.
 */
export const VARIABLES = {
  BELL_LAP_DATA: {
    about: 'start.env-data',
    byDefault: '~/.local/share/bell-lap',
    option: '--data',
    readBy: BOTH,
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_HOST: {
    about: 'start.env-host',
    byDefault: '127.0.0.1',
    option: '--host',
    readBy: ['server'],
    isSecret: false,
    read: readHost,
  },
  BELL_LAP_PORT: {
    about: 'start.env-port',
    byDefault: '4820',
    option: '--port',
    readBy: BOTH,
    isSecret: false,
    read: readPort,
  },
  BELL_LAP_PUBLIC_URL: {
    about: 'start.env-public-url',
    byDefault: null,
    option: '--public-url',
    readBy: BOTH,
    isSecret: false,
    read: (text: string) => readPublicUrl(text).url,
  },
  BELL_LAP_ALLOWED_HOSTS: {
    about: 'start.env-allowed-hosts',
    byDefault: null,
    option: '--allow-host',
    readBy: ['server'],
    isSecret: false,
    read: (text: string) => hostsIn(text).map(readAllowedHost),
  },
  BELL_LAP_TRUSTED_PROXIES: {
    about: 'start.env-trusted-proxies',
    byDefault: null,
    option: '--trust-proxy',
    readBy: ['server'],
    isSecret: false,
    read: (text: string) => readTrustedProxies(hostsIn(text)),
  },
  BELL_LAP_DATABASE_URL: {
    about: 'start.env-database',
    byDefault: null,
    option: null,
    readBy: BOTH,
    isSecret: true,
    read: readDatabaseUrl,
  },
  BELL_LAP_PROCESSES: {
    about: 'start.env-processes',
    byDefault: 'one',
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readProcesses,
  },
  BELL_LAP_S3_BUCKET: {
    about: 'start.env-s3-bucket',
    byDefault: null,
    option: null,
    readBy: BOTH,
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_S3_ENDPOINT: {
    about: 'start.env-s3-endpoint',
    byDefault: null,
    option: null,
    readBy: BOTH,
    isSecret: false,
    read: readEndpoint,
  },
  BELL_LAP_S3_REGION: {
    about: 'start.env-s3-region',
    byDefault: 'us-east-1',
    option: null,
    readBy: BOTH,
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_S3_KEY_ID: {
    about: 'start.env-s3-key-id',
    byDefault: null,
    option: null,
    readBy: BOTH,
    isSecret: true,
    read: readAsIs,
  },
  BELL_LAP_S3_SECRET: {
    about: 'start.env-s3-secret',
    byDefault: null,
    option: null,
    readBy: BOTH,
    isSecret: true,
    read: readAsIs,
  },
  BELL_LAP_QUOTA_MB: {
    about: 'start.env-quota',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readQuota,
  },
  BELL_LAP_DAILY_BACKUPS: {
    about: 'start.env-daily-backups',
    byDefault: 'on',
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readSwitch,
  },
  BELL_LAP_WATCH: {
    about: 'start.env-watch',
    byDefault: null,
    option: '--watch',
    readBy: ['server'],
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_LOG: {
    about: 'start.env-log',
    byDefault: 'warn',
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readLevel,
  },
  BELL_LAP_METRICS_TOKEN: {
    about: 'start.env-metrics',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: true,
    read: readAsIs,
  },
  BELL_LAP_INTERVALS_CLIENT_ID: {
    about: 'start.env-intervals-id',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_INTERVALS_CLIENT_SECRET: {
    about: 'start.env-intervals-secret',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: true,
    read: readAsIs,
  },
  BELL_LAP_OIDC_ISSUER: {
    about: 'start.env-oidc-issuer',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readIssuer,
  },
  BELL_LAP_OIDC_CLIENT_ID: {
    about: 'start.env-oidc-client-id',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_OIDC_CLIENT_SECRET: {
    about: 'start.env-oidc-client-secret',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: true,
    read: readAsIs,
  },
  BELL_LAP_OIDC_LABEL: {
    about: 'start.env-oidc-label',
    byDefault: null,
    option: null,
    readBy: ['server'],
    isSecret: false,
    read: readAsIs,
  },
  BELL_LAP_WORKERS: {
    about: 'start.env-workers',
    byDefault: null,
    option: null,
    readBy: BOTH,
    isSecret: false,
    read: readThreads,
  },
  BELL_LAP_TOKEN: {
    about: 'start.env-token',
    byDefault: null,
    option: '--token',
    readBy: ['command line'],
    isSecret: true,
    read: readAsIs,
  },
} as const satisfies Readonly<Record<string, Variable<unknown>>>

export type VariableName = keyof typeof VARIABLES
type ValueOf<Name extends VariableName> = ReturnType<(typeof VARIABLES)[Name]['read']>

/** The names in the order of the table. */
export const VARIABLE_NAMES = Object.keys(VARIABLES) as readonly VariableName[]

/**
 * The value of a variable, or `undefined` where it is not set or empty. `NAME_FILE` names a file that holds the value.
 * Throws `WrongSetting` with the name and what to write instead.
 */
export function readVariable<Name extends VariableName>(
  env: Environment,
  name: Name,
): ValueOf<Name> | undefined {
  const text = textOfVariable(env, name)
  if (text === undefined) return undefined
  try {
    return VARIABLES[name].read(text) as ValueOf<Name>
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    throw new WrongSetting(message('start.variable', { name, why: error.says }))
  }
}

function textOfVariable(env: Environment, name: VariableName): string | undefined {
  const own = env[name] || undefined
  const path = env[`${name}_FILE`] || undefined
  if (path === undefined) return own
  if (own !== undefined) throw new WrongSetting(message('start.variable-twice', { name }))
  try {
    // Whoever writes a secret with an editor ends the file with a new line.
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '') || undefined
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new WrongSetting(message('start.variable-file', { name, path, detail: code }))
  }
}

/** The client that the person who runs the server registered at intervals.icu. Throws `WrongSetting` for half of one. */
export function readIntervalsClient(env: Environment) {
  const id = readVariable(env, 'BELL_LAP_INTERVALS_CLIENT_ID')
  const secret = readVariable(env, 'BELL_LAP_INTERVALS_CLIENT_SECRET')
  if (id !== undefined && secret !== undefined) return { id, secret }
  if (id === undefined && secret === undefined) return undefined
  throw new WrongSetting(message('start.intervals-client'))
}

/** Reads every variable once, so that a wrong one is refused before anything is opened. Throws `WrongSetting`. */
export function checkEnvironment(env: Environment): void {
  for (const name of VARIABLE_NAMES) readVariable(env, name)
}
