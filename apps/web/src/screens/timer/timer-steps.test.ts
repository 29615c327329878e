import { textOf } from '@bell-lap/text/text-of'
import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import type { WorkoutElement } from '../../api/plan.ts'
import { asAnswered } from '../../testing/as-answered.ts'
import { nameOfStep, sayStepAloud, timerSteps } from './timer-steps.ts'

const { say, t } = textOf({ locale: 'en-GB', units: 'metric' })

const rep: WorkoutElement = {
  kind: 'step',
  intent: 'work',
  duration: { kind: 'distance', distanceM: 400 },
  target: { kind: 'pace', symbol: 'MI', band: { slowMps: 4.9, fastMps: 5.1 } },
  cue: null,
  gradePct: null,
}
const jog: WorkoutElement = {
  kind: 'step',
  intent: 'recovery',
  duration: { kind: 'time', timeS: 90 },
  target: { kind: 'none', speedMps: 2 },
  cue: asAnswered(message('cue.jog')),
  gradePct: null,
}
const sets: readonly WorkoutElement[] = [
  { kind: 'repeat', times: 2, steps: [{ kind: 'repeat', times: 3, steps: [rep, jog] }, jog] },
]

test('repeats are written out, with the set and the repetition', () => {
  const steps = timerSteps(sets, say)
  expect(steps).toHaveLength(14)
  expect(steps.map((step) => step.place)[8]).toBe('Set 2 of 2 · rep 1 of 3')
  expect(steps[6]?.place).toBe('Rep 1 of 2')
})

test('a repetition ends by a tap and beeps at 200 m at the middle of its band', () => {
  const [first, second] = timerSteps(sets, say)
  expect(first).toMatchObject({ endsAfterS: null, splitsS: [40], expectedS: 80, work: true })
  expect(second).toMatchObject({ endsAfterS: 90, splitsS: [], work: false })
})

test('the voice says what to run and in what time', () => {
  const [first] = timerSteps(sets, say)
  expect(first && sayStepAloud(first, (low, high) => t('timer.spoken-range', { low, high }))).toBe(
    'Set 1 of 2, rep 1 of 3. Work. 400 m. 78 to 82 s',
  )
  expect(first && nameOfStep(first)).toBe('Set 1 of 2 · rep 1 of 3: 400 m')
})
