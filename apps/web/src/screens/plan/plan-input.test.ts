import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { newPlanSearch } from './new-plan-search.ts'
import { EMPTY_PLAN_FORM, filledForm, planFormFor, planInputOf as inputOf } from './plan-input.ts'
import type { PlanForm } from './plan-input.ts'

const TODAY = '2026-11-23'
const planInputOf = (given: PlanForm, today: string) =>
  inputOf(given, today, (distance) => `${distance} race`)
const form = (change: Partial<PlanForm>): PlanForm => ({
  ...EMPTY_PLAN_FORM,
  until: 'race',
  ...change,
})

function errorsOf(change: Partial<PlanForm>) {
  const read = planInputOf(form(change), TODAY)
  return read.ok ? {} : read.errors
}

describe('the request behind the plan form', () => {
  test('a race with a name and a goal', () => {
    const read = planInputOf(
      form({ raceDay: '2027-02-20', raceName: ' Eastside ', goalTime: '4:59' }),
      TODAY,
    )
    expect(read).toEqual({
      ok: true,
      input: {
        event: 'mile',
        base: false,
        towards: null,
        raceDay: '2027-02-20',
        weeks: null,
        goalTimeText: '4:59',
        raceName: 'Eastside',
        whenReady: false,
        meets: [],
        races: [],
        preferences: null,
      },
    })
  })

  test('a number of weeks leaves the race out, also when a day was typed before', () => {
    const read = planInputOf(form({ until: 'weeks', weeks: '10', raceDay: '2027-02-20' }), TODAY)
    expect(read.ok && read.input).toMatchObject({ raceDay: null, weeks: 10, goalTimeText: null })
  })

  test('a race without a day, today, or in the past is asked for again', () => {
    expect(errorsOf({ raceDay: '' }).raceDay).toEqual(message('plan-form.choose-race-day'))
    expect(errorsOf({ raceDay: TODAY }).raceDay).toEqual(message('plan-form.choose-future-day'))
    expect(errorsOf({ raceDay: '2026-02-29' }).raceDay).toEqual(
      message('plan-form.choose-race-day'),
    )
  })

  test('weeks are whole and between 6 and 24', () => {
    for (const weeks of ['', '5', '25', '8.5', 'ten']) {
      expect(errorsOf({ until: 'weeks', weeks }).weeks).toBeDefined()
    }
    expect(errorsOf({ until: 'weeks', weeks: '24' })).toEqual({})
  })

  test('the way back has three to six weeks, and ends with the race or trial of its length', () => {
    const back = planFormFor('way-back')
    const toHalf = planInputOf({ ...back, backTo: 'half', weeks: '6', goalTime: '44:30' }, TODAY)
    expect(toHalf.ok && toHalf.input).toMatchObject({
      event: '10k',
      towards: 'half',
      weeks: 6,
      whenReady: false,
      goalTimeText: '44:30',
    })
    expect(planInputOf(back, TODAY)).toMatchObject({ ok: true, input: { event: '10k', weeks: 5 } })
    const long = planInputOf({ ...back, weeks: '8' }, TODAY)
    expect(long.ok ? {} : long.errors).toEqual({
      weeks: message('plan-form.whole-weeks', { fewest: 3, most: 6 }),
    })
  })

  test('when ready there is neither a day nor a number of weeks, and the meets go with it', () => {
    const read = planInputOf(form({ until: 'ready', weeks: 'x', meets: ['2027-03-01'] }), TODAY)
    expect(read.ok && read.input).toMatchObject({
      raceDay: null,
      weeks: null,
      whenReady: true,
      meets: ['2027-03-01'],
    })
  })

  test('races on the way are read as they are typed', () => {
    const row = { key: 1, day: '2027-01-10', distance: '5K', name: '', priority: 'C' } as const
    const read = planInputOf(form({ until: 'weeks', races: [row] }), TODAY)
    expect(read.ok && read.input.races).toEqual([
      { day: '2027-01-10', distanceM: 5000, name: '5K race', priority: 'C' },
    ])
    const bad = planInputOf(
      form({ until: 'weeks', races: [row, { ...row, key: 2, day: TODAY, distance: 'far' }] }),
      TODAY,
    )
    expect(bad.ok ? {} : bad.errors.races).toEqual({
      2: {
        day: message('plan-form.choose-future-day'),
        distance: message('distance.unreadable', { typed: 'far' }),
      },
    })
  })

  test('a race without a distance is asked for one', () => {
    const row = { key: 1, day: '2027-01-10', distance: ' ', name: '', priority: 'C' } as const
    expect(errorsOf({ until: 'weeks', races: [row] }).races).toEqual({
      1: { distance: message('plan-form.enter-distance') },
    })
  })

  test('what the runner likes goes along, and nothing when nothing is said', () => {
    const preferences = { dislikes: ['H'], prefers: 'track', strideDays: [6, 2] } as const
    const read = planInputOf(form({ until: 'weeks', preferences }), TODAY)
    expect(read.ok && read.input.preferences).toEqual({ ...preferences, strideDays: [2, 6] })
  })

  test('a goal that is not a time says so at the goal', () => {
    expect(errorsOf({ raceDay: '2027-02-20', goalTime: 'fast' }).goalTime?.code).toMatch(/^time\./)
  })
})

describe('a form that another page filled in', () => {
  test('the way back to a distance, with its usual weeks or a race day', () => {
    expect(
      filledForm('way-back', newPlanSearch({ kind: 'way-back', backTo: 'half' })),
    ).toMatchObject({
      kind: 'way-back',
      backTo: 'half',
      until: 'weeks',
      weeks: '6',
    })
    const dated = newPlanSearch({ backTo: '10k', raceDay: '2027-04-11' })
    expect(filledForm('way-back', dated)).toMatchObject({
      backTo: '10k',
      until: 'race',
      raceDay: '2027-04-11',
    })
  })

  test('another mile block over the event of the last one', () => {
    expect(filledForm('mile', newPlanSearch({ kind: 'mile', event: '1500m' }))).toMatchObject({
      event: '1500m',
      until: 'weeks',
      weeks: '12',
    })
  })

  test('what makes no sense in an address is left out', () => {
    const odd = { kind: 'swim', event: '10k', backTo: '3k', raceDay: 'soon' }
    expect(newPlanSearch(odd)).toEqual({})
    expect(filledForm('mile', {})).toEqual(EMPTY_PLAN_FORM)
  })
})
