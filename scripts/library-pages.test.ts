import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryPages } from './library-pages.ts'

const docs = join(import.meta.dirname, '..', 'docs')

test('the pages of the libraries say what the code says; `npm run reference` writes them', () => {
  for (const { path, text } of libraryPages()) {
    expect([path, readFileSync(join(docs, path), 'utf8')]).toEqual([path, text])
  }
})

test('a function has its words, its signature and its example', () => {
  const fit = libraryPages().find(({ path }) => path === 'libraries/fit.md')?.text ?? ''
  expect(fit).toContain('## `@bell-lap/fit/decode-fit`')
  expect(fit).toContain('export function decodeFit'.replace('export ', ''))
  expect(fit).toContain('Example:')
  expect(fit).not.toContain('testing')
})
