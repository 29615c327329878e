/**
 * The text of a reader outside of a browser: what the command line and the server say, and everything
 * that the screens say, too. The web app does not load these catalogues.
 */
import { COMMAND_DATA as DATA_DE } from './catalogue/de/command-data.ts'
import { COMMAND_HELP as HELP_DE } from './catalogue/de/command-help.ts'
import { COMMAND_RECORDS as RECORDS_DE } from './catalogue/de/command-records.ts'
import { COMMAND_MCP as MCP_DE } from './catalogue/de/command-mcp.ts'
import { COMMAND_LINE as LINE_DE } from './catalogue/de/command-line.ts'
import { COMMAND_PEOPLE as PEOPLE_DE } from './catalogue/de/command-people.ts'
import { COMMAND_SERVER_BACKUP as SERVER_BACKUP_DE } from './catalogue/de/command-server-backup.ts'
import { SERVER as SERVER_DE } from './catalogue/de/server.ts'
import { WATCH_NAMES as WATCH_DE } from './catalogue/de/watch-names.ts'
import { COMMAND_DATA } from './catalogue/en-GB/command-data.ts'
import { COMMAND_HELP } from './catalogue/en-GB/command-help.ts'
import { COMMAND_RECORDS } from './catalogue/en-GB/command-records.ts'
import { COMMAND_MCP } from './catalogue/en-GB/command-mcp.ts'
import { COMMAND_LINE } from './catalogue/en-GB/command-line.ts'
import { COMMAND_PEOPLE } from './catalogue/en-GB/command-people.ts'
import { COMMAND_SERVER_BACKUP } from './catalogue/en-GB/command-server-backup.ts'
import { SERVER } from './catalogue/en-GB/server.ts'
import { WATCH_NAMES } from './catalogue/en-GB/watch-names.ts'
import type { Locale } from './locale.ts'
import type { Reader } from './numbers.ts'
import { textFor } from './say.ts'
import type { Text } from './say.ts'
import { CATALOGUES } from './text-of.ts'

const BRITISH = {
  ...CATALOGUES['en-GB'],
  ...COMMAND_DATA,
  ...COMMAND_HELP,
  ...COMMAND_LINE,
  ...COMMAND_MCP,
  ...COMMAND_PEOPLE,
  ...COMMAND_RECORDS,
  ...COMMAND_SERVER_BACKUP,
  ...SERVER,
  ...WATCH_NAMES,
} as const

/** Every code there is a text for outside of a browser. */
export type ProgramCode = keyof typeof BRITISH

export const PROGRAM_CATALOGUES: Readonly<Record<Locale, Readonly<Record<ProgramCode, string>>>> = {
  'en-GB': BRITISH,
  'en-US': { ...BRITISH, ...CATALOGUES['en-US'] },
  de: {
    ...CATALOGUES.de,
    ...DATA_DE,
    ...HELP_DE,
    ...LINE_DE,
    ...MCP_DE,
    ...PEOPLE_DE,
    ...RECORDS_DE,
    ...SERVER_BACKUP_DE,
    ...SERVER_DE,
    ...WATCH_DE,
  },
}

const texts = new Map<string, Text<ProgramCode>>()

/**
 * The text of a reader; the same reader gets the same one.
 *
 * @example
 * programTextOf({ locale: 'de', units: 'metric' }).t('cli.end.none') // 'Nichts ist offen.'
 */
export function programTextOf(reader: Reader): Text<ProgramCode> {
  const key = `${reader.locale} ${reader.units}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const text = textFor(reader, PROGRAM_CATALOGUES[reader.locale])
  texts.set(key, text)
  return text
}
