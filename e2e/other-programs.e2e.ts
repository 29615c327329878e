/** Webhooks and the address for home automation, in Settings. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'

let site: Site
/** The signatures of the test messages; on a slow machine the morning's message may come between. */
const received: string[] = []
const program = createServer((request, answer) => {
  void text(request).then((body) => {
    const { type } = JSON.parse(body) as { readonly type: string }
    if (type === 'test') received.push(String(request.headers['webhook-signature']))
    answer.writeHead(204).end()
  })
})

beforeAll(async () => {
  await new Promise<void>((done) => program.listen(0, '127.0.0.1', done))
  site = await openSite(startServer, DESKTOP)
})

afterAll(async () => {
  await site.close()
  program.close()
})

test('an address is added, its secret shown once, and a test message arrives signed', async () => {
  const { page, open } = site
  const { port } = program.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/hook`
  await open('/settings#other-programs')
  const section = () => page.getByRole('region', { name: 'Other programs' })
  const address = section().getByLabel('Today for home automation')
  await expect.poll(() => address.inputValue()).toMatch(/\/cal\/[\w-]+\/today\.json$/)
  await section().getByText('No address yet.').waitFor()
  await section().getByLabel('Address', { exact: true }).fill('home')
  await section().getByRole('button', { name: 'Add webhook' }).click()
  await section()
    .getByText(/write a web address/)
    .waitFor()
  await section().getByLabel('Address', { exact: true }).fill(url)
  await section().getByLabel('a new race result').check()
  await section().getByLabel('The address is in my own network').check()
  await section().getByRole('button', { name: 'Add webhook' }).click()
  const secret = section().getByLabel('Secret of the signatures')
  await expect.poll(() => secret.inputValue()).toMatch(/^whsec_/)
  await expectGoodLooks(page, 'other-programs')
  await section().getByRole('button', { name: 'Close' }).click()
  await secret.waitFor({ state: 'detached' })
  await section().getByRole('button', { name: 'Send test message' }).click()
  await expect.poll(() => received.length).toBe(1)
  expect(received[0]).toMatch(/^v1,/)
  await section().getByText('Latest messages').click()
  await section()
    .getByText(/test message, delivered/)
    .waitFor()
  await section().getByRole('button', { name: 'Remove webhook' }).click()
  await section().getByText('No address yet.').waitFor()
})
