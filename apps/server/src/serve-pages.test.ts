import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BellLap } from './open-bell-lap.ts'
import { openBellLap } from './open-bell-lap.ts'
import { newFolder, removeFolder } from './testing/open-for-test.ts'

const SCRIPT = 'export const mile = 1609.344\n'.repeat(80)
const folder = newFolder()
const pages = join(folder, 'web')
let bellLap: BellLap

/** A built web app of a few files, as `npm run build` leaves it. */
beforeAll(async () => {
  mkdirSync(join(pages, 'assets'), { recursive: true })
  mkdirSync(join(pages, 'pages'))
  const write = (name: string, bytes: string | Uint8Array) =>
    writeFileSync(join(pages, name), bytes)
  write('index.html', '<!doctype html><title>Bell Lap</title>')
  write('manifest.webmanifest', '{}')
  write('service-worker.js', SCRIPT)
  write('app-pages.json', '["/", "/plan", "/plan/sessions/$sessionId/card"]')
  write('pages/list.json', '{"/plan":"plan-page"}')
  for (const locale of ['en-GB', 'de'])
    write(`pages/plan-page.${locale}.html`, `<title>Bell Lap</title><!-- plan in ${locale} -->`)
  write('assets/main-abc.js', SCRIPT)
  write('assets/main-abc.js.br', brotliCompressSync(SCRIPT))
  write('assets/main-abc.js.gz', gzipSync(SCRIPT))
  write('assets/small-abc.js', 'export {}')
  bellLap = await openBellLap({ dataDir: join(folder, 'data'), pages })
})
afterAll(async () => {
  await bellLap.close()
  removeFolder(folder)
})

const ask = (url: string, headers: Record<string, string> = {}) =>
  bellLap.app.inject({ url, headers })
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('files', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('for %s a script goes out as %s', async (accepted, encoding, unpack) => {
    const answer = await ask('/assets/main-abc.js', { 'accept-encoding': accepted })
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    expect(answer.headers['content-type']).toMatch(/^(text|application)\/javascript/)
    expect(answer.rawPayload.length).toBeLessThan(SCRIPT.length / 5)
    expect(unpack(answer.rawPayload).toString()).toBe(SCRIPT)
  })

  test('for others, and where there is no copy, it goes out as it is', async () => {
    const plain = await ask('/assets/main-abc.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe(SCRIPT)
    const small = await ask('/assets/small-abc.js', { 'accept-encoding': 'br' })
    expect(small.headers['content-encoding']).toBeUndefined()
    expect(small.body).toBe('export {}')
  })

  test.each(['/', '/index.html', '/service-worker.js', '/manifest.webmanifest', '/plan'])(
    '%s is asked for again each time',
    async (url) => {
      const answer = await ask(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  test('answers of the API are not kept by a browser or a proxy', async () => {
    const headers = { authorization: `Bearer ${bellLap.localToken}` }
    for (const url of ['/api/v1/today', '/api/v1/nothing-here', '/api/v1/session']) {
      const answer = await ask(url, url === '/api/v1/session' ? {} : headers)
      expect([url, answer.headers['cache-control']]).toEqual([url, 'no-store'])
    }
  })
})

describe('addresses', () => {
  test.each(['/', '/plan', '/plan/', '/plan?x=1', '/plan/sessions/w1-easy.2/card'])(
    '%s is a page of the app',
    async (url) => {
      const answer = await ask(url, BROWSER)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('<title>Bell Lap</title>')
    },
  )

  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en-GB'],
    ['fr-FR', 'en-GB'],
  ])('for %s a page comes as its copy in %s', async (language, locale) => {
    for (const url of ['/plan', '/plan/', '/plan?view=month']) {
      const answer = await ask(url, { ...BROWSER, 'accept-language': language })
      expect(answer.body).toContain(`plan in ${locale}`)
      expect(answer.headers['vary']).toContain('accept-language')
    }
    // The build wrote no copy of it.
    const start = await ask('/', { ...BROWSER, 'accept-language': language })
    expect(start.body).toBe('<!doctype html><title>Bell Lap</title>')
  })

  test.each([
    '/nothing-here',
    '/pages/plan-page.de.html',
    '/wp-login.php',
    '/.env',
    '/.git/config',
    '/plan/old',
    '/plan/sessions/a/b/card',
    '/assets/none.js',
    '/assets/main-abc.js.br',
    '/assets/..%2f..%2fdata%2fbell-lap.sqlite',
    '/api/v1/nothing-here',
    '/cal/none.ics',
  ])('%s is not found', async (url) => {
    const problem = await ask(url)
    expect([url, problem.statusCode]).toEqual([url, 404])
    expect(problem.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  test('a person in a browser gets a short page that leads back', async () => {
    const page = await ask('/nothing-here', BROWSER)
    expect(page.statusCode).toBe(404)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain('<h1>Page not found</h1>')
    expect(page.body).toContain('<a href="/">')
    for (const url of ['/api/v1/none', '/assets/none.js', '/take/a/b/c']) {
      const other = await ask(url, BROWSER)
      expect([url, other.statusCode]).toEqual([url, 404])
      expect(other.headers['content-type']).toMatch(/^application\/problem\+json/)
    }
    const posted = await bellLap.app.inject({ method: 'POST', url: '/metrics', headers: BROWSER })
    expect(posted.headers['content-type']).toMatch(/^application\/problem\+json/)
  })
})

describe('where a page may fetch from', () => {
  const mine = () => ({ authorization: `Bearer ${bellLap.localToken}` })
  const policyOf = async (headers: Record<string, string>) =>
    String((await ask('/plan', headers)).headers['content-security-policy'])
  const choose = async (mapTiles: object | null) => {
    const read = await ask('/api/v1/settings', mine())
    return bellLap.app.inject({
      method: 'PUT',
      url: '/api/v1/settings',
      headers: mine(),
      payload: { ...read.json<object>(), mapTiles },
    })
  }

  test('is the map source that the runner chose, for that runner only and while it is chosen', async () => {
    const before = await policyOf(mine())
    expect(before).toContain("connect-src 'self';")
    const address = 'https://tiles.example.org/{z}/{x}/{y}.png'
    expect((await choose({ address, credit: '© Them' })).statusCode).toBe(200)
    const chosen = await policyOf(mine())
    expect(chosen).toBe(
      before.replace("connect-src 'self'", "connect-src 'self' https://tiles.example.org"),
    )
    // A page that the browser kept has its old policy, so the page is sent again.
    const again = await ask('/plan', { ...mine(), 'if-none-match': '*' })
    expect(again.statusCode).toBe(200)
    expect(await policyOf({})).toBe(before)
    await choose(null)
    expect(await policyOf(mine())).toBe(before)
  })

  test('is never a host that cannot be told', async () => {
    const address = 'https://*.example.org/{z}/{x}/{y}.png'
    const refused = await choose({ address, credit: '© Them' })
    expect(refused.statusCode).toBe(400)
    expect(refused.body).toContain('write the address of map tiles with {z}, {x} and {y}')
    expect(await policyOf(mine())).toContain("connect-src 'self';")
  })
})
