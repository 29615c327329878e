import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { answerNotFound } from './contract/problem.ts'

const FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url))
/** Names below which a missing address is an error, not a page of the app. */
const NOT_PAGES = /^\/(api|cal|healthz|readyz|assets)(\/|$)/

/** The built web app; every address that is not a file is a page of it. */
export const servePages: FastifyPluginAsync = async (app) => {
  if (!existsSync(FOLDER)) return
  await app.register(fastifyStatic, {
    root: FOLDER,
    wildcard: false,
    setHeaders: (reply, path) => {
      const lasting = /[\\/]assets[\\/]/.test(path)
      reply.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    if (NOT_PAGES.test(path) || /\.[a-z0-9]{1,8}$/i.test(path)) {
      answerNotFound(request, reply)
      return reply
    }
    return reply.sendFile('index.html')
  })
}
