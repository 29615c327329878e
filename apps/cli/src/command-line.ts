import { Command, CommanderError } from 'commander'
import { VERSION } from '@bell-lap/server/contract/version'
import type { CliCommand, CommonOptions } from './cli-command.ts'
import { backupCommand } from './commands/backup.ts'
import { deleteEverythingCommand } from './commands/delete-everything.ts'
import { deliverCommand } from './commands/deliver.ts'
import { doctorCommand } from './commands/doctor.ts'
import { endCommand } from './commands/end.ts'
import { estimateCommand } from './commands/estimate.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { planCommand } from './commands/plan.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { sportCommand } from './commands/sport.ts'
import { signInCommand } from './commands/sign-in.ts'
import { statusCommand } from './commands/status.ts'
import { todayCommand } from './commands/today.ts'
import { workoutCommand } from './commands/workout.ts'
import { CommandEnded, EXIT } from './exit-code.ts'
import type { World } from './world.ts'

const COMMANDS: readonly CliCommand[] = [
  serveCommand,
  signInCommand,
  importCommand,
  sportCommand,
  statusCommand,
  estimateCommand,
  planCommand,
  workoutCommand,
  todayCommand,
  endCommand,
  deliverCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  deleteEverythingCommand,
  doctorCommand,
]

const OVERVIEW = `
Start here:
  bell-lap import ~/Downloads/export_123.zip   read the runs of a Strava export
  bell-lap estimate                            your mile now, and how sure that is
  bell-lap plan --event mile --weeks 12        twelve weeks to a mile, only shown
  bell-lap serve                               the same in the browser

Each command has its own help with examples: bell-lap plan --help
It talks to the Bell Lap that is running, or opens the data folder itself when none runs.
Exit codes: 0 done, 1 failed, 2 asked wrongly, 3 refused or not enough to go on.
`

/** Runs one command line and answers its exit code. Nothing is thrown. */
export async function runBellLap(args: readonly string[], world: World): Promise<number> {
  let exitCode: number = EXIT.done
  const output = { writeOut: world.out, writeErr: world.err }
  const program = new Command('bell-lap')
    .description('The mile coach for distance runners.')
    .version(VERSION)
    .exitOverride()
    .configureOutput(output)
    .addHelpText('after', OVERVIEW)
  for (const item of COMMANDS) {
    const command = program.command(item.name).summary(item.summary).description(item.summary)
    command.exitOverride().configureOutput(output)
    item.shape?.(command)
    addCommonOptions(command, item)
    command.action(async () => {
      const options = command.opts<Record<string, unknown>>()
      const words = command.args
      exitCode = await item.run({ world, common: options as CommonOptions, words, options })
    })
  }
  if (args.length === 0) {
    world.out(program.helpInformation() + OVERVIEW)
    return EXIT.usage
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return failure(error, args.includes('--json'), world)
  }
}

function addCommonOptions(command: Command, item: CliCommand): void {
  const width = Math.max(...item.examples.map(([line]) => line.length)) + 2
  const lines = item.examples.map(([line, meaning]) => `  ${line.padEnd(width)} ${meaning}`)
  command
    .option('--json', 'print one JSON value instead of text')
    .option('--quiet', 'no progress')
    .option('--data <folder>', 'the data folder (else BELL_LAP_DATA, else ~/.local/share/bell-lap)')
    .option('--server <address>', 'a Bell Lap elsewhere, such as http://127.0.0.1:4820')
    .option('--token <token>', 'the token for --server (else BELL_LAP_TOKEN)')
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}\n`)
}

function failure(error: unknown, json: boolean, world: World): number {
  if (error instanceof CommanderError) {
    // Commander has printed its message already; help and --version end with 0.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  }
  const ended = error instanceof CommandEnded ? error : null
  const message = error instanceof Error ? error.message : String(error)
  if (json) {
    const code = ended?.code ?? 'failed'
    world.out(`${JSON.stringify({ error: { code, detail: message } }, null, 2)}\n`)
  } else {
    world.err(`${message}\n`)
  }
  return ended?.exitCode ?? EXIT.failed
}
