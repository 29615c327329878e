import { confirm, isCancel } from '@clack/prompts'
import { runBellLap } from './command-line.ts'
import type { World } from './world.ts'

async function ask(question: string): Promise<boolean> {
  const answer = await confirm({ message: question, output: process.stderr })
  return !isCancel(answer) && answer
}

const world: World = {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  drawsProgress: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
  isTerminal: process.stdout.isTTY,
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
  now: () => new Date(),
}

// `bell-lap plan | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runBellLap(process.argv.slice(2), world)
