import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import { addDays } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import { afterEach, expect, test } from 'vitest'
import { DEMO_SEED } from '../../daily/demo-block.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { MileCase } from './schema.ts'

const KEPT = join(import.meta.dirname, '../../../../web/public/example-runner.json')
/** The day of the tests' clock. */
const TODAY = '2026-05-20'
/** The causes look at twelve weeks; the races tell of the years before. */
const RECORDED_DAYS = 100

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

/** The case without the ids of runs and results, which lead nowhere outside the demo. */
function withoutIds(found: MileCase): object {
  const { chart, causes } = found
  const points = chart?.points.map((one) => ({ ...one, id: null })) ?? []
  return {
    ...found,
    chart: chart === null ? null : { ...chart, points },
    causes: causes.map((one) => ({ ...one, runs: [] })),
  }
}

/**
 * Welcome shows what the product says about the runner of the demo: all her results, and the recordings
 * of the last weeks. After a change of the engine, write it anew:
 * BELL_LAP_WRITE_EXAMPLE=1 npx vitest run apps/server/src/features/case/example-runner
 */
test('the example runner of Welcome is real output of the product', async () => {
  open = await openForTest()
  const { results, runs, settings } = simulateHistory({ seed: DEMO_SEED, today: TODAY })
  const before = (await open.ask('GET', '/settings')).json<object>()
  await open.ask('PUT', '/settings', { ...before, ...settings })
  for (const { timeS, ...result } of results) {
    const timeText = formatTime(timeS, timeS < 600 ? 1 : 0)
    const typed = { ...result, timeText, distanceM: null, note: null }
    const answer = await open.ask('POST', '/results', { ...typed, excludedFromEstimate: false })
    expect(answer.statusCode).toBe(201)
  }
  const recorded = runs.filter(({ day }) => day >= addDays(TODAY, -RECORDED_DAYS))
  const files = recorded.map((run) => ({ name: `${run.day}.fit`, bytes: runRecording(run) }))
  await open.finished((await open.upload(files)).json<TestImport>().id)
  await expect.poll(async () => (await readCase()).waiting, { timeout: 240_000 }).toBe(0)
  const example = { mileCase: withoutIds(await readCase()) }
  if (process.env['BELL_LAP_WRITE_EXAMPLE'] !== undefined) {
    writeFileSync(KEPT, `${JSON.stringify(example)}\n`)
  }
  expect(JSON.parse(readFileSync(KEPT, 'utf8'))).toEqual(JSON.parse(JSON.stringify(example)))
}, 300_000)

async function readCase(): Promise<MileCase> {
  if (open === null) throw new Error('The server is not open.')
  return (await open.ask('GET', '/case')).json<MileCase>()
}
