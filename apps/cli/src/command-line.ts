import { Command, CommanderError } from 'commander'
import { VERSION } from '@bell-lap/server/contract/version'
import { LOCALES } from '@bell-lap/text/locale'
import { CallRefused, endedBy } from './answer.ts'
import type { Message } from '@bell-lap/units/message'
import type { CliCommand, CommonOptions } from './cli-command.ts'
import { backupCommand } from './commands/backup.ts'
import { caseCommand } from './commands/case.ts'
import { deleteEverythingCommand } from './commands/delete-everything.ts'
import { deliverCommand } from './commands/deliver.ts'
import { devicesCommand } from './commands/devices.ts'
import { doctorCommand } from './commands/doctor.ts'
import { endCommand } from './commands/end.ts'
import { estimateCommand } from './commands/estimate.ts'
import { exportCommand } from './commands/export.ts'
import { formCommand } from './commands/form.ts'
import { heldCommand } from './commands/held.ts'
import { loadCommand } from './commands/load.ts'
import { importCommand } from './commands/import.ts'
import { logCommand } from './commands/log.ts'
import { mcpCommand } from './commands/mcp.ts'
import { moveCommand } from './commands/move.ts'
import { peopleCommand } from './commands/people.ts'
import { planCommand } from './commands/plan.ts'
import { raceDayCommand } from './commands/race-day.ts'
import { restoreCommand } from './commands/restore.ts'
import { runsCommand } from './commands/runs.ts'
import { serveCommand } from './commands/serve.ts'
import { squadCommand } from './commands/squad.ts'
import { sportCommand } from './commands/sport.ts'
import { signInCommand } from './commands/sign-in.ts'
import { statusCommand } from './commands/status.ts'
import { strengthCommand } from './commands/strength.ts'
import { todayCommand } from './commands/today.ts'
import { watchCommand } from './commands/watch.ts'
import { wayBackCommand } from './commands/way-back.ts'
import { workoutCommand } from './commands/workout.ts'
import { CommandEnded, EXIT } from './exit-code.ts'
import { exampleLines, helpIn, overview, usageError } from './help-text.ts'
import { readerLocale, textInLocale } from './reader-locale.ts'
import type { CliText } from './reader-locale.ts'
import type { World } from './world.ts'

const COMMANDS: readonly CliCommand[] = [
  serveCommand,
  signInCommand,
  devicesCommand,
  importCommand,
  heldCommand,
  sportCommand,
  runsCommand,
  logCommand,
  statusCommand,
  estimateCommand,
  formCommand,
  loadCommand,
  caseCommand,
  wayBackCommand,
  planCommand,
  workoutCommand,
  todayCommand,
  strengthCommand,
  raceDayCommand,
  endCommand,
  peopleCommand,
  squadCommand,
  deliverCommand,
  watchCommand,
  mcpCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  moveCommand,
  deleteEverythingCommand,
  doctorCommand,
]

/** Without a command the app starts, as `npx bell-lap` in an empty folder. */
const ALONE = ['serve', '--open']

/** Runs one command line and answers its exit code. Nothing is thrown. */
export async function runBellLap(args: readonly string[], world: World): Promise<number> {
  const json = args.includes('--json')
  try {
    return await run(args, world, textInLocale(readerLocale(args, world)))
  } catch (error) {
    return failed(error, json, world)
  }
}

async function run(args: readonly string[], world: World, text: CliText): Promise<number> {
  const { t } = text
  let exitCode: number = EXIT.done
  const output = { writeOut: world.out, writeErr: world.err, outputError: () => undefined }
  const program = new Command('bell-lap')
    .description(t('help.about'))
    .version(VERSION, '-V, --version', t('help.option-version'))
    .helpOption('-h, --help', t('help.option-help'))
    .helpCommand('help [command]', t('help.command-help'))
    .configureHelp(helpIn(text))
    .exitOverride()
    .configureOutput(output)
    .option('--locale <locale>', t('help.option-locale', { locales: LOCALES }))
    .addHelpText('after', overview(text))
  for (const item of COMMANDS) {
    const command = program.command(item.name).summary(t(item.line)).description(t(item.about))
    command.exitOverride().configureOutput(output).configureHelp(helpIn(text))
    command.helpOption('-h, --help', t('help.option-help'))
    item.shape?.(command, t)
    addCommonOptions(command, item, t)
    command.action(async () => {
      const options = command.opts<Record<string, unknown>>()
      const words = command.args
      exitCode = await item.run({ world, common: options as CommonOptions, text, words, options })
    })
  }
  try {
    await program.parseAsync(args.length === 0 ? ALONE : [...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CallRefused) throw endedBy(error, text)
    if (!(error instanceof CommanderError)) throw inWords(error, text)
    // Help and --version have been printed, and end with 0.
    if (error.exitCode === 0) return EXIT.done
    const known = COMMANDS.find(({ name }) => name === args[0])
    throw new CommandEnded(EXIT.usage, 'usage', usageError(error, text, known?.name ?? null))
  }
}

function addCommonOptions(command: Command, item: CliCommand, t: CliText['t']): void {
  command
    .option('--json', t('help.option-json'))
    .option('--quiet', t('help.option-quiet'))
    .option('--data <folder>', t('help.option-data'))
    .option('--server <address>', t('help.option-server'))
    .option('--token <token>', t('help.option-token'))
    .option('--locale <locale>', t('help.option-locale', { locales: LOCALES }))
    .addHelpText('after', exampleLines(item, t))
}

/** What the server says when it cannot open a data folder, in the reader's language. */
function inWords(error: unknown, text: CliText): unknown {
  if (!(error instanceof Error) || !('says' in error)) return error
  return new CommandEnded(EXIT.failed, 'failed', text.say(error.says as Message))
}

function failed(error: unknown, json: boolean, world: World): number {
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
