import { describe, expect, test } from 'vitest'
import { buildSession } from './library/build-session.ts'
import { sayElements, sayMainPart } from './say-workout.ts'
import { pacesFor } from './testing/a-runner.ts'
import type { Step } from './workout.ts'

const paces = pacesFor(360)
const context = {
  paces,
  place: 'track',
  lapM: 400,
  byEffort: false,
  maximumSprintMps: null,
} as const
const titleOf = (id: string) => sayMainPart(buildSession(id, context, 0).elements)

const piece = (distanceM: number, symbol: 'MI' | '5K'): Step => ({
  kind: 'step',
  intent: 'work',
  duration: { kind: 'distance', distanceM },
  target: { kind: 'pace', symbol, band: paces[symbol] },
  cue: null,
  gradePct: null,
})

describe('a session in one line', () => {
  test('repetitions with their pace, recoveries left out', () => {
    expect(titleOf('R1')).toBe('8 × 200 m at mile pace')
  })

  test('a pace that two pieces share is said once, with the last of them', () => {
    expect(titleOf('R13')).toBe('1200 m, then 400 m at goal mile pace')
    expect(sayElements([piece(600, 'MI'), piece(400, 'MI'), piece(200, 'MI')])).toBe(
      '600 m, then 400 m, then 200 m at mile pace',
    )
  })

  test('what is left of a repeat and run once is no repeat', () => {
    const once = { kind: 'repeat', times: 1, steps: [piece(1000, '5K')] } as const
    expect(sayElements([once, piece(400, '5K')])).toBe('1000 m, then 400 m at 5K pace')
  })

  test('pieces of another pace keep theirs', () => {
    expect(sayElements([piece(1000, '5K'), piece(400, 'MI')])).toBe(
      '1000 m at 5K pace, then 400 m at mile pace',
    )
  })
})
