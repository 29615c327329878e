// `node scripts/count-sentences.mjs [--list] [package ...]`: how much English stands in the code of packages
// that should return codes and numbers. Counts strings and templates with a space between two words. Tests,
// test helpers, comments and thrown errors are left out; so are the keywords of typed workouts and of files.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAst } from 'vite'
import { root } from './steps.mjs'

const PURE = ['activity', 'fit', 'fitness', 'load', 'plan', 'units', 'workout']
const TWO_WORDS = /\p{L}{2,}[,;:]? \p{L}{2,}/u
/** Languages of machines: what runners type, and what other programs read. */
const KEYWORDS =
  /workout\/src\/(shorthand\/(known-words|print-shorthand|read-[a-z-]+)|write\/(intervals-text|zwo))\.ts$/

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : filesIn(path)
    return entry.name.endsWith('.ts') && !/\.(test|bench)\.ts$/.test(entry.name) ? [path] : []
  })
}

function textOf(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  return node.quasis.map(({ value }) => value.cooked).join('…')
}

/** Thrown errors speak to developers; import paths and types are no text. */
const SKIPPED = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ThrowStatement',
  'TSLiteralType',
])

function sentencesIn(path) {
  if (KEYWORDS.test(path)) return []
  const code = readFileSync(path, 'utf8')
  const found = []
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit)
    if (typeof node?.type !== 'string' || SKIPPED.has(node.type)) return
    const text = textOf(node)
    if (text !== null && TWO_WORDS.test(text)) {
      const line = code.slice(0, node.start).split('\n').length
      found.push(`${relative(root, path)}:${line}: ${text}`)
    }
    Object.values(node).forEach((child) => {
      if (typeof child === 'object') visit(child)
    })
  }
  visit(parseAst(code, { lang: 'ts' }).body)
  return found
}

const asked = process.argv.slice(2)
const list = asked.includes('--list')
const names = asked.filter((name) => name !== '--list')
for (const name of names.length > 0 ? names : PURE) {
  const found = filesIn(join(root, 'packages', name, 'src')).flatMap(sentencesIn)
  console.log(`${name.padEnd(10)} ${String(found.length).padStart(5)}`)
  if (list) for (const one of found) console.log(`  ${one}`)
}
