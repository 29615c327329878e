import { expect, test } from 'vitest'
import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { loggedError } from './logged-error.ts'
import { loggedRequest } from './logged-request.ts'

test('the log names routes, and nothing of who asked or for what', async () => {
  let log = ''
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString()
      done()
    },
  })
  const serializers = { req: loggedRequest, err: loggedError }
  const app = Fastify({ logger: { level: 'info', stream, serializers } })
  app.get('/cal/:secret', async () => 'ok')
  app.get('/broken/:id', (request, reply) => {
    request.log.error({ err: new Error("ENOENT: open '/home/PERSON/Run with PERSON.fit'") }, 'lost')
    void reply.send('ok')
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send())
  for (const url of ['/cal/SECRET.ics', '/cal/a?q=SECRET', '/x?token=SECRET', '/broken/SECRET']) {
    await app.inject({ url, remoteAddress: '203.0.113.7' })
  }
  await app.close()
  expect(log).toContain('/cal/:secret')
  expect(log).toContain('"route":"none"')
  expect(log).toContain("ENOENT: open '…'")
  for (const word of ['SECRET', 'PERSON', '203.0.113.7']) expect(log).not.toContain(word)
})

test('an error keeps its kind and its place in the code, and no rows of the database', () => {
  const row = { code: '23505', detail: 'Key (name)=(Anna) already exists.', table: 'athletes' }
  const logged = loggedError(
    Object.assign(new Error('duplicate Key (name)=(Anna)'), row, { cause: new TypeError('x') }),
  )
  expect(logged).toMatchObject({ type: 'Error', code: '23505', cause: { type: 'TypeError' } })
  expect(JSON.stringify(logged)).not.toContain('Anna')
  expect(logged.stack).toMatch(/^ {4}at /)
  expect(loggedError('Anna')).toEqual({ type: 'string', message: '', stack: '' })
})
