import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { backupsToRemove } from './retention.ts'
import type { Backup } from './schema.ts'

const dayOf = (instant: string) => instant.slice(0, 10)

const backup = (kind: Backup['kind'], day: string, hour = '04'): Backup => ({
  name: `${kind}-${day}T${hour}`,
  bytes: 1,
  createdAt: `${day}T${hour}:00:00.000Z`,
  kind,
  version: null,
  contents: null,
  missing: [],
})

/** What is left when a backup is made each day and the old ones go each time. */
function afterDays(days: number): readonly string[] {
  let kept: readonly Backup[] = []
  for (let day = 0; day < days; day++) {
    kept = [...kept, backup('daily', addDays('2026-01-01', day))]
    const gone = new Set(backupsToRemove(kept, dayOf))
    kept = kept.filter((one) => !gone.has(one))
  }
  return kept.map(({ createdAt }) => dayOf(createdAt))
}

test('after months there are seven days and the Sundays of four weeks before them', () => {
  // 1 April 2026 is a Wednesday.
  expect(afterDays(91)).toEqual([
    '2026-03-01',
    '2026-03-08',
    '2026-03-15',
    '2026-03-22',
    '2026-03-26',
    '2026-03-27',
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
    '2026-03-31',
    '2026-04-01',
  ])
})

test('on any day there are seven daily ones and at most four weekly ones', () => {
  for (let days = 7; days < 80; days++) {
    const kept = afterDays(days)
    const last = addDays('2026-01-01', days - 1)
    expect(kept.slice(-7)).toEqual(Array.from({ length: 7 }, (_, i) => addDays(last, i - 6)))
    expect(kept.length).toBeLessThanOrEqual(11)
    if (days > 42) expect(kept).toHaveLength(11)
  }
})

test('of two on one day the later stays', () => {
  const backups = [backup('daily', '2026-01-01', '04'), backup('daily', '2026-01-01', '18')]
  expect(backupsToRemove(backups, dayOf)).toEqual([backups[0]])
})

test('the newest five safety copies stay, and every backup that was asked for', () => {
  const days = Array.from({ length: 30 }, (_, index) => addDays('2026-01-01', index))
  const backups = days.flatMap((day) => [backup('manual', day), backup('safety', day)])
  const gone = backupsToRemove(backups, dayOf)
  expect(gone.every(({ kind }) => kind === 'safety')).toBe(true)
  expect(gone).toHaveLength(25)
  expect(gone.some(({ createdAt }) => dayOf(createdAt) > '2026-01-25')).toBe(false)
})
