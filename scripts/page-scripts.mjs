// `node scripts/page-scripts.mjs`: how much script each page of the built web app loads before it is drawn: what
// every page loads, its own code, and its parts of the British texts. Fails when a page is over the budget, in
// bytes, whatever the machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './steps.mjs'

/** As gzip makes it at level 9, bytes. */
const BUDGET_BYTES = 180_000

const WEB = join(root, 'apps', 'web')
const BUILT = join(WEB, 'dist')
const TEXTS = '../../packages/text/src/catalogue'
const MAIN = 'index.html'

/** What a page loads with it: of alternatives, one for a wide window and one for a phone, the larger counts. */
const LOADS_ALSO = {
  'src/screens/plan/plan-page.tsx': [
    'src/screens/plan/plan-board.tsx',
    'src/screens/plan/week-by-week.tsx',
  ],
}

const files = JSON.parse(readFileSync(join(BUILT, 'app-files.json'), 'utf8'))
const router = readFileSync(join(WEB, 'src', 'router.tsx'), 'utf8')

/** A file of the app and every file that it imports at once. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found
  const file = files[name]
  if (file === undefined) throw new Error(`${name} is not in the build.`)
  found.add(name)
  for (const imported of file.imports ?? []) withImports(imported, found)
  return found
}

const textsOf = (part) =>
  part === 'first' ? `${TEXTS}/en-GB-first.ts` : `${TEXTS}/en-GB/parts/${part}.ts`

/** The pages as the router declares them: `pageWith('runs')(() => import('./screens/…'), …)`. */
function pagesOfRouter() {
  const declared = /pageWith\(([^)]*)\)\(\s*\(\) => import\('\.\/(screens\/[^']+)'\)/g
  return [...router.matchAll(declared)].map(([, parts, page]) => ({
    page: `src/${page}`,
    texts: ['first', ...[...parts.matchAll(/'([\w-]+)'/g)].map(([, part]) => part)].map(textsOf),
  }))
}

const sizes = new Map()
function sizeOf(file) {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const bytes = readFileSync(join(BUILT, file))
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  const size = {
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  }
  sizes.set(file, size)
  return size
}

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8)
const tooMuch = []
console.log(`${'page'.padEnd(28)}   files    gzip  brotli   kB of script`)
function scriptOf(names) {
  const loaded = new Set(names.flatMap((name) => [...withImports(name)]))
  const scripts = [...loaded].map((name) => files[name].file).filter((file) => file.endsWith('.js'))
  const sum = (kind) => scripts.reduce((total, file) => total + sizeOf(file)[kind], 0)
  return { files: scripts.length, gzip: sum('gzip'), brotli: sum('brotli') }
}

for (const { page, texts } of pagesOfRouter()) {
  const alternatives = LOADS_ALSO[page] ?? [page]
  const [most] = alternatives
    .map((also) => scriptOf([MAIN, page, also, ...texts]))
    .toSorted((a, b) => b.gzip - a.gzip)
  const name = page.replace(/^.*\/|\.tsx$/g, '')
  console.log(
    `${name.padEnd(28)}${String(most.files).padStart(8)}${kb(most.gzip)}${kb(most.brotli)}`,
  )
  if (most.gzip > BUDGET_BYTES) tooMuch.push(`${name}: ${most.gzip} bytes`)
}
if (tooMuch.length > 0) {
  console.error(`\nOver the budget of ${BUDGET_BYTES} bytes of script:\n${tooMuch.join('\n')}`)
  process.exit(1)
}
