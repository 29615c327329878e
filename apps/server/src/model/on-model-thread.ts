import type { FastifyPluginAsync } from 'fastify'
import type { KeptAnswers } from './kept-answers.ts'

/**
 * Routes whose requests the thread of the model answers. Whoever asks is known by then; the request is
 * checked there. Without such a thread they are answered here.
 */
export function onModelThread(
  routes: FastifyPluginAsync,
  answers: Pick<KeptAnswers, 'answer'> | null,
): FastifyPluginAsync {
  if (answers === null) return routes
  return async (app) => {
    app.addHook('preValidation', async (request, reply) => {
      const { method, url, headers, caller, body } = request
      const {
        status,
        headers: told,
        body: bytes,
      } = await answers.answer({
        method: method === 'HEAD' ? 'GET' : method,
        url,
        language: headers['accept-language'],
        caller,
        body: body ?? undefined,
      })
      const { buffer, byteOffset, byteLength } = bytes
      return reply
        .code(status)
        .headers(told)
        .send(byteLength === 0 ? undefined : Buffer.from(buffer, byteOffset, byteLength))
    })
    await app.register(routes)
  }
}
