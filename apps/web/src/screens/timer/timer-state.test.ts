import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, elapsedS, isOver, startTimer } from './timer-state.ts'
import type { TimerEvent } from './timer-state.ts'
import type { TimerStep } from './timer-steps.ts'

const step = (endsAfterS: number | null): TimerStep => ({
  name: 'Work',
  place: '',
  length: '',
  target: null,
  cue: null,
  endsAfterS,
  expectedS: 60,
  splitsS: [],
  work: true,
  open: false,
})
const STEPS = [step(600), step(null), step(90), step(null)]
const T0 = 1_700_000_000_000
const at = (seconds: number) => T0 + seconds * 1000

describe('the timer', () => {
  test('a step with a time ends by itself, a step with a distance by a tap', () => {
    let state = advance(startTimer(T0), 'tick', STEPS, at(599))
    expect(state.stepIndex).toBe(0)
    state = advance(state, 'tick', STEPS, at(610))
    expect(state).toMatchObject({ stepIndex: 1, lapsS: [600] })
    expect(elapsedS(state, at(610))).toBe(10)
    state = advance(state, 'next', STEPS, at(688.5))
    expect(state.lapsS).toEqual([600, 88.5])
  })

  test('a phone that slept is right again at the first look', () => {
    const run = advance(advance(startTimer(T0), 'next', STEPS, at(10)), 'next', STEPS, at(98))
    const later = advance(run, 'tick', STEPS, at(98 + 90 + 40))
    expect(later).toMatchObject({ stepIndex: 3, lapsS: [10, 88, 90] })
    expect(elapsedS(later, at(98 + 90 + 40))).toBe(40)
  })

  test('a pause does not count', () => {
    let state = advance(startTimer(T0), 'pause', STEPS, at(100))
    expect(elapsedS(state, at(5000))).toBe(100)
    state = advance(state, 'resume', STEPS, at(400))
    expect(elapsedS(state, at(450))).toBe(150)
    expect(advance(state, 'tick', STEPS, at(450)).stepIndex).toBe(0)
  })

  test('a tap too many is taken back, to the second', () => {
    const before = advance(startTimer(T0), 'tick', STEPS, at(30))
    const tapped = advance(before, 'next', STEPS, at(40))
    const back = advance(tapped, 'back', STEPS, at(43))
    expect(back).toMatchObject({ stepIndex: 0, lapsS: [] })
    expect(elapsedS(back, at(43))).toBe(43)
  })

  test('stopping early keeps what was run', () => {
    const state = advance(startTimer(T0), 'stop', STEPS, at(75))
    expect(isOver(state, STEPS)).toBe(true)
    expect(state.lapsS).toEqual([75])
  })

  test('whatever is tapped, the laps and the running step add up to the time that passed', () => {
    const events = fc.array(
      fc.tuple(
        fc.constantFrom<TimerEvent>('tick', 'next', 'back'),
        fc.integer({ min: 0, max: 400_000 }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(events, (list) => {
        let state = startTimer(T0)
        let nowMs = T0
        for (const [event, waitMs] of list) {
          nowMs += waitMs
          state = advance(state, event, STEPS, nowMs)
        }
        const ran = state.lapsS.reduce((sum, lap) => sum + lap, 0)
        if (!isOver(state, STEPS)) {
          expect(ran + elapsedS(state, nowMs)).toBeCloseTo((nowMs - T0) / 1000, 6)
        }
        expect(state.lapsS).toHaveLength(state.stepIndex)
      }),
    )
  })
})
