import { speedOf } from '@bell-lap/fitness/threshold/fastest-stretch'
import type { Stretch } from '@bell-lap/fitness/threshold/fastest-stretch'
import { scoreThirtyMinutesSeries } from '@bell-lap/fitness/threshold/field-tests'
import { interpolate } from '@bell-lap/fitness/threshold/least-squares'
import type { RecordedRun, RecordedTestId } from '@bell-lap/fitness/threshold/recorded-run'
import { findRecordedTest } from '@bell-lap/fitness/threshold/recorded-test'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { loadActivityRow, loadRecording } from '../activities/index.ts'
import { loadFitness } from '../estimate/index.ts'
import type { Settings } from '../settings/index.ts'
import { leastSpeed } from './least-speed.ts'
import { chartOf, recordedRunOf } from './recorded-columns.ts'
import type { RecordedTest } from './recorded-schema.ts'
import type { TestInput } from './schema.ts'
import { scoreTest } from './score-test.ts'

/** Which test in which run. */
export interface TestAsked {
  readonly test: RecordedTestId
  readonly activityId: string
  /** Null for the fastest stretch. */
  readonly startS: number | null
}

/** What a run of the athlete says as a test, or why it says nothing. */
export async function readRecordedTest(
  context: Context,
  athleteId: string,
  { test, activityId, startS }: TestAsked,
  { sex }: Pick<Settings, 'sex'>,
): Promise<RecordedTest> {
  const { database } = context.store
  const row = await loadActivityRow(database, athleteId, activityId)
  const recording = await loadRecording(database, row.id)
  const surface = row.surface as RecordedRun['surface']
  const run = recording === null ? null : recordedRunOf(recording.streams, surface)
  const about = { test, activityId, day: row.local_day, name: row.name }
  if (run === null || row.sport !== 'run') {
    const chart = { timeS: [], speedMps: [], heartRateBpm: [] }
    const why =
      run === null ? message('recorded-test.no-distance') : message('recorded-test.not-a-run')
    return { ...about, why, reading: null, chart }
  }
  const chart = chartOf(run)
  const least = leastSpeed(await loadFitness(context, athleteId))
  const found = findRecordedTest(test, run, startS, least)
  if (!found.found) return { ...about, why: found.why, reading: null, chart }
  const { stretches, quality, earliestStartS, latestStartS } = found
  const start = stretches[0]?.startS ?? 0
  const link = { activityId, startS: start, doubts: [...quality.doubts] }
  const input = inputOf(test, run, stretches, { day: row.local_day, run: link })
  const reading = {
    startS: start,
    earliestStartS,
    latestStartS,
    mark: quality.mark,
    doubts: quality.doubts,
    stretches: stretches.map((stretch) => ({
      startS: stretch.startS,
      endS: stretch.endS,
      distanceM: stretch.endM - stretch.startM,
      speedMps: speedOf(stretch),
      heartRateBpm: meanHeartRate(run, stretch),
    })),
    input,
    outcome: scoreTest(input, sex),
  }
  return { ...about, why: null, reading, chart }
}

/** The numbers a runner would have typed. */
function inputOf(
  test: RecordedTestId,
  run: RecordedRun,
  stretches: readonly Stretch[],
  common: Pick<TestInput, 'day' | 'run'>,
): TestInput {
  const [stretch] = stretches
  if (stretch === undefined || test === 'thirty-metre-fly') {
    throw new HttpProblem('no-test-there', { why: message('no-test-there.none') })
  }
  const distanceM = stretch.endM - stretch.startM
  const timeS = stretch.endS - stretch.startS
  const at = (second: number) => interpolate(run.timeS, run.distanceM, stretch.startS + second)
  switch (test) {
    case 'thirty-minutes': {
      const score = scoreThirtyMinutesSeries(cut(run, stretch))
      const last20MinutesBpm = score.known ? score.heartRateBpm : null
      return { kind: test, ...common, distanceM, last20MinutesBpm }
    }
    case 'five-minutes':
      return { kind: test, ...common, distanceM }
    case 'three-minutes':
      return { kind: test, ...common, first150sM: at(150) - at(0), last30sM: at(180) - at(150) }
    case 'three-efforts':
      return { kind: test, ...common, timesS: stretches.map((one) => one.endS - one.startS) }
    case 'set-distance':
      return { kind: test, ...common, distanceM, timeS }
  }
}

/** The samples of a stretch, with one at its very start and end. */
function cut(run: RecordedRun, { startS, endS, startM, endM }: Stretch) {
  const inside = run.timeS.flatMap((second, i) => (second > startS && second < endS ? [i] : []))
  return {
    timeS: [startS, ...inside.map((i) => run.timeS[i] ?? 0), endS],
    distanceM: [startM, ...inside.map((i) => run.distanceM[i] ?? 0), endM],
    heartRateBpm: [null, ...inside.map((i) => run.heartRateBpm[i] ?? null), null],
  }
}

function meanHeartRate(run: RecordedRun, { startS, endS }: Stretch): number | null {
  const beats = run.timeS.flatMap((second, i) =>
    second >= startS && second <= endS ? (run.heartRateBpm[i] ?? []) : [],
  )
  return beats.length === 0 ? null : beats.reduce((sum, bpm) => sum + bpm, 0) / beats.length
}
