import { programTextOf } from '@bell-lap/text/program-text'
import { describe, expect, test } from 'vitest'
import { hostName, isOriginOf } from './host-name.ts'
import type { Machine } from './machine.ts'
import { networkAddresses } from './machine.ts'
import { hostsIn, makeReach, WrongSetting } from './reach.ts'
import { linkLines, startText } from './start-text.ts'

const v4 = (address: string, internal = false) => ({ address, family: 'IPv4', internal }) as const
const v6 = (address: string, internal = false) => ({ address, family: 'IPv6', internal }) as const

const LAPTOP: Machine = {
  hostname: () => 'Finish-Line.fritz.box',
  interfaces: () => ({
    lo: [v4('127.0.0.1', true), v6('::1', true)],
    docker0: [v4('172.17.0.1')],
    wlan0: [v4('192.168.1.20'), v6('2001:db8:0:0:0:0:0:20'), v6('fe80::1')],
    eth1: [v6('fd00::7')],
    usb0: [v4('169.254.3.4')],
  }),
}
const everywhere = { address: '0.0.0.0', port: 4820 }
const open = makeReach({ machine: LAPTOP, listening: () => everywhere })

describe('the name in a Host header', () => {
  test.each([
    ['localhost:4820', 'localhost'],
    ['LOCALHOST', 'localhost'],
    ['localhost.:4820', 'localhost'],
    ['127.0.0.1.', '127.0.0.1'],
    ['[::1]:4820', '[::1]'],
    ['[0:0:0:0:0:0:0:1]', '[::1]'],
    ['[FD00::7]:80', '[fd00::7]'],
    ['Mile.Example.org:443', 'mile.example.org'],
  ])('%s is %s', (header, name) => {
    expect(hostName(header)).toBe(name)
  })

  test.each([undefined, '', 'a b', 'localhost/evil', 'me@localhost', 'x?y', '[::1', 'a:notaport'])(
    '%s names none',
    (header) => {
      expect(hostName(header)).toBeNull()
    },
  )
})

describe('the names under which the server may be called', () => {
  test.each([
    ['localhost'],
    ['127.0.0.1'],
    ['127.0.0.2'],
    ['[::1]'],
    ['192.168.1.20'],
    ['172.17.0.1'],
    ['[2001:db8::20]'],
    ['[fd00::7]'],
    ['[fe80::1]'],
    ['finish-line.fritz.box'],
    ['finish-line'],
    ['finish-line.local'],
  ])('open to the network: %s', (name) => {
    expect(open.allows(name)).toBe(true)
  })

  test.each([
    ['rebound.example'],
    ['192.168.1.21'],
    ['0.0.0.0'],
    ['192.168.1.20.nip.io'],
    ['localhost.evil.example'],
    ['127.0.0.1.evil.example'],
    ['finish-line.evil.example'],
    ['[fd00::8]'],
  ])('open to the network, yet never: %s', (name) => {
    expect(open.allows(name)).toBe(false)
  })

  test('on the loopback address only loopback names count', () => {
    for (const address of ['127.0.0.1', '::1']) {
      const reach = makeReach({ machine: LAPTOP, listening: () => ({ address, port: 4820 }) })
      expect(reach.allows('localhost')).toBe(true)
      expect(reach.allows('192.168.1.20')).toBe(false)
      expect(reach.allows('finish-line.local')).toBe(false)
    }
  })

  test('the addresses count as they are at the request', () => {
    let address = '192.168.1.20'
    const interfaces = () => ({ wlan0: [v4(address)] })
    const machine = { hostname: () => 'x', interfaces }
    const reach = makeReach({ machine, listening: () => everywhere })
    expect(reach.allows('10.0.0.5')).toBe(false)
    address = '10.0.0.5'
    expect(reach.allows('10.0.0.5')).toBe(true)
    expect(reach.allows('192.168.1.20')).toBe(false)
  })

  test('what the runner sets counts on every listening address', () => {
    const reach = makeReach({
      machine: LAPTOP,
      listening: () => ({ address: '127.0.0.1', port: 4820 }),
      publicUrl: 'https://Mile.Example.org/',
      allowedHosts: hostsIn(' mile.home:8080, [FD00::9] ,,'),
    })
    for (const name of ['mile.example.org', 'mile.home', '[fd00::9]']) {
      expect([name, reach.allows(name)]).toEqual([name, true])
    }
    expect(reach.allows('example.org')).toBe(false)
  })

  test.each([
    [{ publicUrl: 'mile.example.org' }, 'start.public-url'],
    [{ publicUrl: 'ftp://mile.example.org' }, 'start.public-url'],
    [{ publicUrl: 'https://example.org/plan' }, 'start.public-url-path'],
    [{ publicUrl: 'https://example.org/a b' }, 'start.public-url-path'],
    [{ publicUrl: 'https://example.org/a//b' }, 'start.public-url-path'],
    [{ publicUrl: 'https://example.org/"onload' }, 'start.public-url-path'],
    [{ publicUrl: 'https://example.org/running?a=b' }, 'start.public-url-path'],
    [{ allowedHosts: ['*.example.org'] }, 'start.allowed-host'],
    [{ allowedHosts: ['https://mile.home'] }, 'start.allowed-host'],
  ])('%j is refused at the start', (options, message) => {
    const make = () => makeReach({ ...options, listening: () => null })
    expect(make).toThrow(WrongSetting)
    expect(make).toThrow(message)
  })
})

describe('the origin of the calling page', () => {
  test.each([
    ['http://localhost:4820', 'localhost:4820', true],
    ['http://localhost:4820', 'LOCALHOST.:4820', true],
    ['http://mile.home', 'mile.home:80', true],
    ['https://mile.home', 'mile.home', true],
    ['https://mile.home', 'mile.home:443', true],
    ['http://[fd00::7]:4820', '[FD00:0::7]:4820', true],
    ['http://localhost:3000', 'localhost:4820', false],
    ['http://mile.home', 'mile.home:4820', false],
    ['http://evil.example:4820', 'localhost:4820', false],
    ['null', 'localhost:4820', false],
    ['file://localhost', 'localhost', false],
  ])('%s calling %s: %s', (origin, host, same) => {
    expect(isOriginOf(origin, host)).toBe(same)
  })

  test('the public URL may call although the proxy names the server in its own way', () => {
    const reach = makeReach({ publicUrl: 'https://mile.example.org', listening: () => everywhere })
    expect(reach.allowsOrigin('https://mile.example.org', '127.0.0.1:4820')).toBe(true)
    expect(reach.allowsOrigin('http://mile.example.org', '127.0.0.1:4820')).toBe(false)
    expect(reach.allowsOrigin('https://evil.example', '127.0.0.1:4820')).toBe(false)
  })
})

describe('the addresses that lead to the server', () => {
  test('a phone’s come best first: no link-local ones, virtual bridges last', () => {
    expect(networkAddresses(LAPTOP, 'IPv4')).toEqual(['192.168.1.20', '172.17.0.1'])
    expect(networkAddresses(LAPTOP, 'both')).toEqual(['192.168.1.20', '[fd00::7]', '172.17.0.1'])
  })

  test.each([
    ['127.0.0.1', ['http://localhost:4820']],
    ['::1', ['http://localhost:4820']],
    ['192.168.1.20', ['http://192.168.1.20:4820']],
    ['0.0.0.0', ['http://localhost:4820', 'http://192.168.1.20:4820', 'http://172.17.0.1:4820']],
  ])('listening on %s', (address, urls) => {
    const reach = makeReach({ machine: LAPTOP, listening: () => ({ address, port: 4820 }) })
    expect(reach.addresses().map(({ url }) => url)).toEqual(urls)
  })

  test('port 80 is left out of a link', () => {
    const at = { address: '192.168.1.20', port: 80 }
    const [first] = makeReach({ machine: LAPTOP, listening: () => at }).addresses()
    expect(first).toEqual({ url: 'http://192.168.1.20', kind: 'network' })
  })

  test('a public URL comes first and stands for the network', () => {
    const publicUrl = 'https://mile.example.org/'
    const reach = makeReach({ machine: LAPTOP, publicUrl, listening: () => everywhere })
    expect(reach.addresses()).toEqual([
      { url: 'https://mile.example.org', kind: 'public' },
      { url: 'http://localhost:4820', kind: 'this-computer' },
    ])
  })

  test('every address has the path, and a shared host is not asked for TLS', () => {
    const publicUrl = 'https://example.org/apps/running/'
    const reach = makeReach({ machine: LAPTOP, publicUrl, listening: () => everywhere })
    expect(reach.path).toBe('/apps/running')
    expect(reach.addresses()).toEqual([
      { url: 'https://example.org/apps/running', kind: 'public' },
      { url: 'http://localhost:4820/apps/running', kind: 'this-computer' },
    ])
    expect(reach.allowsOrigin('https://example.org', '127.0.0.1:4820')).toBe(true)
    expect(reach.isOverTls({ origin: 'https://example.org' })).toBe(true)
    expect(reach.isPublicTls({ host: 'example.org' })).toBe(false)
  })

  test('the address that the browser uses now comes before those that are guessed', () => {
    const behindMapping = { host: '192.168.1.9:8080', origin: 'http://192.168.1.9:8080' }
    expect(open.addressesFor(behindMapping)[0]).toEqual({
      url: 'http://192.168.1.9:8080',
      kind: 'network',
    })
    expect(open.addressesFor({ host: 'localhost:4820' })).toEqual(open.addresses())
    const twice = open.addressesFor({ host: '192.168.1.20:4820' }).map(({ url }) => url)
    expect(twice.filter((url) => url === 'http://192.168.1.20:4820')).toHaveLength(1)
  })
})

describe('what a start prints', () => {
  const dataDir = '/data'
  const text = programTextOf({ locale: 'en-GB', units: 'metric' })
  test('one link per address under a heading per kind, and a code on a terminal', () => {
    const links = open.addresses()
    expect(linkLines(links, text).join('\n')).toMatch(
      /this computer:\n  http:\/\/localhost:4820\n\n  On a phone.*\n  http:\/\/192\.168\.1\.20:4820\n  http:/,
    )
    const shown = startText({ dataDir, links, isTerminal: true }, text)
    expect(shown).toMatch(/[█▀▄]{20}/)
    expect(startText({ dataDir, links, isTerminal: false }, text)).not.toMatch(/[█▀▄]/)
    expect(shown).not.toContain('--host')
  })

  test('on this computer only: no code, and how to open it to the phone', () => {
    const links = [{ url: 'http://localhost:4820', kind: 'this-computer' }] as const
    const shown = startText({ dataDir, links, isTerminal: true }, text)
    expect(shown).not.toMatch(/[█▀▄]/)
    expect(shown).toContain('--host 0.0.0.0')
  })
})
