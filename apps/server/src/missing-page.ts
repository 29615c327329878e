import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Text } from '@bell-lap/text/say'
import { answerNotFound } from './contract/problem.ts'

/** Below these a program asks, also when it says that it takes HTML. */
const NOT_FOR_READERS = /^\/(api|cal|take|assets)(\/|$)/

const pageFor = ({ reader, t }: Text<TextCode>, path: string) => `<!doctype html>
<html lang="${reader.locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${t('shell.page-not-found')} · Bell Lap</title>
    <style>
      body { margin: 0; padding: 12vh 16px; font: 16px/1.5 system-ui, sans-serif;
        color: light-dark(#1b1f1d, #ecefeb); background: light-dark(#fafaf7, #121513); }
      main { max-width: 40rem; margin: 0 auto; }
      h1 { font-size: 28px; line-height: 1.2; font-weight: 600; }
      a { color: light-dark(#0b5d57, #5cc7bb); }
    </style>
  </head>
  <body>
    <main>
      <h1>${t('shell.page-not-found')}</h1>
      <p>${t('shell.page-not-found-why')}</p>
      <p><a href="${path}/">${t('shell.to-today')}</a></p>
    </main>
  </body>
</html>
`

type ReaderOf = (request: FastifyRequest) => Promise<Text<TextCode>>

/**
 * The answer where nothing is: a short page for a person in a browser, else a problem document.
 * @param path the path of the public address
 */
export function answerMissing(readerOf: ReaderOf, path: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = request.url.split('?')[0] ?? '/'
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const wantsPage = request.headers.accept?.includes('text/html') === true
    if (!reads || !wantsPage || NOT_FOR_READERS.test(asked)) {
      await answerNotFound(request, reply, readerOf)
      return reply
    }
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('vary', 'accept, accept-language')
      .send(pageFor(await readerOf(request), path))
  }
}
