// Writes a brotli and a gzip copy beside each text file of the built web app; the server sends them as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(m?js|css|html|svg|json|webmanifest)$/
/** Below this a copy saves less than its headers cost. */
const WORTH_IT_BYTES = 1024

export function compressPages(folder) {
  for (const path of readdirSync(folder, { recursive: true })) {
    const file = join(folder, path)
    if (!TEXT.test(file) || !statSync(file).isFile()) continue
    const bytes = readFileSync(file)
    if (bytes.length < WORTH_IT_BYTES) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
