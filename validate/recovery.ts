import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import { predictTime, speedAtDuration } from '@bell-lap/fitness/curve/predict'
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import { thresholdFromCurve } from '@bell-lap/fitness/threshold/threshold-from-curve'
import { thresholdTrend } from '@bell-lap/fitness/threshold/threshold-state'
import type { ThresholdMeasurement } from '@bell-lap/fitness/threshold/threshold-measurement'
import { seededRandom, type Random } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { evenTime, madeUpRunner, racedTime, type MadeUpRunner } from './made-up-runner.ts'

const ATHLETES = 2000
const TODAY = '2026-06-30'
const WEEKS = 52
const RACES_M = [800, 1500, MILE_M, 3000, 5000, 10_000, 21_097.5]
const HOUR_S = 3600
/** Level of the simulated athletes and how much it differs between them (science J4). */
const LEVEL = { mean: Math.log(4.35), sd: 0.09 } as const
/** Form drifts like a random walk, 1.2 % in four weeks (science A8). */
const DRIFT_PER_WEEK = 0.012 / 2
/** Entered as a race but jogged, so much slower (science J4). */
const MISLABELLED = { share: 0.1, from: 0.02, to: 0.12 } as const
/** Hard sessions stay below the curve by an exponential deficit (science A8). */
const SESSION_DEFICIT = 0.04

interface Outcome {
  readonly milesOff: number
  readonly fiveOff: number
  readonly hourOff: number
  readonly thresholdOff: number
}

/** A year of one made-up athlete with a known truth, put through the product's own estimate. */
function recover(random: Random): Outcome | null {
  const sex = random.chance(0.5) ? ('male' as const) : ('female' as const)
  const profile = { age: 32, sex, weeklyKm: 45 }
  let runner = madeUpRunner(profile, LEVEL.mean + LEVEL.sd * random.normal(), random)
  const evidence: Evidence[] = []
  const measured: ThresholdMeasurement[] = []
  for (let week = 0; week < WEEKS; week += 1) {
    runner = { ...runner, level: runner.level + DRIFT_PER_WEEK * random.normal() }
    const day = addDays(TODAY, -7 * (WEEKS - 1 - week))
    if (random.chance(1 / 5)) evidence.push(raceOf(runner, day, random))
    if (random.chance(1 / 2)) evidence.push(sessionOf(runner, day, random))
    if (random.chance(1 / 6)) {
      const sdMps = 0.12 + 0.13 * random.uniform()
      const speedMps = speedOfAnHour(runner) + sdMps * random.normal()
      measured.push({ day, source: 'thirty-minutes', speedMps, sdMps })
    }
  }
  const estimate = estimateCurve(evidence, profile, TODAY)
  if (estimate.state !== 'ready') return null
  const mile = predictTime(estimate, MILE_M)
  const hour = speedAtDuration(estimate, HOUR_S)
  const trueHour = speedOfAnHour(runner)
  const trend = thresholdTrend(measured, TODAY)
  const threshold = trend.known
    ? { speedMps: trend.trend.current.speedMps, sdMps: trend.trend.sdMps }
    : thresholdFromCurve(estimate)
  const fiveKm = predictTime(estimate, 5000)
  return {
    milesOff: Math.log(evenTime(runner, MILE_M) / mile.timeS) / mile.logSd,
    fiveOff: Math.log(evenTime(runner, 5000) / fiveKm.timeS) / fiveKm.logSd,
    hourOff: Math.log(trueHour / hour.speedMps) / hour.logSd,
    thresholdOff: (trueHour - threshold.speedMps) / threshold.sdMps,
  }
}

/** Speed that the runner holds for an hour, m/s, found by putting the answer in again. */
function speedOfAnHour(runner: MadeUpRunner): number {
  let distanceM = 15_500
  for (let step = 0; step < 30; step += 1) {
    distanceM *= (HOUR_S / evenTime(runner, distanceM)) ** 0.9
  }
  return distanceM / HOUR_S
}

function raceOf(runner: MadeUpRunner, day: string, random: Random): Evidence {
  const distanceM = RACES_M[random.whole(0, RACES_M.length - 1)] ?? MILE_M
  const jogged = random.chance(MISLABELLED.share)
    ? random.between(MISLABELLED.from, MISLABELLED.to)
    : 0
  return {
    kind: 'race',
    id: `race ${day}`,
    day,
    distanceM,
    timeS: racedTime(runner, distanceM, random) * Math.exp(jogged),
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    excluded: false,
  }
}

function sessionOf(runner: MadeUpRunner, day: string, random: Random): Evidence {
  const distanceM = [800, 1500, 3000, 5000][random.whole(0, 3)] ?? 1500
  const deficit = -SESSION_DEFICIT * Math.log(1 - random.uniform())
  const timeS = evenTime(runner, distanceM) * Math.exp(deficit + 0.02 * random.normal())
  return {
    kind: 'training',
    id: `session ${day}`,
    day,
    distanceM,
    timeS,
    class: 'hard-session',
    measuredBy: 'track-laps',
    excluded: false,
  }
}

/** Whether truths that are known are found again: shares inside one and two standard deviations. */
export function recoverySection(): readonly string[] {
  const random = seededRandom(20_261_123)
  const outcomes = Array.from({ length: ATHLETES }, () => recover(random)).filter(
    (one) => one !== null,
  )
  const rows = (
    [
      ['mile', 'milesOff'],
      ['5 km', 'fiveOff'],
      ['speed of an hour', 'hourOff'],
      ['threshold, from tests', 'thresholdOff'],
    ] as const
  ).map(([name, key]) => {
    const off = outcomes.map((one) => one[key])
    const inside = (limit: number) =>
      `${((100 * off.filter((value) => Math.abs(value) < limit).length) / off.length).toFixed(1)} %`
    return `| ${name} | ${inside(1.2816)} | ${inside(2)} |`
  })
  return [
    '## Made-up athletes with a known truth',
    '',
    `${outcomes.length} athletes of ${ATHLETES}, each a year long: form drifts, a race every five weeks over 800 m to the half marathon with the error of a race day, one in ten entered as a race but jogged 2 to 12 % slower, a hard session every other week, a threshold test every six weeks. The truth on the last day against the product's own estimate (goal: inside two standard deviations in 95 %).`,
    '',
    '| quantity | inside the 80 % interval | inside two standard deviations |',
    '|---|---|---|',
    ...rows,
  ]
}
