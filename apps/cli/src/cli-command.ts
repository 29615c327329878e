import type { ProgramCode } from '@bell-lap/text/program-text'
import type { MessageValues } from '@bell-lap/units/message'
import type { Command } from 'commander'
import { CommandEnded, EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { CliText } from './reader-locale.ts'
import type { World } from './world.ts'

/** Options that every command has. */
export interface CommonOptions {
  readonly data?: string
  readonly server?: string
  readonly token?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

export interface Invocation {
  readonly world: World
  readonly common: CommonOptions
  /** Says messages in the reader's language. */
  readonly text: CliText
  /** The words after the command. */
  readonly words: readonly string[]
  /** The command’s own options, as commander read them. */
  readonly options: Readonly<Record<string, unknown>>
}

/** One command: what it is, how it is asked for, and what it does. */
export interface CliCommand {
  readonly name: string
  /** Its line in the list of commands. */
  readonly line: ProgramCode
  /** What its own help says first. */
  readonly about: ProgramCode
  /** What the help says below the options. */
  readonly examples: readonly (readonly [line: string, meaning: ProgramCode])[]
  /** Lines that its help says below the examples. */
  readonly more?: (text: Pick<CliText, 't'>) => readonly string[]
  /** Adds the command’s own words and options. */
  readonly shape?: (command: Command, t: CliText['t']) => Command
  readonly run: (invocation: Invocation) => Promise<ExitCode>
}

export function textOption(invocation: Invocation, name: string): string | null {
  const value = invocation.options[name]
  return typeof value === 'string' ? value : null
}

/** An option that may be given several times. */
export function textsOption(invocation: Invocation, name: string): readonly string[] {
  const value = invocation.options[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

export function isSet(invocation: Invocation, name: string): boolean {
  return invocation.options[name] === true
}

/** A command line that cannot be carried out as it was typed. */
export function wrongUsage(
  { text }: Pick<Invocation, 'text'>,
  code: ProgramCode,
  values: MessageValues = {},
): CommandEnded {
  return new CommandEnded(EXIT.usage, 'usage', text.t(code, values))
}
