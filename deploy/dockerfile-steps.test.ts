import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { builtStages } from './support/built-stages.ts'
import { firstDay } from './support/first-day.ts'
import type { Step } from './support/read-dockerfile.ts'
import { environmentOf, wordsOf } from './support/read-dockerfile.ts'
import { cleanEnvironment } from './support/run-step.ts'
import { signIn, startApp } from './support/started-app.ts'

beforeAll(() => {
  console.info(builtStages().took.join('\n'))
})

test('the steps of the Dockerfile give an app that starts, is healthy and plans', async () => {
  const { stages, inStage } = builtStages()
  const last = stages.at(-1)
  if (last === undefined) throw new Error('the Dockerfile has no stage')
  const stepOf = (name: string) => last.steps.find(({ instruction }) => instruction === name)
  const inLast = (text: string) =>
    text.replaceAll(/(?<![\w.])\/(app|data)\b/g, inStage(last.name, '/$1'))
  const env = Object.fromEntries(
    Object.entries(environmentOf(last)).map(([name, value]) => [name, inLast(value)]),
  )
  const entrypoint = wordsOf(stepOf('ENTRYPOINT') as Step).map(inLast)
  const cwd = inStage(last.name, '/app')
  // Another port than usual: the machine of the tests may run Bell Lap.
  const app = await startApp(entrypoint, {
    cwd,
    env: {
      ...env,
      PATH: process.env['PATH'] ?? '',
      BELL_LAP_HOST: '127.0.0.1',
      BELL_LAP_PORT: '0',
    },
  })
  const health = (port: string) => {
    const [program = '', ...args] = wordsOf(stepOf('HEALTHCHECK') as Step)
    return spawnSync(program, args, { env: cleanEnvironment({ BELL_LAP_PORT: port }) }).status
  }
  const { port } = new URL(app.url)
  expect(health(port)).toBe(0)
  expect(await firstDay(await signIn(app))).toMatchObject({ weeks: 10 })
  expect(await app.stop()).toBe(0)
  expect(health(port)).toBe(1)
})
