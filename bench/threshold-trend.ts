// `npm run bench:threshold`: how often the eight-week trend tells a rise of 3 % and invents one,
// for what a runner may have measured. 2,000 seeded runners a row; `-- --quick` takes 300.
import {
  changedBefore,
  changing,
  SIMULATED_TODAY,
  simulatedMeasurements,
  type SimulatedRunner,
} from '@bell-lap/fitness/threshold/testing/simulated-weeks'
import { CHANGE_DAYS, eightWeekChange } from '@bell-lap/fitness/threshold/eight-week-change'
import { tellsChange } from '@bell-lap/fitness/threshold/threshold-state'

const RUNS = process.argv.includes('--quick') ? 300 : 2000
const RISE = 0.03
const Z80 = 1.2816

const INDEX: Omit<SimulatedRunner, 'truth'> = {
  history: 26,
  indexWeeks: 1,
  indexNoise: 0.016,
  noiseStays: 0,
  raceEveryWeeks: null,
  testsWeeksAgo: [],
}
type Mix = Omit<SimulatedRunner, 'truth'>
/** Half a year of running with heart rate, some races, one test. */
const USUAL_MIX: Mix = { ...INDEX, raceEveryWeeks: 4, testsWeeksAgo: [4] }
const RACES = { indexWeeks: 0, raceEveryWeeks: 4 }
const TWO_TESTS = { testsWeeksAgo: [8, 0] }
const MIXES: readonly (readonly [string, Mix])[] = [
  ['index in every week (1.6 %), 26 weeks before', INDEX],
  ['the same, 12 weeks before', { ...INDEX, history: 12 }],
  ['the same, 4 weeks before', { ...INDEX, history: 4 }],
  ['index with 1.2 % noise', { ...INDEX, indexNoise: 0.012 }],
  ['index with 2.5 % noise', { ...INDEX, indexNoise: 0.025 }],
  ['index with 4.5 % noise (wrist)', { ...INDEX, indexNoise: 0.045 }],
  ['index + a test 8 weeks ago and today', { ...INDEX, ...TWO_TESTS }],
  ['**index in every week, race every 4 weeks, one test**', USUAL_MIX],
  ['the same, 12 weeks before', { ...USUAL_MIX, history: 12 }],
  ['the same, index in 3 weeks of 4', { ...USUAL_MIX, indexWeeks: 0.75 }],
  ['the same, tests 8 weeks ago and today', { ...USUAL_MIX, ...TWO_TESTS }],
  [
    'the usual mix, and noise that stays (0.3 from week to week)',
    { ...USUAL_MIX, noiseStays: 0.3 },
  ],
  ['no heart rate: race every 4 weeks', { ...INDEX, ...RACES }],
  ['no heart rate: races, tests 8 weeks ago and today', { ...INDEX, ...RACES, ...TWO_TESTS }],
  ['tests 8 weeks ago and today alone', { ...INDEX, indexWeeks: 0, ...TWO_TESTS }],
]

interface Rates {
  readonly faster: number
  readonly slower: number
  /** Share of 80 % intervals that hold the truth. */
  readonly inside: number
}

function rates(mix: Mix, truth: SimulatedRunner['truth']): Rates {
  const counts = { faster: 0, slower: 0, inside: 0 }
  const real = truth(0) - truth(-CHANGE_DAYS / 7)
  for (let run = 0; run < RUNS; run += 1) {
    const measured = simulatedMeasurements({ ...mix, truth }, 7919 * run + 1)
    const change = eightWeekChange(measured, SIMULATED_TODAY)
    if (change === null) continue
    const verdict = tellsChange(change)
    if (verdict !== 'none') counts[verdict] += 1 / RUNS
    if (Math.abs(change.log - real) < Z80 * change.sd) counts.inside += 1 / RUNS
  }
  return counts
}

const percent = (share: number) => (100 * share).toFixed(1)
const say = (line: string) => void process.stdout.write(`${line}\n`)
say(`${RUNS} runners a number, per cent.`)
say(
  '| measured | +3 % told | −3 % told | false without change | told again after an earlier +3 % | 80 % interval holds |',
)
say('|---|---|---|---|---|---|')
for (const [name, mix] of MIXES) {
  const [rise, fall] = [rates(mix, changing(RISE)), rates(mix, changing(-RISE))]
  const [none, before] = [rates(mix, changing(0)), rates(mix, changedBefore(RISE))]
  const cells = [rise.faster, fall.slower, none.faster + none.slower, before.faster + before.slower]
  say(
    `| ${name} | ${cells.map(percent).join(' | ')} | ${percent((rise.inside + none.inside) / 2)} |`,
  )
}
