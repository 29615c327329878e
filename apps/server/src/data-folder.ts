import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Environment } from './environment.ts'
import { readVariable } from './environment.ts'

/**
 * Where everything is kept when nobody says otherwise: `BELL_LAP_DATA`, else `bell-lap` in
 * `XDG_DATA_HOME`, else `~/.local/share/bell-lap`. One answer for the server and the command line.
 * Throws `WrongSetting` when a file that holds the setting cannot be read.
 */
export function defaultDataFolder(env: Environment): string {
  const chosen = readVariable(env, 'BELL_LAP_DATA')
  if (chosen !== undefined) return resolve(chosen)
  const dataHome = env['XDG_DATA_HOME']
  const base =
    dataHome === undefined || dataHome === '' ? join(homedir(), '.local', 'share') : dataHome
  return join(base, 'bell-lap')
}

/** The embedded store in the data folder. */
export const SQLITE_NAME = 'bell-lap.sqlite'
