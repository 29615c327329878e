import { chosenLocale } from '@bell-lap/server/database/chosen-locale'
import { defaultDataFolder } from '@bell-lap/server/data-folder'
import { WrongSetting } from '@bell-lap/server/reach/reach'
import { defaultsOf, isLocale, LOCALES, matchLocale } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { programTextOf } from '@bell-lap/text/program-text'
import type { ProgramCode } from '@bell-lap/text/program-text'
import type { Text } from '@bell-lap/text/say'
import { resolve } from 'node:path'
import { CommandEnded, EXIT } from './exit-code.ts'
import type { World } from './world.ts'

/** Says messages to whoever typed the command. */
export type CliText = Text<ProgramCode>

/** The text in a language, until the settings tell the units, too. */
export function textInLocale(locale: Locale): CliText {
  return programTextOf({ locale, units: defaultsOf(locale).units })
}

/**
 * The language of a command line, known before the line is read so that help and errors are in it:
 * `--locale`, else the setting of the data folder, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else British
 * English. With `--server` the settings are elsewhere, so the environment decides.
 *
 * Throws `CommandEnded` for a `--locale` that there is no text for.
 */
export function readerLocale(args: readonly string[], { env }: Pick<World, 'env'>): Locale {
  const asked = optionIn(args, '--locale')
  if (asked !== null) {
    if (isLocale(asked)) return asked
    const text = textInLocale(localeOfShell(env))
    const detail = text.t('cli.not-a-locale', { locales: LOCALES, word: asked })
    throw new CommandEnded(EXIT.usage, 'usage', detail)
  }
  const folder = optionIn(args, '--server') === null ? folderIn(args, env) : null
  return (folder === null ? null : chosenLocale(folder)) ?? localeOfShell(env)
}

function localeOfShell(env: World['env']): Locale {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return matchLocale(named === undefined ? [] : [named])
}

/** The data folder; `null` where its setting cannot be read, which the command then says. */
function folderIn(args: readonly string[], env: World['env']): string | null {
  const named = optionIn(args, '--data')
  if (named !== null) return resolve(named)
  try {
    return defaultDataFolder(env)
  } catch (error) {
    if (error instanceof WrongSetting) return null
    throw error
  }
}

/** The value of `--name value` or `--name=value`. */
function optionIn(args: readonly string[], name: string): string | null {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`))
  if (at < 0) return null
  const arg = args[at] ?? ''
  return arg === name ? (args[at + 1] ?? null) : arg.slice(name.length + 1)
}
