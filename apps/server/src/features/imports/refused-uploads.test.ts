import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listeningOf } from '../../open-bell-lap.ts'
import { madeRun } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'

const HEAD = 'content-disposition: form-data; name="file"; filename="a.fit"'
/** More than sockets and streams hold between them, so that an answer comes before the end. */
const LARGE_BYTES = 12 * 1024 ** 2

let one: TestBellLap
/** One connection: a request waits for the one before. */
let agent: Agent

beforeEach(async () => {
  one = await openForTest()
  await one.app.listen({ host: '127.0.0.1', port: 0 })
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
})
afterEach(async () => {
  agent.destroy()
  await one.close()
  removeFolder(one.dataDir)
})

interface Answer {
  readonly status: number
  readonly code: string | undefined
  readonly port: number | undefined
}

function send(
  path: string,
  method: 'GET' | 'POST',
  payload?: { readonly type: string; readonly body: Buffer | string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: listeningOf(one.app)?.port,
        path: `/api/v1${path}`,
        method,
        agent,
        headers: {
          authorization: `Bearer ${one.localToken}`,
          ...(payload === undefined
            ? {}
            : {
                'content-type': payload.type,
                'content-length': Buffer.byteLength(payload.body),
              }),
        },
      },
      (answer) => {
        let body = ''
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
        answer.on('end', () => {
          const { code } = (body === '' ? {} : JSON.parse(body)) as { code?: string }
          resolve({ status: answer.statusCode ?? 0, code, port: sent.socket?.localPort })
        })
      },
    )
    sent.on('error', reject)
    sent.end(payload?.body)
  })
}

const form = (bytes: Buffer) => ({
  type: 'multipart/form-data; boundary=x',
  body: Buffer.concat([Buffer.from(`--x\r\n${HEAD}\r\n\r\n`), bytes, Buffer.from('\r\n--x--\r\n')]),
})

describe.each(['/imports', '/restores'])('an upload to %s', (path) => {
  test.each([
    ['without a boundary', 'multipart/form-data', `--x\r\n${HEAD}\r\n\r\nbytes\r\n--x--\r\n`],
    ['cut in the middle of a file', 'multipart/form-data; boundary=x', `--x\r\n${HEAD}\r\n\r\nby`],
    ['cut in a head', 'multipart/form-data; boundary=x', '--x\r\ncontent-dispo'],
    [
      'with a part without a name',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data\r\n\r\nbytes\r\n--x--\r\n',
    ],
  ])('%s is answered as one, and the connection goes on', async (_what, type, body) => {
    const { status, port } = await send(path, 'POST', { type, body })
    expect(status).toBe(400)
    const next = await send('/status', 'GET')
    expect([next.status, next.port]).toEqual([200, port])
  })

  test('to a folder that is gone is answered, and the connection goes on', async () => {
    // A file where the folder has to be: nothing can be written below it, whoever runs the test.
    const folder = join(one.dataDir, path === '/imports' ? 'uploads' : 'restores')
    rmSync(folder, { recursive: true, force: true })
    writeFileSync(folder, '')
    const { status, port } = await send(path, 'POST', form(Buffer.alloc(LARGE_BYTES)))
    expect(status).toBe(500)
    const next = await send('/status', 'GET')
    expect([next.status, next.port]).toEqual([200, port])
  })
})

test('a form that was refused does not stand in the way of the next one', async () => {
  const refused = await send('/restores', 'POST', form(Buffer.alloc(LARGE_BYTES)))
  expect(refused).toMatchObject({ status: 400, code: 'bad-backup' })
  const taken = await send('/imports', 'POST', form(Buffer.from(madeRun('2026-05-01'))))
  expect(taken).toMatchObject({ status: 202, port: refused.port })
})

test('an upload over the quota is refused with what is used, and leaves nothing', async () => {
  const small = await openForTest({ quotaBytes: 2 * 1024 ** 2 })
  try {
    const first = await small.upload([{ name: 'a.fit', bytes: madeRun('2026-05-01') }])
    expect(first.statusCode).toBe(202)
    await small.finished(first.json<{ id: string }>().id)
    const large = await small.upload([{ name: 'b.fit', bytes: new Uint8Array(3 * 1024 ** 2) }])
    expect(large.statusCode).toBe(413)
    expect(large.json()).toMatchObject({ code: 'over-quota' })
    expect(large.json<{ detail: string }>().detail).toMatch(/take 1 MB of the 2 MB .* 4 MB/)
    // The import before ends a moment before its upload goes.
    await expect.poll(() => readdirSync(join(small.dataDir, 'uploads'))).toEqual([])
    const { items } = (await small.ask('GET', '/imports')).json<{ items: unknown[] }>()
    expect(items).toHaveLength(1)
  } finally {
    await small.close()
    removeFolder(small.dataDir)
  }
})
