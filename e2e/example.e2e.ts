import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from './support/app-routes.ts'
import { openDemoPage } from './support/demo-page.ts'
import type { DemoPage } from './support/demo-page.ts'

const SHOTS = join(import.meta.dirname, 'screenshots')
const KEPT = join(import.meta.dirname, '../apps/web/public/example-runner.json')

let demo: DemoPage

beforeAll(async () => {
  demo = await openDemoPage(SHOTS)
})

afterAll(() => demo.close())

interface CaseOfDemo {
  readonly chart: { readonly points: readonly object[] } | null
  readonly causes: readonly object[]
}

/** The case without the ids of runs and results, which are new for every demo and lead nowhere outside it. */
function withoutIds(found: CaseOfDemo): CaseOfDemo {
  const { chart, causes } = found
  const points = chart?.points.map((one) => ({ ...one, id: null })) ?? []
  return {
    ...found,
    chart: chart === null ? null : { ...chart, points },
    causes: causes.map((one) => ({ ...one, runs: [] })),
  }
}

/**
 * What Welcome shows of an example is what the product says about the runner of the demo on the day of
 * the tests. After a change of the engine: BELL_LAP_WRITE_EXAMPLE=1 npm run test:e2e -- e2e/example
 */
test('the example runner of Welcome is real output of the demo', async () => {
  const mileCase = withoutIds(await read<CaseOfDemo>(demo.page, '/case'))
  const example = { mileCase: JSON.parse(JSON.stringify(mileCase)) as unknown }
  if (process.env['BELL_LAP_WRITE_EXAMPLE'] !== undefined) {
    writeFileSync(KEPT, `${JSON.stringify(example)}\n`)
  }
  expect(JSON.parse(readFileSync(KEPT, 'utf8'))).toEqual(example)
})

test('the demo names what is worth seeing, until the list is closed', async () => {
  const { page, server } = demo
  await page.goto(`${server.url}/`)
  const tour = page.getByRole('region', { name: 'Worth seeing in this demo' })
  await tour.getByRole('link', { name: 'The case for the mile' }).waitFor()
  await tour.getByRole('button', { name: 'Close list' }).click()
  await tour.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await tour.count()).toBe(0)
  expect(demo.errors).toEqual([])
})
