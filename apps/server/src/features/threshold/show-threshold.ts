import { replay } from '@bell-lap/fitness/curve/estimate'
import { Z80 } from '@bell-lap/fitness/curve/predict'
import { testGates } from '@bell-lap/fitness/threshold/test-gates'
import type { RunnerBeforeTest } from '@bell-lap/fitness/threshold/test-gates'
import { TEST_PROTOCOLS } from '@bell-lap/fitness/threshold/test-protocols'
import { racesAfterThresholdChange } from '@bell-lap/fitness/threshold/threshold-change'
import { measurementSd } from '@bell-lap/fitness/threshold/threshold-measurement'
import type { ThresholdMeasurement } from '@bell-lap/fitness/threshold/threshold-measurement'
import { thresholdFromCurve } from '@bell-lap/fitness/threshold/threshold-from-curve'
import {
  daysToAskTheCurve,
  likelyFirstThreshold,
} from '@bell-lap/fitness/threshold/threshold-priors'
import { thresholdTrend } from '@bell-lap/fitness/threshold/threshold-state'
import { fastMetresOf } from '@bell-lap/load/mechanical/fast-ladder'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { eventName } from '@bell-lap/units/race-event'
import type { Fitness } from '../estimate/index.ts'
import type { Settings } from '../settings/index.ts'
import { readByHeart } from './read-by-heart.ts'
import type { HeartKnown } from './read-by-heart.ts'
import type { ThresholdView } from './schema.ts'
import { measurementOf, scoreTest } from './score-test.ts'
import type { StoredTest } from './store.ts'

const YEARS_SHOWN_DAYS = 3 * 365
const CHANGES_PCT = [1, 3]

/** The threshold in the shape of the API. */
export function showThreshold(fitness: Fitness, known: HeartKnown): ThresholdView {
  const { tests, settings } = known
  const { today, estimate } = fitness
  const byHeart = readByHeart(known, today)
  const tested = tests.flatMap(({ input }) => measurementOf(input, settings.sex) ?? [])
  const all = [...tested, ...curveMeasurements(fitness), ...byHeart.measurements]
  const answer = thresholdTrend(all, today)
  // The index has a chart of its own: it is no threshold, and there is one every week.
  const measurements = all
    .filter((one) => one.source !== 'heart-rate-speed')
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const trend = answer.known ? answer.trend : null
  const gates = testGates(runnerBefore(fitness, settings))
  return {
    asOf: today,
    current: trend?.current ?? null,
    first: trend === null ? null : firstThreshold(tests, trend.current, settings),
    quality: trend?.quality ?? 'none',
    stale: trend?.stale ?? false,
    age: answer.known ? answer.trend.age : answer.why,
    change: trend?.change.says ?? null,
    sharpen: [...(trend?.sharpen ?? [])],
    series: [...(trend?.series ?? [])],
    measurements: measurements.map((one) => {
      const sdMps = measurementSd(one)
      const { day, speedMps, source } = one
      const [lowMps, highMps] = [speedMps - Z80 * sdMps, speedMps + Z80 * sdMps]
      return {
        day,
        source,
        label: labelOf(one),
        speedMps,
        lowMps,
        highMps,
      }
    }),
    races:
      estimate.state === 'ready'
        ? CHANGES_PCT.map((sharePct) => ({
            sharePct,
            events: racesAfterThresholdChange(estimate, sharePct / 100).map((one) => ({
              ...one,
              name: eventName(one.eventId),
            })),
          }))
        : [],
    heart: byHeart.view,
    tests: tests.map(({ id, input }) => ({ id, input, outcome: scoreTest(input, settings.sex) })),
    protocols: TEST_PROTOCOLS.map((protocol) => {
      const gate = gates.find((one) => one.test === protocol.test)
      return { ...protocol, allowed: gate?.allowed ?? true, reasons: gate?.reasons ?? [] }
    }),
  }
}

/** What the curve said on the days of races that tell of an hour, no more than once in four weeks. */
function curveMeasurements(fitness: Fitness): readonly ThresholdMeasurement[] {
  const { races, today, evidence, curve, estimate } = fitness
  if (estimate.state !== 'ready') return []
  const days = daysToAskTheCurve(races, { from: addDays(today, -YEARS_SHOWN_DAYS), to: today })
  const asked = days.length === 0 ? [today] : days
  return replay(evidence, curve, asked).flatMap((knowledge, i) => {
    const day = asked[i]
    if (knowledge === null || day === undefined) return []
    const { speedMps, sdMps } = thresholdFromCurve(knowledge)
    const restsOn = days.length === 0 ? newestEvidence(fitness) : undefined
    const found = { day, speedMps, sdMps, source: 'curve' as const }
    return [restsOn === undefined ? found : { ...found, restsOn }]
  })
}

/** What the curve of today rests on when no race of these years tells of an hour. */
function newestEvidence({ estimate }: Fitness): ThresholdMeasurement['restsOn'] {
  return estimate.evidence
    .filter(({ used }) => used)
    .map(({ day, kind }) => ({ day, kind }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1)
}

/** How a measurement was made; a value that was not measured says what it rests on. */
function labelOf({ source, restsOn }: ThresholdMeasurement) {
  return restsOn === undefined
    ? message(`threshold-source.${source}`)
    : message('threshold-source.curve-asked', { from: restsOn.kind, day: restsOn.day })
}

/** From the last lactate test that tells it, else as a share of the threshold (science C1). */
function firstThreshold(
  tests: readonly StoredTest[],
  current: { readonly speedMps: number },
  settings: Settings,
): ThresholdView['first'] {
  for (const { input } of tests) {
    const lt1 = scoreTest(input, settings.sex).lactate?.lt1
    if (lt1 !== undefined && lt1 !== null) return lt1
  }
  return likelyFirstThreshold(current.speedMps)
}

const HARD_WITHIN_DAYS = 2
const STRIDES_WEEKS_ASKED = 4
const NOVICE_YEARS = 1
const RECENT_WEEKS = 0
/** Where the mile is not known, m/s. */
const USUAL_MILE_MPS = 4.5

function runnerBefore(fitness: Fitness, settings: Settings): RunnerBeforeTest {
  const { today, races, runs } = fitness
  const hardDays = [
    ...races.map((race) => race.day),
    ...runs.filter((run) => (run.effortCr10 ?? 0) >= 6).map((run) => run.day),
  ]
  const sinceHard = hardDays
    .map((day) => daysBetween(day, today))
    .filter((days) => days >= 0 && days <= HARD_WITHIN_DAYS)
  const { health, healthAnsweredOn } = settings
  return {
    painOutOf10: healthAnsweredOn === null ? null : health.painNow,
    hoursSinceHardDay: sinceHard.length === 0 ? null : 24 * Math.min(...sinceHard),
    weeksOfStrides: weeksWithFastMetres(fitness),
    weeksSinceCalfOrHamstringInjury: health.calfAchillesHamstring12Weeks ? RECENT_WEEKS : null,
    novice: settings.yearsRunning < NOVICE_YEARS,
  }
}

/** Weeks in a row, back from today, with metres at mile speed or faster in them. */
function weeksWithFastMetres({ today, runs, estimate }: Fitness): number {
  const mileSpeed = estimate.state === 'ready' ? MILE_M / estimate.mile.timeS : USUAL_MILE_MPS
  for (let week = 0; week < STRIDES_WEEKS_ASKED; week += 1) {
    const [from, to] = [addDays(today, -7 * (week + 1)), addDays(today, -7 * week)]
    const fast = runs.some(
      (run) => run.day > from && run.day <= to && fastMetresOf(run.fastLadder, mileSpeed) > 0,
    )
    if (!fast) return week
  }
  return STRIDES_WEEKS_ASKED
}
