import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  accessibilityViolations,
  contrastViolations,
  DESKTOP,
  PHONE,
  settled,
  sidewaysOverflow,
} from './browser.ts'

export interface Look {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

/** Whether every pair of width and theme is looked at, and pictures of them are kept. */
const ALL_LOOKS = process.env['BELL_LAP_TEST_LOOKS'] === 'all'
const PICTURES = join(import.meta.dirname, '..', 'screenshots')

/** Keeps a picture that the site of the documentation shows (`scripts/docs-site.mjs`). */
export async function keepPicture(of: Pick<Page, 'screenshot'>, name: string): Promise<void> {
  await of.screenshot({ path: join(PICTURES, `${name}.png`) })
}

/** Keeps a picture for whoever wants to see the screens; no test looks at it. */
export async function takePicture(
  of: Pick<Page, 'screenshot'>,
  name: string,
  options: { readonly fullPage?: boolean } = {},
): Promise<void> {
  if (!ALL_LOOKS) return
  await of.screenshot({ ...options, path: join(PICTURES, `${name}.png`) })
}

/**
 * Each width and each theme once: a contrast depends on the theme, what overflows on the width.
 * `BELL_LAP_TEST_LOOKS=all` pairs them in every way and keeps pictures.
 */
export const LOOKS: readonly Look[] = [
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' as const, paired: false },
  { name: 'desktop-dark', viewport: DESKTOP, colorScheme: 'dark' as const, paired: false },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' as const, paired: true },
  { name: 'desktop-light', viewport: DESKTOP, colorScheme: 'light' as const, paired: true },
].filter(({ paired }) => !paired || ALL_LOOKS)

/**
 * In every look no violation and nothing to scroll sideways; the page is as before afterwards. What a
 * look at all rules has found once is not looked for again, only the contrasts of the other theme.
 */
export async function expectGoodLooks(page: Page, picture: string): Promise<void> {
  const before = page.viewportSize()
  // A colour half-way from one theme to the other has a contrast that nobody sees.
  await page.addStyleTag({ content: '* { transition: none !important }' })
  for (const { name, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await settled(page)
    await takePicture(page, `${picture}-${name}`, { fullPage: true })
    const violations = name === LOOKS[0]?.name ? accessibilityViolations : contrastViolations
    expect([picture, name, await violations(page)]).toEqual([picture, name, []])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  await page.emulateMedia({ colorScheme: null })
  if (before !== null) await page.setViewportSize(before)
}
