// `node scripts/page-scripts.mjs`: how much script each page of the built web app loads before it is drawn: what
// every page loads, its own code, and its parts of the British texts. Fails when a page is over the budget, in
// bytes, whatever the machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { BUILT, builtFiles, MAIN, pagesOfRouter, textsOf } from './built-pages.mjs'

/** As gzip makes it at level 9, bytes. */
const BUDGET_BYTES = 180_000

const filesOf = builtFiles()

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
  const { scripts } = filesOf(names)
  const sum = (kind) => scripts.reduce((total, file) => total + sizeOf(file)[kind], 0)
  return { files: scripts.length, gzip: sum('gzip'), brotli: sum('brotli') }
}

for (const { page, parts, byWidth } of pagesOfRouter()) {
  const texts = parts.map((part) => textsOf(part, 'en-GB'))
  // Of what depends on the width the larger counts.
  const [most] = (byWidth === null ? [page] : Object.values(byWidth))
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
