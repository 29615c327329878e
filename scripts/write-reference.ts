// `npm run reference`: writes docs/science/reference.md, docs/using/error-codes.md and docs/hosting/environment.md from the tables in the code.
// A test in apps/server/src/contract/reference.test.ts fails when they differ.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  environmentPage,
  errorCodesPage,
  sciencePage,
} from '../apps/server/src/contract/reference.ts'

const docs = join(fileURLToPath(new URL('..', import.meta.url)), 'docs')
writeFileSync(join(docs, 'science', 'reference.md'), sciencePage())
writeFileSync(join(docs, 'using', 'error-codes.md'), errorCodesPage())
writeFileSync(join(docs, 'hosting', 'environment.md'), environmentPage())
