import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import type { SyntheticHistory } from '@bell-lap/synthetic-runner/runner-history'
import { stravaExportFiles } from '@bell-lap/synthetic-runner/strava-export'
import { formatTime } from '@bell-lap/units/time'
import yazl from 'yazl'
import type { Context } from '../context.ts'
import { insertImport, uploadFolder } from '../features/imports/index.ts'
import { makeNewPlan } from '../features/new-plan/index.ts'
import type { PlanInput } from '../features/plan/index.ts'
import { insertResult, loadResultRows } from '../features/results/index.ts'
import { loadSettings, loadText, storeSettings, todayOf } from '../features/settings/index.ts'

const SEED = 1

const PLAN: PlanInput = {
  event: 'mile',
  base: false,
  towards: null,
  raceDay: null,
  weeks: 12,
  goalTimeText: null,
  raceName: null,
  whenReady: false,
  meets: [],
  races: [],
  preferences: null,
}

/** Takes the jobs of the demo; also at a later start, when an earlier one was cut off. */
export function runDemoJobs(context: Context): void {
  context.jobs.on('make-demo-export', (job) => importDemo(context, job.athleteId))
  context.jobs.on('make-demo-plan', async (job) => {
    await makeNewPlan(context, job.athleteId, { input: PLAN, save: true })
  })
}

/**
 * Fills an empty folder with a made-up runner: settings and results at once, the recordings through
 * the very import that a real export takes, and then a plan.
 */
export async function fillDemo(context: Context, athleteId: string): Promise<void> {
  const { database } = context.store
  const filled = await loadResultRows(database, athleteId)
  if (filled.length > 0) return
  const history = await historyOf(context, athleteId)
  const before = await loadSettings(database, athleteId)
  await storeSettings(context, athleteId, { ...before, ...history.settings })
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

async function historyOf(context: Context, athleteId: string): Promise<SyntheticHistory> {
  return simulateHistory({ seed: SEED, today: await todayOf(context, athleteId) })
}

async function importDemo(context: Context, athleteId: string): Promise<void> {
  const history = await historyOf(context, athleteId)
  const id = randomUUID()
  const folder = uploadFolder(context, id)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, '0')
  await writeExport(path, history)
  const { size } = await stat(path)
  const { t } = await loadText(context, athleteId)
  const label = t('import-label.demo')
  const uploads = [{ path: '0', fileName: 'made-up-export.zip', bytes: size }]
  await insertImport(context, athleteId, { id, label, uploads })
  await context.jobs.add('import', athleteId, id)
  await context.jobs.add('make-demo-plan', athleteId, id)
}

async function writeExport(path: string, history: SyntheticHistory): Promise<void> {
  const zip = new yazl.ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  for (const file of stravaExportFiles(history)) {
    zip.addBuffer(Buffer.from(file.bytes), file.path, { compress: false })
    // Making a recording takes a moment; requests are answered in between.
    await new Promise((resolve) => setImmediate(resolve))
  }
  zip.end()
  await written
}
