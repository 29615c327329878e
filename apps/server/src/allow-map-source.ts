import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from './context.ts'
import { identifyCaller } from './features/accounts/index.ts'
import { loadSettings, originOfTiles } from './features/settings/index.ts'

const POLICY = 'content-security-policy'
const OWN = "connect-src 'self'"

/** Pages of a runner who chose a map source may fetch from exactly that origin; all others from here only. */
export function allowMapSource(app: FastifyInstance, context: Context): void {
  app.addHook('onSend', async (request, reply) => {
    const type = reply.getHeader('content-type')
    if (typeof type !== 'string' || !type.startsWith('text/html')) return
    const origin = await mapOriginFor(request, context)
    if (origin === null) return
    const policy = String(reply.getHeader(POLICY))
    reply.header(POLICY, policy.replace(OWN, `${OWN} ${origin}`))
  })
}

async function mapOriginFor(request: FastifyRequest, context: Context): Promise<string | null> {
  // A page is shown to everyone; who is not signed in has chosen no map.
  const caller = await identifyCaller(context, request).catch(() => null)
  if (caller === null) return null
  const { mapTiles } = await loadSettings(context.store.database, caller.athleteId)
  return mapTiles === null ? null : originOfTiles(mapTiles.address)
}
