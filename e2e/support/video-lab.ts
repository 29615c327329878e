/** The video lab of the built app in a browser, for the bench and the validation on real clips. */
import type { Browser, Page } from 'playwright-core'
import { ask } from './ask.ts'
import { DESKTOP, launchBrowser } from './browser.ts'
import { startServer } from './server.ts'
import type { RunningServer } from './server.ts'
import { openSignedIn } from './set-up.ts'

export interface ReadFilm {
  readonly seconds: number
  /** The heading of the page, and all it says. */
  readonly heading: string
  readonly text: string
  /** The clip as it was saved; `null` for one that was refused. */
  readonly saved: SavedClip | null
}

interface SavedClip {
  readonly clip: {
    readonly form: {
      readonly near: 'left' | 'right'
      readonly steps: readonly { readonly contactAtS: number; readonly toeOffAtS: number }[]
      readonly measures: Readonly<Record<string, { readonly value: number }>>
    }
  }
}

type Film = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const PATIENCE_MS = 1_800_000

/** A server, a browser and the lab with its model loaded. */
export class VideoLab {
  readonly page: Page
  readonly #server: RunningServer
  readonly #browser: Browser

  private constructor(page: Page, server: RunningServer, browser: Browser) {
    this.page = page
    this.#server = server
    this.#browser = browser
  }

  static async open(): Promise<VideoLab> {
    const server = await startServer()
    const browser = await launchBrowser()
    const { page } = await openSignedIn(browser, server, DESKTOP)
    await page.goto(`${server.url}/form/video`)
    await page.getByRole('button', { name: 'Load the model' }).click()
    await page.getByRole('button', { name: 'Open a clip' }).waitFor()
    return new VideoLab(page, server, browser)
  }

  /** Reads a film as a runner does, from choosing it to its result, and saves it if it can be saved. */
  async read(film: Film, slowFactor = 1): Promise<ReadFilm> {
    const { page } = this
    await page.getByLabel('Is the clip in slow motion?').selectOption(String(slowFactor))
    const startedMs = performance.now()
    await page.locator('input[data-for="film"]').setInputFiles(film)
    const ended = page.getByRole('button', { name: /^(Save clip|Choose another clip)$/ })
    await ended.waitFor({ timeout: PATIENCE_MS })
    const seconds = (performance.now() - startedMs) / 1000
    const said = {
      seconds,
      heading: (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
      text: await page.locator('main').innerText(),
    }
    if ((await ended.textContent()) !== 'Save clip') {
      await ended.click()
      return { ...said, saved: null }
    }
    await ended.click()
    await page.waitForURL(/clip=/)
    const id = new URL(page.url()).searchParams.get('clip') ?? ''
    const saved = await ask<SavedClip>(page, 'GET', `/form/clips/${id}`)
    await page.getByRole('link', { name: 'All clips' }).click()
    await page.getByRole('button', { name: 'Open a clip' }).waitFor()
    return { ...said, saved }
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#server.stop()
  }
}
