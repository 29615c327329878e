/** The command line as a program on a fixed day, for tests that talk to it over real pipes. */
import { runBellLap } from '../command-line.ts'

const started = Date.now()
const day = Date.parse(process.env['BELL_LAP_TEST_INSTANT'] ?? '')

process.exitCode = await runBellLap(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  drawsProgress: false,
  isTerminal: false,
  ask: null,
  now: () => new Date(day + Date.now() - started),
})
