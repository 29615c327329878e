import { rmSync } from 'node:fs'
import { join } from 'node:path'
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

const FAKE = '192.168.1.20'
const machine = {
  hostname: () => 'finish-line',
  interfaces: () => ({ wlan0: [{ address: FAKE, family: 'IPv4', internal: false } as const] }),
}

/** A server that runs on the folder, as `bell-lap serve` leaves it. */
async function serve(host: string, dataDir = folder) {
  const bellLap = await openBellLap({ dataDir, machine })
  await bellLap.app.listen({ host, port: 0 })
  const at = listeningOf(bellLap.app)
  if (at === null) throw new Error('it does not listen')
  noteListening(dataDir, at)
  running.push(bellLap)
  return { bellLap, port: at.port }
}

interface Printed {
  readonly running: boolean
  readonly links: readonly { readonly url: string; readonly kind: string }[]
  readonly expiresAt: string
}

const tokenOf = (url: string) => new URLSearchParams(new URL(url).hash.slice(1)).get('token')

test('a server that runs gives a link for every address, without a restart, and it signs in', async () => {
  const { bellLap, port } = await serve('0.0.0.0')
  const { exitCode, json } = await runCommand(['sign-in', '--json'], folder)
  expect(exitCode).toBe(0)
  const printed = json() as unknown as Printed
  expect(printed.running).toBe(true)
  expect(printed.links.map(({ url, kind }) => [new URL(url).origin, kind])).toEqual([
    [`http://localhost:${port}`, 'this-computer'],
    [`http://${FAKE}:${port}`, 'network'],
  ])
  const payload = { token: tokenOf(printed.links[1]?.url ?? '') }
  const signIn = () => bellLap.app.inject({ method: 'POST', url: '/api/v1/session', payload })
  expect((await signIn()).statusCode).toBe(204)
  expect((await signIn()).statusCode).toBe(401)
})

test('on a terminal a code for the phone is drawn, elsewhere not', async () => {
  await serve('0.0.0.0')
  const drawn = await runCommand(['sign-in'], folder, { isTerminal: true })
  expect(drawn.out).toMatch(/[█▀▄]{20}/)
  const piped = await runCommand(['sign-in'], folder)
  expect(piped.out).not.toMatch(/[█▀▄]/)
  expect(piped.out).toContain(`http://${FAKE}`)
})

test('a server on this computer only says what a phone needs', async () => {
  await serve('127.0.0.1')
  const { out } = await runCommand(['sign-in'], folder, { isTerminal: true })
  expect(out).not.toMatch(/[█▀▄]/)
  expect(out).toContain('--host 0.0.0.0')
})

test('when nothing runs the link is for the next start', async () => {
  const made = await runCommand(['sign-in'], folder, {
    env: { BELL_LAP_DATA: folder, BELL_LAP_PORT: '4955' },
    now: () => new Date(),
  })
  expect(made.exitCode).toBe(0)
  expect(made.out).toContain('Bell Lap is not running')
  const link = /http:\/\/localhost:4955\S+/.exec(made.out)?.[0] ?? ''
  const { bellLap } = await serve('127.0.0.1')
  const payload = { token: tokenOf(link) }
  const answer = await bellLap.app.inject({ method: 'POST', url: '/api/v1/session', payload })
  expect(answer.statusCode).toBe(204)
})

test('the demo has a folder of its own, and it is named when only the demo runs', async () => {
  const { port } = await serve('127.0.0.1', join(folder, 'demo'))
  expect((await runCommand(['sign-in'], folder)).out).toContain('For the demo, add --demo')
  const { json } = await runCommand(['sign-in', '--demo', '--json'], folder)
  const printed = json() as unknown as Printed
  expect(printed.running).toBe(true)
  expect(printed.links[0]?.url).toContain(`http://localhost:${port}/sign-in#token=`)
})

test('who runs the server gets a link for another person, by name', async () => {
  const { bellLap } = await serve('127.0.0.1')
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  const invite = { to: 'athlete', name: 'Ada', fields: [] }
  const made = await bellLap.app.inject({
    method: 'POST',
    url: '/api/v1/invitations',
    headers,
    payload: invite,
  })
  const { path } = made.json<{ path: string }>()
  await bellLap.app.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    payload: { token: path.split('token=')[1], name: 'Ada', birthYear: 1990, fields: [] },
  })
  const { json } = await runCommand(['sign-in', '--person', 'ada', '--json'], folder)
  const printed = json() as unknown as Printed
  const payload = { token: tokenOf(printed.links[0]?.url ?? '') }
  const signedIn = await bellLap.app.inject({ method: 'POST', url: '/api/v1/session', payload })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const session = await bellLap.app.inject({ url: '/api/v1/session', headers: { cookie } })
  expect(session.json<{ athlete: { name: string } }>().athlete.name).toBe('Ada')

  const nobody = await runCommand(['sign-in', '--person', 'Bea'], folder)
  expect(nobody.exitCode).not.toBe(0)
  expect(nobody.err).toMatch(/Nobody on this server is called Bea. There are: .*Ada/)
})
