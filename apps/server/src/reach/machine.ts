import { hostname, networkInterfaces } from 'node:os'

/** One address of a network interface, as the operating system lists it. */
interface InterfaceAddress {
  readonly address: string
  readonly family: 'IPv4' | 'IPv6'
  readonly internal: boolean
}

/** The names and addresses of a computer. Tests pass their own. */
export interface Machine {
  readonly hostname: () => string
  /** The network interfaces as they are now: a laptop changes its network while the server runs. */
  readonly interfaces: () => Readonly<Record<string, readonly InterfaceAddress[] | undefined>>
}

export const THIS_MACHINE: Machine = { hostname, interfaces: networkInterfaces }

/** Interfaces that containers and virtual machines make: a phone cannot reach them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|podman|cni|flannel|vEthernet)/
const LINK_LOCAL = /^(169\.254\.|fe[89ab][0-9a-f]:)/i

/** An address as it stands in a URL: IPv6 in brackets and in its shortest form. */
export function urlHost(address: string): string {
  return address.includes(':') ? new URL(`http://[${address}]`).hostname : address
}

/**
 * Every name under which this computer may be called: all addresses of its interfaces, its host
 * name, and that name in `.local`.
 */
export function ownNames(machine: Machine): ReadonlySet<string> {
  const addresses = Object.values(machine.interfaces()).flatMap((all) => all ?? [])
  const full = machine.hostname().toLowerCase()
  const label = full.split('.')[0] ?? full
  const names = label === '' ? [] : [full, label, `${label}.local`]
  return new Set([...addresses.map(({ address }) => urlHost(address)), ...names])
}

/**
 * Addresses that another device in the network can use, best first. An interface that has IPv4 is
 * named by it alone, because IPv6 addresses are long and often temporary. Virtual bridges come last.
 */
export function networkAddresses(machine: Machine, family: 'IPv4' | 'both'): readonly string[] {
  const named = Object.entries(machine.interfaces()).map(([name, all]) => {
    const usable = (all ?? []).filter(
      (one) => !one.internal && !LINK_LOCAL.test(one.address) && (family === 'both' || isV4(one)),
    )
    const short = usable.filter(isV4)
    return { virtual: VIRTUAL.test(name), addresses: short.length > 0 ? short : usable }
  })
  const flat = named.flatMap(({ virtual, addresses }) =>
    addresses.map((one) => ({ host: urlHost(one.address), rank: rank(virtual, isV4(one)) })),
  )
  return flat.sort((a, b) => a.rank - b.rank).map(({ host }) => host)
}

const isV4 = ({ family }: InterfaceAddress) => family === 'IPv4'

const rank = (virtual: boolean, short: boolean) => (virtual ? 2 : 0) + (short ? 0 : 1)
