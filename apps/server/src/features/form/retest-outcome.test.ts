import { drawnRecording, DRAWN } from '@bell-lap/form/testing/drawn-runner'
import type { DrawnRunner } from '@bell-lap/form/testing/drawn-runner'
import { readClip } from '@bell-lap/form/video/read-clip'
import type { FormTrend } from '@bell-lap/form/watch/trend'
import { textOf } from '@bell-lap/text/text-of'
import { expect, test } from 'vitest'
import type { FormClip } from '../form-video/index.ts'
import { retestAnswer } from './retest-outcome.ts'
import type { RetestEvidence } from './retest-outcome.ts'
import type { FormSummary, RunChange } from './summarise-forms.ts'
import type { Baseline, FormWork } from './work-store.ts'

const { say } = textOf({ locale: 'en-GB', units: 'metric' })
const NOTHING: FormSummary = { series: [], changes: [], notMeasurable: 0 }
const SENSOR = 'wrist / Watch'

function workOn(baseline: Baseline): FormWork {
  const days = { begunOn: '2026-02-10', retestOn: '2026-03-10' }
  return { id: 'work', fault: 'late-contact', drill: 'ankling', drillM: 20, ...days, baseline }
}
const answerOf = (baseline: Baseline, evidence: Partial<RetestEvidence>) =>
  retestAnswer(workOn(baseline), { summary: NOTHING, clips: [], ...evidence })
const said = (answer: ReturnType<typeof answerOf>) => {
  const text = answer.outcome ?? answer.notYet
  return text === null ? '' : say(text).replaceAll(/\s/g, ' ')
}

const SESSION: Baseline = {
  source: 'session',
  measure: 'groundContactMs',
  value: 212,
  excess: 12,
  leastChange: 3,
  sensorKey: SENSOR,
}

function session(day: string, changeMs: number, seriesKey = SENSOR): RunChange {
  const contact = { freshMs: 200, tiredMs: 200 + changeMs, changeMs, leastChangeMs: 4 }
  return {
    id: day,
    day,
    name: null,
    title: null,
    seriesKey,
    kind: 'repetitions',
    breakdown: { state: 'held', index: 1, changes: [], early: 6, late: 6 },
    speedMps: 5,
    contact: { ...contact, lowMs: changeMs - 2, highMs: changeMs + 2 },
    fresh: {},
    tired: {},
    repetitions: [],
  }
}

test('the first session from the day on is compared; an earlier one and another sensor are not', () => {
  const changes = [session('2026-03-20', 12), session('2026-03-12', 4), session('2026-03-01', 0)]
  const found = answerOf(SESSION, { summary: { ...NOTHING, changes } })
  expect(found.result).toBe('better')
  expect(said(found)).toContain('was 12 ms then and 4 ms on 12 Mar')
  const waiting = answerOf(SESSION, {
    summary: { ...NOTHING, changes: [session('2026-03-01', 0)] },
  })
  expect(waiting.result).toBeNull()
  expect(said(waiting)).toContain('No session and no race')
  const other = { ...NOTHING, changes: [session('2026-03-12', 4, 'trunk / Watch')] }
  expect(said(answerOf(SESSION, { summary: other }))).toContain('another sensor')
})

test('less than what can be told from chance is no clear change', () => {
  const same = answerOf(SESSION, { summary: { ...NOTHING, changes: [session('2026-03-12', 8)] } })
  expect(same.result).toBe('same')
  expect(said(same)).toContain('Less than 5 ms cannot be told from chance')
})

const TREND: Baseline = {
  source: 'trend',
  measure: 'verticalOscillationMm',
  value: 96,
  excess: 9,
  leastChange: 4,
  speedMps: 3.4,
  sensorKey: SENSOR,
}

function summaryOf(values: Readonly<Record<string, number>>, key = SENSOR): FormSummary {
  const months = Object.entries(values).map(([month, value]) => ({
    month,
    value,
    low: value - 1,
    high: value + 1,
    runs: 8,
  }))
  const trend = (speedMps: number, off: number): FormTrend => ({
    metric: 'verticalOscillationMm',
    speedMps,
    usual: { low: 85, high: 90 },
    months: months.map((one) => ({ ...one, value: one.value + off })),
    change: { state: 'not-enough', months: 0, needed: 4 },
  })
  const sensor = { place: 'wrist', device: 'Watch', pod: null, unit: null } as const
  const days = { firstDay: '2025-09-01', lastDay: '2026-04-20' }
  const trends = [trend(3.35, 0), trend(5, 100)]
  const missing = { models: [], stiffness: [], missing: null }
  return {
    ...NOTHING,
    series: [{ key, sensor, firmware: null, ...days, runs: 90, ...missing, trends, stiffness: [] }],
  }
}
const BEFORE = { '2025-12': 87, '2026-01': 95, '2026-02': 97 }

test('a trend is compared month with month, at its speed and with its sensor', () => {
  const better = answerOf(TREND, { summary: summaryOf({ ...BEFORE, '2026-03': 87 }) })
  expect(better.result).toBe('better')
  expect(said(better)).toContain('was 96 mm then and 87 mm in March')
  const worse = answerOf(TREND, { summary: summaryOf({ ...BEFORE, '2026-03': 106 }) })
  expect(worse.result).toBe('worse')
  expect(said(answerOf(TREND, { summary: summaryOf(BEFORE) }))).toContain('at least two minutes')
  const other = summaryOf({ ...BEFORE, '2026-03': 87 }, 'trunk / Watch')
  expect(said(answerOf(TREND, { summary: other }))).toContain('another sensor')
})

const CLIP: Baseline = {
  source: 'video',
  measure: 'trunkDeg',
  value: 19,
  excess: 7,
  leastChange: 2,
  speedMps: 4,
  near: 'right',
}

function clip(day: string, change: Partial<DrawnRunner>, speedMps: number | null = 4): FormClip {
  const form = readClip(drawnRecording({ ...DRAWN, ...change }), { cameraSpeed: 0 })
  if (form.kind === 'refused') throw new Error('expected a form')
  return {
    id: day,
    day,
    createdAt: `${day}T10:00:00Z`,
    name: day,
    condition: 'fresh',
    speedMps,
    source: 'pose-model',
    slowFactor: 1,
    fileName: null,
    cameraSpeed: 0,
    form: { ...form, steps: [...form.steps] },
  }
}

test('a clip is compared with the first one after it of the same leg at the same speed', () => {
  const upright = clip('2026-03-11', { trunkDeg: 9 })
  const found = answerOf(CLIP, { clips: [clip('2026-03-30', { trunkDeg: 25 }), upright] })
  expect(found.result).toBe('better')
  expect(said(found)).toContain('was 19° then and 9° on 11 Mar')
  expect(answerOf(CLIP, { clips: [clip('2026-03-11', { trunkDeg: 19.5 })] }).result).toBe('same')
  expect(said(answerOf(CLIP, { clips: [clip('2026-03-01', {})] }))).toContain('no clip since')
  const faster = answerOf(CLIP, { clips: [clip('2026-03-11', {}, 5)] })
  expect(said(faster)).toContain('at another speed')
  const left = answerOf({ ...CLIP, near: 'left' }, { clips: [upright] })
  expect(said(left)).toContain('your other leg')
})

test('a trunk that leaned back is better further forward', () => {
  const back = { ...CLIP, value: -3, excess: 5 }
  expect(answerOf(back, { clips: [clip('2026-03-11', { trunkDeg: 6 })] }).result).toBe('better')
})
