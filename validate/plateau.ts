// `npm run validate:plateau`: how often the plateau detector raises a false alarm, and how often it finds a
// plateau, in the noise and the autocorrelation of real histories. Writes docs/science/plateau-rates.md.
// `-- --histories` prints what the page would have said month by month instead; `-- --quick` takes fewer runners.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { racePerformances } from '@bell-lap/fitness/plateau/performance'
import type { SimulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'
import { readDatedRaces } from './dated-races.ts'
import { readFormHistories } from './plateau-histories.ts'
import { measureNoise } from './plateau-noise.ts'
import type { MeasuredNoise } from './plateau-noise.ts'
import { yearRates } from './plateau-rates.ts'
import { monthsOf } from './plateau-months.ts'
import { COLLECTIONS } from './race-sets.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(ROOT, '../shared/data'))
const RUNNERS = process.argv.includes('--quick') ? 40 : 200
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
  if (existsSync(DATA) && RUNNERS >= 200) {
    writeFileSync(join(ROOT, 'docs/science/plateau-rates.md'), `${head}${lines.join('\n')}\n`)
  }
}

/** Noise of the index in the recorded histories, and of races in the dated collections. */
function noiseTable(): readonly string[] {
  const rows = histories.map((history, i) => {
    const noise = measureNoise(
      history.points.filter(({ source }) => source === 'index'),
      { fewest: 16, nearDays: 10 },
    )
    return line(`index, recorded history ${i + 1}`, noise)
  })
  const races = COLLECTIONS.flatMap(({ name, files }) => {
    const all = files
      .flatMap((file) => readDatedRaces(join(DATA, 'races'), file))
      .flatMap(({ races: own, profile }) => {
        return measureNoise(racePerformances(own, profile), { fewest: 5, nearDays: 70 }) ?? []
      })
    return all.length === 0 ? [] : [line(`races, ${name}`, together(all))]
  })
  return [
    '# Noise of real runners, and how often a plateau is reported',
    '',
    'Scatter about a straight line through each year; memory is the correlation with the point before (weeks, or races up to ten weeks apart).',
    '',
    '| | scatter | memory | points |',
    '|---|---|---|---|',
    ...rows,
    ...races,
  ]
}

function line(name: string, noise: MeasuredNoise | null): string {
  if (noise === null) return `| ${name} | – | – | – |`
  return `| ${name} | ${percent(noise.sd)} | ${noise.memory.toFixed(2)} | ${noise.points} |`
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
  const races = { raceEveryWeeks: 6, raceSd: 0.023, raceMemory: 0.3 }
  const none = { ...races, raceEveryWeeks: null }
  const cases: readonly (readonly [string, Omit<SimulatedForm, 'weeks' | 'change'>])[] = [
    ['races only, every 6 weeks (2.3 %, memory 0.3)', { ...races, index: null }],
    ['races only, every 13 weeks', { ...races, raceEveryWeeks: 13, index: null }],
    ['races and runs (index 5 %, memory 0.5)', { ...races, index: { sd: 0.05, memory: 0.5 } }],
    ['races and runs (index 8 %, memory 0.65)', { ...races, index: { sd: 0.08, memory: 0.65 } }],
    ['runs only (index 5 %, memory 0.5)', { ...none, index: { sd: 0.05, memory: 0.5 } }],
    ['runs only (index 8 %, memory 0.65)', { ...none, index: { sd: 0.08, memory: 0.65 } }],
    [
      'published assumption (races 2 %, index 1.6 %, no memory)',
      { raceEveryWeeks: 6, raceSd: 0.02, raceMemory: 0, index: { sd: 0.016, memory: 0 } },
    ],
  ]
  const cell = (form: Omit<SimulatedForm, 'weeks' | 'change'>, change: number) => {
    const { flagged, declined, medianWeeks } = yearRates({ ...form, change }, RUNNERS)
    const wait = change === 0 && medianWeeks !== null ? `, after ${medianWeeks} weeks` : ''
    return `${percent(flagged)} / ${percent(declined)}${wait}`
  }
  return [
    `Share of ${RUNNERS} made-up runners who read of a plateau / of a decline at least once in a year of weekly answers, by the true change in 26 weeks:`,
    '',
    `| | ${CHANGES.map((change) => `${change > 0 ? '+' : ''}${100 * change} %`).join(' | ')} |`,
    `|---|${CHANGES.map(() => '---|').join('')}`,
    ...cases.map(
      ([name, form]) => `| ${name} | ${CHANGES.map((one) => cell(form, one)).join(' | ')} |`,
    ),
  ]
}
