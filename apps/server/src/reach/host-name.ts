/** Characters that a `Host` header cannot hold but that a URL would read as something else. */
const NOT_IN_A_HOST = /[\s/?#@\\]/

const withoutDot = (name: string) => name.replace(/\.$/, '')

/**
 * The name in a `Host` header: lower case, without port and trailing dot, IPv6 in brackets and in
 * its shortest form. `null` when the header names no host.
 */
export function hostName(header: string | undefined): string | null {
  return addressOf('http:', header)?.name ?? null
}

/** The name and port of a `Host` header under a scheme; the port of that scheme is left out. */
function addressOf(protocol: string, header: string | undefined) {
  const text = `${protocol}//${header ?? ''}`
  if (header === undefined || NOT_IN_A_HOST.test(header) || !URL.canParse(text)) return null
  const { hostname, port } = new URL(text)
  return { name: withoutDot(hostname), port }
}

/** True for `localhost` and every loopback address: only this computer can call under them. */
export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}

/** True when a page of this origin was loaded from the host of the request: same name, same port. */
export function isOriginOf(origin: string, header: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, port } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  const host = addressOf(protocol, header)
  return host !== null && host.name === withoutDot(hostname) && host.port === port
}
