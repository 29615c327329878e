import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityViolations, DESKTOP, PHONE, settled, sidewaysOverflow } from './browser.ts'

export interface Look {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

export const SHOTS = join(import.meta.dirname, '..', 'screenshots')

/**
 * Each width and each theme once: a contrast depends on the theme, what overflows on the width.
 * `BELL_LAP_TEST_LOOKS=all` pairs them in every way, for the pictures.
 */
export const LOOKS: readonly Look[] = [
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' as const, paired: false },
  { name: 'desktop-dark', viewport: DESKTOP, colorScheme: 'dark' as const, paired: false },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' as const, paired: true },
  { name: 'desktop-light', viewport: DESKTOP, colorScheme: 'light' as const, paired: true },
].filter(({ paired }) => !paired || process.env['BELL_LAP_TEST_LOOKS'] === 'all')

/** In every look a picture, no violation and nothing to scroll sideways; the page is as before afterwards. */
export async function expectGoodLooks(page: Page, picture: string): Promise<void> {
  const before = page.viewportSize()
  // A colour half-way from one theme to the other has a contrast that nobody sees.
  await page.addStyleTag({ content: '* { transition: none !important }' })
  for (const { name, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await settled(page)
    await page.screenshot({ path: join(SHOTS, `${picture}-${name}.png`), fullPage: true })
    expect([picture, name, await accessibilityViolations(page)]).toEqual([picture, name, []])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  await page.emulateMedia({ colorScheme: null })
  if (before !== null) await page.setViewportSize(before)
}
