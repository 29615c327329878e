import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Stage, Step } from './read-dockerfile.ts'
import { ignoredBy, readDockerfile } from './read-dockerfile.ts'
import { runStep } from './run-step.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** What the steps of the Dockerfile made. */
interface BuiltStages {
  readonly stages: readonly Stage[]
  /** The clean copy of the checkout that they began with. */
  readonly source: string
  /** Where a path of a stage is here: each stage has a folder that stands for its root. */
  readonly inStage: (stage: string, path: string) => string
  /** How long each command took, in words. */
  readonly took: string[]
}

let built: BuiltStages | null = null

/**
 * Runs every step of the Dockerfile as a plain command, on a clean copy of the checkout; once for all tests of a
 * process, because it installs and builds for minutes.
 */
export function builtStages(): BuiltStages {
  built ??= build()
  return built
}

function build(): BuiltStages {
  const scratch = mkdtempSync(join(tmpdir(), 'bell-lap-steps-'))
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
  const source = join(scratch, 'checkout')
  const ignored = ignoredBy(read('.dockerignore'))
  const asked = ['ls-files', '-co', '--exclude-standard', '-z']
  for (const path of runStep('git', asked, { cwd: ROOT }).split('\0')) {
    if (path !== '' && !ignored(path)) cpSync(join(ROOT, path), join(source, path))
  }
  const stages = readDockerfile(read('Dockerfile'))
  const inStage = (stage: string, path: string) => join(scratch, 'stages', stage, path)
  const all = { stages, source, inStage, took: [] }
  for (const stage of stages) runStage(all, stage)
  return all
}

function runStage(all: BuiltStages, stage: Stage): void {
  let workdir = '/'
  for (const step of stage.steps) {
    if (step.instruction === 'WORKDIR') workdir = step.rest
    const cwd = all.inStage(stage.name, workdir)
    mkdirSync(cwd, { recursive: true })
    if (step.instruction === 'COPY') copy(all, step, cwd)
    if (step.instruction === 'RUN') {
      const startedMs = performance.now()
      runStep('sh', ['-c', commandFor(all, stage, step)], { cwd })
      const seconds = (performance.now() - startedMs) / 1000
      all.took.push(`${stage.name}: ${step.rest} took ${seconds.toFixed(1)} s`)
    }
  }
}

/** A command with the folders of its stage, and without the owner that only root may set. */
function commandFor({ inStage }: BuiltStages, stage: Stage, { rest }: Step): string {
  const here = rest.replaceAll(/(?<=\s)\/(?=\w)/g, inStage(stage.name, '/'))
  return process.getuid?.() === 0 ? here : here.replace(/ -o \d+ -g \d+/, '')
}

function copy({ source, inStage }: BuiltStages, { flags, rest }: Step, cwd: string): void {
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
