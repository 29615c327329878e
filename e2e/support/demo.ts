import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'

/** The demo imports its runs like anyone; screens are looked at when it has a plan. */
export async function waitForDemo(page: Page): Promise<void> {
  const hasPlan = async () => {
    const answer = await fetch('/api/v1/status')
    return ((await answer.json()) as { plan: boolean }).plan
  }
  await vi.waitFor(async () => expect(await page.evaluate(hasPlan)).toBe(true), {
    timeout: 150_000,
    interval: 1000,
  })
}
