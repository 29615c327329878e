import type { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
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
  /** The words after the command. */
  readonly words: readonly string[]
  /** The command’s own options, as commander read them. */
  readonly options: Readonly<Record<string, unknown>>
}

/** One command: what it is, how it is asked for, and what it does. */
export interface CliCommand {
  readonly name: string
  readonly summary: string
  /** What the help says below the options. */
  readonly examples: readonly (readonly [line: string, meaning: string])[]
  /** Adds the command’s own words and options. */
  readonly shape?: (command: Command) => Command
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
