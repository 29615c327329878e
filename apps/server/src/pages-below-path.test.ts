import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BellLap } from './open-bell-lap.ts'
import { openBellLap } from './open-bell-lap.ts'
import { newFolder, removeFolder } from './testing/open-for-test.ts'

const folder = newFolder()
const pages = join(folder, 'web')
const HOST = { host: 'example.org' }
let bellLap: BellLap

beforeAll(async () => {
  mkdirSync(join(pages, 'assets'), { recursive: true })
  const page =
    '<!doctype html><html lang="en"><head><link href="/icon.svg"><a href="//else.example">' +
    '</head><body><a href="#main"></a><script src="/assets/main-abc.js"></script></body></html>'
  writeFileSync(join(pages, 'index.html'), page)
  writeFileSync(join(pages, 'app-pages.json'), '["/", "/plan"]')
  writeFileSync(join(pages, 'assets', 'main-abc.js'), 'export {}')
  const publicUrl = 'https://example.org/running'
  bellLap = await openBellLap({ dataDir: join(folder, 'data'), pages, publicUrl })
})
afterAll(async () => {
  await bellLap.close()
  removeFolder(folder)
})

const ask = (url: string, headers: Record<string, string> = {}) =>
  bellLap.app.inject({ url, headers: { ...HOST, ...headers } })

describe('below a public path', () => {
  test.each(['/running/', '/running/plan', '/running/index.html', '/plan', '/'])(
    'the page at %s says its path and asks for files below it',
    async (url) => {
      const { statusCode, body, headers } = await ask(url)
      expect(statusCode).toBe(200)
      expect(body).toContain('<html data-path="/running" lang="en">')
      expect(body).toContain('href="/running/icon.svg"')
      expect(body).toContain('src="/running/assets/main-abc.js"')
      expect(body).toContain('src="/running/to-path.js"')
      // Other hosts and parts of the page stay what they are.
      expect(body).toContain('href="//else.example"')
      expect(body).toContain('href="#main"')
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['cache-control']).toBe('no-cache')
    },
  )

  test('a page is packed for browsers that unpack it', async () => {
    const packed = await ask('/running/plan', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.rawPayload).toString()).toBe((await ask('/running/plan')).body)
  })

  test('the path without its slash leads to the one with it', async () => {
    const answer = await ask('/running?from=home')
    expect(answer.statusCode).toBe(302)
    expect(answer.headers.location).toBe('/running/?from=home')
  })

  test('files and health are there with the path and without', async () => {
    for (const url of [
      '/running/assets/main-abc.js',
      '/assets/main-abc.js',
      '/running/healthz',
      '/healthz',
    ])
      expect([url, (await ask(url)).statusCode]).toEqual([url, 200])
  })

  test('a missing page leads back into the app', async () => {
    const answer = await ask('/running/nothing-here', { accept: 'text/html' })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('<a href="/running/">')
  })

  test('a sign-in sets a cookie for the path, and addresses that leave the app have it', async () => {
    const link = new URL(await bellLap.signInLink('https://example.org/running'))
    expect(link.pathname).toBe('/running/sign-in')
    const token = new URLSearchParams(link.hash.slice(1)).get('token')
    const signIn = await bellLap.app.inject({
      method: 'POST',
      url: '/running/api/v1/session',
      headers: { ...HOST, origin: 'https://example.org' },
      payload: { token },
    })
    expect(signIn.statusCode).toBe(204)
    const [set = ''] = [signIn.headers['set-cookie']].flat()
    expect(set).toMatch(/; Path=\/running;/)
    expect(set).toContain('Secure')
    const cookie = set.split(';')[0] ?? ''
    const calendar = await ask('/running/api/v1/calendar-address', { cookie })
    const { url, webcalUrl } = calendar.json<{ url: string; webcalUrl: string }>()
    expect(url).toMatch(/^https:\/\/example\.org\/running\/cal\/.+\.ics$/)
    expect(webcalUrl).toMatch(/^webcal:\/\/example\.org\/running\/cal\//)
    expect((await ask(new URL(url).pathname)).statusCode).toBe(200)
    const athlete = (await ask('/running/api/v1/session', { cookie })).json<{
      athlete: { id: string }
    }>()
    const own = await ask(`/running/api/v1/athletes/${athlete.athlete.id}/settings`, { cookie })
    expect(own.statusCode).toBe(200)
  })
})
