import { BlockList, isIP } from 'node:net'

/** Addresses that are not of the public internet: this machine, home networks, links, and what is reserved. */
const RANGES_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
const RANGES_6 = [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const

const PRIVATE = new BlockList()
for (const [net, bits] of RANGES_4) PRIVATE.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of RANGES_6) PRIVATE.addSubnet(net, bits, 'ipv6')

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Whether an address leads to this machine or a network at home. */
export function isPrivateAddress(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address
  const kind = isIP(plain)
  if (kind === 0) return true
  return PRIVATE.check(plain, kind === 6 ? 'ipv6' : 'ipv4')
}
