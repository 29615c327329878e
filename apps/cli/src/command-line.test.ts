import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
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

  test('without a command the help is shown, as a usage error', async () => {
    const { exitCode, out } = await run()
    expect(exitCode).toBe(2)
    expect(out).toContain('Start here')
  })

  test.each(COMMANDS)('%s --help teaches with examples and knows --json', async (command) => {
    const { exitCode, out } = await run(command, '--help')
    expect(exitCode).toBe(0)
    expect(out).toContain('Examples:')
    expect(out).toContain(`bell-lap ${command}`)
    expect(out).toContain('--json')
    expect(out).toContain('--data')
  })

  test('--version prints the version', async () => {
    expect((await run('--version')).out.trim()).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test.each([
    [['nonsense'], 'unknown command'],
    [['status', '--nonsense'], 'unknown option'],
    [['import'], 'missing required argument'],
    [['import', '/no/such/file.fit'], 'no file or folder'],
    [['restore', '/no/such/backup.tar.gz'], 'no file'],
    [['plan', '--event', 'marathon'], '--event is one of'],
    [['plan', '--weeks', '3'], '6 to 24'],
    [['plan', '--weeks', 'many'], '6 to 24'],
    [['plan', '--race-day', '2026-02-30'], 'not a day'],
    [['serve', '--port', 'http'], 'not a port'],
    [['status', '--server', 'nowhere at all'], 'not an address'],
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
