import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

/** Where the build puts the web app. */
export const BUILT_PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url))
/** The addresses of the app's pages, written by the web app, whose router a test compares with it. */
const LIST_OF_PAGES = 'app-pages.json'

/** Named by their content: what was fetched once stays right. */
const LASTING = 'public, max-age=31536000, immutable'

/**
 * The built web app: its files, as the build compressed them, and its page at every address of the
 * app. Any other address is left to the not-found answer.
 */
export function servePages(folder: string): FastifyPluginAsync {
  return async (app) => {
    const list = join(folder, LIST_OF_PAGES)
    if (!existsSync(list)) return
    app.addHook('onRequest', async ({ url, raw }) => {
      // A page that a browser keeps would keep its policy as well, which follows the settings.
      if (url.startsWith('/assets/')) return
      delete raw.headers['if-none-match']
      delete raw.headers['if-modified-since']
    })
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      globIgnore: ['**/*.br', '**/*.gz'],
      // The plugin's own header would overwrite the one below.
      cacheControl: false,
      setHeaders: (reply, path) => {
        const lasting = /[\\/]assets[\\/]/.test(path)
        reply.setHeader('cache-control', lasting ? LASTING : 'no-cache')
        reply.setHeader('vary', 'accept-encoding')
      },
    })
    const pages = JSON.parse(readFileSync(list, 'utf8')) as string[]
    for (const page of pages) {
      // The start page is the folder itself, which the plugin serves.
      if (page === '/') continue
      const url = page.replaceAll('$', ':')
      app.get(url, (_request, reply) => reply.sendFile('index.html'))
      app.get(`${url}/`, (_request, reply) => reply.sendFile('index.html'))
    }
  }
}
