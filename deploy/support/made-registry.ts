import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** As much of an npm registry as `npm publish` and `npm view` need. */
export interface MadeRegistry {
  readonly url: string
  /** Names in the order of their publication. */
  readonly published: readonly string[]
  /** A package that is not taken, for once. */
  refuses: string | null
  readonly stop: () => void
}

interface Sent {
  readonly name: string
  readonly versions: Readonly<Record<string, object>>
}

export async function startRegistry(): Promise<MadeRegistry> {
  const kept = new Map<string, Sent>()
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1).split('?')[0] ?? '')
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method !== 'PUT') {
      const found = kept.get(name)
      return void (found === undefined ? answer(404, { error: 'not found' }) : answer(200, found))
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (registry.refuses === name) return void answer(403, { error: 'refused' })
      kept.set(name, JSON.parse(Buffer.concat(chunks).toString()) as Sent)
      answer(201, { ok: true })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const registry: MadeRegistry = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get published() {
      return [...kept.keys()]
    },
    refuses: null,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return registry
}
