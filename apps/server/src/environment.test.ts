import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programTextOf } from '@bell-lap/text/program-text'
import { afterAll, describe, expect, test } from 'vitest'
import type { VariableName } from './environment.ts'
import { checkEnvironment, readVariable, VARIABLE_NAMES, VARIABLES } from './environment.ts'
import { WrongSetting } from './reach/reach.ts'
import { environmentLines } from './reach/start-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'bell-lap-environment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = programTextOf({ locale: 'en-GB', units: 'metric' })

function refusal(env: Readonly<Record<string, string>>): string {
  try {
    checkEnvironment(env)
    return ''
  } catch (error) {
    if (error instanceof WrongSetting) return text.say(error.says)
    throw error
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('the variables', () => {
  test('what is not set, or set to nothing, is unknown', () => {
    expect(readVariable({}, 'BELL_LAP_PORT')).toBeUndefined()
    expect(readVariable({ BELL_LAP_PORT: '' }, 'BELL_LAP_PORT')).toBeUndefined()
    expect(readVariable({ BELL_LAP_PORT_FILE: '' }, 'BELL_LAP_PORT')).toBeUndefined()
  })

  test('values are read', () => {
    const env = {
      BELL_LAP_PORT: '8080',
      BELL_LAP_ALLOWED_HOSTS: 'mile.home, track.home',
      BELL_LAP_PUBLIC_URL: 'https://mile.example.org/',
    }
    expect(readVariable(env, 'BELL_LAP_PORT')).toBe(8080)
    expect(readVariable(env, 'BELL_LAP_ALLOWED_HOSTS')).toEqual(['mile.home', 'track.home'])
    expect(readVariable(env, 'BELL_LAP_PUBLIC_URL')).toBe('https://mile.example.org')
  })

  test.each(VARIABLE_NAMES)(
    '%s can be read from a file, whose last line break does not count',
    (name) => {
      const good: Partial<Record<VariableName, string>> = {
        BELL_LAP_PORT: '4821',
        BELL_LAP_PUBLIC_URL: 'https://mile.example.org',
        BELL_LAP_TRUSTED_PROXIES: '10.0.0.0/8',
        BELL_LAP_DATABASE_URL: 'postgres://mile:se$ret@db:5432/bell_lap',
        BELL_LAP_LOG: 'info',
        BELL_LAP_OIDC_ISSUER: 'https://login.example.org',
        BELL_LAP_WORKERS: '2',
        BELL_LAP_PROCESSES: 'many',
        BELL_LAP_S3_ENDPOINT: 'https://s3.example.org',
        BELL_LAP_QUOTA_MB: '500',
        BELL_LAP_DAILY_BACKUPS: 'off',
      }
      const value = good[name] ?? 'lap'
      const path = file(name, `${value}\n`)
      expect(readVariable({ [`${name}_FILE`]: path }, name)).toEqual(
        readVariable({ [name]: value }, name),
      )
    },
  )

  test.each([
    [{ BELL_LAP_PORT: 'http' }, 'BELL_LAP_PORT: “http” is not a port.'],
    [{ BELL_LAP_PORT: '70000' }, 'BELL_LAP_PORT: “70000” is not a port.'],
    [{ BELL_LAP_HOST: 'any where' }, 'BELL_LAP_HOST: “any where” is not an address'],
    [{ BELL_LAP_PUBLIC_URL: 'mile.example.org' }, 'BELL_LAP_PUBLIC_URL: The public URL'],
    [{ BELL_LAP_PUBLIC_URL: 'https://example.org/plan' }, 'cannot use the path'],
    [{ BELL_LAP_ALLOWED_HOSTS: '*.home' }, 'BELL_LAP_ALLOWED_HOSTS: The allowed host “*.home”'],
    [{ BELL_LAP_TRUSTED_PROXIES: 'proxy' }, 'BELL_LAP_TRUSTED_PROXIES: The trusted proxy “proxy”'],
    [{ BELL_LAP_LOG: 'loud' }, 'Write fatal, error, warn, info, debug, trace and silent.'],
    [{ BELL_LAP_WORKERS: '0' }, 'Write a number from 1 to 64.'],
    [{ BELL_LAP_PROCESSES: '2' }, '“2” is not a number of processes. Write one or many.'],
    [{ BELL_LAP_QUOTA_MB: '1 GB' }, 'Write a whole number of MB'],
    [{ BELL_LAP_DAILY_BACKUPS: 'no' }, '“no” is neither on nor off.'],
    [{ BELL_LAP_S3_ENDPOINT: 's3.example.org' }, 'Write one such as https://s3.example.org.'],
    [{ BELL_LAP_LOG_FILE: '/no/such/file' }, 'names the file /no/such/file, which cannot be read'],
    [{ BELL_LAP_LOG: 'info', BELL_LAP_LOG_FILE: '/x' }, 'Both BELL_LAP_LOG and BELL_LAP_LOG_FILE'],
  ])('%j is refused in one sentence', (env, sentence) => {
    expect(refusal(env as Record<string, string>)).toContain(sentence)
  })

  test('what is wrong with a secret does not repeat it', () => {
    const secret = 'mysql://mile:hunter2@db/bell_lap'
    expect(refusal({ BELL_LAP_DATABASE_URL: secret })).toMatch(/^BELL_LAP_DATABASE_URL: It is not/)
    expect(refusal({ BELL_LAP_DATABASE_URL: secret })).not.toContain('hunter2')
  })

  test('the help names every one of them', () => {
    const help = environmentLines(text).join('\n')
    for (const name of VARIABLE_NAMES) expect(help).toContain(`${name} `)
  })
})

const APPS = join(import.meta.dirname, '..', '..')
/** Set by developers, never by who runs Bell Lap. */
const OF_DEVELOPMENT = /^BELL_LAP_(FROM_SOURCE|TEST_|REAL_DATA|WRITE_EXAMPLE|CHROMIUM)/

test('no code of the server or the command line reads a variable that is not in the table', () => {
  const unknown = ['server', 'cli'].flatMap((app) =>
    readdirSync(join(APPS, app, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|(^|[\\/])testing[\\/]/.test(path))
      .flatMap((path) => {
        const code = readFileSync(join(APPS, app, 'src', path), 'utf8')
        return [...code.matchAll(/\bBELL_LAP_[A-Z0-9_]+/g)].map(([name]) => `${path}: ${name}`)
      })
      .filter((found) => {
        const name = found.slice(found.indexOf(': ') + 2)
        return !OF_DEVELOPMENT.test(name) && !(name.replace(/_FILE$/, '') in VARIABLES)
      }),
  )
  expect(unknown).toEqual([])
})
