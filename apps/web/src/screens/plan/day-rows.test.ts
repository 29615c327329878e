import { textOf } from '@bell-lap/text/text-of'
import { expect, test } from 'vitest'
import { freeDayWords, rowsOf } from './day-rows.ts'

const { t } = textOf({ locale: 'en-GB', units: 'metric' })
const DAY = '2026-04-01'
const WEEK = { sessions: [], runs: [], strength: [] }
const NONE: ReadonlySet<string> = new Set()

test('a rest day on which form is measured again says so', () => {
  const asked = { day: DAY, today: '2026-03-30' }
  const plain = rowsOf(WEEK, { ...asked, retests: NONE }, t)
  expect(freeDayWords(plain, t)).toBe('Rest')
  const retest = rowsOf(WEEK, { ...asked, retests: new Set([DAY]) }, t)
  expect(freeDayWords(retest, t)).toBe('Rest + form re-test')
})

test('a run on that day carries it as well', () => {
  const run = {
    activityId: 'run',
    day: DAY,
    distanceM: 8000,
    movingTimeS: 2400,
    fastM: 0,
    sessionId: null,
  }
  const week = { ...WEEK, runs: [run] }
  const { rows } = rowsOf(week, { day: DAY, today: DAY, retests: new Set([DAY]) }, t)
  expect(rows.map(({ also }) => also)).toEqual(['+ form re-test'])
})
