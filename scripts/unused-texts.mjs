// `node scripts/unused-texts.mjs`: texts of the catalogues that no code asks for. Part of `npm run check`, after the
// types: it reads the built catalogues. A code is used where it is written as a string, or where a template such
// as `event.${id}` can make it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { PROGRAM_CATALOGUES } from '../packages/text/dist/program-text.js'
import { root } from './steps.mjs'

/** Codes that only documents of older versions hold. */
const STORED_BY_OLDER_VERSIONS = new Set(['adapt.in-turn', 'at.verbatim'])
/** How codes begin that templates make which do not: `${by}.${symbol}` in packages/workout/src/describe. */
const MADE_BY_SYMBOL = /^(pace|effort|effort-name|spelled-pace|spelled-effort)\./

const CATALOGUES = join('packages', 'text', 'src', 'catalogue')

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (path === CATALOGUES || entry.name === 'testing') return []
    if (entry.isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** A template as a pattern; one that does not begin with the area of a code says nothing about codes. */
function patternOf({ quasis }) {
  const parts = quasis.map(({ value }) => value.cooked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return /^[a-z0-9-]+\\\./.test(parts[0]) ? [new RegExp(`^${parts.join('.+')}$`)] : []
}

const written = new Set()
const patterns = []
function collect(node) {
  if (Array.isArray(node)) return node.forEach(collect)
  if (typeof node?.type !== 'string') return
  if (node.type === 'Literal' && typeof node.value === 'string') written.add(node.value)
  if (node.type === 'TemplateLiteral') patterns.push(...patternOf(node))
  Object.values(node).forEach((child) => typeof child === 'object' && collect(child))
}

const folders = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(folder, name, 'src')),
)
for (const path of folders.flatMap(filesIn))
  collect(
    parseAst(readFileSync(join(root, path), 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' }),
  )

const unused = Object.keys(PROGRAM_CATALOGUES['en-GB']).filter(
  (code) =>
    !written.has(code) &&
    !STORED_BY_OLDER_VERSIONS.has(code) &&
    !MADE_BY_SYMBOL.test(code) &&
    !patterns.some((pattern) => pattern.test(code)),
)
for (const code of unused) console.error(`No code asks for the text "${code}".`)
if (unused.length > 0) process.exit(1)
