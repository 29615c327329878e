import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
let dataDir = ''
let count = 0
const now = () => new Date('2026-11-23T08:00:00Z')
const run = (...args: string[]) => runCommand(args, dataDir)

beforeEach(() => {
  dataDir = join(folder, `data-${count++}`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Follows a link as the invited person would, in a browser without a sign-in. */
async function accept(link: string, answers: object): Promise<void> {
  const bellLap = await openBellLap({ dataDir, now })
  const token = new URL(link).hash.slice('#token='.length)
  const payload = { token, ...answers }
  const answer = await bellLap.app.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    payload,
  })
  await bellLap.close()
  expect(answer.statusCode).toBe(200)
}

const linkOf = (out: string) => /https?:\/\/\S+/.exec(out)?.[0] ?? ''

test('a coach is invited by a link, listed with what is shared, and ended', async () => {
  expect((await run('people')).out).toContain('bell-lap people --invite')
  const early = await run('people', '--invite', 'Cara', '--as', 'coach')
  // Whoever shares something says the year of birth first: under 18 a guardian agrees.
  expect(early.exitCode).not.toBe(0)
  const bellLap = await openBellLap({ dataDir, now })
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  const url = '/api/v1/settings'
  const settings = (await bellLap.app.inject({ method: 'GET', url, headers })).json<object>()
  const payload = { ...settings, birthYear: 1985 }
  await bellLap.app.inject({ method: 'PUT', url, headers, payload })
  await bellLap.close()

  const made = await run(
    'people',
    '--invite',
    'Cara',
    '--as',
    'coach',
    '--sees',
    'workouts, health',
  )
  expect([made.exitCode, made.err]).toEqual([0, ''])
  expect((await run('people')).out).toMatch(/Invitations that wait:\n.*\nCara +Coach/)
  await accept(linkOf(made.out), { name: 'Cara Coach' })
  const { out } = await run('people')
  expect(out).toMatch(
    /Who sees your training:\n.*\n\w{8} +Cara Coach +Coach +Plan and runs, Health and pain/,
  )
  const { people } = (await run('people', '--json')).json() as {
    people: { id: string; fields: string[] }[]
  }
  expect(people[0]?.fields).toEqual(['workouts', 'health'])

  const ended = await run('people', '--end', people[0]?.id.slice(0, 8) ?? '')
  expect(ended.out).toBe('Cara Coach sees nothing of your training any more.\n')
  const again = await run('people', '--end', people[0]?.id.slice(0, 8) ?? '')
  expect(again.exitCode).toBe(2)
  expect((await run('people')).out).toContain('Nobody else sees')
})

test('a runner who accepts is in the squad, with the reason to look', async () => {
  expect((await run('squad')).out).toContain('bell-lap people --invite NAME --as athlete')
  const made = await run('people', '--invite', 'Ada', '--as', 'athlete')
  const shared = ['workouts', 'results', 'health']
  await accept(linkOf(made.out), { name: 'Ada', birthYear: 1990, fields: shared })
  const { out } = await run('squad')
  expect(out).toMatch(
    /^Runner +State +Mile +Why\nAda +Silent +– +No run for six weeks · No plan yet\n$/,
  )
  const { items } = (await run('squad', '--json')).json() as { items: { name: string }[] }
  expect(items.map(({ name }) => name)).toEqual(['Ada'])
  expect((await run('people')).out).toMatch(/Whose training you see:\n.*\nAda +Coach/)
  const unknown = await run('squad', '--group', 'Mile')
  expect([unknown.exitCode, unknown.err]).toEqual([
    2,
    'There is no squad called Mile, and no other squad yet.\n',
  ])
  expect((await run('squad', '--locale', 'de')).out).toContain('Seit sechs Wochen kein Lauf')
})

test.each([
  [['--invite', 'Cara'], 'Say with --as what Cara becomes'],
  [['--invite', 'Cara', '--as', 'boss'], '“boss” is no role'],
  [['--invite', 'Cara', '--as', 'coach', '--sees', 'diary'], '“diary” is nothing'],
  [['--invite', 'Cara', '--end', '4f2a91c0'], 'not both'],
])('what was typed wrongly is named: %s', async (args, says) => {
  const { exitCode, err } = await run('people', ...args)
  expect(exitCode).toBe(2)
  expect(err).toContain(says)
})
