import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import { EN_GB_PARTS } from '@bell-lap/text/catalogue/en-GB-parts'
import { partOfCode } from '@bell-lap/text/catalogue/parts'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '..')
const CODES = Object.keys(EN_GB)
const FIRST = await EN_GB_PARTS.first()

/** What loads code with parts of the texts: pages of the router, and pieces that say which parts they need. */
const LOADED = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && path !== join('pieces', 'later.tsx'))
  .flatMap((path) => {
    const source = readFileSync(join(SOURCES, path), 'utf8')
    const pages = source.matchAll(/pageWith\(([^)]*)\)\(\s*\(\) => import\('([^']+)'\)/g)
    const pieces = source.matchAll(
      /later\(\s*async \(\) => \(await import\('([^']+)'\)(?:(?!later\()[^[;])*\[([^\]]*)\]/g,
    )
    const found = [
      ...[...pages].map(([, parts = '', file = '']) => ({ parts, file })),
      ...[...pieces].map(([, file = '', parts = '']) => ({ parts, file })),
    ]
    return found.map(({ parts, file }) => ({
      file: relative(SOURCES, resolve(SOURCES, dirname(path), file)),
      parts: [...parts.matchAll(/'([\w-]+)'/g)].map(([, part = '']) => part),
    }))
  })

/** The file and every file that it imports at once; what is imported later brings its texts along. */
function withImports(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  for (const [, path = ''] of source.matchAll(
    /^(?:import|export) (?!type)[^'`]*? from '(\.[^']+)'/gms,
  )) {
    const imported = resolve(dirname(file), path)
    if (/\.tsx?$/.test(imported) && existsSync(imported)) withImports(imported, seen)
  }
  return seen
}

/** The codes that a file writes out or begins, and that are in no part which is loaded with it. */
function codesElsewhere(file: string, parts: readonly string[]): string[] {
  const source = readFileSync(file, 'utf8')
  const whole = [...source.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, code = '']) => code)
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, start = '']) => start)
  return CODES.filter((code) => whole.includes(code) || begun.some((at) => code.startsWith(at)))
    .filter((code) => !(code in FIRST) && !parts.includes(partOfCode(code) ?? ''))
    .map((code) => `${relative(SOURCES, file)}: ${code}`)
}

test('pages and pieces are found', () => {
  expect(LOADED.length).toBeGreaterThan(30)
})

test.each([{ file: 'main.tsx', parts: [] as string[] }, ...LOADED])(
  '$file writes only texts of the parts that are loaded with it',
  ({ file, parts }) => {
    const files = [...withImports(join(SOURCES, file), new Set())]
    expect(files.flatMap((one) => codesElsewhere(one, parts))).toEqual([])
  },
)
