import { MILE_M } from '@bell-lap/units/length'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSIONS } from '../library/sessions.ts'
import { midMps } from '../step-size.ts'
import { contextFor } from '../testing/a-runner.ts'
import { say, titleText } from '../testing/english.ts'
import { flattenSteps, stepDurationS, workoutTotals } from '../totals.ts'
import type { Place, Workout } from '../workout.ts'
import { twinFor } from './twin.ts'
import { TWIN_PLACES } from './why-no-twin.ts'
import type { TwinPlace } from './why-no-twin.ts'

const context = contextFor(360)
const BELT_MPS = 5.6
const setting = { context, treadmillMps: BELT_MPS }

function session(id: string, place: Place = 'track', level = 0): Workout {
  return buildSession(id, { ...context, place }, level)
}

function twin(workout: Workout, place: TwinPlace): Workout {
  const found = twinFor(workout, place, setting)
  if (!found.ok) throw new Error(found.reason.code)
  return found.workout
}

const whyNot = (workout: Workout, place: TwinPlace) => {
  const found = twinFor(workout, place, setting)
  return found.ok ? null : say(found.reason)
}

describe('a session of the track on the road', () => {
  test('has its repetitions by time, rounded to 5 s', () => {
    // 200 m at 6:00 a mile are 44.7 s.
    expect(titleText(twin(session('R1'), 'road'))).toBe('8 × 45 s at mile pace')
    expect(titleText(twin(session('R3'), 'road'))).toBe('5 × 90 s at mile pace')
  })

  test('is what the library writes for the road', () => {
    for (const id of ['R1', 'R3', 'R5', 'V1', 'V8', 'N7'])
      expect(titleText(twin(session(id), 'road'))).toBe(titleText(session(id, 'road')))
  })
})

describe('a session of the road on a track', () => {
  test('has its repetitions from mark to mark', () => {
    expect(titleText(twin(session('R1', 'road'), 'track'))).toBe('8 × 200 m at mile pace')
    expect(titleText(twin(session('C1', 'road'), 'track'))).toBe('5 × 700 m at critical velocity')
  })

  test('on a short track goes by its own marks', () => {
    const indoor = { context: { ...context, lapM: 200 }, treadmillMps: null }
    const on = twinFor(session('T1', 'road'), 'track', indoor)
    const [work] = on.ok ? flattenSteps(on.workout).filter((step) => step.intent === 'work') : []
    const metres = work?.duration.kind === 'distance' ? work.duration.distanceM : 0
    expect(metres % 100).toBe(0)
  })
})

describe('on a treadmill', () => {
  test('flat running has 1 %, and the belt is never faster than it can be', () => {
    const steps = flattenSteps(twin(session('T1', 'road'), 'treadmill'))
    const [work] = steps.filter(({ intent }) => intent === 'work')
    expect(work?.gradePct).toBe(1)
  })

  test('a belt too slow for mile pace makes it steeper, by effort', () => {
    const slow = { context, treadmillMps: 4.2 }
    const found = twinFor(session('R1'), 'treadmill', slow)
    const [work] = found.ok ? flattenSteps(found.workout).filter((s) => s.intent === 'work') : []
    expect(work?.target.kind).toBe('effort')
    expect(work?.gradePct).toBeGreaterThan(1)
    expect(found.ok && found.notes.map(say).join(' ')).toMatch(/too slow for the pace/)
  })

  test.each(['N2', 'N3', 'A2', 'A3'])('%s is refused: a belt is no place for sprints', (id) => {
    expect(whyNot(session(id), 'treadmill')).toMatch(/not run on a belt/)
  })
})

describe('on a hill', () => {
  test('short pieces are efforts uphill, with the jog down longer than the way up', () => {
    const hill = twin(session('R1'), 'hill')
    expect(titleText(hill)).toBe('8 × 45 s uphill at mile effort')
    const steps = flattenSteps(hill)
    const at = steps.findIndex(({ intent }) => intent === 'work')
    const [up, back] = steps.slice(at, at + 2)
    expect(up?.gradePct).toBe(6)
    expect(back === undefined || up === undefined ? 0 : stepDurationS(back)).toBeGreaterThanOrEqual(
      up === undefined ? 0 : 1.5 * stepDurationS(up),
    )
  })

  test.each<[string, Workout]>([
    ['a tempo of 15 minutes', session('T1', 'road')],
    ['an easy run', session('E2', 'road')],
    ['a time trial', session('X7')],
  ])('%s has no hill', (_, workout) => {
    expect(whyNot(workout, 'hill')).not.toBeNull()
  })
})

describe('any session of the library, in any place, for any runner', () => {
  const anyCase = fc.record({
    spec: fc.constantFrom(...SESSIONS),
    from: fc.constantFrom<Place>('road', 'track', 'treadmill', 'hill', 'any'),
    to: fc.constantFrom(...TWIN_PLACES),
    level: fc.double({ min: 0, max: 1, noNaN: true }),
    mileTimeS: fc.integer({ min: 230, max: 700 }),
    lapM: fc.constantFrom(200, 300, 333, 400),
    belt: fc.double({ min: 3, max: 7, noNaN: true }),
  })
  const twinOf = (draw: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) => {
    const its = { ...contextFor(draw.mileTimeS), lapM: draw.lapM, place: draw.from }
    const workout = buildSession(draw.spec.id, its, draw.level)
    const found = twinFor(workout, draw.to, { context: its, treadmillMps: draw.belt })
    return { workout, found, its }
  }

  test('has a twin or a reason in a sentence', () => {
    fc.assert(
      fc.property(anyCase, (draw) => {
        const { found } = twinOf(draw)
        if (found.ok) expect(found.workout.place).toMatch(new RegExp(`${draw.to}|any`))
        else expect(say(found.reason)).toMatch(/^[A-Z].*\.$/)
      }),
    )
  })

  test('works about as long as before', () => {
    fc.assert(
      fc.property(anyCase, (draw) => {
        const { workout, found } = twinOf(draw)
        if (!found.ok) return
        const pieces = flattenSteps(workout).filter(({ intent }) => intent === 'work')
        const mile = MILE_M / draw.mileTimeS
        // Half a mark of the track or half of five seconds a piece.
        const mark = draw.lapM % 100 === 0 ? 100 : draw.lapM / 2
        const room = pieces.length * Math.max(2.5, mark / 2 / (0.5 * mile))
        const change = workoutTotals(found.workout).workS - workoutTotals(workout).workS
        expect(Math.abs(change)).toBeLessThanOrEqual(room + 1)
      }),
    )
  })

  test('on a belt is never faster than the belt, nor than 85 % of top speed', () => {
    fc.assert(
      fc.property(anyCase, (draw) => {
        const { found, its } = twinOf({ ...draw, to: 'treadmill' })
        if (!found.ok || draw.from === 'treadmill') return
        const most = Math.min(draw.belt, 0.85 * (its.maximumSprintMps ?? Infinity))
        for (const { target } of flattenSteps(found.workout)) {
          if (target.kind !== 'none') expect(midMps(target.band)).toBeLessThanOrEqual(most + 1e-9)
        }
      }),
    )
  })

  test('where it stands already it is itself', () => {
    fc.assert(
      fc.property(anyCase, (draw) => {
        const { found, workout } = twinOf(draw)
        if (workout.place === draw.to) expect(found.ok && found.workout).toBe(workout)
      }),
    )
  })
})
