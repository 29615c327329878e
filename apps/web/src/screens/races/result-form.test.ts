import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { emptyResult, formOf, resultInputOf } from './result-form.ts'
import type { ResultForm } from './result-form.ts'

const TODAY = '2026-11-23'
const form = (change: Partial<ResultForm>): ResultForm => ({ ...emptyResult(TODAY), ...change })

describe('a typed result', () => {
  test('a known event is sent by its id, never by its distance', () => {
    const read = resultInputOf(
      form({ event: '1600m', timeText: ' 5:02.1 ', distance: '42' }),
      TODAY,
    )
    expect(read.ok && read.input).toMatchObject({
      eventId: '1600m',
      distanceM: null,
      timeText: '5:02.1',
      name: null,
      conditions: null,
    })
  })

  test('another distance is sent in metres, with a comma or a point', () => {
    const read = resultInputOf(
      form({ event: 'other', distance: '1234,5', timeText: '4:00' }),
      TODAY,
    )
    expect(read.ok && read.input).toMatchObject({ eventId: null, distanceM: 1234.5 })
  })

  test('what is missing is said at its field', () => {
    const read = resultInputOf(form({ event: 'other', day: '2026-11-24' }), TODAY)
    expect(read.ok ? {} : read.errors).toEqual({
      day: message('races.day-ahead'),
      distance: message('races.type-distance'),
      timeText: message('races.type-time'),
    })
  })

  test('conditions are sent as far as they fit to where it was run', () => {
    const { conditions } = emptyResult(TODAY)
    const all = { ...conditions, airTemperatureC: 24, windMps: 3, climbM: 40, lane: 4 }
    const sent = (setting: ResultForm['setting'], known: ResultForm['conditions'] = all) => {
      const read = resultInputOf(form({ timeText: '5:00', setting, conditions: known }), TODAY)
      return read.ok ? read.input.conditions : undefined
    }
    expect(sent('track')).toMatchObject({ airTemperatureC: 24, windMps: 3, climbM: null, lane: 4 })
    expect(sent('road')).toMatchObject({ windMps: 3, climbM: 40, lane: null })
    expect(sent('treadmill')).toMatchObject({ airTemperatureC: 24, windMps: null, climbM: null })
    expect(sent('indoor')).toMatchObject({ windMps: null, lane: null })
    expect(sent('road', conditions)).toBeNull()
    expect(sent('road', { ...conditions, climbFrom: 'told' })).toBeNull()
  })

  test('going back into the form and out again changes nothing', () => {
    const typed = form({ event: 'other', distance: '1000', timeText: '3:01', note: 'windy' })
    const first = resultInputOf(typed, TODAY)
    expect(first.ok && resultInputOf(formOf(first.input), TODAY)).toEqual(first)
  })
})
