// Loaded into the server under test: a connection to anywhere but this machine fails and is told.
import { Socket } from 'node:net'
import dns from 'node:dns'

const LOCAL = new Set(['localhost', '127.0.0.1', '::1'])
const connect = Socket.prototype.connect

function refuse(host) {
  process.stderr.write(`OUTBOUND ${host}\n`)
  throw new Error(`no connection leaves this machine in a test: ${host}`)
}

Socket.prototype.connect = function guarded(...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0]
  const host = typeof options === 'object' && options !== null ? options.host : args[1]
  if (typeof host === 'string' && !LOCAL.has(host)) refuse(host)
  return connect.apply(this, args)
}

const lookup = dns.lookup
dns.lookup = function guardedLookup(host, ...rest) {
  if (!LOCAL.has(host)) refuse(host)
  return lookup.call(this, host, ...rest)
}
