import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { EN_GB_FIRST } from '@bell-lap/text/catalogue/en-GB-first'
import { EN_GB_LATER } from '@bell-lap/text/catalogue/en-GB-later'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '..')
const FIRST_PAGES = [
  'main.tsx',
  'screens/sign-in/sign-in-page.tsx',
  'screens/today/today-page.tsx',
  'screens/plan/plan-page.tsx',
]

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

/** The codes of later texts that a file writes out, and the beginnings of codes that it completes. */
function laterCodesIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const whole = [...source.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, code = '']) => code)
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, start = '']) => start)
  return [
    ...whole.filter((code) => code in EN_GB_LATER),
    ...begun.filter((start) => Object.keys(EN_GB_LATER).some((code) => code.startsWith(start))),
  ].map((code) => `${relative(SOURCES, file)}: ${code}`)
}

test.each(FIRST_PAGES)('%s writes only texts that are loaded at first', (page) => {
  const files = [...withImports(join(SOURCES, page), new Set())]
  expect(files.flatMap(laterCodesIn)).toEqual([])
})

test('no text is in both parts', () => {
  expect(Object.keys(EN_GB_FIRST).filter((code) => code in EN_GB_LATER)).toEqual([])
})
