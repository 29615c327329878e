import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
import { addResult, openSignedIn } from './support/set-up.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { takePicture } from './support/looks.ts'

let server: RunningServer
let browser: Browser
let watched: Watched

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  watched = await openSignedIn(browser, server, DESKTOP)
  const { page } = watched
  await addMile(page, 'Spring mile', '5:30.1')
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const addMile = (page: Page, name: string, timeText: string) =>
  addResult(page, { eventId: 'mile', timeText, day: '2026-05-01', name })

const results = async (page: Page) =>
  (await ask<{ items: { name: string }[] }>(page, 'GET', '/results')).items
    .map(({ name }) => name)
    .toSorted()

async function openSettings(): Promise<Page> {
  const { page } = watched
  await page.goto(`${server.url}/settings#backups`)
  await page.getByRole('region', { name: 'Backups' }).waitFor()
  return page
}

/** The dialog as it is on a phone and on a desktop. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of [
    ['390', PHONE],
    ['1280', DESKTOP],
  ] as const) {
    await page.setViewportSize(viewport)
    await settled(page)
    await takePicture(page, `${name}-${size}`)
    expect(await accessibilityViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
}

test('a backup is made, and restored over other data after a look at both', async () => {
  const page = await openSettings()
  const backups = page.getByRole('region', { name: 'Backups' })
  await backups.getByText('No backup yet.').first().waitFor()
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await backups.getByText('Made by you', { exact: true }).waitFor()
  await addMile(page, 'Summer mile', '5:20.0')

  await backups.getByRole('button', { name: /^Restore the backup of/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await dialog.getByRole('row', { name: 'Results 1 2' }).waitFor()
  await shoot(page, 'restore')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await results(page)).toEqual(['Spring mile', 'Summer mile'])

  await page.setViewportSize(PHONE)
  await backups.getByRole('button', { name: /^Restore the backup of/ }).click()
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText(/Restored the backup of .* choose Undo restore/).waitFor()
  await backups.getByText('Before a restore').waitFor()
  expect(await results(page)).toEqual(['Spring mile'])
  // The page was empty for a moment, and the reader is still where the backups are.
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
  await page.setViewportSize(DESKTOP)
})

test('the safety copy brings back what was there before', async () => {
  const page = await openSettings()
  await page.getByRole('button', { name: 'Undo restore' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await dialog.getByRole('row', { name: 'Results 2 1' }).waitFor()
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  // The line that says so may still be there from the restore before.
  await expect.poll(() => results(page)).toEqual(['Spring mile', 'Summer mile'])
  // Everything on the page is asked for anew, so its regions are made anew.
  await dialog.waitFor({ state: 'hidden' })
  await settled(page)
  await page.getByRole('region', { name: 'Backups' }).evaluate((one) => one.scrollIntoView())
  await shoot(page, 'backups')
})

test('the daily backup can be switched off', async () => {
  const page = await openSettings()
  const choice = page.getByLabel('Automatic backup')
  expect(await choice.inputValue()).toBe('day')
  await choice.selectOption('off')
  await page.reload()
  await page.getByRole('region', { name: 'Backups' }).waitFor()
  expect(await page.getByLabel('Automatic backup').inputValue()).toBe('off')
})

test('deleting everything says what goes and offers the last backup first', async () => {
  const page = await openSettings()
  await page.getByRole('heading', { name: 'Delete everything', exact: true }).click()
  await page.getByRole('button', { name: 'Delete everything …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete everything for good?' })
  await dialog.getByText('0 runs, 2 results, no plan').waitFor()
  await dialog.getByText(/3 backups \(/).waitFor()
  await shoot(page, 'delete')
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Download the last backup' }).click()
  const bytes = await readFile(await (await downloading).path())
  expect(bytes.subarray(0, 2).toString('hex')).toBe('1f8b')
  const confirm = dialog.getByRole('button', { name: 'Delete everything for good' })
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByLabel(/Type “delete everything”/).fill('delete everything')
  await confirm.click()
  await page.waitForURL('**/welcome')
  expect(await results(page)).toEqual([])
  expect(watched.errors).toEqual([])
})
