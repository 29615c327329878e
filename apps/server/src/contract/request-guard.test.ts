import { request as httpRequest } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import type { BellLap, OpenOptions } from '../open-bell-lap.ts'
import { listeningOf, openBellLap } from '../open-bell-lap.ts'
import { newFolder, removeFolder } from '../testing/open-for-test.ts'

let bellLap: BellLap | null = null
let folder = ''

afterEach(async () => {
  await bellLap?.close()
  bellLap = null
  removeFolder(folder)
})

async function listen(host: string, options: Partial<OpenOptions> = {}): Promise<number> {
  folder = newFolder()
  bellLap = await openBellLap({ ...options, dataDir: folder })
  await bellLap.app.listen({ host, port: 0 })
  return listeningOf(bellLap.app)?.port ?? 0
}

interface Call {
  /** The address that the socket connects to. */
  readonly to: string
  readonly port: number
  readonly headers: Readonly<Record<string, string>>
  readonly method?: string
  readonly path?: string
}

/** One request over a real socket with a chosen `Host`, as a rebound browser would send it. */
function call({ to, port, headers, method = 'GET', path = '/healthz' }: Call) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = httpRequest({ host: to, port, path, method, headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

const FAKE = '10.98.76.54'
const fakeMachine = {
  hostname: () => 'finish-line',
  interfaces: () => ({ wlan0: [{ address: FAKE, family: 'IPv4', internal: false } as const] }),
}

describe('over a socket on every address', () => {
  test('each own address answers, a foreign name that leads to it does not', async () => {
    const own = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address }) => address)
    expect(own).toContain('127.0.0.1')
    const port = await listen('0.0.0.0')
    for (const to of own) {
      const good = await call({ to, port, headers: { host: `${to}:${port}` } })
      expect([to, good.status]).toEqual([to, 200])
      const rebound = await call({ to, port, headers: { host: `rebound.example:${port}` } })
      expect([to, rebound.status]).toEqual([to, 403])
      expect(JSON.parse(rebound.body)).toMatchObject({
        code: 'foreign-host',
        detail: expect.stringContaining('--allow-host rebound.example'),
      })
    }
  })

  test('an address of the network counts, also mapped to another port', async () => {
    const port = await listen('0.0.0.0', { machine: fakeMachine })
    const at = (host: string, more: Record<string, string> = {}) =>
      call({ to: '127.0.0.1', port, headers: { host, ...more } })
    for (const host of [FAKE, `${FAKE}:${port}`, `${FAKE}:8080`, 'FINISH-LINE.local.:8080']) {
      expect([host, (await at(host)).status]).toEqual([host, 200])
    }
    const host = `${FAKE}:8080`
    expect((await at(host, { origin: `http://${host}` })).status).toBe(200)
    expect((await at(host, { origin: `http://${FAKE}:9090` })).status).toBe(403)
    expect((await at('10.98.76.55')).status).toBe(403)
  })

  test('on the loopback address the same names are refused', async () => {
    const port = await listen('127.0.0.1', { machine: fakeMachine })
    const at = (host: string) => call({ to: '127.0.0.1', port, headers: { host } })
    expect((await at(FAKE)).status).toBe(403)
    expect((await at('finish-line')).status).toBe(403)
    expect((await at(`localhost:${port}`)).status).toBe(200)
  })

  test('names that the runner set answer; a page of another site still may not call', async () => {
    const port = await listen('127.0.0.1', {
      publicUrl: 'https://mile.example.org',
      allowedHosts: ['mile.home'],
    })
    const at = (headers: Record<string, string>, method = 'GET') =>
      call({ to: '127.0.0.1', port, headers, method })
    expect((await at({ host: 'mile.home:8080' })).status).toBe(200)
    const origin = 'https://mile.example.org'
    expect((await at({ host: 'mile.example.org', origin })).status).toBe(200)
    expect((await at({ host: `127.0.0.1:${port}`, origin })).status).toBe(200)
    const evil = 'https://evil.example'
    expect((await at({ host: 'mile.example.org', origin: evil })).status).toBe(403)
    const crossSite = { host: 'mile.home', 'sec-fetch-site': 'cross-site' }
    expect((await at(crossSite, 'POST')).status).toBe(403)
  })
})
