import { expect, test } from 'vitest'
import { deviceInWords, isMakerOnly } from './device-name.ts'

test.each([
  ['Garmin (product 3869)', 'Garmin Forerunner 55'],
  ['Garmin (product 3113)', 'Garmin Forerunner 945'],
  ['Garmin (product 99999)', 'Garmin'],
  ['Suunto (product 12)', 'Suunto'],
  ['StravaGPX Android', 'StravaGPX Android'],
])('%s is said as %s', (device, said) => {
  expect(deviceInWords(device)).toBe(said)
})

test('a name of a maker alone is told from one with a model', () => {
  expect(isMakerOnly('Garmin')).toBe(true)
  expect(isMakerOnly('Garmin Forerunner 55')).toBe(false)
})
