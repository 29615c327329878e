/** The pages of docs/libraries: every entry point of each library with its docblocks and signatures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { isTestHelper, LIBRARIES, libraryFolder, manifestOf } from './libraries.mjs'

/** A page of the reference, by its path below `docs`. */
export interface Page {
  readonly path: string
  readonly text: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly declaration?: Declaration | null
}
interface Declaration extends Node {
  readonly body?: Node
  readonly id?: { readonly name: string }
  readonly declarations?: readonly (Node & {
    readonly id: Node & { readonly name: string }
    readonly init: (Node & { readonly body?: Node }) | null
  })[]
}
interface Exported {
  readonly name: string
  readonly says: string
  readonly example: string | null
  readonly signature: string
}

/** Longer types are shown in part: the declaration file has them whole. */
const MOST_LINES = 40

/** One page for each library, and the list of them. */
export function libraryPages(): readonly Page[] {
  const pages = LIBRARIES.map((name) => ({ path: `libraries/${name}.md`, text: pageOf(name) }))
  return [{ path: 'libraries/README.md', text: indexPage() }, ...pages]
}

function indexPage(): string {
  const rows = LIBRARIES.map(
    (name) => `| [\`@bell-lap/${name}\`](${name}.md) | ${manifestOf(name).description} |`,
  )
  return [
    '# Libraries',
    '',
    'The pure packages of Bell Lap, each usable alone in Node.js from 20.19 and in browsers. They read no clock, disk or network: days and seeds are arguments. `npm run reference` writes these pages from the docblocks.',
    '',
    '| package | what it does |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function pageOf(name: string): string {
  const { exports, description } = manifestOf(name)
  const entries = Object.entries(exports).filter(([entry]) => !isTestHelper(entry))
  const parts = entries.flatMap(([entry, { source }]) => {
    const text = readFileSync(join(libraryFolder(name), source), 'utf8')
    return ['', `## \`@bell-lap/${name}${entry.slice(1)}\``, ...exportedIn(text).flatMap(asLines)]
  })
  const intro = `${description}. ${entries.length} entry points; each is imported by its whole path.`
  return [`# @bell-lap/${name}`, '', intro, ...parts, ''].join('\n')
}

function asLines({ name, says, example, signature }: Exported): readonly string[] {
  return [
    '',
    `### \`${name}\``,
    ...(says === '' ? [] : ['', says]),
    '',
    '```ts',
    signature,
    '```',
    ...(example === null ? [] : ['', 'Example:', '', '```ts', example, '```']),
  ]
}

function exportedIn(source: string): readonly Exported[] {
  const { body } = parseAst(source, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] }
  return body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration == null) return []
    const { says, example } = docblockBefore(source, node.start)
    return declared(source, node.declaration).map(({ name, signature }) => ({
      name,
      says,
      example,
      signature: shortened(signature),
    }))
  })
}

function declared(source: string, node: Declaration) {
  const cut = (from: number, to: number) => source.slice(from, to).trim()
  if (node.declarations !== undefined) {
    return node.declarations.map(({ id, init, end }) => {
      const isFunction = init?.type === 'ArrowFunctionExpression' && init.body !== undefined
      const until = isFunction ? (init.body?.start ?? end) : end
      const signature = `const ${cut(id.start, until)}`.replace(/\s*=>$/, ' => …')
      return { name: id.name, signature }
    })
  }
  const name = node.id?.name ?? ''
  if (node.type === 'FunctionDeclaration' && node.body !== undefined) {
    return [{ name, signature: cut(node.start, node.body.start) }]
  }
  if (node.type === 'ClassDeclaration' && node.body !== undefined) {
    return [{ name, signature: cut(node.start, node.body.start) }]
  }
  return [{ name, signature: cut(node.start, node.end) }]
}

function shortened(signature: string): string {
  const lines = signature.split('\n')
  if (lines.length <= MOST_LINES) return signature
  return [...lines.slice(0, MOST_LINES), '// … more in the declaration file'].join('\n')
}

/** The docblock that ends right before a place: its words, and its example. */
function docblockBefore(source: string, at: number) {
  const block = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*$/.exec(source.slice(0, at))?.[1]
  if (block === undefined) return { says: '', example: null }
  const lines = block.split('\n').map((line) => line.replace(/^\s*\* ?/, ''))
  const text = lines.join('\n').trim()
  const [says = '', ...tags] = text.split(/^@/m)
  const example = tags.find((tag) => tag.startsWith('example'))
  return {
    // A page of the docs takes `<` for markup.
    says: says.trim().replaceAll('<', '&lt;'),
    example: example === undefined ? null : example.replace(/^example\s*/, '').trim(),
  }
}
