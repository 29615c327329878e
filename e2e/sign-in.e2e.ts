import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BellLap } from '@bell-lap/server/open-bell-lap'
import { listeningOf, openBellLap } from '@bell-lap/server/open-bell-lap'
import type { Machine } from '@bell-lap/server/reach/machine'
import { networkAddresses, THIS_MACHINE } from '@bell-lap/server/reach/machine'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  sidewaysOverflow,
} from './support/browser.ts'
import { takePicture } from './support/looks.ts'

/** A computer without a network: a second loopback address plays the address that a phone uses. */
const OFFLINE: Machine = {
  hostname: () => 'finish-line',
  interfaces: () => ({ wlan0: [{ address: '127.0.0.2', family: 'IPv4', internal: false }] }),
}
const machine = networkAddresses(THIS_MACHINE, 'IPv4').length > 0 ? THIS_MACHINE : OFFLINE

let browser: Browser
let bellLap: BellLap
let dataDir = ''
let port = 0

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  await bellLap.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function listen(host: string): Promise<void> {
  dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-'))
  bellLap = await openBellLap({ dataDir, machine })
  await bellLap.app.listen({ host, port: 0 })
  port = listeningOf(bellLap.app)?.port ?? 0
}

/** The computer where Bell Lap runs: signed in by the printed link, at the settings. */
async function settingsHere(): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(await bellLap.signInLink(`http://localhost:${port}`))
  await page.waitForURL(/welcome/)
  expect(page.url()).not.toContain('token')
  await page.goto(`http://localhost:${port}/settings#other-device`)
  return page
}

const cardOf = (page: Page) => page.getByRole('region', { name: 'Sign in another device' })

describe('a second device', () => {
  test('opens the link of the code at an address of the network and is signed in', async () => {
    await listen('0.0.0.0')
    const here = await settingsHere()
    const card = cardOf(here)
    await card.getByRole('button', { name: 'Show a sign-in code' }).click()
    await card.getByRole('img', { name: 'Sign-in code for another device' }).waitFor()
    await card.getByText(/Works once. Expires in \d+:\d\d/).waitFor()
    for (const viewport of [PHONE, DESKTOP]) {
      await here.setViewportSize(viewport)
      await takePicture(card, `other-device-${viewport.width}`)
      expect(await accessibilityViolations(here)).toEqual([])
      expect(await sidewaysOverflow(here)).toBe(0)
    }
    const link = await card.getByLabel('Sign-in link').inputValue()
    const [address] = networkAddresses(machine, 'IPv4')
    expect(new URL(link).host).toBe(`${address}:${port}`)

    const phone = await browser.newContext({ viewport: PHONE, locale: 'en-GB' })
    const there = await phone.newPage()
    const sent: string[] = []
    there.on('request', (request) => sent.push(request.url()))
    await there.goto(link)
    await there.waitForURL(/welcome/)
    await there.goto(new URL('/plan', link).href)
    await there.getByRole('link', { name: 'Settings' }).first().waitFor()
    expect(there.url()).toBe(new URL('/plan', link).href)
    expect(sent.filter((url) => url.includes('token='))).toEqual([])

    const third = await (await browser.newContext({ viewport: PHONE })).newPage()
    await third.goto(link)
    await third.getByRole('heading', { name: 'You are not signed in' }).waitFor()
    await third.getByText(/This sign-in link was already used/).waitFor()
    await third.getByText('npx bell-lap sign-in', { exact: true }).waitFor()
    expect(await accessibilityViolations(third)).toEqual([])
    await takePicture(third, 'sign-in-used')
  })

  test('is told what is missing when Bell Lap listens on this computer only', async () => {
    await listen('127.0.0.1')
    const here = await settingsHere()
    const card = cardOf(here)
    await card.getByText('npx bell-lap serve --host 0.0.0.0').waitFor()
    await card.getByRole('button', { name: 'Make a link for another browser here' }).click()
    const link = await card.getByLabel('Sign-in link').inputValue()
    expect(new URL(link).origin).toBe(`http://localhost:${port}`)
    expect(await card.getByRole('img').count()).toBe(0)
    await takePicture(card, 'other-device-here-only')
    const other = await (await browser.newContext()).newPage()
    await other.goto(link)
    await other.waitForURL(/welcome/)
  })
})
