import { setImmediate as letOthersRun } from 'node:timers/promises'
import { compareRun, formByRepetition } from '@bell-lap/form/watch/compare-run'
import type { Compared, RepetitionForm, RunComparison } from '@bell-lap/form/watch/compare-run'
import { atSpeedOf } from '@bell-lap/form/watch/breakdown'
import type { Breakdown } from '@bell-lap/form/watch/breakdown'
import { FORM_METRICS, isInPoints } from '@bell-lap/form/watch/form-metric'
import type { FormWindow } from '@bell-lap/form/watch/form-windows'
import { isInside } from '@bell-lap/form/watch/fresh-and-tired'
import { personalModel } from '@bell-lap/form/watch/personal-model'
import type {
  PersonalModel,
  PersonalModelAnswer,
  RunForForm,
} from '@bell-lap/form/watch/personal-model'
import { sensorKey } from '@bell-lap/form/watch/sensor'
import type { FormSensor } from '@bell-lap/form/watch/sensor'
import { stiffnessOf } from '@bell-lap/form/watch/stiffness'
import type { Stiffness } from '@bell-lap/form/watch/stiffness'
import { formTrend, speedsOfRunner } from '@bell-lap/form/watch/trend'
import type { FormTrend } from '@bell-lap/form/watch/trend'
import { nameOfDistance } from '@bell-lap/units/race-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import { loadSettings } from '../settings/index.ts'
import { formIds, loadForms } from './load-forms.ts'
import type { DatedForm } from './load-forms.ts'

/** Runs with one sensor, and what they say together. */
export interface FormSeries {
  readonly key: string
  readonly sensor: FormSensor
  /** Software of the watch at the last run. */
  readonly firmware: string | null
  readonly firstDay: CalendarDay
  readonly lastDay: CalendarDay
  readonly runs: number
  readonly models: readonly PersonalModel[]
  /** What a model still needs; `null` where contact time has one. */
  readonly missing: Omit<Extract<PersonalModelAnswer, { state: 'not-enough' }>, 'state'> | null
  /** At up to three speeds, the slowest first. */
  readonly trends: readonly FormTrend[]
  /** Of the leg and of the whole body, at the speeds of the trends. */
  readonly stiffness: readonly Stiffness[]
}

/** Contact time late against early, ms, with its 80 % range and what could not be told from chance. */
export interface ContactChange {
  readonly freshMs: number
  readonly tiredMs: number
  readonly changeMs: number
  readonly lowMs: number
  readonly highMs: number
  readonly leastChangeMs: number
}

/** One run, fresh against tired. */
export interface RunChange {
  readonly id: string
  readonly day: CalendarDay
  readonly name: string | null
  /** "6 × 400 m", a race, or nothing for a plain run. */
  readonly title: Message | null
  readonly seriesKey: string
  readonly kind: Compared
  readonly breakdown: Breakdown
  readonly speedMps: number | null
  readonly contact: ContactChange | null
  readonly fresh: RunComparison['fresh']
  readonly tired: RunComparison['tired']
  readonly repetitions: readonly RepetitionForm[]
}

export interface FormSummary {
  /** The one in use first. */
  readonly series: readonly FormSeries[]
  /** Of the last year, the newest first; runs that could not be compared are counted only. */
  readonly changes: readonly RunChange[]
  readonly notMeasurable: number
}

const TREND_DAYS = 730
const COMPARED_DAYS = 365
const RUNS_AT_ONCE = 40
/** The forms of so many runs stay in memory for the second look; reading them takes longer than comparing them. */
const MOST_KEPT_FORMS = 150
/** Of a run of easy windows so many are enough; those of repetitions and races are all kept. */
const MOST_EASY_WINDOWS = 40
/** Of 1,000 runs fewer will do: a model of more windows is no surer, and takes longer than a page may wait. */
const LEAST_EASY_WINDOWS = 12
const EASY_WINDOWS_IN_ALL = 15_000
/** Of a sensor with fewer runs every window counts: the minutes that a model still needs are those that were run. */
const MANY_RUNS = 20
const Z80 = 1.2816
const Z95 = 1.96

/** Everything that the runs up to a day say together. Reads runs some at a time, so that thousands fit into memory. */
export async function summariseForms(
  database: Database,
  athleteId: string,
  until: CalendarDay,
): Promise<FormSummary> {
  const gathered = new Map<string, Gathered>()
  const ids = await formIds(database, athleteId, addDays(until, -TREND_DAYS), until)
  const easyWindows = Math.min(
    MOST_EASY_WINDOWS,
    Math.max(LEAST_EASY_WINDOWS, Math.floor(EASY_WINDOWS_IN_ALL / Math.max(1, ids.length))),
  )
  const kept = new Map<string, DatedForm>()
  await forEachForm(database, athleteId, ids, (form) => {
    gather(gathered, form, easyWindows)
    if (ids.length <= MOST_KEPT_FORMS) kept.set(form.id, form)
  })
  const { heightM } = await loadSettings(database, athleteId)
  const series: FormSeries[] = []
  for (const [key, one] of gathered) {
    series.push(await seriesOf(key, one, heightM))
  }
  series.sort((a, b) => b.lastDay.localeCompare(a.lastDay) || b.runs - a.runs)
  const models = new Map(series.map((one) => [one.key, one.models]))
  const recent = await formIds(database, athleteId, addDays(until, -COMPARED_DAYS), until)
  const changes: RunChange[] = []
  let notMeasurable = 0
  const compare = (form: DatedForm) => {
    if (form.sensor === null) return
    const change = changeOfRun(form, models.get(sensorKey(form.sensor)) ?? [])
    if (change === null || change.breakdown.state === 'not-measurable') notMeasurable += 1
    else changes.push(change)
  }
  for (const [index, id] of recent.entries()) {
    const form = kept.get(id)
    if (form !== undefined) compare(form)
    if (index % RUNS_AT_ONCE === 0) await letOthersRun()
  }
  const others = recent.filter((id) => !kept.has(id))
  await forEachForm(database, athleteId, others, compare)
  changes.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id))
  return { series, changes, notMeasurable }
}

async function forEachForm(
  database: Database,
  athleteId: string,
  ids: readonly string[],
  take: (form: DatedForm) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += RUNS_AT_ONCE) {
    const forms = await loadForms(database, athleteId, ids.slice(at, at + RUNS_AT_ONCE))
    for (const form of forms) take(form)
    await letOthersRun()
  }
}

interface Gathered {
  sensor: FormSensor
  firmware: string | null
  readonly runs: RunForForm[]
  /** With every window; empty once there are many runs. */
  readonly whole: RunForForm[]
  lastDay: CalendarDay
}

function gather(all: Map<string, Gathered>, form: DatedForm, easyWindows: number): void {
  const { sensor, firmware, id, day, shoe } = form
  if (sensor === null || form.windows.length === 0) return
  const key = sensorKey(sensor)
  const known = all.get(key) ?? { sensor, firmware, runs: [], whole: [], lastDay: day }
  if (day >= known.lastDay) Object.assign(known, { sensor, firmware, lastDay: day })
  known.runs.push({ runId: id, day, shoe, windows: keptWindows(form, easyWindows) })
  if (known.runs.length < MANY_RUNS)
    known.whole.push({ runId: id, day, shoe, windows: form.windows })
  else known.whole.length = 0
  all.set(key, known)
}

/** The windows of repetitions and races, and evenly some of the others. */
function keptWindows(
  { windows, repetitions, race }: DatedForm,
  easyWindows: number,
): readonly FormWindow[] {
  const hard = race === null ? repetitions : [...repetitions, race]
  const isHard = (one: FormWindow) => hard.some((piece) => isInside(one, piece))
  const easy = windows.filter((one) => !isHard(one))
  const step = Math.max(1, easy.length / easyWindows)
  const some = Array.from(
    { length: Math.floor(easy.length / step) },
    (_, i) => easy[Math.floor(i * step)] as FormWindow,
  )
  return [...windows.filter(isHard), ...some]
}

/** Models and trends, one at a time: with thousands of windows each takes a moment, and requests are answered in between. */
async function seriesOf(
  key: string,
  { sensor, firmware, runs: kept, whole }: Gathered,
  heightM: number | null,
): Promise<FormSeries> {
  const runs = whole.length > 0 ? whole : kept
  const days = runs.map(({ day }) => day).toSorted()
  const models: PersonalModel[] = []
  let missing: FormSeries['missing'] = null
  for (const metric of FORM_METRICS) {
    const answer = personalModel(metric, runs)
    if (answer.state === 'ready') models.push(answer.model)
    else if (metric === 'groundContactMs') {
      const { minutes, neededMin } = answer
      missing = { minutes, neededMin }
    }
    await letOthersRun()
  }
  const trends: FormTrend[] = []
  const speeds = speedsOfRunner(runs)
  for (const speed of speeds) {
    for (const model of models) {
      const trend = formTrend(model, runs, speed)
      if (trend.months.length > 0) trends.push(trend)
      await letOthersRun()
    }
  }
  return {
    key,
    sensor,
    firmware,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    runs: runs.length,
    models,
    missing,
    trends,
    stiffness: stiffnessOf({ runs, models, heightM, speeds }),
  }
}

/** The most telling comparison of a run; `null` for a run without a sensor. */
export function changeOfRun(form: DatedForm, models: readonly PersonalModel[]): RunChange | null {
  const { id, day, name, sensor, windows, repetitions, race } = form
  if (sensor === null) return null
  const compared = compareRun(windows, { repetitions, race }, atSpeedOf(models))
  const best = compared.find(({ breakdown }) => breakdown.state !== 'not-measurable') ?? compared[0]
  if (best === undefined) return null
  const { kind, breakdown, speedMps, fresh } = best
  return {
    id,
    day,
    name,
    title:
      race === null
        ? form.title
        : message('runs.title-race', {
            event: nameOfDistance(race.distanceM),
            timeS: race.timeS,
          }),
    seriesKey: sensorKey(sensor),
    kind,
    breakdown,
    speedMps,
    contact: contactOf(best),
    fresh,
    tired: atFreshSpeed(best),
    repetitions: formByRepetition('groundContactMs', windows, repetitions),
  }
}

/** The means when tired, as they would be at the speed of the fresh ones. */
function atFreshSpeed({ breakdown, fresh, tired }: RunComparison): RunComparison['tired'] {
  if (breakdown.state === 'not-measurable') return tired
  const shares = breakdown.changes.filter(({ metric }) => !isInPoints(metric))
  const same = shares.flatMap(({ metric, change }) => {
    const value = fresh[metric]
    return value === undefined ? [] : [[metric, value * Math.exp(change)] as const]
  })
  return { ...tired, ...Object.fromEntries(same) }
}

function contactOf({ breakdown, fresh }: RunComparison): ContactChange | null {
  if (breakdown.state === 'not-measurable') return null
  const change = breakdown.changes.find(({ metric }) => metric === 'groundContactMs')
  const { groundContactMs: freshMs } = fresh
  if (change === undefined || freshMs === undefined) return null
  const inMs = (share: number) => freshMs * Math.expm1(share)
  const error = (change.high - change.low) / (2 * Z80)
  return {
    freshMs,
    tiredMs: freshMs + inMs(change.change),
    changeMs: inMs(change.change),
    lowMs: inMs(change.low),
    highMs: inMs(change.high),
    leastChangeMs: freshMs * Z95 * error,
  }
}
