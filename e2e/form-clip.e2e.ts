import { DRAWN, drawnRecording } from '../packages/form/src/testing/drawn-runner.ts'
import { poseAngles } from '@bell-lap/form/video/pose-angles'
import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP } from './support/browser.ts'
import { answerWithJoints, filmCalled } from './support/known-joints.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'
import { TODAY } from './support/test-clock.ts'

let site: Site
let page: Page

const TIRED = { ...DRAWN, contactS: 0.285, trunkDeg: 19, seed: 2 }

beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
  ;({ page } = site)
  await answerWithJoints(page, {
    'fresh.webm': drawnRecording(DRAWN),
    'tired.webm': drawnRecording(TIRED),
  })
  await site.open('/form/video')
  await page.getByRole('button', { name: 'Load the model' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
})
afterAll(() => site.close())

const plain = (text: string | null) => (text ?? '').replaceAll(/\s/g, ' ')
const heading = async () => plain(await page.getByRole('heading', { level: 1 }).textContent())
const open = (name: string) =>
  page.locator('input[data-for="film"]').setInputFiles(filmCalled(name))

/** The file that another program would write of the fresh film, with knees that are so much more bent. */
function kneesOf(moreDeg: number): string {
  const rows = drawnRecording(DRAWN).frames.map(({ timeS, pose }) => {
    const view = { near: 'right', forward: 1 } as const
    const knee = pose === null ? '' : poseAngles(pose, view, DRAWN.legPx).kneeDeg + moreDeg
    return `${timeS}\t${knee}`
  })
  return ['angles', 'inDegrees=yes', 'endheader', 'time\tright knee', ...rows].join('\n')
}

/** What a button saves. */
async function saved(name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ])
  return download
}

/** Names the clip that was just read and saves it with its film. */
async function saveAs(name: string, condition: string): Promise<void> {
  await page.getByLabel('Name', { exact: false }).first().fill(name)
  await page.getByLabel('Day it was filmed').fill(TODAY)
  await page.getByLabel('Pace (optional)').fill('3:30')
  await page.getByRole('radio', { name: condition }).check()
  await page.getByLabel('Keep the film in this browser').check()
  await page.getByRole('button', { name: 'Save clip' }).click()
  await page.waitForURL(/clip=/)
  await page.getByRole('link', { name: 'All clips' }).waitFor()
}

describe('a clip that is good enough', () => {
  test('shows what was drawn: contact, cadence and angles, each with its error', async () => {
    await open('fresh.webm')
    await page.getByRole('heading', { name: 'What the clip shows' }).waitFor()
    const [, contact, cadence] = /^(\d+)\sms on the ground, (\d+) steps a minute$/.exec(
      await heading(),
    ) ?? ['', '', '']
    expect(Math.abs(Number(contact) - 1000 * DRAWN.contactS)).toBeLessThanOrEqual(15)
    expect(Math.abs(Number(cadence) - DRAWN.cadenceSpm)).toBeLessThanOrEqual(2)
    const lean = plain(await page.getByRole('row', { name: /^Lean of the trunk/ }).textContent())
    const [, degrees] = /(\d+)°/.exec(lean) ?? []
    expect(Math.abs(Number(degrees) - DRAWN.trunkDeg)).toBeLessThanOrEqual(2)
    expect(
      plain(await page.getByRole('row', { name: /^Time on the ground/ }).textContent()),
    ).toMatch(/ms ?± ?\d+\sms/)
    await expectGoodLooks(page, 'form-clip')
  })

  test('is stepped through by keys, and one picture is saved with its joints', async () => {
    const place = page.getByLabel('Picture of the clip')
    const first = Number(await place.inputValue())
    await place.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => Number(await place.inputValue())).toBe(first + 1)
    await page.keyboard.press('PageDown')
    // A stride of 172 steps a minute takes 42 pictures at 60 a second.
    await expect
      .poll(async () => Math.abs(Number(await place.inputValue()) - first - 42))
      .toBeLessThanOrEqual(2)
    await page
      .getByText(/on the ground/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Play at a quarter of the speed' }).click()
    const from = Number(await place.inputValue())
    await expect.poll(async () => Number(await place.inputValue())).not.toBe(from)
    await page.getByRole('button', { name: 'Pause' }).click()
    const still = await saved('Save this picture')
    expect(still.suggestedFilename()).toMatch(/^bell-lap-fresh-webm.*\.png$/)
    expect(
      readFileSync(await still.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('gives a report of one file that fetches nothing', async () => {
    const report = await saved('Save report')
    const html = readFileSync(await report.path(), 'utf8')
    expect(html).toContain('What the clip shows')
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/src="(?!data:)/)
  })

  test('is kept with its film where the runner says so', async () => {
    await saveAs('First 400', 'Fresh')
    await page.getByRole('heading', { name: 'What the clip shows' }).waitFor()
    // Read from this browser again, without the model.
    await page.reload()
    await page.getByRole('heading', { name: 'What the clip shows' }).waitFor()
    await expect.poll(() => page.locator('svg image').count()).toBeGreaterThan(0)
    expect(await page.getByText('The film is not in this browser').count()).toBe(0)
  })

  test('gets a second opinion from a file of angles, and a file of something else is refused', async () => {
    const angles = page.locator('input[data-for="angles"]')
    const mot = (text: string) => ({
      name: 'angles.mot',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })
    await angles.setInputFiles(mot('no angles at all'))
    await page.getByText('This is no MOT file').waitFor()
    await angles.setInputFiles(mot(kneesOf(4)))
    const said = page.getByText(/^Knee of the near leg/)
    await said.waitFor()
    expect(plain(await said.textContent())).toContain(
      '540 pictures: here it is 4° less bent on average than in the file, ± 0° around that',
    )
  })

  test('is compared with a second one, lined up at landing', async () => {
    await page.getByRole('link', { name: 'All clips' }).click()
    await page.getByRole('button', { name: 'Open a clip' }).waitFor()
    await open('tired.webm')
    await page.getByRole('heading', { name: 'What the clip shows' }).waitFor()
    await saveAs('Last 400', 'Tired')
    await page.getByLabel('Compare with').selectOption({ label: 'First 400' })
    await page.getByRole('heading', { name: 'What changed, and what we cannot tell' }).waitFor()
    // The tired clip is open; the change is still told from fresh to tired.
    expect(await heading()).toMatch(/^Lean of the trunk: from [678]° to (18|19|20)°$/)
    const contact = plain(
      await page.getByRole('row', { name: /^Time on the ground/ }).textContent(),
    )
    expect(contact).toContain('Changed')
    const cadence = plain(await page.getByRole('row', { name: /^Cadence/ }).textContent())
    expect(cadence).toContain('Within error')
    await page.getByText('Both clips are lined up at landing.').waitFor()
    expect(await page.getByText('The speed of one clip is not known').count()).toBe(0)
    await expectGoodLooks(page, 'form-clips-compared')
  })

  test('that is deleted comes back with Undo, and its film with it', async () => {
    await page.getByRole('link', { name: 'All clips' }).click()
    const mine = page.getByRole('listitem').filter({ hasText: 'First 400' })
    await mine.getByRole('button', { name: 'Delete clip' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Clip saved.').first().waitFor()
    await page.getByRole('link', { name: 'First 400' }).click()
    await page.getByRole('heading', { name: 'What the clip shows' }).waitFor()
    await expect.poll(() => page.locator('svg image').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'All clips' }).click()
    await mine.getByRole('button', { name: 'Delete clip' }).click()
    await expect.poll(() => page.getByRole('link', { name: 'First 400' }).count()).toBe(0)
  })

  test('gives the cue on Form: the trunk leans further than is usual', async () => {
    await site.open('/form')
    expect(await site.heading()).toBe('Lean from the ankles')
    await page
      .getByText(/your trunk leaned \d+° forward/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Set the re-test' }).first().click()
    await page.getByRole('heading', { name: /^You are working on: Lean/ }).waitFor()
    await page.getByText('Film yourself again from the same side, at the same speed.').waitFor()
  })

  test('sends nothing to anybody else', () => {
    expect(site.watched.outside).toEqual([])
    expect(site.server.outbound()).toEqual([])
    expect(site.watched.errors).toEqual([])
  })
})
