import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Addresses in a built page: they begin at the root of the host, and scripts and styles name each other from there. */
const ADDRESS = /\b(href|src)="\/(?!\/)/g
const START = '<html '
const END_OF_HEAD = '</head>'

/**
 * A page of the app for a host that other programs share: its addresses begin with the path, and the path itself is in
 * `data-path`, where the script finds it (`api/below-path.ts`). Whoever asks the server without the path, such as at
 * its own port, is led to the address with it by `to-path.js`.
 * @param path such as `/running`
 */
function pageBelowPath(html: string, path: string): string {
  return html
    .replace(START, `${START}data-path="${path}" `)
    .replace(END_OF_HEAD, `  <script src="/to-path.js"></script>\n  ${END_OF_HEAD}`)
    .replaceAll(ADDRESS, `$1="${path}/`)
}

interface ReadyPage {
  readonly plain: Buffer
  readonly gzip: Buffer
}

/** Sends pages with the path in them. Each is made at its first request, because the build knows no path. */
export function sendBelowPath(folder: string, path: string) {
  const ready = new Map<string, ReadyPage>()
  const make = (file: string): ReadyPage => {
    const plain = Buffer.from(pageBelowPath(readFileSync(join(folder, file), 'utf8'), path))
    const made = { plain, gzip: gzipSync(plain) }
    ready.set(file, made)
    return made
  }
  return (request: FastifyRequest, reply: FastifyReply, file: string) => {
    // The service worker and relative addresses begin below the slash.
    if (request.originalUrl.split('?')[0] === path) {
      return reply.redirect(`${path}/${request.url.slice(1)}`)
    }
    const page = ready.get(file) ?? make(file)
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding, accept-language')
    const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    return isPacked
      ? reply.header('content-encoding', 'gzip').send(page.gzip)
      : reply.send(page.plain)
  }
}
