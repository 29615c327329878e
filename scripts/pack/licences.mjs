// Writes the licences of all packages that a build puts into its files. Most of them ask for a copy of their notice.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const LICENCES = 'third-party-licences.txt'
const NOTICE = /^(licen[cs]e|notice|copying)/i
const LINE = `\n\n${'─'.repeat(80)}\n\n`

/** The folder of the package that a module belongs to, or `null` for the project's own code. */
function packageOf(id) {
  const path = id.replace(/^\0+/, '').replace(/\?.*$/, '')
  return /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? null
}

/** The name and version of a package, and what has to be said of it. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && NOTICE.test(entry.name))
    .map((entry) => join(folder, entry.name))
  const texts = files.map((file) => readFileSync(file, 'utf8').trim())
  const kind = typeof license === 'string' ? license : 'see below'
  return [`${name}@${version}`, [`${name} ${version} (${kind})`, ...texts].join('\n\n')]
}

/** The folder of a package as code in `from` finds it. */
function folderOf(name, from) {
  for (const place of createRequire(from).resolve.paths(name) ?? []) {
    if (existsSync(join(place, name, 'package.json'))) return join(place, name)
  }
  throw new Error(`${name} is not installed, so its licence cannot be written.`)
}

/**
 * A plugin of Vite. `others` are packages that reach the build in another way than an import: a font, the weights of a
 * model, what a worker loads. They are looked for from `from`.
 */
export function licences({ others = [], from = import.meta.url } = {}) {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Set(others.map((name) => folderOf(name, from)))
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const folder = packageOf(id)
          if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder)
        }
      }
      // The same package may be installed in two places.
      const notices = new Map([...folders].map(noticeOf))
      const inOrder = [...notices].toSorted(([a], [b]) => (a < b ? -1 : 1))
      const all = inOrder.map(([, text]) => text)
      const intro = 'Bell Lap contains code of these packages, under their licences.'
      this.emitFile({
        type: 'asset',
        fileName: LICENCES,
        source: `${[intro, ...all].join(LINE)}\n`,
      })
    },
  }
}
