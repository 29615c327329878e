import { expect, test } from 'vitest'
import { raceWords } from './race-words.ts'

test.each([
  ['Bushy parkrun 5k', true, false, [5000]],
  ['County Championships 1500', true, false, [1500]],
  ['Summer mile race', true, false, [1609.344]],
  ['Halbmarathon, Wettkampf', true, false, [21_097.5]],
  ['10 mile long run', false, true, [16_093.44]],
  ['Easy 10k', false, true, [10_000]],
  ['5x1000 m', false, true, []],
  ['Lauf am Nachmittag', false, false, []],
  ['Morning Run', false, false, []],
  ['Run 1812', false, false, []],
])('%s', (name, saysRace, saysTraining, distancesM) => {
  expect(raceWords(name)).toEqual({ saysRace, saysTraining, distancesM })
})
