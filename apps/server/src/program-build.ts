import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VERSION } from './contract/version.ts'
import { CODE_FOLDERS, FROM_SOURCE } from './program-files.ts'

/**
 * What names this build of the program: another one for any change of its code, of Node.js, of its calendar and language
 * data, or of the machine's time zone, each of which can give another answer.
 *
 * @returns a hash; `null` where the program runs from source, which can change while it runs
 */
export function programBuild(): string | null {
  return FROM_SOURCE ? null : buildOf(CODE_FOLDERS.map((url) => fileURLToPath(url)))
}

/** Names the code below some folders, with what it runs on; folders that are not there count as empty. */
export function buildOf(folders: readonly string[]): string {
  const { node, icu, tz } = process.versions
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const hash = createHash('sha256').update(JSON.stringify([VERSION, node, icu, tz, timeZone]))
  // One after another: that takes half of the processor time, and nobody can ask before it is known.
  for (const folder of folders.filter((path) => existsSync(path))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((one) => one.endsWith('.js')).toSorted()) {
      const code = readFileSync(join(folder, name))
      hash.update(`\n${name} ${code.byteLength}\n`).update(code)
    }
  }
  return hash.digest('base64url')
}
