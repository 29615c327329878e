import type { ProgramCode } from '@bell-lap/text/program-text'
import { Help } from 'commander'
import type { CommanderError, HelpConfiguration } from 'commander'
import type { CliCommand } from './cli-command.ts'
import type { CliText } from './reader-locale.ts'

const START: readonly (readonly [line: string, meaning: ProgramCode])[] = [
  ['bell-lap', 'help.start-serve'],
  ['bell-lap import ~/Downloads/export_123.zip', 'help.start-import'],
  ['bell-lap estimate', 'help.start-estimate'],
  ['bell-lap plan --event mile --weeks 12', 'help.start-plan'],
]

/** The headings that commander prints in English. */
const TITLES: Readonly<Record<string, ProgramCode>> = {
  'Usage:': 'help.title-usage',
  'Arguments:': 'help.title-arguments',
  'Options:': 'help.title-options',
  'Commands:': 'help.title-commands',
}

/** How commander writes its help, in the reader's language; defaults and choices are in the descriptions. */
export function helpIn({ t }: Pick<CliText, 't'>): HelpConfiguration {
  const english = new Help()
  const translated = (words: string) =>
    words.replace('[options]', t('help.word-options')).replace('[command]', t('help.word-command'))
  return {
    commandUsage: (command) => translated(english.commandUsage(command)),
    subcommandTerm: (command) => translated(english.subcommandTerm(command)),
    styleTitle: (title) => {
      const code = TITLES[title]
      return code === undefined ? title : t(code)
    },
    optionDescription: ({ description }) => description,
    argumentDescription: ({ description }) => description,
  }
}

/** What stands below the list of commands. */
export function overview({ t }: Pick<CliText, 't'>): string {
  return `\n${t('help.start-here')}\n${columns(START, t)}\n\n${t('help.more')}`
}

/** What stands below the options of a command. */
export function exampleLines({ examples, more }: CliCommand, t: CliText['t']): string {
  const below = more === undefined ? '' : `\n${more({ t }).join('\n')}\n`
  return `\n${t('help.title-examples')}\n${columns(examples, t)}\n${below}`
}

function columns(
  lines: readonly (readonly [line: string, meaning: ProgramCode])[],
  t: CliText['t'],
): string {
  const width = Math.max(...lines.map(([line]) => line.length)) + 2
  return lines.map(([line, meaning]) => `  ${line.padEnd(width)} ${t(meaning)}`).join('\n')
}

/** Commander's error codes, as far as they have words of their own here. */
const ERRORS: Readonly<Record<string, ProgramCode>> = {
  'commander.unknownCommand': 'cli.usage.unknown-command',
  'commander.unknownOption': 'cli.usage.unknown-option',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.optionMissingArgument': 'cli.usage.missing-value',
  'commander.excessArguments': 'cli.usage.too-many',
}

/** What commander could not read, in the reader's language, and the help to look at. */
export function usageError(
  { code, message }: CommanderError,
  { t }: Pick<CliText, 't'>,
  command: string | null,
): string {
  const word = /'([^']+)'/.exec(message)?.[1] ?? ''
  const error = t(ERRORS[code] ?? 'cli.usage.wrong', { word })
  return t('cli.ask-for-help', { error, command: command ?? '' }).replace('  ', ' ')
}
