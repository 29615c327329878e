import { expect, test } from 'vitest'
import { homeAltitudeM } from './home-altitude.ts'

const TODAY = '2026-06-01'
const run = (day: string, altitudeM: number | null) => ({ day, altitudeM })

test('home is where most runs of the last year were; a camp in the mountains is not', () => {
  const runs = [
    run('2026-01-01', 1600),
    run('2026-02-01', 1610),
    run('2026-03-01', 1620),
    run('2026-04-01', 3000),
  ]
  expect(homeAltitudeM(runs, TODAY)).toBe(1620)
})

test('who moved down last year lives down; old runs speak only when there are no new ones', () => {
  expect(homeAltitudeM([run('2020-01-01', 1600), run('2026-03-01', 20)], TODAY)).toBe(20)
  expect(homeAltitudeM([run('2020-01-01', 1600)], TODAY)).toBe(1600)
})

test('without a height there is no home', () => {
  expect(homeAltitudeM([run('2026-01-01', null)], TODAY)).toBeNull()
})
