import { describe, expect, test } from 'vitest'
import { contextFor } from '../testing/a-runner.ts'
import { workoutTotals } from '../totals.ts'
import { withDrill, withoutDrill } from './add-drill.ts'
import { buildSession } from './build-session.ts'

const ANKLING = { drill: 'ankling', distanceM: 20 } as const
const context = { ...contextFor(330), distanceM: 8000 }

describe('a drill in an easy run', () => {
  test('comes halfway, and the run is as long as before', () => {
    const easy = buildSession('E2', context, 0)
    const drilled = withDrill(easy, ANKLING)
    expect(drilled.elements.map((one) => one.kind === 'step' && one.intent)).toEqual([
      'work',
      'drill',
      'work',
    ])
    expect(workoutTotals(drilled).distanceM).toBeCloseTo(workoutTotals(easy).distanceM, 3)
  })

  test('comes before the strides, where the run has some', () => {
    const strides = buildSession('E3', { ...context, strides: 4 }, 0)
    const { elements } = withDrill(strides, ANKLING)
    expect(elements[1]).toMatchObject({ kind: 'step', intent: 'drill' })
    expect(elements.at(-1)).toEqual(strides.elements.at(-1))
  })

  test('is there once, and can be taken out', () => {
    const once = withDrill(buildSession('E3', { ...context, strides: 4 }, 0), ANKLING)
    expect(withDrill(once, ANKLING)).toBe(once)
    const without = withoutDrill(once, ANKLING)
    expect(without.elements.some((one) => one.kind === 'step' && one.intent === 'drill')).toBe(
      false,
    )
    expect(withoutDrill(without, ANKLING)).toBe(without)
  })
})
