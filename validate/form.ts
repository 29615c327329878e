// `npm run validate:form-watch`: what real recordings with running dynamics give. Writes the part "From the watch" of docs/validation-form.md.
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { atSpeedOf, breakdownOf } from '@bell-lap/form/watch/breakdown'
import type { Breakdown } from '@bell-lap/form/watch/breakdown'
import { FORM_METRICS, isInPoints } from '@bell-lap/form/watch/form-metric'
import type { FormMetric } from '@bell-lap/form/watch/form-metric'
import type { FormWindow } from '@bell-lap/form/watch/form-windows'
import { thirdsOfRun } from '@bell-lap/form/watch/fresh-and-tired'
import { personalModel, residualOf } from '@bell-lap/form/watch/personal-model'
import type { PersonalModel } from '@bell-lap/form/watch/personal-model'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { mean, median, standardDeviation } from 'simple-statistics'
import { readFormRuns } from './form-recordings.ts'
import type { FormRun } from './form-recordings.ts'
import { trendLines } from './form-trends.ts'
import { writePart } from './validation-page.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(ROOT, '../shared/data'))
const SHUFFLES = 100
const FEWEST_MONTH_WINDOWS = 30
const say = (line: string) => void process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const size = (metric: FormMetric, value: number) =>
  isInPoints(metric) ? `${value.toFixed(2)} points` : percent(value)

const { files, runs } = readFormRuns(join(DATA, 'runs'))
const series = groupsBy(runs, ({ runner, sensor }) => `${runner} ${sensor}`)
const lines = [
  ...seriesTable(),
  '',
  ...modelTable(),
  '',
  ...breakdownLines(),
  '',
  ...trendLines(series),
]
for (const line of lines) say(line)
if (existsSync(DATA)) writePart('From the watch', lines)

function seriesTable(): readonly string[] {
  return [
    `${files} recordings, ${runs.length} runs with contact time or oscillation, ${series.length} series of one runner and one sensor. A model takes 30 minutes of steady windows of ten seconds; over less than 1.2 m/s of speed its slope is mostly that of the population, and it holds at those speeds only.`,
    '',
    '| series | sensor | runs | steady minutes | speeds, m/s | metrics with a model |',
    '|---|---|---|---|---|---|',
    ...series.map((some, i) => {
      const windows = some.flatMap((run) => run.windows)
      const speeds = windows.map(({ speedMps }) => speedMps).toSorted((a, b) => a - b)
      const range =
        speeds.length === 0 ? '–' : `${speeds[0]?.toFixed(1)} to ${speeds.at(-1)?.toFixed(1)}`
      const own = some.length > 1 ? 'history' : basename(some[0]?.runner ?? '')
      return `| ${i + 1} (${own}) | ${some[0]?.sensor} | ${some.length} | ${Math.round(windows.length / 6)} | ${range} | ${modelsOf(some).length} |`
    }),
  ]
}

function modelsOf(some: readonly FormRun[]): readonly PersonalModel[] {
  return FORM_METRICS.flatMap((metric) => {
    const answer = personalModel(metric, some)
    return answer.state === 'ready' ? [answer.model] : []
  })
}

function modelTable(): readonly string[] {
  const found = series.flatMap((some) => modelsOf(some).map((model) => ({ some, model })))
  return [
    'Spread about the models: of one window, of the mean of a run, and of the mean of a month (series with three months or more). Medians over the series. Nobody’s height is in the files: leg stiffness takes 1.75 m for everybody, which changes its level and hardly its spread.',
    '',
    '| metric | series with a model | one window | one run | month to month |',
    '|---|---|---|---|---|',
    ...FORM_METRICS.map((metric) => {
      const own = found.filter(({ model }) => model.metric === metric)
      if (own.length === 0) return `| ${metric} | 0 | – | – | – |`
      const sds = own.flatMap(({ some, model }) => monthSd(some, model) ?? [])
      const runSds = own.flatMap(({ model }) => (model.runs > 1 ? [model.runSd] : []))
      const of = (values: readonly number[]) =>
        values.length === 0 ? '–' : size(metric, median([...values]))
      const windowSds = own.map(({ model }) => model.windowSd)
      return `| ${metric} | ${own.length} | ${of(windowSds)} | ${of(runSds)} | ${of(sds)} |`
    }),
  ]
}

function monthSd(some: readonly FormRun[], model: PersonalModel): number | null {
  const means = groupsBy(some, ({ day }) => day.slice(0, 7)).flatMap((own) => {
    const left = own.flatMap(({ windows, shoe }) =>
      windows.flatMap((one) => residualOf(model, one, shoe) ?? []),
    )
    return left.length < FEWEST_MONTH_WINDOWS ? [] : [mean(left)]
  })
  return means.length < 3 ? null : standardDeviation(means)
}

function breakdownLines(): readonly string[] {
  const known = series.flatMap((some) => {
    const own = atSpeedOf(modelsOf(some))
    return some.map((run) => ({ windows: run.windows, own }))
  })
  const withModel = known.filter(({ own }) => own.groundContactMs !== undefined)
  const judge = (some: typeof known) =>
    some.map((one) => breakdownOf(thirdsOfRun(one.windows), one.own))
  const mixed = (some: typeof known) =>
    some.flatMap((one, i) =>
      Array.from({ length: SHUFFLES }, (_, k) => ({
        ...one,
        windows: shuffle(one.windows, 1009 * i + k + 1),
      })),
    )
  const bare = known.map((one) => ({ ...one, own: {} }))
  return [
    'Form-breakdown index, the first third after eight minutes against the last third at matched speed on the flat:',
    '',
    `- with the spread of the run itself: ${counts(judge(bare))}`,
    `- the same windows in random order (false alarms): ${counts(judge(mixed(bare)))}`,
    `- with the runner's own model: ${counts(judge(withModel))}`,
    `- the same windows in random order (false alarms): ${counts(judge(mixed(withModel)))}`,
  ]
}

function counts(some: readonly Breakdown[]): string {
  const all = some.filter(({ state }) => state !== 'not-measurable')
  const share = (states: readonly string[]) =>
    percent(all.filter(({ state }) => states.includes(state)).length / Math.max(1, all.length))
  return `${all.length} measurable, ${share(['changing', 'clearly-changed'])} from 2 on, ${share(['clearly-changed'])} from 3 on`
}

/** The windows of a run in random order, at the times of the run. */
function shuffle(windows: readonly FormWindow[], seed: number): readonly FormWindow[] {
  const random = seededRandom(seed)
  const order = windows
    .map((one) => ({ one, at: random.uniform() }))
    .toSorted((a, b) => a.at - b.at)
  return order.map(({ one }, i) => ({ ...one, startS: windows[i]?.startS ?? 0 }))
}

/** Runs with the same key, in the order of the first of each. */
function groupsBy(
  all: readonly FormRun[],
  keyOf: (run: FormRun) => string,
): readonly (readonly FormRun[])[] {
  const groups = new Map<string, FormRun[]>()
  for (const run of all) groups.set(keyOf(run), [...(groups.get(keyOf(run)) ?? []), run])
  return [...groups.values()]
}
