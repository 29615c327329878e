import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { toldReason } from './told-reason.ts'

const NIGHT = { rule: 'A12', reason: message('reason.short-night', { sleepS: 14_400 }) } as const
const BUSY = { rule: 'A19', reason: message('reason.busy') } as const

test('the reason of a change is told, and that of a night only to a coach who sees nights', () => {
  expect(toldReason(BUSY, ['workouts', 'results', 'health'])).toBe(BUSY.reason)
  expect(toldReason(NIGHT, ['workouts', 'results', 'health', 'wellness'])).toBe(NIGHT.reason)
  expect(toldReason(NIGHT, ['workouts', 'results', 'health'])).toEqual(
    message('squad.reason-not-shared'),
  )
})
