import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
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
export async function programBuild(): Promise<string | null> {
  return FROM_SOURCE ? null : buildOf(CODE_FOLDERS.map((url) => fileURLToPath(url)))
}

/** Names the code below some folders, with what it runs on; folders that are not there count as empty. */
export async function buildOf(folders: readonly string[]): Promise<string> {
  const { node, icu, tz } = process.versions
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const hash = createHash('sha256').update(JSON.stringify([VERSION, node, icu, tz, timeZone]))
  for (const folder of folders.filter((path) => existsSync(path))) {
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith('.js'),
    )
    const files = names.toSorted().map(async (name) => [name, await hashOf(join(folder, name))])
    hash.update(JSON.stringify(await Promise.all(files)))
  }
  return hash.digest('base64url')
}

const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('base64url')
