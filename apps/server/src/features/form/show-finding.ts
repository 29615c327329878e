import { ADVICE } from '@bell-lap/form/findings/fault'
import type { FormDrill } from '@bell-lap/form/findings/fault'
import type { FormFinding } from '@bell-lap/form/findings/finding'
import type { FormTrend } from '@bell-lap/form/watch/trend'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { FormView } from './schema.ts'
import type { FormSummary, RunChange } from './summarise-forms.ts'

type FindingView = FormView['findings'][number]

const STEPS = [1, 2, 3] as const

/** A finding with everything there is to say of it. */
export function showFinding(finding: FormFinding, summary: FormSummary): FindingView {
  const { fault } = finding
  const { drill, drillM, sessions, matters, helps } = ADVICE[fault]
  return {
    ...finding,
    says: saysOf(finding, summary),
    cue: message(`form.cue.${fault}`),
    matters: { grade: matters, text: message(`form.matters.${fault}`) },
    helps: { grade: helps, text: message(`form.helps.${fault}`) },
    drill: {
      id: drill,
      name: drillName(drill, drillM),
      steps: STEPS.map((step) => message(`form.drill.${drill}.${step}`)),
      stop: message(`form.stop.${fault}`),
      sessions: sessions.map((id) => message(`session.${id}.name`)),
    },
  }
}

export const drillName = (drill: FormDrill, distanceM: number): Message =>
  message('form.drill-name', { drill: message(`drill.${drill}`), distanceM })

function saysOf(finding: FormFinding, summary: FormSummary): Message {
  const { source, measure, excess, low, high, leastChange, sourceId, day } = finding
  if (source === 'session') {
    const run = summary.changes.find(({ id }) => id === sourceId)
    return sessionSays(finding, run)
  }
  const about = { low: shownSize(measure, low), high: shownSize(measure, high) }
  const sizes = {
    excess: shownSize(measure, excess),
    least: shownSize(measure, leastChange),
    ...about,
  }
  if (source === 'video')
    return message(`form.measured.video.${measure}`, {
      ...sizes,
      value: shownSize(measure, finding.value),
      day,
    })
  const trend = trendOfFinding(finding, summary)
  return message(`form.measured.trend.${measure}`, {
    ...sizes,
    speedMps: trend?.speedMps ?? null,
    sinceDay: trend?.change.state === 'up' ? `${trend.change.since}-01` : null,
  })
}

/** The trend that a finding was made from. */
export const trendOfFinding = (
  { measure, excess }: FormFinding,
  { series }: FormSummary,
): FormTrend | undefined =>
  series[0]?.trends.find(
    ({ metric, change }) => metric === measure && change.state === 'up' && change.change === excess,
  )

function sessionSays(
  { excess, low, high, leastChange }: FormFinding,
  run: RunChange | undefined,
): Message {
  return message('form.measured.session', {
    kind: run?.kind === 'rep-ends' ? 'ends' : (run?.kind ?? 'repetitions'),
    excess: Math.round(excess),
    low: Math.round(low),
    high: Math.round(high),
    least: Math.ceil(leastChange),
    speedMps: run?.speedMps ?? null,
  })
}

/** Leg lengths are said in hundredths, all else in whole units. */
export const shownSize = (measure: string, value: number): number =>
  Math.round(measure.endsWith('Legs') ? 100 * value : value)
