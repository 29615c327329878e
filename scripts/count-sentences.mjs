// `node scripts/count-sentences.mjs [--list] [package | apps/app ...]`: how many English sentences are left in
// code that should return codes and numbers. Counts strings, templates and JSX text with a space between two
// words. Left out: tests, test helpers, comments and log lines, thrown `Error`s for developers, SQL, HTTP
// headers, examples of commands, the descriptions in `openapi.json`, and the keywords of typed workouts and of files.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAst } from 'vite'
import { root } from './steps.mjs'

const PURE = ['activity', 'fit', 'fitness', 'form', 'load', 'plan', 'units', 'workout']
const APPS = ['apps/cli', 'apps/server', 'apps/web']
const TWO_WORDS = /\p{L}{2,}[,;:]? \p{L}{2,}/u
/** Languages of machines: what runners type, and what other programs read. */
const KEYWORDS =
  /workout\/src\/(shorthand\/((known|set)-words|(print|read)-[a-z-]+|named-workouts|tidy-tokens|set-rests|settle-rest)|write\/(intervals-text|zwo))\.ts$/
/** Tables are made in SQL, and content types and cookies are no sentences either. */
const MIGRATIONS = /\/database\/migrations\//
const MACHINE =
  /charset=|filename="|max-age=|^(pragma|select) |^coalesce\(|^(is not|not in|repeatable read)$|^bell-lap /i

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : filesIn(path)
    return /\.tsx?$/.test(entry.name) && !/\.(test|bench)\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function textOf(node) {
  if (node.type === 'JSXText') return node.value
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  return node.quasis.map(({ value }) => value.cooked).join('…')
}

/** Import paths and types are no text. */
const SKIPPED = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TSLiteralType'])

/** What speaks to developers: thrown errors, log lines, SQL, and the descriptions of the API. */
function isForDevelopers(node, inPackage) {
  if (node.type === 'ThrowStatement')
    return inPackage || /^(Type|Range)?Error$/.test(node.argument?.callee?.name)
  if (node.type === 'TaggedTemplateExpression') return node.tag.name === 'sql'
  if (node.type === 'Property')
    return ['summary', 'description'].includes(node.key.name) && node.value.type !== 'Identifier'
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false
  const { object, property } = node.callee
  return property.name === 'describe' || /^log$/i.test(object.property?.name ?? object.name ?? '')
}

function sentencesIn(path) {
  if (KEYWORDS.test(path) || MIGRATIONS.test(path)) return []
  const inPackage = path.startsWith(join(root, 'packages'))
  const describesApi = /schema\.ts$|contract\//.test(path)
  const code = readFileSync(path, 'utf8')
  const found = []
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit)
    if (typeof node?.type !== 'string' || SKIPPED.has(node.type)) return
    if (isForDevelopers(node, inPackage) && (node.type !== 'Property' || describesApi)) return
    const text = textOf(node)
    if (text !== null && TWO_WORDS.test(text) && !MACHINE.test(text)) {
      const line = code.slice(0, node.start).split('\n').length
      found.push(`${relative(root, path)}:${line}: ${text}`)
    }
    Object.values(node).forEach((child) => {
      if (typeof child === 'object') visit(child)
    })
  }
  visit(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).body)
  return found
}

const asked = process.argv.slice(2)
const list = asked.includes('--list')
const names = asked.filter((name) => name !== '--list')
for (const name of names.length > 0 ? names : [...PURE, ...APPS]) {
  const folder = name.startsWith('apps/') ? name : join('packages', name)
  const found = filesIn(join(root, folder, 'src')).flatMap(sentencesIn)
  console.log(`${name.padEnd(12)} ${String(found.length).padStart(5)}`)
  if (list) for (const one of found) console.log(`  ${one}`)
}
