import { expect, test } from 'vitest'
import { STRENGTH_PROGRAMS } from '../session/exercises.ts'
import { exerciseOf } from './dose-of.ts'
import { EXERCISES } from './exercise-data.ts'

test('the plan takes an exercise out for every sore place that ends it on the phone', () => {
  const programs = Object.values(STRENGTH_PROGRAMS).flatMap(({ gym, home }) => [...gym, ...home])
  for (const { name, loads = [] } of programs) {
    const places = EXERCISES[exerciseOf(name) ?? '']?.places ?? []
    const unknown = places.filter((place) => !loads.includes(place))
    expect([name.code, unknown]).toEqual([name.code, []])
  }
})
