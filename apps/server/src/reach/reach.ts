import { isIP } from 'node:net'
import { hostName, isLoopback, isOriginOf } from './host-name.ts'
import type { Machine } from './machine.ts'
import { networkAddresses, ownNames, THIS_MACHINE, urlHost } from './machine.ts'
import { OWN_FIRST_PARTS } from './below-path.ts'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** Where the server listens, as the operating system says it. */
export interface Listening {
  readonly address: string
  readonly port: number
}

/** An address under which a browser finds the server, without a slash at its end. */
export interface Address {
  readonly url: string
  /** `public`: set by `BELL_LAP_PUBLIC_URL`. `network`: other devices reach it. */
  readonly kind: 'public' | 'network' | 'this-computer'
}

export interface ReachOptions {
  /** The address under which others see the server, such as `https://mile.example.org`. */
  readonly publicUrl?: string | undefined
  /** Further names under which the server may be called. */
  readonly allowedHosts?: readonly string[] | undefined
  readonly machine?: Machine | undefined
  readonly listening: () => Listening | null
}

/** The headers that say from where a request came. */
interface Headers {
  readonly host?: string | undefined
  readonly origin?: string | undefined
}

/** Who may call the server under which name, and which addresses lead to it. */
export interface Reach {
  /** The public address without a slash at its end, or `null`. */
  readonly publicUrl: string | null
  /** The path of the public address, such as `/running`; empty where Bell Lap has the host name to itself. */
  readonly path: string
  /** True when the server may be called under this name. */
  readonly allows: (name: string) => boolean
  /** True when a page of this origin may call: it came from the same host, or from the public URL. */
  readonly allowsOrigin: (origin: string, host: string | undefined) => boolean
  /** True when the request came over TLS to the public address. */
  readonly isOverTls: (headers: Headers) => boolean
  /** True under the host of a public address that has TLS and the host to itself. */
  readonly isPublicTls: (headers: Headers) => boolean
  /** Addresses of the server, best first; none while it does not listen and has no public URL. */
  readonly addresses: () => readonly Address[]
  /** The same, with the address that the browser of this request uses before the others. */
  readonly addressesFor: (headers: Headers) => readonly Address[]
}

/** A start option that cannot be used. Its message is for the person who set it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
  readonly says: Message

  constructor(says: Message) {
    super(`${says.code} ${JSON.stringify(says.values)}`)
    this.says = says
  }
}

const EVERY_ADDRESS = new Set(['0.0.0.0', '::'])

/** Throws `WrongSetting` when the public URL or an allowed host cannot be read. */
export function makeReach(options: ReachOptions): Reach {
  const { listening, machine = THIS_MACHINE } = options
  const publicAddress = options.publicUrl === undefined ? null : readPublicUrl(options.publicUrl)
  const publicUrl = publicAddress?.url ?? null
  const path = publicAddress?.path ?? ''
  const chosen = new Set((options.allowedHosts ?? []).map(readAllowedHost))
  if (publicAddress !== null) chosen.add(publicAddress.name)

  const isOpen = () => {
    const at = listening()
    return at !== null && !isLoopback(urlHost(at.address))
  }
  const addresses = (): readonly Address[] => {
    const at = listening()
    const own = at === null ? [] : listeningAddresses(at, machine)
    if (publicAddress === null) return own
    const kind = isLoopback(publicAddress.name) ? 'this-computer' : 'public'
    const here = own
      .filter((one) => one.kind === 'this-computer')
      .map((one) => ({ ...one, url: one.url + path }))
    return [{ url: publicAddress.url, kind }, ...here.filter(({ url }) => url !== publicUrl)]
  }
  const addressesFor = (headers: Headers) => {
    const all = addresses()
    const name = hostName(headers.host)
    if (name === null || isLoopback(name) || publicUrl !== null) return all
    const url = (headers.origin ?? new URL(`http://${headers.host}`).origin).replace(/\/$/, '')
    return [{ url, kind: 'network' as const }, ...all.filter((one) => one.url !== url)]
  }
  return {
    publicUrl,
    path,
    allows: (name) =>
      isLoopback(name) || chosen.has(name) || (isOpen() && ownNames(machine).has(name)),
    allowsOrigin: (origin, host) => isOriginOf(origin, host) || origin === publicAddress?.origin,
    isOverTls: ({ origin }) =>
      origin?.startsWith('https:') === true && origin === publicAddress?.origin,
    // A host name that others share is not ours to decide about.
    isPublicTls: ({ host }) =>
      path === '' &&
      publicAddress?.origin.startsWith('https:') === true &&
      hostName(host) === publicAddress.name,
    addresses,
    addressesFor,
  }
}

/** The addresses of a server that listens there: this computer's own first, then the network's. */
function listeningAddresses(at: Listening, machine: Machine): readonly Address[] {
  const url = (host: string) => new URL(`http://${host}:${at.port}`).origin
  const host = urlHost(at.address)
  if (host === '127.0.0.1' || host === '[::1]') {
    return [{ url: url('localhost'), kind: 'this-computer' }]
  }
  if (isLoopback(host)) return [{ url: url(host), kind: 'this-computer' }]
  if (!EVERY_ADDRESS.has(at.address)) return [{ url: url(host), kind: 'network' }]
  const others = networkAddresses(machine, at.address === '::' ? 'both' : 'IPv4')
  return [
    { url: url('localhost'), kind: 'this-computer' },
    ...others.map((other) => ({ url: url(other), kind: 'network' as const })),
  ]
}

/** Letters, digits and a few signs, as they stand in every address unchanged. */
const PLAIN_PATH = /^(\/[\w-][\w.~-]*)*$/

/**
 * Reads a public address. Throws `WrongSetting` for what is no address, and for a path that an address cannot hold as it
 * is or that begins like one of Bell Lap's own.
 */
export function readPublicUrl(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new WrongSetting(message('start.public-url', { words: text }))
  }
  const path = url.pathname.replace(/\/+$/, '')
  const first = path.split('/')[1] ?? ''
  const isPlain = PLAIN_PATH.test(path) && url.search === '' && url.hash === ''
  if (!isPlain || OWN_FIRST_PARTS.has(first)) {
    throw new WrongSetting(message('start.public-url-path', { words: text }))
  }
  return {
    url: url.origin + path,
    path,
    origin: url.origin,
    name: hostName(url.host) ?? url.hostname,
  }
}

/** Reads a name under which the server may be called. Throws `WrongSetting`. */
export function readAllowedHost(text: string): string {
  const name = hostName(text)
  if (name === null || name.includes('*')) {
    throw new WrongSetting(message('start.allowed-host', { words: text }))
  }
  return name
}

const RANGES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])

/**
 * Proxies whose word counts on who asks and whether over TLS: addresses, ranges such as `10.0.0.0/8`, or
 * `loopback`. Throws `WrongSetting`: a misspelt one would trust nobody, or everybody.
 */
export function readTrustedProxies(proxies: readonly string[]): readonly string[] {
  for (const words of proxies) {
    const [address = '', bits, ...more] = words.split('/')
    const version = isIP(address)
    const most = version === 4 ? 32 : 128
    const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    if (RANGES.has(words) || (version !== 0 && fits && more.length === 0)) continue
    throw new WrongSetting(message('start.trusted-proxy', { words }))
  }
  return proxies
}

/** The names in a comma-separated list; empty ones are left out. */
export function hostsIn(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
