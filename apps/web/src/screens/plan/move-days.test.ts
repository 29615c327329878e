import { describe, expect, test } from 'vitest'
import { daysToMoveTo } from './move-days.ts'

describe('days to which a session can move', () => {
  test('its own week and the next, without the past and without its own day', () => {
    const days = daysToMoveTo('2026-11-25', '2026-11-24')
    expect(days[0]).toBe('2026-11-24')
    expect(days).not.toContain('2026-11-25')
    expect(days.at(-1)).toBe('2026-12-06')
    expect(days).toHaveLength(12)
  })

  test('a missed session moves from today on', () => {
    const days = daysToMoveTo('2026-11-17', '2026-11-24')
    expect(days[0]).toBe('2026-11-24')
    expect(days.at(-1)).toBe('2026-12-06')
  })
})
