import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import type { SyntheticHistory } from '@bell-lap/synthetic-runner/runner-history'
import { stravaExportFiles } from '@bell-lap/synthetic-runner/strava-export'
import type { ExportedFile } from '@bell-lap/synthetic-runner/strava-export'
import { addDays } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import yazl from 'yazl'
import type { Context } from '../context.ts'
import { addImport, uploadFolder } from '../features/imports/index.ts'
import { makeNewPlan } from '../features/new-plan/index.ts'
import { insertResult, loadResultRows } from '../features/results/index.ts'
import { loadSettings, loadText, storeSettings, todayOf } from '../features/settings/index.ts'
import {
  blockStart,
  changeBlock,
  DEMO_PLAN,
  DEMO_SEED,
  recordingsOf,
  refuseChange,
  runsOfBlock,
  startBlock,
} from './demo-block.ts'

/** The days before the block that are imported first: enough for the plan, and read in seconds. */
const RECENT_DAYS = 120

/**
 * Where the demo opens: in the sixth week of a mile block, or on the day its plan is made. The second is
 * for tests; it has the last years only, which are read in a third of the time.
 */
export type DemoStory = 'in-the-block' | 'before-the-block'
const YEARS = { 'in-the-block': 8, 'before-the-block': 3 } as const

/** Takes the jobs of the demo; also at a later start, when an earlier one was cut off. */
export function runDemoJobs(context: Context, story: DemoStory): void {
  const { jobs } = context
  if (story === 'before-the-block') {
    jobs.on('make-demo-export', async ({ athleteId }) => {
      const { runs } = await historyOf(context, athleteId, story)
      await importRuns(context, athleteId, () => stravaExportFiles({ runs }))
      await jobs.add('make-demo-plan', athleteId, 'demo')
    })
    jobs.on('make-demo-plan', async ({ athleteId }) => {
      await makeNewPlan(context, athleteId, { input: DEMO_PLAN, save: true })
    })
    return
  }
  jobs.on('make-demo-export', async ({ athleteId }) => {
    const { recent } = await partsOf(context, athleteId)
    await importRuns(context, athleteId, () => stravaExportFiles({ runs: recent }))
    await jobs.add('make-demo-plan', athleteId, 'demo')
  })
  jobs.on('make-demo-plan', async ({ athleteId }) => {
    await startBlock(context, athleteId)
    const done = await runsOfBlock(context, athleteId, 'before-change')
    await importRuns(context, athleteId, () => recordingsOf(done))
    await jobs.add('make-demo-change', athleteId, 'demo')
  })
  jobs.on('make-demo-change', async ({ athleteId }) => {
    await changeBlock(context, athleteId)
    const done = await runsOfBlock(context, athleteId, 'after-change')
    await importRuns(context, athleteId, () => recordingsOf(done))
    await jobs.add('make-demo-end', athleteId, 'demo')
  })
  jobs.on('make-demo-end', async ({ athleteId }) => {
    await refuseChange(context, athleteId)
    const { recent, older } = await partsOf(context, athleteId)
    await importRuns(context, athleteId, () => stravaExportFiles({ runs: older }, recent.length))
  })
}

/**
 * Fills an empty folder with a made-up runner: settings and results at once, the recordings through
 * the very import that a real export takes, and a plan. By then the runner is in the middle of it, with
 * sessions done, a race behind her, one change made and one refused. The same day gives the same story.
 */
export async function fillDemo(
  context: Context,
  athleteId: string,
  story: DemoStory,
): Promise<void> {
  const { database } = context.store
  const filled = await loadResultRows(database, athleteId)
  if (filled.length > 0) return
  const history = await historyOf(context, athleteId, story)
  const before = await loadSettings(database, athleteId)
  const planChanges = story === 'in-the-block' ? 'ask' : before.planChanges
  await storeSettings(context, athleteId, { ...before, ...history.settings, planChanges })
  for (const result of history.results) {
    await insertResult(context, athleteId, {
      day: result.day,
      eventId: result.eventId,
      distanceM: null,
      timeText: formatTime(result.timeS, result.timeS < 600 ? 1 : 0),
      timing: result.timing,
      setting: result.setting,
      effort: result.effort,
      name: result.name,
      note: null,
      excludedFromEstimate: false,
    })
  }
  await context.jobs.add('make-demo-export', athleteId, 'demo')
}

async function historyOf(
  context: Context,
  athleteId: string,
  story: DemoStory,
): Promise<SyntheticHistory> {
  const today = await todayOf(context, athleteId)
  return simulateHistory({
    seed: DEMO_SEED,
    today: story === 'in-the-block' ? blockStart(today) : today,
    years: YEARS[story],
  })
}

/** The history before the block: what the plan needs, and the years before it. */
async function partsOf(context: Context, athleteId: string) {
  const { runs } = await historyOf(context, athleteId, 'in-the-block')
  const since = addDays(blockStart(await todayOf(context, athleteId)), -RECENT_DAYS)
  return {
    recent: runs.filter(({ day }) => day >= since),
    older: runs.filter(({ day }) => day < since),
  }
}

/** Adds the import of these files; what is added after it runs after it. */
async function importRuns(
  context: Context,
  athleteId: string,
  files: () => Iterable<ExportedFile>,
): Promise<void> {
  const id = randomUUID()
  const folder = uploadFolder(context, id)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, '0')
  await writeZip(path, files())
  const { size } = await stat(path)
  const { t } = await loadText(context, athleteId)
  const label = t('import-label.demo')
  const uploads = [{ path: '0', fileName: 'made-up-export.zip', bytes: size }]
  await addImport(context, athleteId, { id, label, uploads })
}

async function writeZip(path: string, files: Iterable<ExportedFile>): Promise<void> {
  const zip = new yazl.ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  for (const file of files) {
    zip.addBuffer(Buffer.from(file.bytes), file.path, { compress: false })
    // Making a recording takes a moment; requests are answered in between.
    await new Promise((resolve) => setImmediate(resolve))
  }
  zip.end()
  await written
}
