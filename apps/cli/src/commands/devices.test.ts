import { rmSync } from 'node:fs'
import { noteListening } from '@bell-lap/server/files/folder-lock'
import { listeningOf, openBellLap } from '@bell-lap/server/open-bell-lap'
import { afterEach, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
const running: { readonly close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A server that runs on the folder, with browsers signed in. */
async function serveWith(userAgents: readonly string[]): Promise<void> {
  const bellLap = await openBellLap({ dataDir: folder })
  await bellLap.app.listen({ host: '127.0.0.1', port: 0 })
  const at = listeningOf(bellLap.app)
  if (at === null) throw new Error('it does not listen')
  noteListening(folder, at)
  running.push(bellLap)
  for (const userAgent of userAgents) {
    const link = new URL(await bellLap.signInLink('http://localhost'))
    const token = new URLSearchParams(link.hash.slice(1)).get('token')
    const headers = { 'user-agent': userAgent }
    const signedIn = await bellLap.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers,
      payload: { token },
    })
    expect(signedIn.statusCode).toBe(204)
  }
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly device: string }[]
}

test('devices are listed with the latest events, and one is signed out by its id', async () => {
  await serveWith([
    'Mozilla/5.0 (iPhone) Safari/604.1',
    'Mozilla/5.0 (Windows NT 10.0) Firefox/140',
  ])
  const { out } = await runCommand(['devices'], folder)
  expect(out).toContain('Safari, iPhone')
  expect(out).toContain('Firefox, Windows')
  expect(out).toMatch(/Latest events:\n(.*signed in.*\n){2}/)
  const { items } = (await runCommand(['devices', '--json'], folder)).json() as unknown as Listed
  const phone = items.find(({ device }) => device === 'Safari, iPhone')?.id.slice(0, 8) ?? ''
  const ended = await runCommand(['devices', '--sign-out', phone], folder)
  expect([ended.exitCode, ended.out]).toEqual([0, '1 device signed out.\n'])
  const again = await runCommand(['devices', '--sign-out', phone], folder)
  expect(again.exitCode).toBe(2)
  expect(again.err).toContain(`begins with ${phone}`)
})

test('all are signed out at once; without any, it says how to sign one in', async () => {
  await serveWith(['a browser', 'another browser'])
  const { out } = await runCommand(['devices', '--sign-out', 'all'], folder)
  expect(out).toBe('2 devices signed out.\n')
  expect((await runCommand(['devices'], folder)).out).toContain('bell-lap sign-in')
})
