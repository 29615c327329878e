import { speedOf } from '@bell-lap/fitness/threshold/fastest-stretch'
import type { RecordedTestId } from '@bell-lap/fitness/threshold/recorded-run'
import { findRecordedTest } from '@bell-lap/fitness/threshold/recorded-test'
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { loadRecording, loadRuns } from '../activities/index.ts'
import { loadFitness } from '../estimate/index.ts'
import { todayOf } from '../settings/index.ts'
import { leastSpeed } from './least-speed.ts'
import { recordedRunOf } from './recorded-columns.ts'
import type { RunsForTest } from './recorded-schema.ts'

const OFFERED_DAYS = 56
const OFFERED_RUNS = 8
const BEST_FIRST = { good: 0, fair: 1, poor: 2 } as const
/** The runs of the last eight weeks that hold a test; what fits best, then what was fastest, first. */
export async function offerRuns(
  context: Context,
  athleteId: string,
  test: RecordedTestId,
): Promise<RunsForTest> {
  if (test === 'thirty-metre-fly') {
    return { test, why: message('recorded-test.cannot-time-30m'), runs: [] }
  }
  const { database } = context.store
  const today = await todayOf(context, athleteId)
  const least = leastSpeed(await loadFitness(context, athleteId))
  const recent = await loadRuns(database, athleteId, addDays(today, -OFFERED_DAYS))
  const runs: RunsForTest['runs'][number][] = []
  for (const { id, day, name, surface } of recent.filter((run) => run.day <= today)) {
    const recording = await loadRecording(database, id)
    const run = recording === null ? null : recordedRunOf(recording.streams, surface)
    const found = run === null ? null : findRecordedTest(test, run, null, least)
    if (found === null || !found.found) continue
    const [stretch] = found.stretches
    if (stretch === undefined) continue
    const { mark, doubts } = found.quality
    runs.push({ activityId: id, day, name, speedMps: speedOf(stretch), mark, doubts })
  }
  const sorted = runs.toSorted(
    (a, b) => BEST_FIRST[a.mark] - BEST_FIRST[b.mark] || b.speedMps - a.speedMps,
  )
  const why = sorted.length === 0 ? message('recorded-test.none-long-enough') : null
  return { test, why, runs: sorted.slice(0, OFFERED_RUNS) }
}
