import { describe, expect, test } from 'vitest'
import { daysOf, linesOn, markOfDay, roundFastM } from './day-lines.ts'

const MONDAY = '2026-03-23'
const session = (id: string, day: string, state: 'done' | 'changed' | 'missed' | 'ahead') =>
  ({ id, day, role: 'easy', state }) as const
const run = (day: string, sessionId: string | null, distanceM = 10_000) => ({
  activityId: `run-${day}-${distanceM}`,
  day,
  distanceM,
  movingTimeS: distanceM / 3,
  fastM: 0,
  sessionId,
})

test('a week has seven days from its Monday on, also when the clocks change', () => {
  expect(daysOf({ startDay: MONDAY })).toEqual([
    '2026-03-23',
    '2026-03-24',
    '2026-03-25',
    '2026-03-26',
    '2026-03-27',
    '2026-03-28',
    '2026-03-29',
  ])
})

describe('the lines of a day', () => {
  const early = session('early', '2026-03-26', 'done')
  const week = {
    sessions: [session('a', MONDAY, 'changed'), early, session('b', '2026-03-28', 'ahead')],
    runs: [
      run(MONDAY, 'a', 2000),
      run(MONDAY, 'a', 5000),
      run(MONDAY, null, 3000),
      run('2026-03-25', 'early'),
    ],
  }

  test('a session comes with the sum of its runs of the day, then the runs beside it', () => {
    const [first, second] = linesOn(week, MONDAY)
    expect(first).toMatchObject({ mark: 'changed', ran: { distanceM: 7000 }, ranOn: null })
    expect(second).toMatchObject({ kind: 'run', session: null, run: { distanceM: 3000 } })
  })

  test('a session that was run a day early says so on both days', () => {
    expect(linesOn(week, '2026-03-25')).toMatchObject([{ kind: 'run', session: early }])
    expect(linesOn(week, '2026-03-26')).toMatchObject([
      { mark: 'done', ran: null, ranOn: '2026-03-25' },
    ])
  })

  test('a day has one mark: rest, planned, or what was run', () => {
    const markOn = (day: string) => markOfDay(linesOn(week, day))
    expect(markOn('2026-03-24')).toBe('rest')
    expect(markOn('2026-03-28')).toBe('planned')
    expect(markOn(MONDAY)).toBe('changed')
    expect(markOn('2026-03-25')).toBe('done')
  })
})

test('fast metres are said in steps of 50 m', () => {
  expect([0, 24, 937, 1499].map(roundFastM)).toEqual([0, 0, 950, 1500])
})
