import { verbatim } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { raisedLevers } from './levers.ts'
import { mayFollow, nextStep } from './next-step.ts'
import type { Dose, WorkDone } from '../model/work-done.ts'

const DAY = '2026-05-04'

function reps(count: number, seconds: number, restS: number | null = seconds): Dose {
  return {
    workS: count * seconds,
    repetitions: count,
    longestS: seconds,
    shortestRestS: count > 1 ? restS : null,
  }
}

function done(daysAgo: number, dose: Dose, went: WorkDone['went'] = 'as-planned'): WorkDone {
  return { day: addDays(DAY, -daysAgo), kind: 'R', dose, went, title: verbatim('reps') }
}

const anyDose: fc.Arbitrary<Dose> = fc
  .record({
    count: fc.integer({ min: 1, max: 16 }),
    seconds: fc.integer({ min: 20, max: 400 }),
    rest: fc.integer({ min: 15, max: 300 }),
  })
  .map(({ count, seconds, rest }) => reps(count, seconds, rest))

const anyPast: fc.Arbitrary<readonly WorkDone[]> = fc
  .array(
    fc.record({
      ago: fc.integer({ min: 1, max: 120 }),
      dose: anyDose,
      poorly: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => b.ago - a.ago)
      .map(({ ago, dose, poorly }) => done(ago, dose, poorly ? 'poorly' : 'as-planned')),
  )

describe('levers', () => {
  test.each<[string, readonly Dose[], Dose, readonly string[]]>([
    ['two 200s more', [reps(8, 42)], reps(10, 42), ['more-work']],
    ['one 200 more is rounding', [reps(4, 42)], reps(5, 42), []],
    ['half as many 400s', [reps(8, 42)], reps(4, 84), ['longer-repetitions']],
    ['as many 400s', [reps(8, 42)], reps(8, 84), ['more-work', 'longer-repetitions']],
    ['the same with less rest', [reps(6, 84, 120)], reps(6, 84, 100), ['shorter-rest']],
    [
      'longer pieces have their own rest',
      [reps(6, 42, 120)],
      reps(3, 84, 100),
      ['longer-repetitions'],
    ],
    ['a longer run in one piece', [reps(1, 1200)], reps(1, 1500), ['more-work']],
    ['what was done four weeks ago counts', [reps(10, 42), reps(6, 42)], reps(10, 42), []],
  ])('%s', (_, before, next, levers) => {
    expect(raisedLevers(before, next)).toEqual(levers)
  })
})

describe('the next step', () => {
  test('without any of the kind in twelve weeks is the first', () => {
    expect(nextStep([], 'R', DAY).state).toBe('first')
    expect(nextStep([done(100, reps(8, 42))], 'R', DAY).state).toBe('first')
    expect(nextStep([done(5, reps(8, 42))], 'T at T', DAY).state).toBe('first')
  })

  test('raises one lever, and more work by three tenths or a printed step', () => {
    const step = nextStep([done(7, reps(8, 42))], 'R', DAY)
    expect(step.state).toBe('next')
    expect(mayFollow(reps(10, 42), step)).toBe(true)
    expect(mayFollow(reps(4, 84), step)).toBe(true)
    expect(mayFollow(reps(12, 42), step)).toBe(false)
    expect(mayFollow(reps(8, 84), step)).toBe(false)
  })

  test('raises nothing after one that went poorly, and steps back after two', () => {
    const again = nextStep([done(14, reps(8, 42)), done(7, reps(6, 42), 'poorly')], 'R', DAY)
    expect(again.state).toBe('again')
    expect(mayFollow(reps(6, 42), again)).toBe(true)
    expect(mayFollow(reps(8, 42), again)).toBe(false)
    const back = nextStep(
      [done(14, reps(8, 42), 'poorly'), done(7, reps(8, 42), 'poorly')],
      'R',
      DAY,
    )
    expect(back.state).toBe('back')
    expect(mayFollow(reps(8, 42), back)).toBe(false)
    expect(mayFollow(reps(6, 42), back)).toBe(true)
  })

  test('after a pause of six weeks holds no more work than then', () => {
    const step = nextStep([done(60, reps(8, 42))], 'R', DAY)
    expect(step.state).toBe('after-a-pause')
    expect(mayFollow(reps(8, 42), step)).toBe(true)
    expect(mayFollow(reps(10, 42), step)).toBe(false)
  })

  test('never lets two levers rise, whatever was done', () => {
    fc.assert(
      fc.property(anyPast, anyDose, (past, next) => {
        const step = nextStep(past, 'R', DAY)
        if (step.state === 'first' || !mayFollow(next, step)) return
        const before = step.before.map(({ dose }) => dose)
        expect(raisedLevers(before, next).length).toBeLessThanOrEqual(step.mostLevers)
      }),
    )
  })

  test('what was done last can always be done again, unless two went poorly', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const step = nextStep(past, 'R', DAY)
        const last = step.before.at(-1)
        if (last === undefined || step.state === 'back') return
        expect(mayFollow(last.dose, step)).toBe(true)
      }),
    )
  })

  test('does not depend on work of other kinds', () => {
    fc.assert(
      fc.property(anyPast, anyPast, (past, others) => {
        const mixed = [...past, ...others.map((one) => ({ ...one, kind: 'T at T' }))]
        expect(
          nextStep(
            mixed.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
            'R',
            DAY,
          ).state,
        ).toBe(nextStep(past, 'R', DAY).state)
      }),
    )
  })
})
