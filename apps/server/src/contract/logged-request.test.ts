import { expect, test } from 'vitest'
import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { loggedRequest } from './logged-request.ts'

test('secrets in addresses stay out of the log', async () => {
  let log = ''
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString()
      done()
    },
  })
  const app = Fastify({ logger: { level: 'info', stream, serializers: { req: loggedRequest } } })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send())
  for (const url of ['/cal/SECRET.ics', '/take/a/b/SECRET.fit', '/x?token=SECRET', '/plain/one']) {
    await app.inject({ url })
  }
  await app.close()
  expect(log).toContain('/cal/…')
  expect(log).toContain('/plain/one')
  expect(log).not.toContain('SECRET')
})
