import { expect, test } from 'vitest'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { openDays } from './open-days.ts'

type Day = Pick<PlanSession, 'day' | 'role' | 'state'>

function planOf(sessions: readonly Day[]): PlanView {
  const week = { startDay: '2026-06-01', sessions }
  return { startDay: '2026-06-01', raceDay: '2026-06-14', weeks: [week] } as unknown as PlanView
}
const days = (sessions: readonly Day[], today: string) =>
  openDays(planOf(sessions), today).map(({ day, session }) => [
    day.slice(-2),
    session?.role ?? 'free',
  ])

test('from today to the day before the race, with what stands on them', () => {
  const sessions = [
    { day: '2026-06-10', role: 'easy', state: 'done' },
    { day: '2026-06-11', role: 'quality', state: 'ahead' },
    { day: '2026-06-12', role: 'race', state: 'ahead' },
    { day: '2026-06-13', role: 'rest', state: 'ahead' },
  ] as const
  expect(days(sessions, '2026-06-09')).toEqual([
    ['09', 'free'],
    ['11', 'quality'],
    ['13', 'free'],
  ])
})

test('a plan that begins later opens with its first day, and offers four weeks at most', () => {
  expect(days([], '2026-05-20')[0]).toEqual(['01', 'free'])
  const long = { ...planOf([]), raceDay: '2026-12-01' }
  expect(openDays(long, '2026-06-01')).toHaveLength(28)
})

test('after the race nothing is open', () => {
  expect(days([], '2026-06-14')).toEqual([])
})
