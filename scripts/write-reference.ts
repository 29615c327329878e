// `npm run reference`: writes docs/science/reference.md, docs/using/error-codes.md and docs/hosting/environment.md from
// the tables in the code, and docs/libraries from the docblocks. Tests fail when they differ.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  environmentPage,
  errorCodesPage,
  sciencePage,
} from '../apps/server/src/contract/reference.ts'
import { libraryPages } from './library-pages.ts'

const docs = join(fileURLToPath(new URL('..', import.meta.url)), 'docs')
writeFileSync(join(docs, 'science', 'reference.md'), sciencePage())
writeFileSync(join(docs, 'using', 'error-codes.md'), errorCodesPage())
writeFileSync(join(docs, 'hosting', 'environment.md'), environmentPage())
mkdirSync(join(docs, 'libraries'), { recursive: true })
for (const { path, text } of libraryPages()) writeFileSync(join(docs, path), text)
