/** The made intervals.icu in a process of its own, from its sources, told what to do by messages. */
import { IntervalsServer } from '../../apps/server/src/testing/intervals-server.ts'
import type { MadeEvent } from '../../apps/server/src/testing/intervals-server.ts'

export type Order =
  | { readonly kind: 'events' }
  | { readonly kind: 'put'; readonly events: readonly MadeEvent[] }
  | { readonly kind: 'collapse'; readonly on: boolean }
  | { readonly kind: 'refuse'; readonly status: number | null }

const server = new IntervalsServer()

process.on('message', (order: Order) => {
  if (order.kind === 'put') server.events = [...order.events]
  if (order.kind === 'collapse') {
    server.mangles = order.on ? (steps) => steps.slice(0, 1) : (steps) => steps
  }
  if (order.kind === 'refuse') server.refuses = order.status
  process.send?.({ events: server.events, isLetIn: server.granted !== null })
})
process.on('disconnect', () => process.exit(0))

void server.start().then((url) => process.send?.({ url }))
