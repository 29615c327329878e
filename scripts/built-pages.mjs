// The pages of the built web app: their addresses, and which files each of them loads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

const WEB = join(root, 'apps', 'web')
export const BUILT = join(WEB, 'dist')
export const MAIN = 'index.html'
const CATALOGUE = '../../packages/text/src/catalogue'

/** What a page loads with it: one of the two, for a wide window or for a phone. */
const BY_WIDTH = {
  'src/screens/plan/plan-page.tsx': {
    wide: 'src/screens/plan/plan-board.tsx',
    narrow: 'src/screens/plan/week-by-week.tsx',
  },
}

/** The sources of the texts of a part, in a language. */
export function textsOf(part, locale) {
  return part === 'first'
    ? `${CATALOGUE}/${locale}-first.ts`
    : `${CATALOGUE}/${locale}/parts/${part}.ts`
}

/** Where pages are declared. */
const ROUTES = ['router.tsx', 'load-routes.tsx', 'people-routes.tsx']

/** The pages as the router declares them: `path: '/runs', … pageWith('runs')(() => import('./screens/…'), …)`. */
export function pagesOfRouter() {
  const router = ROUTES.map((file) => readFileSync(join(WEB, 'src', file), 'utf8')).join('\n')
  const declared =
    /path: '([^']+)',(?:(?!createRoute)[^])*?pageWith\(([^)]*)\)\(\s*\(\) => import\('\.\/(screens\/[^']+)'\)/g
  return [...router.matchAll(declared)].map(([, path, parts, page]) => ({
    path,
    page: `src/${page}`,
    parts: ['first', ...[...parts.matchAll(/'([\w-]+)'/g)].map(([, part]) => part)],
    byWidth: BY_WIDTH[`src/${page}`] ?? null,
  }))
}

/** Reads the list that the build has written: what each source has become, and what it imports. */
export function builtFiles() {
  const files = JSON.parse(readFileSync(join(BUILT, 'app-files.json'), 'utf8'))
  const collect = (name, found) => {
    if (found.has(name)) return found
    const file = files[name]
    if (file === undefined) throw new Error(`${name} is not in the build.`)
    found.add(name)
    for (const imported of file.imports ?? []) collect(imported, found)
    return found
  }
  /** The scripts and styles of some sources and of all that they import at once. */
  return (names) => {
    const all = new Set()
    for (const name of names) collect(name, all)
    const built = [...all].map((name) => files[name])
    const scripts = built.map(({ file }) => file).filter((file) => file.endsWith('.js'))
    return { scripts, styles: [...new Set(built.flatMap(({ css }) => css ?? []))] }
  }
}
