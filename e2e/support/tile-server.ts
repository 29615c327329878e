/** A map source on this machine: every tile is the same grey square. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32, deflateSync } from 'node:zlib'

export interface TileServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string
  /** The address to type into Settings. */
  readonly address: string
  /** The paths that were asked for. */
  readonly asked: string[]
  stop(): Promise<void>
}

export async function startTileServer(): Promise<TileServer> {
  const asked: string[] = []
  const tile = greySquare(256)
  const answer: RequestListener = (request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
    response.end(tile)
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    address: `${origin}/{z}/{x}/{y}.png`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A picture of one colour, as PNG. */
function greySquare(sidePx: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(sidePx, 0)
  head.writeUInt32BE(sidePx, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(sidePx + 1, 190)
  row[0] = 0
  const pixels = deflateSync(Buffer.concat(Array.from({ length: sidePx }, () => row)))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const parts = [part('IHDR', head), part('IDAT', pixels), part('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

function part(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
