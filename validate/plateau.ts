// `npm run validate:plateau`: how often the plateau detector raises a false alarm, and how often it finds a
// plateau, in the noise and the autocorrelation of real histories. Writes docs/science/plateau-rates.md.
// `-- --histories` prints what the page would have said month by month instead; `-- --quick` takes fewer runners.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { racePerformances } from '@bell-lap/fitness/plateau/performance'
import { simulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'
import type { SimulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'
import { readDatedRaces } from './dated-races.ts'
import { readFormHistories } from './plateau-histories.ts'
import { appNoise, measureNoise } from './plateau-noise.ts'
import type { AppNoise, MeasuredNoise } from './plateau-noise.ts'
import { yearRates } from './plateau-rates.ts'
import { monthsOf } from './plateau-months.ts'
import { COLLECTIONS } from './race-sets.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(ROOT, '../shared/data'))
/** The goal is about one column, so that it has more runners. */
const GOAL_CHANGE = 0.03
const RUNNERS = process.argv.includes('--quick')
  ? { goal: 40, others: 20 }
  : { goal: 200, others: 40 }
const IS_WHOLE = !process.argv.includes('--quick')
const CHANGES = [0.04, 0.03, 0.02, 0.01, 0, -0.01, -0.02] as const
const say = (line: string) => void process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const histories = readFormHistories(join(DATA, 'runs/histories'))

if (process.argv.includes('--histories')) {
  for (const history of histories) for (const line of monthsOf(history)) say(line)
} else {
  const lines = [...noiseTable(), '', ...ratesTable()]
  for (const line of lines) say(line)
  const head =
    '<!-- Written by `npm run validate:plateau`; the explanation is in plateau.md. No row of the data is part of this project. -->\n\n'
  if (existsSync(DATA) && IS_WHOLE) {
    writeFileSync(join(ROOT, 'docs/science/plateau-rates.md'), `${head}${lines.join('\n')}\n`)
  }
}

/** Noise of the index in the recorded histories, and of races in the dated collections. */
function noiseTable(): readonly string[] {
  const rows = histories.map((history, i) => {
    const index = history.points.filter(({ source }) => source === 'index')
    const noise = measureNoise(index, { fewest: 16, nearDays: 10 })
    const from = history.readFrom === 'stretches' ? 'steady stretches' : 'means of runs'
    return line(`index, recorded history ${i + 1} (${from})`, noise, appNoise(index))
  })
  const races = COLLECTIONS.flatMap(({ name, files }) => {
    const all = files
      .flatMap((file) => readDatedRaces(join(DATA, 'races'), file))
      .flatMap(({ races: own, profile }) => {
        return measureNoise(racePerformances(own, profile), { fewest: 5, nearDays: 70 }) ?? []
      })
    return all.length === 0 ? [] : [line(`races, ${name}`, together(all), null)]
  })
  return [
    '# Noise of real runners, and how often a plateau is reported',
    '',
    'Scatter about a straight line through each year; memory is the correlation with the point before (weeks, or races up to ten weeks apart). What the app takes them for is its own estimate in the two years before each half-year, the median.',
    '',
    '| | scatter | memory | points | scatter and memory in the app |',
    '|---|---|---|---|---|',
    ...rows,
    ...races,
  ]
}

function line(name: string, noise: MeasuredNoise | null, app: AppNoise | null): string {
  const own = app === null ? '–' : `${percent(app.sd)}, ${app.memory.toFixed(2)}`
  if (noise === null) return `| ${name} | – | – | – | ${own} |`
  return `| ${name} | ${percent(noise.sd)} | ${noise.memory.toFixed(2)} | ${noise.points} | ${own} |`
}

function together(all: readonly MeasuredNoise[]): MeasuredNoise {
  const sum = (of: (one: MeasuredNoise) => number) => all.reduce((so, one) => so + of(one), 0)
  const [points, pairs] = [sum((one) => one.points), sum((one) => one.pairs)]
  return {
    sd: Math.sqrt(sum((one) => one.sd ** 2 * one.points) / points),
    memory: sum((one) => one.memory * one.pairs) / pairs,
    points,
    pairs,
  }
}

type Case = Omit<SimulatedForm, 'weeks' | 'change'>

function ratesTable(): readonly string[] {
  const races = { raceEveryWeeks: 6, raceSd: 0.023, raceMemory: 0.3 }
  const none = { ...races, raceEveryWeeks: null }
  const usual = { sd: 0.06, memory: 0.6 }
  const restless = { sd: 0.11, memory: 0.75 }
  const seldom = { sd: 0.075, memory: 0.5, share: 0.42 }
  const cases: readonly (readonly [string, Case])[] = [
    ['races only, every 6 weeks', { ...races, index: null }],
    ['races only, every 13 weeks', { ...races, raceEveryWeeks: 13, index: null }],
    ['races and runs', { ...races, index: usual }],
    ['races and restless runs', { ...races, index: restless }],
    ['runs only', { ...none, index: usual }],
    ['restless runs only', { ...none, index: restless }],
    ['runs only, in 22 weeks of a year', { ...none, index: seldom }],
    [
      'published assumption',
      {
        raceEveryWeeks: 6,
        raceSd: 0.02,
        raceMemory: 0,
        index: { sd: 0.016, memory: 0 },
      },
    ],
  ]
  const cell = (form: Case, change: number) => {
    const { flagged, declined, medianWeeks } = yearRates(
      { ...form, change },
      change === GOAL_CHANGE ? RUNNERS.goal : RUNNERS.others,
    )
    const wait = change === 0 && medianWeeks !== null ? `, after ${medianWeeks} weeks` : ''
    return `${percent(flagged)} / ${percent(declined)}${wait}`
  }
  return [
    `Share of ${RUNNERS.others} made-up runners (${RUNNERS.goal} at +3 %) who read of a plateau / of a decline at least once in a year of weekly answers, by the true change in 26 weeks. Their runs go through the weekly index of the app; the noise is that of its answer, measured as above, and in brackets as the app takes it:`,
    '',
    `| | ${CHANGES.map((change) => `${change > 0 ? '+' : ''}${100 * change} %`).join(' | ')} |`,
    `|---|${CHANGES.map(() => '---|').join('')}`,
    ...cases.map(
      ([name, form]) =>
        `| ${name}${noiseOfCase(form)} | ${CHANGES.map((one) => cell(form, one)).join(' | ')} |`,
    ),
  ]
}

/** The noise of a case as it comes out of the index, in words. */
function noiseOfCase(form: Case): string {
  const made = Array.from({ length: 40 }, (_, runner) =>
    simulatedForm({ ...form, change: 0, weeks: 156 }, 31 * runner + 7),
  )
  const ofSource = (source: 'race' | 'index', nearDays: number) =>
    made.flatMap((points) => {
      const some = points.filter((point) => point.source === source)
      return measureNoise(some, { fewest: 5, nearDays }) ?? []
    })
  const [races, weeks] = [ofSource('race', 100), ofSource('index', 10)]
  const app = made.flatMap(
    (points) => appNoise(points.filter((one) => one.source === 'index')) ?? [],
  )
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value / values.length, 0)
  const said = (all: readonly { readonly sd: number; readonly memory: number }[]) =>
    `${percent(mean(all.map(({ sd }) => sd)))}, ${mean(all.map((one) => one.memory)).toFixed(2)}`
  return [
    ...(races.length === 0 ? [] : [`; races ${said(races)}`]),
    ...(weeks.length === 0 ? [] : [`; index ${said(weeks)} (${said(app)})`]),
  ].join('')
}
