import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@bell-lap/api-client/client'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProcessFetch } from '../in-process-fetch.ts'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
const dataDir = join(folder, 'data')
const workout = (...args: string[]) => runCommand(['workout', ...args], dataDir)

/** A runner with one race: a mile in 5:00, the day before the day of the command line. */
beforeAll(async () => {
  const bellLap = await openBellLap({ dataDir })
  const client = createClient({
    baseUrl: 'http://127.0.0.1',
    fetch: inProcessFetch(bellLap.app),
    token: bellLap.localToken,
  })
  const { error } = await client.POST('/api/v1/results', {
    body: {
      day: '2026-11-22',
      eventId: 'mile',
      distanceM: null,
      timeText: '5:00',
      timing: 'automatic',
      setting: 'track',
      effort: 'race',
      name: 'Mile',
      note: null,
      excludedFromEstimate: false,
    },
  })
  if (error !== undefined) throw new Error(error.detail)
  await bellLap.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('prints the canonical line, the totals and every step', async () => {
  const { exitCode, out } = await workout('3 x (4 x 200 R) 200 jog, 400 between sets')
  expect(exitCode).toBe(0)
  const lines = out.split('\n')
  expect(lines[0]).toBe('3 x (4 x 200 m @ mile, 200 m jog), 400 m jog')
  expect(lines).toContain('3 × (4 × 200 m at mile pace)')
  expect(out).toMatch(/^5\.0 km, \d+ min, 2400 m fast$/m)
  expect(out).toMatch(/^ {4}200 m at mile pace, \d\d–\d\d s, /m)
  expect(lines).toContain('    between: 200 m jog')
})

test('words need no quotes, and a plan puts warm-up and cool-down round it', async () => {
  const { exitCode, out } = await workout('--plan', '6x400', '@', 'mile,', '200', 'jog')
  expect(exitCode).toBe(0)
  expect(out).toContain('Added: warm-up and cool-down.')
})

test('a question ends with 3 and shows each choice as a text to type', async () => {
  const { exitCode, out } = await workout('10x400 R=60')
  expect(exitCode).toBe(3)
  expect(out).toMatch(/\?$/m)
  expect(out).toContain('“10x400, 60 s rest”')
})

test('what is not understood ends with 2 and is pointed at', async () => {
  const { exitCode, err } = await workout('6x400 @ purple')
  expect(exitCode).toBe(2)
  expect(err).toContain('6x400 @ purple\n        ^^^^^^\nNot understood: “purple”.')
})

test('--json is one value for programs, whatever the answer', async () => {
  const read = await workout('--json', "20' tempo")
  expect(read.exitCode).toBe(0)
  expect(read.json()).toMatchObject({ kind: 'read', canonical: '20 min @ threshold' })
  const asked = await workout('--json', '3x3x300')
  expect(asked.exitCode).toBe(3)
  expect(asked.json()).toMatchObject({ kind: 'question' })
  const wrong = await workout('--json', 'some of the best')
  expect(wrong.exitCode).toBe(2)
  expect(wrong.json()).toMatchObject({ kind: 'not-read', start: 0 })
})

test('two sessions, a day off, cross-training', async () => {
  const two = await workout('AM 30 easy / PM 8x400 @ mile, 200 jog')
  expect(two.out).toContain('AM: 30 min easy')
  expect(two.out).toContain('PM: 8 × 400 m at mile pace')
  expect((await workout('OFF')).out).toContain('day off')
  expect((await workout('XT 40')).out).toContain('cross-training, 40 min')
})
