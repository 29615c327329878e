import { verbatim } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import type { Workout, WorkoutElement, WorkoutStep } from '../api/plan.ts'
import { asAnswered } from '../testing/as-answered.ts'
import { barsOf, drawnBars, mainStepsOf, secondsOf, stepsOf } from './bars-of.ts'

type Target = WorkoutStep['target']
type Duration = WorkoutStep['duration']

const EASY: Target = {
  kind: 'effort',
  symbol: 'E',
  band: { slowMps: 3, fastMps: 3.4 },
  cr10: [2, 3],
}
const MILE: Target = { kind: 'pace', symbol: 'MI', band: { slowMps: 5.8, fastMps: 6.2 } }
const STANDING: Target = { kind: 'none', speedMps: 1 }

const step = (intent: WorkoutStep['intent'], duration: Duration, target: Target): WorkoutStep => ({
  kind: 'step',
  intent,
  duration,
  target,
  cue: null,
  gradePct: null,
})

function workout(elements: readonly WorkoutElement[]): Workout {
  return {
    sessionId: 'R3',
    family: 'R',
    title: asAnswered(verbatim('6 × 400 m at mile pace')),
    place: 'track',
    expectedCr10: 7,
    elements: [...elements],
  }
}

const sixFourHundreds = workout([
  step('warmup', { kind: 'time', timeS: 900 }, EASY),
  {
    kind: 'repeat',
    times: 6,
    steps: [
      step('work', { kind: 'distance', distanceM: 400 }, MILE),
      step('recovery', { kind: 'time', timeS: 90 }, STANDING),
    ],
  },
  step('cooldown', { kind: 'time', timeS: 600 }, EASY),
])

describe('a session as bars', () => {
  test('repeats are written out', () => {
    expect(stepsOf(sixFourHundreds.elements)).toHaveLength(14)
  })

  test('a repeat inside a repeat multiplies', () => {
    const inner = step('work', { kind: 'distance', distanceM: 200 }, MILE)
    const sets = { kind: 'repeat', times: 3, steps: [{ kind: 'repeat', times: 4, steps: [inner] }] }
    expect(stepsOf([sets as WorkoutElement])).toHaveLength(12)
  })

  test('a distance lasts as long as the middle of its band takes', () => {
    expect(secondsOf(step('work', { kind: 'distance', distanceM: 600 }, MILE))).toBeCloseTo(100, 9)
  })

  test('an open step counts with what is expected of it', () => {
    expect(secondsOf(step('rest', { kind: 'open', expectedS: 240 }, STANDING))).toBe(240)
  })

  test('standing has no intensity, mile pace is level four of five', () => {
    const levels = barsOf(sixFourHundreds).map((bar) => bar.level)
    expect(levels.slice(0, 4)).toEqual([0, 4, null, 4])
  })

  test('a step without length is not drawn', () => {
    expect(barsOf(workout([step('work', { kind: 'time', timeS: 0 }, MILE)]))).toEqual([])
  })

  test('what the session is about are its 400s, not the longer warm-up', () => {
    const main = mainStepsOf(sixFourHundreds)
    expect(main).toHaveLength(6)
    expect(main[0]?.duration).toEqual({ kind: 'distance', distanceM: 400 })
  })

  test('six 400s are six fast bars, and the warm-up takes less room than its time', () => {
    const drawn = drawnBars(sixFourHundreds)
    expect(drawn.map(({ isFast }) => isFast).filter(Boolean)).toHaveLength(6)
    expect(drawn[0]).toEqual({ weight: 30, level: 0, isFast: false })
    const share = (bars: readonly { weight: number }[], of: number) =>
      (bars[of]?.weight ?? 0) / bars.reduce((sum, { weight }) => sum + weight, 0)
    const bySeconds = barsOf(sixFourHundreds).map(({ seconds }) => ({ weight: seconds }))
    expect(share(drawn, 0)).toBeLessThan(share(bySeconds, 0) / 1.5)
  })

  test('of thirty fast pieces, as many are drawn as fit into the narrowest cell', () => {
    const many = workout([
      step('warmup', { kind: 'time', timeS: 900 }, EASY),
      {
        kind: 'repeat',
        times: 30,
        steps: [
          step('work', { kind: 'distance', distanceM: 200 }, MILE),
          step('recovery', { kind: 'time', timeS: 60 }, EASY),
        ],
      },
      step('cooldown', { kind: 'time', timeS: 600 }, EASY),
    ])
    const drawn = drawnBars(many)
    const fast = drawn.filter(({ isFast }) => isFast).length
    expect(fast).toBe(20)
    expect(3 * fast + (drawn.length - fast)).toBeLessThanOrEqual(96)
    expect(drawn.at(-1)).toMatchObject({ level: 0, weight: Math.sqrt(600) })
  })
})
