import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { environmentPage, errorCodesPage, sciencePage } from './reference.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test.each([
  ['docs/science/reference.md', sciencePage],
  ['docs/using/error-codes.md', errorCodesPage],
  ['docs/hosting/environment.md', environmentPage],
])('%s is what the tables in the code say; else run `npm run reference`', (path, made) => {
  expect(read(path)).toBe(made())
})

/** "A8" and "D7" in "science A8" or "(science D7, H5)". */
function sectionsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bscience ([A-J]\d{1,2})\b/g)].flatMap(([, one]) => one ?? [])
}

/** "A1–A7" stands for each of them. */
function listedSections(): ReadonlySet<string> {
  const cells = [...read('docs/science/README.md').matchAll(/^\| ([A-K][^|]*?) \|/gm)]
  return new Set(
    cells.flatMap(([, cell = '']) => {
      const range = /^([A-K])(\d+)–\1(\d+)$/.exec(cell)
      if (range === null) return cell.split(', ')
      const [, letter = '', from, to] = range
      const length = Number(to) - Number(from) + 1
      return Array.from({ length }, (_, i) => `${letter}${Number(from) + i}`)
    }),
  )
}

test('every section of the science that code cites is listed in docs/science/README.md', () => {
  const listed = listedSections()
  expect(listed.size).toBeGreaterThan(20)
  const missing = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\/src\/.*\.tsx?$/.test(path))
      .flatMap((path) =>
        sectionsIn(read(join(folder, path)))
          .filter((section) => !listed.has(section))
          .map((section) => `${path}: ${section}`),
      ),
  )
  expect(missing).toEqual([])
})
