import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { OWN_FIRST_PARTS, withoutPath } from './below-path.ts'

const WEB = fileURLToPath(new URL('../../../web/public', import.meta.url))

test.each([
  ['/running/plan?view=month', '/running', '/plan?view=month'],
  ['/running/', '/running', '/'],
  ['/running', '/running', '/'],
  ['/running?a=b', '/running', '/?a=b'],
  ['/plan', '/running', '/plan'],
  ['/runningshoes', '/running', '/runningshoes'],
  ['/apps/mile/api/v1/today', '/apps/mile', '/api/v1/today'],
  ['/running/running/x', '/running', '/running/x'],
  ['/running/plan', '', '/running/plan'],
])('%s below “%s” is %s', (url, path, known) => {
  expect(withoutPath(url, path)).toBe(known)
})

test('no page of the app begins like a path that is allowed', () => {
  const pages = JSON.parse(readFileSync(join(WEB, 'app-pages.json'), 'utf8')) as string[]
  const firsts = pages.map((page) => page.split('/')[1] ?? '').filter((first) => first !== '')
  expect(firsts.filter((first) => !OWN_FIRST_PARTS.has(first))).toEqual([])
})
