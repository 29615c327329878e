import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstDay } from './support/first-day.ts'
import type { Stage, Step } from './support/read-dockerfile.ts'
import { environmentOf, ignoredBy, readDockerfile, wordsOf } from './support/read-dockerfile.ts'
import { cleanEnvironment, runStep } from './support/run-step.ts'
import { signIn, startApp } from './support/started-app.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const stages = readDockerfile(read('Dockerfile'))

let scratch: string

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'bell-lap-steps-'))
  const source = join(scratch, 'checkout')
  const ignored = ignoredBy(read('.dockerignore'))
  const asked = ['ls-files', '-co', '--exclude-standard', '-z']
  for (const path of runStep('git', asked, { cwd: ROOT }).split('\0')) {
    if (path !== '' && !ignored(path)) cpSync(join(ROOT, path), join(source, path))
  }
  for (const stage of stages) runStage(stage, source)
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Where a path of a stage is here: each stage has a folder that stands for its root. */
const inStage = (stage: string, path: string) => join(scratch, 'stages', stage, path)

function runStage(stage: Stage, source: string): void {
  let workdir = '/'
  for (const step of stage.steps) {
    if (step.instruction === 'WORKDIR') workdir = step.rest
    mkdirSync(inStage(stage.name, workdir), { recursive: true })
    const cwd = inStage(stage.name, workdir)
    if (step.instruction === 'COPY') copy(step, source, cwd)
    if (step.instruction === 'RUN') {
      const startedMs = performance.now()
      runStep('sh', ['-c', commandFor(stage, step)], { cwd })
      const seconds = (performance.now() - startedMs) / 1000
      console.info(`${stage.name}: ${step.rest} took ${seconds.toFixed(1)} s`)
    }
  }
}

/** A command with the folders of its stage, and without the owner that only root may set. */
function commandFor(stage: Stage, { rest }: Step): string {
  const here = rest.replaceAll(/(?<=\s)\/(?=\w)/g, inStage(stage.name, '/'))
  return process.getuid?.() === 0 ? here : here.replace(/ -o \d+ -g \d+/, '')
}

function copy({ flags, rest }: Step, source: string, cwd: string): void {
  const [what = '', where = ''] = rest.split(/\s+/)
  const from = flags['from'] === undefined ? join(source, what) : inStage(flags['from'], what)
  const to = join(cwd, where)
  mkdirSync(to, { recursive: true })
  if (!what.includes('*')) return cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  const found = runStep('sh', ['-c', `ls -d ${from}`], { cwd: dirname(from) })
    .trim()
    .split('\n')
  for (const path of found) cpSync(path, join(to, basename(path)))
}

test('the steps of the Dockerfile give an app that starts, is healthy and plans', async () => {
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
