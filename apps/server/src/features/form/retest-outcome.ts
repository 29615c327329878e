/** What a re-test says: the measure of a finding again, four weeks on, or why it cannot be compared yet. */
import { judgeRetest } from '@bell-lap/form/findings/judge-retest'
import type { MeasuredTwice } from '@bell-lap/form/findings/judge-retest'
import { retestOfMonths } from '@bell-lap/form/findings/retest-months'
import type { FormFinding } from '@bell-lap/form/findings/finding'
import { FLAGGED_MEASURES, wantedOf } from '@bell-lap/form/findings/video-faults'
import { sameSpeed } from '@bell-lap/form/video/compare-clips'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { loadClips } from '../form-video/index.ts'
import type { FormClip } from '../form-video/index.ts'
import type { FormView } from './schema.ts'
import { shownSize, trendOfFinding } from './show-finding.ts'
import type { FormSummary } from './summarise-forms.ts'
import type { Baseline, FormWork } from './work-store.ts'

/** What a re-test looks at. */
export interface RetestEvidence {
  readonly summary: FormSummary
  /** Those of the runner, the latest day first; empty where no work is about a clip. */
  readonly clips: readonly FormClip[]
}

export type RetestAnswer = Pick<FormView['work'][number], 'result' | 'outcome' | 'notYet'>
export const NOT_DUE: RetestAnswer = { result: null, outcome: null, notYet: null }

type Again =
  | { readonly measured: MeasuredTwice; readonly day: CalendarDay; readonly wanted?: 'more' }
  /** Part of the code of a text that says what is missing. */
  | { readonly missing: string; readonly day?: CalendarDay }

/** How the finding was measured, so that the re-test measures the same. */
export async function baselineOf(
  context: Context,
  athleteId: string,
  { finding, summary }: { readonly finding: FormFinding; readonly summary: FormSummary },
): Promise<Baseline> {
  const { source, measure, value, excess, leastChange, sourceId } = finding
  const baseline = { source, measure, value, excess, leastChange }
  if (source === 'session') {
    const sensorKey = summary.changes.find(({ id }) => id === sourceId)?.seriesKey ?? null
    return { ...baseline, sensorKey }
  }
  if (source === 'trend') {
    const speedMps = trendOfFinding(finding, summary)?.speedMps ?? null
    return { ...baseline, speedMps, sensorKey: summary.series[0]?.key ?? null }
  }
  const clip = (await loadClips(context, athleteId)).find(({ id }) => id === sourceId)
  return { ...baseline, speedMps: clip?.speedMps ?? null, near: clip?.form?.near ?? null }
}

export async function clipsToCompare(
  context: Context,
  athleteId: string,
  work: readonly FormWork[],
): Promise<readonly FormClip[]> {
  const isOfClip = work.some(({ baseline }) => baseline.source === 'video')
  return isOfClip ? loadClips(context, athleteId) : []
}

/** Of a re-test whose day has come. */
export function retestAnswer(work: FormWork, evidence: RetestEvidence): RetestAnswer {
  const again = AGAIN[work.baseline.source](work, evidence)
  if ('missing' in again) {
    const day = again.day ?? work.retestOn
    return { ...NOT_DUE, notYet: message(`form.retest-not-yet.${again.missing}`, { day }) }
  }
  const { measured, day, wanted = 'less' } = again
  const result = judgeRetest(measured, wanted)
  return { ...NOT_DUE, result, outcome: outcomeWords(work.baseline, { result, measured, day }) }
}

const AGAIN: Readonly<
  Record<Baseline['source'], (work: FormWork, evidence: RetestEvidence) => Again>
> = { session: sessionAgain, trend: trendAgain, video: clipAgain }

/** The first session or race from the day on, with the same sensor. */
function sessionAgain({ baseline, retestOn }: FormWork, { summary }: RetestEvidence): Again {
  const after = summary.changes.filter(
    ({ day, kind, contact }) => day >= retestOn && kind !== 'run' && contact !== null,
  )
  const session = after.findLast(({ seriesKey }) => isSame(baseline.sensorKey, seriesKey))
  if (session === undefined || session.contact === null)
    return { missing: after.length === 0 ? 'session' : 'sensor' }
  const { changeMs, leastChangeMs } = session.contact
  const leastChange = Math.hypot(baseline.leastChange, leastChangeMs)
  return { measured: { before: baseline.excess, after: changeMs, leastChange }, day: session.day }
}

/** The months from the re-test on at the speed of the finding, with the same sensor. */
function trendAgain({ baseline, begunOn, retestOn }: FormWork, { summary }: RetestEvidence): Again {
  const series = summary.series.find(({ key }) => isSame(baseline.sensorKey, key))
  const speedMps = baseline.speedMps ?? 0
  const [trend] = (series?.trends ?? [])
    .filter(({ metric }) => metric === baseline.measure)
    .toSorted((a, b) => Math.abs(a.speedMps - speedMps) - Math.abs(b.speedMps - speedMps))
  const months = { begun: begunOn.slice(0, 7), retest: retestOn.slice(0, 7) }
  const measured = trend === undefined ? null : retestOfMonths(trend, months)
  if (measured === null) {
    const [inUse] = summary.series
    const isOther = inUse !== undefined && !isSame(baseline.sensorKey, inUse.key)
    return { missing: isOther ? 'sensor' : 'month' }
  }
  return { measured, day: `${measured.month}-01` }
}

/** The first clip from the day on that shows the same leg at the same speed. */
function clipAgain({ baseline, retestOn }: FormWork, { clips }: RetestEvidence): Again {
  const name = FLAGGED_MEASURES.find((one) => one === baseline.measure)
  const after = clips.filter(({ day, form }) => day >= retestOn && form !== null).toReversed()
  const [first] = after
  if (first === undefined || name === undefined) return { missing: 'clip' }
  const { near, speedMps = null } = baseline
  const ofSameLeg = after.filter(({ form }) => isSame(near, form?.near))
  if (ofSameLeg.length === 0) return { missing: 'clip-side', day: first.day }
  const clip = ofSameLeg.find((one) => sameSpeed(speedMps, one.speedMps) !== false)
  const measure = clip?.form?.measures[name]
  if (clip === undefined || measure === undefined)
    return { missing: 'clip-speed', day: (ofSameLeg[0] ?? first).day }
  const leastChange = Math.max(baseline.leastChange, measure.leastChange)
  const measured = { before: baseline.value, after: measure.value, leastChange }
  const day = clip.day
  return wantedOf(name, baseline.value) === 'more'
    ? { measured, day, wanted: 'more' }
    : { measured, day }
}

/** What older versions did not keep is taken for the same. */
const isSame = <T>(before: T | null | undefined, now: T): boolean =>
  before === null || before === undefined || before === now

interface Outcome {
  readonly result: string
  readonly measured: MeasuredTwice
  readonly day: CalendarDay
}

function outcomeWords({ source, measure }: Baseline, { result, measured, day }: Outcome): Message {
  const { before, after, leastChange } = measured
  const size = (value: number) => message(amountOf(measure), { value: shownSize(measure, value) })
  const parts = measure.endsWith('Legs') ? 100 : 1
  return message(`form.outcome.${result}`, {
    what: message(`form.outcome.what.${source === 'session' ? 'session' : measure}`),
    before: size(before),
    now: size(after),
    least: size(Math.ceil(parts * leastChange) / parts),
    day,
    when: source === 'trend' ? 'month' : 'day',
  })
}

function amountOf(measure: string): string {
  if (measure.endsWith('Legs')) return 'form.amount.legs'
  if (measure.endsWith('Deg')) return 'form.amount.degrees'
  return measure.endsWith('Mm') ? 'form.amount.millimetres' : 'form.amount.milliseconds'
}
