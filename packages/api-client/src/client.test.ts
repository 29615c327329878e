import { expect, test } from 'vitest'
import { createClient } from './client.ts'

/** A client, and what it asked for. */
function asking(answer: () => Response) {
  const asked: Request[] = []
  const client = createClient({
    baseUrl: 'http://127.0.0.1:4820',
    token: 'secret',
    fetch: (request) => {
      asked.push(request)
      return Promise.resolve(answer())
    },
  })
  return { client, asked }
}

test('path and query go into the address, and what is left out does not', async () => {
  const { client, asked } = asking(() => Response.json({ items: [] }))
  const path = { id: 'a b/c' }
  await client.GET('/api/v1/activities/{id}/streams', { params: { path, query: { points: 10 } } })
  await client.GET('/api/v1/weeks', { params: { query: {} } })
  expect(asked.map(({ url }) => url)).toEqual([
    'http://127.0.0.1:4820/api/v1/activities/a%20b%2Fc/streams?points=10',
    'http://127.0.0.1:4820/api/v1/weeks',
  ])
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer secret')
  expect(asked[0]?.headers.get('content-type')).toBeNull()
})

test('the routes of another runner are below that runner', async () => {
  const asked: string[] = []
  const client = createClient({
    baseUrl: 'http://127.0.0.1:4820',
    athleteId: 'a/b',
    fetch: (request) => {
      asked.push(new URL(request.url).pathname)
      return Promise.resolve(Response.json({}))
    },
  })
  await client.GET('/api/v1/plan')
  expect(asked).toEqual(['/api/v1/athletes/a%2Fb/plan'])
})

test('a body is sent as JSON, a form as it is', async () => {
  const { client, asked } = asking(() => Response.json({ id: '1' }, { status: 202 }))
  const body = { day: '2026-03-04' }
  const { data } = await client.POST('/api/v1/plan/sessions/{id}/move', {
    params: { path: { id: 'x' } },
    body,
  })
  const form = new FormData()
  form.append('file', new File(['run'], 'run.fit'))
  await client.POST('/api/v1/imports', { body: form as never })
  expect(data).toEqual({ id: '1' })
  expect(await asked[0]?.json()).toEqual(body)
  expect(asked[1]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
})

test('an error is the problem document, or the text where there is none', async () => {
  const problem = { status: 409, code: 'held', detail: 'Not now.' }
  const { client } = asking(() => Response.json(problem, { status: 409 }))
  expect(await client.DELETE('/api/v1/plan')).toMatchObject({ error: problem })
  const broken = asking(() => new Response('Bad gateway', { status: 502 }))
  expect(await broken.client.GET('/api/v1/plan')).toMatchObject({ error: 'Bad gateway' })
  const none = asking(() => new Response(null, { status: 204 }))
  expect((await none.client.DELETE('/api/v1/plan')).data).toBeUndefined()
})
