import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { matchLocale } from '@bell-lap/text/locale'
import { sendBelowPath } from './pages-below-path.ts'

/** The addresses of the app's pages, written by the web app, whose router a test compares with it. */
const LIST_OF_PAGES = 'app-pages.json'

/** Copies of the page that ask at once for what an address needs, and the names of their files by address. */
const COPIES = 'pages'
const MAIN = 'index.html'

/** Named by their content or version: what was fetched once stays right. */
const LASTING = 'public, max-age=31536000, immutable'
const LASTING_FOLDERS = ['assets', 'pose']

/**
 * The built web app: its files, as the build compressed them, and its page at every address of the
 * app. Any other address is left to the not-found answer.
 * @param path the path of the public address, which the pages are told of (`pages-below-path.ts`)
 */
export function servePages(folder: string, path: string): FastifyPluginAsync {
  return async (app) => {
    const list = join(folder, LIST_OF_PAGES)
    if (!existsSync(list)) return
    app.addHook('onRequest', async ({ url, raw }) => {
      // A page that a browser keeps would keep its policy as well, which follows the settings.
      if (LASTING_FOLDERS.some((name) => url.startsWith(`/${name}/`))) return
      delete raw.headers['if-none-match']
      delete raw.headers['if-modified-since']
    })
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      // The start page is one of the pages below.
      index: false,
      preCompressed: true,
      globIgnore: ['**/*.br', '**/*.gz', `${COPIES}/**`, ...(path === '' ? [] : [MAIN])],
      // The plugin's own header would overwrite the one below.
      cacheControl: false,
      setHeaders: (reply, path) => {
        const lasting = /[\\/](assets|pose)[\\/]/.test(path)
        void reply.header('cache-control', lasting ? LASTING : 'no-cache')
        void reply.header('vary', lasting ? 'accept-encoding' : 'accept-encoding, accept-language')
      },
    })
    const names = namesOfCopies(folder)
    const pages = JSON.parse(readFileSync(list, 'utf8')) as string[]
    const send = path === '' ? sendAsBuilt : sendBelowPath(folder, path)
    for (const page of pages) {
      const url = page.replaceAll('$', ':')
      const fileFor = (request: FastifyRequest) => copyFor(names[page], request) ?? MAIN
      app.get(url, (request, reply) => send(request, reply, fileFor(request)))
      if (url !== '/')
        app.get(`${url}/`, (request, reply) => send(request, reply, fileFor(request)))
    }
    // What the service worker keeps as the page of every address.
    if (path !== '') app.get(`/${MAIN}`, (request, reply) => send(request, reply, MAIN))
  }
}

const sendAsBuilt = (_: FastifyRequest, reply: FastifyReply, file: string) => reply.sendFile(file)

/** The file name of each page's copies by its address; empty where the build wrote none. */
function namesOfCopies(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, COPIES, 'list.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}

/** The copy in the language that the browser asks for, which is most often that of the reader. */
function copyFor(name: string | undefined, { headers }: FastifyRequest): string | undefined {
  if (name === undefined) return undefined
  const asked = headers['accept-language'] ?? ''
  const locale = matchLocale(asked.split(',').map((one) => one.replace(/;.*$/, '').trim()))
  return `${COPIES}/${name}.${locale === 'de' ? 'de' : 'en-GB'}.html`
}
