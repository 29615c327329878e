import { breakdownCourse } from '@bell-lap/form/watch/breakdown-course'
import { findForm } from '@bell-lap/form/findings/find-form'
import type { LateContact } from '@bell-lap/form/findings/find-form'
import type { FormFinding } from '@bell-lap/form/findings/finding'
import type { VideoMeasure } from '@bell-lap/form/findings/video-faults'
import { stiffnessOf } from '@bell-lap/form/watch/stiffness'
import { deviceInWords } from '@bell-lap/activity/device-name'
import {
  expectedForm,
  lacksOwnSlope,
  NEAR_SPEED,
  sawSpeed,
} from '@bell-lap/form/watch/personal-model'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { flaggedMeasures } from '../form-video/index.ts'
import { todayOf } from '../settings/index.ts'
import { askForSummary } from './keep-summary.ts'
import { askForForms } from './read-forms.ts'
import { clipsToCompare } from './retest-outcome.ts'
import { showWork } from './retests.ts'
import type { FormView, RunFormView } from './schema.ts'
import { showFinding } from './show-finding.ts'
import { loadExposures } from './stride-exposures.ts'
import type { FormSeries, FormSummary, RunChange } from './summarise-forms.ts'
import { loadWork } from './work-store.ts'

/** A finding rests on a session of the last four weeks; an older one says nothing of today. */
const FINDING_DAYS = 28
/** Sessions of a block, where no plan says when it began. */
const BLOCK_DAYS = 84
const Z80 = 1.2816
/** Left and right differ from so much on (science E3). */
const LEAST_BALANCE = 1
const EVEN_PCT = 50

export const NOTHING: FormSummary = { series: [], changes: [], notMeasurable: 0 }

/** The page of the runner's form, from what was worked out in the background. */
export async function showForm(context: Context, athleteId: string): Promise<FormView> {
  const { database } = context.store
  const today = await todayOf(context, athleteId)
  const waiting = await askForForms(context, athleteId)
  const kept = await askForSummary(context, athleteId)
  const { summary } = kept ?? { summary: NOTHING }
  const findings = findingsIn(summary, await videoOf(context, athleteId, today), today)
  const work = await loadWork(database, athleteId, today)
  const exposures = await loadExposures(context, athleteId, work[0]?.begunOn ?? today)
  const clips = await clipsToCompare(context, athleteId, work)
  const blockStart = await context.ports.planStart(athleteId)
  const from = blockStart !== null && blockStart <= today ? blockStart : addDays(today, -BLOCK_DAYS)
  const sessions = summary.changes.filter(({ kind, day }) => kind !== 'run' && day >= from)
  const latest = latestOf(summary, findings)
  const state = stateOf(summary)
  return {
    asOf: today,
    state,
    waiting,
    pending: kept?.isOld ?? true,
    headline: headlineOf(state, findings),
    lead: leadOf(state, { findings, latest, summary, today }),
    findings: findings.map((one) => showFinding(one, summary)),
    latest: latest === undefined ? null : runView(latest),
    usual: latest === undefined ? null : usualContact(summary, latest),
    missing: missingOf(summary),
    sensors: summary.series.map(sensorView),
    trends: trendsOf(summary.series),
    stiffness: stiffnessIn(summary),
    balance: balanceOf(summary.series[0]),
    sessions: sessions.map(runView),
    course: courseOf(sessions),
    blockStart,
    work: work.map((one) => showWork(one, { summary, today, exposures, clips })),
  }
}

function stateOf({ series, changes }: FormSummary): FormView['state'] {
  if (series.length === 0) return 'none'
  return series.some(({ models }) => models.length > 0) || changes.length > 0
    ? 'ready'
    : 'too-little'
}

/** What the newest clip of the last four weeks shows. */
export async function videoOf(
  context: Context,
  athleteId: string,
  today: CalendarDay,
): Promise<readonly VideoMeasure[]> {
  const { estimate } = await loadFitness(context, athleteId, today)
  const mileSpeedMps = estimate.state === 'ready' ? MILE_M / estimate.mile.timeS : null
  return flaggedMeasures(context, athleteId, { from: addDays(today, -FINDING_DAYS), mileSpeedMps })
}

/** What there is to work on now; also read where the runner begins to. */
export function findingsIn(
  summary: FormSummary,
  video: readonly VideoMeasure[],
  today: CalendarDay,
): readonly FormFinding[] {
  const from = addDays(today, -FINDING_DAYS)
  const late = summary.changes.find(
    ({ kind, day, contact }) => kind !== 'run' && contact !== null && day >= from,
  )
  const { trends = [], lastDay = '' } = summary.series[0] ?? {}
  return findForm({
    late: late === undefined ? null : lateContactOf(late),
    trends: lastDay >= from ? trends : [],
    video,
  })
}

function lateContactOf({ id, day, breakdown, contact }: RunChange): LateContact | null {
  if (contact === null || breakdown.state === 'not-measurable') return null
  const { index, early, late } = breakdown
  return { runId: id, day, index, early, late, ...contact }
}

/** The run of the finding, else the newest session or race, else the newest run. */
function latestOf({ changes }: FormSummary, findings: readonly FormFinding[]) {
  const found = findings.find(({ source }) => source === 'session')
  return (
    changes.find(({ id }) => id === found?.sourceId) ??
    changes.find(({ kind }) => kind !== 'run') ??
    changes[0]
  )
}

function headlineOf(state: FormView['state'], [first]: readonly FormFinding[]): Message {
  // A clip shows a fault without any watch.
  if (first !== undefined) return message(`form.cue.${first.fault}`)
  return message(state === 'ready' ? 'form.headline.nothing' : `form.headline.${state}`)
}

function leadOf(
  state: FormView['state'],
  {
    findings,
    latest,
    summary,
    today,
  }: {
    readonly today: CalendarDay
    readonly findings: readonly FormFinding[]
    readonly latest: RunChange | undefined
    readonly summary: FormSummary
  },
): readonly Message[] {
  const [first] = findings
  if (first !== undefined) return [showFinding(first, summary).says]
  if (state !== 'ready') return [message(`form.lead.${state}`)]
  const contact = latest?.contact ?? null
  if (latest === undefined || contact === null) return [message('form.lead.nothing-to-compare')]
  const values = {
    kind: latest.kind === 'rep-ends' ? 'ends' : latest.kind,
    freshMs: Math.round(contact.freshMs),
    tiredMs: Math.round(contact.tiredMs),
  }
  if (latest.breakdown.state === 'held')
    return [message('form.lead.held', { ...values, least: Math.ceil(contact.leastChangeMs) })]
  const isOld = latest.day < addDays(today, -FINDING_DAYS)
  const why = latest.kind === 'run' ? 'run' : isOld ? 'old' : 'unclear'
  return [message('form.lead.changed', { ...values, why })]
}

export const runView = (run: RunChange): RunFormView => ({
  activityId: run.id,
  day: run.day,
  name: run.name,
  title: run.title,
  kind: run.kind,
  breakdown: run.breakdown,
  speedMps: run.speedMps,
  contact: run.contact,
  fresh: run.fresh,
  tired: run.tired,
  repetitions: run.repetitions,
})

/** Eight of ten runs at the speed of the latest one, by the runner's own model. */
function usualContact({ series }: FormSummary, run: RunChange): FormView['usual'] {
  const model = series
    .find(({ key }) => key === run.seriesKey)
    ?.models.find(({ metric }) => metric === 'groundContactMs')
  if (model === undefined || run.speedMps === null || !sawSpeed(model, run.speedMps)) return null
  const { mean } = expectedForm(model, { speedMps: run.speedMps, grade: 0, shoe: null })
  const at = (off: number) => Math.exp(mean + off)
  return { low: at(-Z80 * model.runSd), high: at(Z80 * model.runSd) }
}

function missingOf({ series }: FormSummary): readonly Message[] {
  const [first] = series
  const contact = first?.models.find(({ metric }) => metric === 'groundContactMs')
  if (contact !== undefined && lacksOwnSlope(contact)) return [message('form.missing.range')]
  if (first?.missing == null) return []
  const { minutes, neededMin } = first.missing
  const leftMin = Math.ceil(neededMin - minutes)
  return [message('form.missing.minutes', { minutes: Math.floor(minutes), neededMin, leftMin })]
}

function sensorView({ key, sensor, firmware, firstDay, lastDay, runs }: FormSeries) {
  const { place, device, pod, unit } = sensor
  return {
    key,
    place,
    name: pod === 'stryd' ? 'Stryd' : device === null ? null : deviceInWords(device),
    unit: pod !== null || unit?.maker == null ? null : unit.maker,
    firmware: unit?.firmware ?? (place === 'wrist' ? firmware : null),
    firstDay,
    lastDay,
    runs,
  }
}

/** The trends of the sensor in use, with what older sensors said at about the same speed. */
function trendsOf([now, ...older]: readonly FormSeries[]): FormView['trends'] {
  if (now === undefined) return []
  return now.trends.map(({ metric, speedMps, usual, months, change }) => ({
    metric,
    speedMps,
    usual,
    change,
    series: [
      { sensorKey: now.key, months },
      ...older.flatMap(({ key, trends }) => {
        const same = trends.find(
          (one) => one.metric === metric && Math.abs(one.speedMps / speedMps - 1) <= NEAR_SPEED,
        )
        return same === undefined ? [] : [{ sensorKey: key, months: same.months }]
      }),
    ],
  }))
}

/** By the sensor in use, each with its reason where it cannot be told. */
function stiffnessIn({ series: [now] }: FormSummary): FormView['stiffness'] {
  const found = now?.stiffness ?? stiffnessOf({ runs: [], models: [], heightM: null, speeds: [] })
  return found.map((one) =>
    one.state === 'measured' ? one : { ...one, says: message(`form.no-stiffness.${one.why}`) },
  )
}

/** Said only where both of the last two months agree. */
function balanceOf(series: FormSeries | undefined): Message | null {
  const trend = series?.trends.findLast(({ metric }) => metric === 'balanceLeftPct')
  const last = trend?.months.slice(-2) ?? []
  const [first, second] = last.map(({ value }) => value - EVEN_PCT)
  if (first === undefined || second === undefined) return null
  const isApart = Math.min(Math.abs(first), Math.abs(second)) > LEAST_BALANCE && first * second > 0
  const left = EVEN_PCT + second
  const values = {
    left: Math.round(10 * left) / 10,
    right: Math.round(10 * (100 - left)) / 10,
  }
  return message(isApart ? 'form.balance.apart' : 'form.balance.even', values)
}

/** Whether the form holds better as the block goes on. */
function courseOf(sessions: readonly RunChange[]): Message {
  const course = breakdownCourse(
    sessions.flatMap(({ day, breakdown }) => {
      if (breakdown.state === 'not-measurable') return []
      const contact = breakdown.changes.find(({ metric }) => metric === 'groundContactMs')
      return contact === undefined ? [] : [{ dayNumber: dayNumber(day), ...contact }]
    }),
  )
  if (course.state === 'not-enough')
    return message('form.course.not-enough', {
      sessions: course.sessions,
      needed: course.needed,
    })
  return message(`form.course.${course.state}`, {
    lowShare: course.low,
    highShare: course.high,
  })
}
