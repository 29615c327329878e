import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { lockFolder, unlockFolder } from '@bell-lap/server/files/folder-lock'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import { runCommand, temporaryFolder } from './testing/run-command.ts'

const COMMANDS =
  'serve sign-in import status estimate plan today export backup restore doctor'.split(' ')
const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (...args: string[]) => runCommand(args, folder)

describe('the command line itself', () => {
  test('the help names every command and the exit codes, and ends with 0', async () => {
    const { exitCode, out } = await run('--help')
    expect(exitCode).toBe(0)
    for (const command of COMMANDS) expect(out).toContain(command)
    expect(out).toContain('Exit codes')
  })

  test('the README lists the commands of the help', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    const line = /^Commands: (.*)\.$/m.exec(readme)?.[1] ?? ''
    const listed = [...line.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)
    const { out } = await run('--help')
    const inHelp = [...out.matchAll(/^ {2}([a-z-]+) \[options\]/gm)].map(([, name]) => name)
    expect(inHelp.length).toBeGreaterThan(COMMANDS.length)
    expect(listed).toEqual(inHelp)
  })

  test('without a command the app starts, or says that it runs already', async () => {
    lockFolder(folder, 'token')
    const { exitCode, err } = await run()
    unlockFolder(folder)
    expect(exitCode).toBe(1)
    expect(err).toContain('already running')
  })

  test.each(COMMANDS)('%s --help teaches with examples and knows --json', async (command) => {
    const { exitCode, out } = await run(command, '--help')
    expect(exitCode).toBe(0)
    expect(out).toContain('Examples:')
    expect(out).toContain(`bell-lap ${command}`)
    expect(out).toContain('--json')
    expect(out).toContain('--data')
  })

  test('a wrong command line points at the help', async () => {
    expect((await run('status', '--nonsense')).err).toContain('bell-lap status --help')
    expect((await run('nonsense')).err).toContain('bell-lap --help')
  })

  test('--version prints the version', async () => {
    expect((await run('--version')).out.trim()).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test.each([
    [['nonsense'], 'Unknown command: nonsense'],
    [['status', '--nonsense'], 'Unknown option: --nonsense'],
    [['import'], 'Missing argument: paths'],
    [['import', '/no/such/file.fit'], 'File or folder not found'],
    [['restore', '/no/such/backup.tar.gz'], 'no file'],
    [['plan', '--event', 'marathon'], '--event takes one of'],
    [['plan', '--weeks', '3'], '6 to 24'],
    [['plan', '--weeks', 'many'], '6 to 24'],
    [['plan', '--race-day', '2026-02-30'], 'not a day'],
    [['serve', '--port', 'http'], 'not a port'],
    [['status', '--server', 'nowhere at all'], 'not an address'],
    [['today', '--on', 'the moon'], '--on takes one of road'],
    [['status', '--locale', 'fr'], '--locale takes one of en-GB'],
  ])('%j is a usage error', async (args, message) => {
    const { exitCode, err } = await run(...args)
    expect(exitCode).toBe(2)
    expect(err).toContain(message)
  })

  test('a failure is JSON with --json', async () => {
    const { exitCode, json, err } = await run('plan', '--weeks', '99', '--json')
    expect(exitCode).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'usage' } })
    expect(err).toBe('')
  })

  test('a server that is not there is a failure in plain words', async () => {
    const { exitCode, err } = await run('status', '--server', 'http://127.0.0.1:9')
    expect(exitCode).toBe(1)
    expect(err).toContain('Nothing answers')
  })
})

describe('the language', () => {
  const german = (...args: string[]) =>
    runCommand(args, folder, { env: { BELL_LAP_DATA: folder, LANG: 'de_DE.UTF-8' } })

  test('is that of the shell where nothing is chosen', async () => {
    const { exitCode, out } = await german('--help')
    expect(exitCode).toBe(0)
    for (const command of COMMANDS) expect(out).toContain(command)
    expect(out).toMatch(/^Aufruf: bell-lap \[Optionen\] \[Befehl\]/)
    expect(out).toContain('Befehle:')
    expect(out).toContain('So fängst du an:')
    expect(out).not.toMatch(/Usage|Options|Commands|Show|display/)
  })

  test.each(COMMANDS)('%s --help is German throughout', async (command) => {
    const { out } = await german(command, '--help')
    expect(out).toContain('Beispiele:')
    expect(out).not.toMatch(/Usage|Options|Arguments|Examples|default:|choices:|display/)
  })

  test('a command and an error are German, too', async () => {
    const { out, exitCode } = await german('estimate')
    expect(exitCode).toBe(3)
    expect(out).toContain('Für eine Schätzung deiner Meile reichen die Daten noch nicht.')
    expect((await german('plan', '--weeks', '99')).err).toBe(
      '--weeks nimmt eine ganze Zahl von 6 bis 24.\n',
    )
    expect((await german('status', '--nonsense')).err).toBe(
      'Unbekannte Option: --nonsense. Siehe: bell-lap status --help\n',
    )
  })

  test('--locale comes before the shell', async () => {
    expect((await german('status', '--locale', 'en-US')).out).toContain('Data folder')
    expect((await run('status', '--locale=de')).out).toContain('Datenordner')
  })

  test('the setting of the data folder comes before the shell', async () => {
    const chosen = temporaryFolder()
    try {
      const bellLap = await openBellLap({ dataDir: chosen })
      const headers = { authorization: `Bearer ${bellLap.localToken}` }
      const url = '/api/v1/settings'
      const now = (await bellLap.app.inject({ url, headers })).json<object>()
      const payload = { ...now, locale: 'de' }
      const saved = await bellLap.app.inject({ method: 'PUT', url, headers, payload })
      expect(saved.statusCode).toBe(200)
      await bellLap.close()
      const world = { env: { BELL_LAP_DATA: chosen, LANG: 'en_US.UTF-8' } }
      expect((await runCommand(['today', '--help'], chosen, world)).out).toContain('Beispiele:')
      const deleting = await runCommand(['sport', '--undo'], chosen, world)
      expect(deleting.err).toBe('Es gibt keine Antwort zum Zurücknehmen.\n')
    } finally {
      rmSync(chosen, { recursive: true, force: true })
    }
  })
})
