/**
 * How often the months of a runner show a change that is not there: real runs, each on the day of another run of the same runner, so
 * that nothing changes over the months. Also for a runner who always runs at about one speed: the same runs without the windows at
 * other speeds; and with the worst that such a runner can do, which is to run the last months a little faster than those before.
 */
import { FORM_METRICS } from '@bell-lap/form/watch/form-metric'
import { lacksOwnSlope, personalModel } from '@bell-lap/form/watch/personal-model'
import type { PersonalModel } from '@bell-lap/form/watch/personal-model'
import { formTrend, LAST_MONTHS, speedsOfRunner } from '@bell-lap/form/watch/trend'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { median } from 'simple-statistics'
import type { FormRun } from './form-recordings.ts'

const SHUFFLES = 100
/** Less than half of what a slope of the runner's own takes (science E1). */
const ONE_SPEED_MPS = 0.5
const FEWEST_RUNS = 12
/** As many windows of a run as the server keeps for its models. */
const MOST_WINDOWS = 40

interface Counts {
  measured: number
  changed: number
}

/** Lines for series of one runner and one sensor; those of a few runs have no months. */
export function trendLines(series: readonly (readonly FormRun[])[]): readonly string[] {
  const long = series.filter((some) => some.length >= FEWEST_RUNS)
  const slow = long.map(atOneSpeed)
  const rows = [
    ['all speeds', count(long.map(thinned))],
    ['about one speed', count(slow.map(thinned))],
    ['about one speed, the last months faster', count(slow, fasterAtLast)],
  ] as const
  return [
    `Months in which form changed, told on runs in random order (false alarms): ${long.length} series of ${FEWEST_RUNS} runs or more, ${SHUFFLES} orders, each metric at up to three speeds. At *about one speed* only windows within ${ONE_SPEED_MPS} m/s of the runner's middle speed are kept, too few speeds for a slope of the runner's own. *The last months faster*: of the windows in the last two months only the faster half is kept, before them the slower half.`,
    '',
    '| runner | trends | change told |',
    '|---|---|---|',
    ...rows.map(
      ([what, { measured, changed }]) =>
        `| ${what} | ${measured} | ${measured === 0 ? '–' : `${((100 * changed) / measured).toFixed(1)} %`} |`,
    ),
  ]
}

type Change = (some: readonly FormRun[]) => readonly FormRun[]

function count(series: readonly (readonly FormRun[])[], change?: Change): Counts {
  const counts = { measured: 0, changed: 0 }
  for (const [i, some] of series.entries()) {
    // The order of the runs changes no model.
    const models = change === undefined ? modelsOf(some) : null
    for (let k = 0; k < SHUFFLES; k += 1) {
      const mixed = inRandomOrder(some, 1009 * i + k + 1)
      const runs = change === undefined ? mixed : thinned(change(mixed))
      add(counts, runs, models ?? modelsOf(runs))
    }
  }
  return counts
}

const modelsOf = (runs: readonly FormRun[]) =>
  FORM_METRICS.flatMap((metric) => {
    const answer = personalModel(metric, runs)
    return answer.state === 'ready' ? [answer.model] : []
  })

function add(counts: Counts, runs: readonly FormRun[], models: readonly PersonalModel[]): void {
  const speeds = speedsOfRunner(runs)
  for (const model of models) {
    for (const speed of speeds) {
      const { state } = formTrend(model, runs, speed).change
      if (state === 'not-enough') continue
      counts.measured += 1
      if (state !== 'steady') counts.changed += 1
    }
  }
}

/** Evenly some of the windows of each run. */
const thinned = (some: readonly FormRun[]): readonly FormRun[] =>
  some.map((run) => {
    const step = Math.max(1, run.windows.length / MOST_WINDOWS)
    return { ...run, windows: run.windows.filter((_, i) => i % step < 1) }
  })

function middleSpeed(some: readonly FormRun[]): number {
  return median(some.flatMap(({ windows }) => windows.map(({ speedMps }) => speedMps)))
}

/** Only what is near the runner's middle speed. */
function atOneSpeed(some: readonly FormRun[]): readonly FormRun[] {
  const middle = middleSpeed(some)
  const own = some.map((run) => ({
    ...run,
    windows: run.windows.filter(({ speedMps }) => Math.abs(speedMps - middle) <= ONE_SPEED_MPS),
  }))
  const answer = personalModel('cadenceSpm', own)
  if (answer.state === 'ready' && !lacksOwnSlope(answer.model))
    throw new Error('These are more speeds than one.')
  return own
}

function fasterAtLast(some: readonly FormRun[]): readonly FormRun[] {
  const middle = middleSpeed(some)
  const months = [...new Set(some.map(({ day }) => day.slice(0, 7)))].toSorted()
  const from = months.slice(-LAST_MONTHS)[0] ?? ''
  return some.map((run) => ({
    ...run,
    windows: run.windows.filter(({ speedMps }) => run.day >= from === speedMps >= middle),
  }))
}

/** The runs on each other's days. */
function inRandomOrder(some: readonly FormRun[], seed: number): readonly FormRun[] {
  const random = seededRandom(seed)
  const order = some.map((run) => ({ run, at: random.uniform() })).toSorted((a, b) => a.at - b.at)
  return order.map(({ run }, i) => ({ ...run, day: some[i]?.day ?? run.day }))
}
