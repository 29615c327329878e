import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSION_IDS } from '../library/sessions.ts'
import { contextFor } from '../testing/a-runner.ts'
import { say } from '../testing/english.ts'
import { carryOut, readFitMessages } from '../testing/read-back/read-fit.ts'
import type { RawMessage } from '../testing/read-back/read-fit.ts'
import { flattenSteps } from '../totals.ts'
import type { Step, Workout, WorkoutElement } from '../workout.ts'
import { fitWorkout } from './fit-workout.ts'

const OPTIONS = { serial: 4711, createdAtS: 1_100_000_000, heart: null, say }

function field(message: RawMessage, number: number): number {
  return message.fields.get(number) ?? Number.NaN
}

function expected(step: Step): {
  type: number
  value: number
  low: number | null
  high: number | null
} {
  const { duration, target } = step
  const paced = target.kind === 'pace' ? target.band : null
  return {
    type: duration.kind === 'distance' ? 1 : duration.kind === 'time' ? 0 : 5,
    value:
      duration.kind === 'distance'
        ? Math.round(duration.distanceM * 100)
        : duration.kind === 'time'
          ? Math.round(duration.timeS * 1000)
          : 0,
    low: paced === null ? null : Math.round(paced.slowMps * 1000),
    high: paced === null ? null : Math.round(paced.fastMps * 1000),
  }
}
function seen(message: RawMessage): ReturnType<typeof expected> {
  const speed = message.fields.get(3) === 0
  return {
    type: field(message, 1),
    value: field(message, 2),
    low: speed ? field(message, 5) : null,
    high: speed ? field(message, 6) : null,
  }
}

function bytesOf(workout: Workout): Uint8Array {
  const file = fitWorkout(workout, OPTIONS)
  if (!file.ok) throw new Error(file.reason.code)
  return file.bytes
}
function withElements(elements: readonly WorkoutElement[]): Workout {
  return { ...buildSession('E2', contextFor(360), 0), elements }
}

describe('every session comes back from a FIT file as the same steps', () => {
  test.each(SESSION_IDS)('%s', async (id) => {
    for (const place of ['track', 'road'] as const) {
      for (const level of [0, 1]) {
        const workout = buildSession(id, contextFor(360, { place }), level)
        const file = fitWorkout(workout, OPTIONS)
        expect(file.ok).toBe(true)
        if (!file.ok) return
        expect(file.steps).toBeLessThanOrEqual(50)
        expect(file.nested).toBe(false)
        const messages = await readFitMessages(file.bytes)
        const steps = messages.filter((message) => message.global === 27)
        expect(steps.map((m) => m.fields.get(254))).toEqual(steps.map((_, index) => index))
        expect(carryOut(steps).map(seen)).toEqual(flattenSteps(workout).map(expected))
      }
    }
  })
})

describe('the file', () => {
  test('says what it is: a workout, running, on a track, so many steps', async () => {
    const workout = buildSession('R3', contextFor(360), 0.3)
    const messages = await readFitMessages(bytesOf(workout))
    const [fileId, header] = messages
    expect(fileId?.global).toBe(0)
    expect(fileId?.fields.get(0)).toBe(5)
    expect(fileId?.fields.get(3)).toBe(OPTIONS.serial)
    expect(fileId?.fields.get(4)).toBe(OPTIONS.createdAtS)
    expect(header?.global).toBe(26)
    expect(header?.fields.get(4)).toBe(1)
    expect(header?.fields.get(11)).toBe(4)
    expect(header?.fields.get(6)).toBe(messages.filter((m) => m.global === 27).length)
  })

  test('a repeat stands after its children and points to the first of them', async () => {
    const workout = buildSession('R3', contextFor(360), 0)
    const steps = (await readFitMessages(bytesOf(workout))).filter(
      (message) => message.global === 27,
    )
    const main = steps.findIndex((m) => m.fields.get(1) === 1 && m.fields.get(2) === 40_000)
    expect(steps[main + 2]?.fields.get(1)).toBe(6)
    expect(steps[main + 2]?.fields.get(2)).toBe(main)
    expect(steps[main + 2]?.fields.get(4)).toBe(4)
    expect(steps[main + 3]?.fields.get(2)).toBe(40_000)
  })

  test('mile pace that is not known yet carries its window of 4 % either side', async () => {
    const context = contextFor(360, { byEffort: true })
    const steps = (await readFitMessages(bytesOf(buildSession('R3', context, 0)))).filter(
      (message) => message.global === 27,
    )
    const rep = steps.find((m) => m.fields.get(1) === 1 && m.fields.get(2) === 40_000)
    const middle = (context.paces.MI.slowMps + context.paces.MI.fastMps) / 2
    expect(rep?.fields.get(5)).toBeCloseTo(960 * middle, -1)
    expect(rep?.fields.get(6)).toBeCloseTo(1040 * middle, -1)
  })

  test('an effort step carries no speed', async () => {
    const workout = buildSession('V5', contextFor(360, { byEffort: true }), 0)
    const steps = (await readFitMessages(bytesOf(workout))).filter(
      (message) => message.global === 27,
    )
    expect(steps.every((m) => m.fields.get(1) === 6 || m.fields.get(3) === 2)).toBe(true)
  })

  test('is the same bytes each time', () => {
    const workout = buildSession('V4', contextFor(360), 1)
    expect(bytesOf(workout)).toEqual(bytesOf(workout))
  })
})

describe('limits', () => {
  const [easy] = flattenSteps(buildSession('E2', contextFor(360), 0)) as [Step]

  test('sets are nested only when written out they are too many', async () => {
    const inner: WorkoutElement = { kind: 'repeat', times: 3, steps: [easy, easy] }
    const workout = withElements([{ kind: 'repeat', times: 20, steps: [inner, easy] }])
    const file = fitWorkout(workout, OPTIONS)
    expect(file.ok && file.nested).toBe(true)
    const steps = (await readFitMessages(bytesOf(workout))).filter(
      (message) => message.global === 27,
    )
    expect(carryOut(steps)).toHaveLength(20 * 7)
  })

  test('more than 50 steps are refused with a reason', () => {
    const file = fitWorkout(withElements(Array.from({ length: 51 }, () => easy)), OPTIONS)
    expect(file).toEqual({
      ok: false,
      reason: message('no-file.too-many-steps', { most: 50, count: 51 }),
    })
  })

  test('a session without steps is refused', () => {
    expect(fitWorkout(withElements([]), OPTIONS).ok).toBe(false)
  })
})
