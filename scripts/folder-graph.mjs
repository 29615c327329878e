// Prints which folders of a package import which, lowest first, and fails if two of them import each
// other in a circle: `node scripts/folder-graph.mjs packages/plan/src [folder inside it]`.
// Type-only imports count; tests do not.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const IMPORT = /^(?:import|export)\b[^'"]*?from '(\.[^']+)'/gm
const root = resolve(process.argv[2] ?? 'packages/plan/src', process.argv[3] ?? '.')

/** "ledger" for ledger/caps.ts; "." for a file that is in no folder. */
const folderOf = (file) => {
  const path = relative(root, file).split('/')
  if (path[0] === '..') return null
  return path.length > 1 ? path[0] : '.'
}

/** Folder to folder it imports to number of imports. */
function readGraph() {
  const graph = new Map()
  for (const name of readdirSync(root, { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name.startsWith('testing/')) continue
    const file = join(root, name)
    const from = folderOf(file)
    const imports = graph.get(from) ?? new Map()
    graph.set(from, imports)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const to = folderOf(resolve(dirname(file), path))
      if (to !== null && to !== from) imports.set(to, (imports.get(to) ?? 0) + 1)
    }
  }
  return graph
}

/** Folders so that each imports only from those before it; those in a circle are left over. */
function inOrder(graph) {
  const placed = []
  let left = [...graph.keys()]
  for (;;) {
    const next = left.filter((one) => [...graph.get(one).keys()].every((to) => placed.includes(to)))
    if (next.length === 0) return { placed, left }
    placed.push(...next)
    left = left.filter((one) => !next.includes(one))
  }
}

const graph = readGraph()
const { placed, left } = inOrder(graph)
const width = Math.max(...[...graph.keys()].map((name) => name.length))
for (const folder of [...placed, ...left]) {
  const imports = placed.concat(left).filter((to) => graph.get(folder).has(to))
  const said = imports.map((to) => `${to} (${graph.get(folder).get(to)})`).join(', ')
  console.log(`${folder.padEnd(width)} ← ${said || 'nothing'}`)
}
if (left.length > 0) {
  console.error(`\nA circle: ${left.join(', ')}`)
  process.exit(1)
}
console.log('\nNo backward arrow: each folder imports only from those above it.')
