// `npm run validate:plateau`: how often the plateau detector raises a false alarm, and how often it finds a
// plateau, in the noise and the autocorrelation of real histories. Writes docs/science/plateau-rates.md.
// `-- --histories` prints what the page would have said month by month instead; `-- --quick` takes fewer runners.
// `-- --rows-in DIR --row 3` works out one row and keeps it in DIR; `-- --rows-in DIR` takes the rows that are there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { racePerformances } from '@bell-lap/fitness/plateau/performance'
import { simulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'
import { readDatedRaces } from './dated-races.ts'
import { readFormHistories } from './plateau-histories.ts'
import { appNoise, measureNoise } from './plateau-noise.ts'
import type { AppNoise, MeasuredNoise } from './plateau-noise.ts'
import { yearRates } from './plateau-rates.ts'
import { monthsOf } from './plateau-months.ts'
import { MADE_UP_RUNNERS } from './plateau-runners.ts'
import type { MadeUpForm } from './plateau-runners.ts'
import { COLLECTIONS } from './race-sets.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(ROOT, '../shared/data'))
/** The goal is about the first of these columns, and whether a plateau is found about the second: they have more runners. */
const MAIN_CHANGES: readonly number[] = [0.03, 0]
const RUNNERS = process.argv.includes('--quick')
  ? { main: 40, others: 20 }
  : { main: 200, others: 40 }
const IS_WHOLE = !process.argv.includes('--quick')
const CHANGES = [0.04, 0.03, 0.02, 0.01, 0, -0.01, -0.02, -0.03] as const
const after = (option: string) => {
  const at = process.argv.indexOf(option)
  return at < 0 ? undefined : process.argv[at + 1]
}
const ROWS_IN = after('--rows-in')
const ONE_ROW = after('--row')
const say = (line: string) => void process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const histories = ONE_ROW === undefined ? readFormHistories(join(DATA, 'runs/histories')) : []

if (ONE_ROW !== undefined) {
  say(rowOf(Number(ONE_ROW)))
} else if (process.argv.includes('--histories')) {
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

function ratesTable(): readonly string[] {
  return [
    `Share of ${RUNNERS.others} made-up runners (${RUNNERS.main} at +3 % and 0 %) who read of a plateau / of a decline at least once in a year of weekly answers, by the true change in 26 weeks. Their runs go through the weekly index of the app; the noise is that of its answer, measured as above, and in brackets as the app takes it:`,
    '',
    `| | ${CHANGES.map((change) => `${change > 0 ? '+' : ''}${100 * change} %`).join(' | ')} |`,
    `|---|${CHANGES.map(() => '---|').join('')}`,
    ...MADE_UP_RUNNERS.map((_, i) => rowOf(i)),
  ]
}

/** One row of the table; kept where a folder for rows is named, and taken from there. */
function rowOf(i: number): string {
  const path = ROWS_IN === undefined ? null : join(ROWS_IN, `${i}.md`)
  if (path !== null && existsSync(path)) return readFileSync(path, 'utf8')
  const found = MADE_UP_RUNNERS[i]
  if (found === undefined) throw new RangeError(`rows go from 0 to ${MADE_UP_RUNNERS.length - 1}`)
  const [name, form] = found
  const row = `| ${name}${noiseOfCase(form)} | ${CHANGES.map((one) => cell(form, one)).join(' | ')} |`
  if (path !== null) writeFileSync(path, row)
  return row
}

function cell(form: MadeUpForm, change: number): string {
  const runners = MAIN_CHANGES.includes(change) ? RUNNERS.main : RUNNERS.others
  const { flagged, declined, medianWeeks } = yearRates({ ...form, change }, runners)
  const wait = change === 0 && medianWeeks !== null ? `, after ${medianWeeks} weeks` : ''
  return `${percent(flagged)} / ${percent(declined)}${wait}`
}

/** The noise of a case as it comes out of the index, in words. */
function noiseOfCase(form: MadeUpForm): string {
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
