import { programTextOf } from '@bell-lap/text/program-text'
import { message, verbatim } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import type { ShownPlan } from './plan-text.ts'
import { planLines } from './plan-text.ts'

const metric = programTextOf({ locale: 'en-GB', units: 'metric' })
const imperial = programTextOf({ locale: 'en-GB', units: 'imperial' })
const session = {
  role: 'quality',
  moved: false,
  durationS: 3000,
  workout: { sessionId: 'R3', title: verbatim('6 × 400 m at mile pace'), elements: [] },
}
const plan: ShownPlan = {
  race: { name: verbatim('Spring Mile'), day: '2027-02-14' },
  goal: { goalTimeS: 330 },
  notes: [{ text: verbatim('Easy days stay easy.') }],
  weeks: [
    {
      number: 1,
      startDay: '2026-11-23',
      phase: 'base',
      cutBack: true,
      distanceM: 42_000,
      fastM: 1600,
      focus: verbatim('Strides and hills.'),
      explain: [
        { says: message('term.long-run-day'), value: 1, weight: 6 },
        { says: message('term.left-out'), value: 1, weight: 10 },
      ],
      ran: { distanceM: 0 },
      wholeDistanceM: 42_000,
      runs: [],
      sessions: [
        { ...session, day: '2026-11-24', state: 'done', moved: true },
        {
          ...session,
          day: '2026-11-25',
          state: 'ahead',
          role: 'rest',
          workout: { sessionId: 'R3', title: verbatim('Rest'), elements: [] },
        },
      ],
    },
  ],
}

test('a plan names the race, the goal, each week and each session', () => {
  expect(planLines(plan, metric)).toEqual([
    'Spring Mile, Sun 14 Feb 2027, goal 5:30: 1 week',
    '',
    'Week 1, from Mon 23 Nov · Base, cut-back week · 42.0 km · 1.6 km fast\n  Strides and hills.',
    '✓ Tue 24 Nov  6 × 400 m at mile pace  50 min (moved)',
    '  Wed 25 Nov  Rest',
    '',
    'Easy days stay easy.',
  ])
  expect(planLines(plan, imperial)[2]).toContain('26.1 mi')
})

test('asked to explain, it says what each week gave up, heaviest first', () => {
  const lines = planLines(plan, metric, true)
  expect(lines.slice(5, 8)).toEqual([
    '  given up: 16.00 in all',
    '     10.00  wanted sessions without a day (1.00 × 10)',
    '      6.00  days away from your long run day (1.00 × 6)',
  ])
})

test('what was run counts, planned or not', () => {
  const weeks = plan.weeks.map((week) => ({
    ...week,
    ran: { distanceM: 17_000 },
    wholeDistanceM: 47_000,
    runs: [
      { day: '2026-11-24', distanceM: 9000, sessionId: 'quality' },
      { day: '2026-11-26', distanceM: 8000, sessionId: null },
    ],
  }))
  const lines = planLines({ ...plan, weeks }, metric)
  expect(lines[2]).toContain('17 of 47 km run')
  expect(lines).toContain('✓ Thu 26 Nov  Run, 8.0 km, not planned')
})
