import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
/** What stands for a value, such as `{athleteId}` here and `{id}` there, is the same. */
const shapeOf = (path: string) => path.replaceAll(/\{\w+\}/g, '{}')

/** Not in the description: the description itself, where a login service sends a browser, what stands before every route of a runner, and an address of intervals.icu. */
const OTHERS = new Set([
  '/api/v1/openapi.json',
  '/api/v1/sign-in/callback/oidc',
  '/api/v1/athletes/{}',
  '/api/v1/disconnect-app',
])

test('every address of the API that a document names is one', () => {
  const { paths } = JSON.parse(read('openapi.json')) as { paths: Readonly<Record<string, object>> }
  const known = Object.keys(paths).map(shapeOf)
  const documents = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path))
  const named = ['README.md', ...documents].flatMap((document) =>
    [...read(document).matchAll(/\/api\/v1(?:\/[\w{}.-]*[\w}])+/g)].map(([path]) => ({
      document,
      path: shapeOf(path),
    })),
  )
  const isKnown = (path: string) => known.some((one) => one === path || one.startsWith(`${path}/`))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ path }) => !isKnown(path) && !OTHERS.has(path))).toEqual([])
})
