import type { SmallMessage } from '@bell-lap/fit/decode-fit'
import { expect, test } from 'vitest'
import { connectedSensors } from './connected-sensors.ts'

const info = (fields: Readonly<Record<number, number>>) =>
  ({ globalNumber: 23, fields }) as unknown as SmallMessage

test('the software of the watch, and the strap that measures the steps', () => {
  const found = connectedSensors([
    info({ 0: 0, 2: 1, 4: 2691, 5: 800, 25: 5 }),
    info({ 0: 3, 1: 120, 2: 1, 4: 1752, 5: 6600, 25: 1 }),
    info({ 0: 6, 1: 30, 2: 1, 4: 1752, 5: 6600, 25: 1 }),
  ])
  expect(found.firmware).toBe('8.00')
  expect(found.sensors).toEqual([
    { kind: 'heart-rate', maker: 'Garmin', product: 1752, firmware: '66.00' },
    { kind: 'running-dynamics', maker: 'Garmin', product: 1752, firmware: '66.00' },
  ])
})

test('a foot pod that is named twice is one sensor, and a zero is no version', () => {
  const pod = { 0: 4, 1: 124, 2: 95, 4: 4660, 25: 1 }
  const { sensors } = connectedSensors([info({ ...pod, 5: 100 }), info({ ...pod, 5: 0 })])
  expect(sensors).toEqual([{ kind: 'foot-pod', maker: 'Stryd', product: 4660, firmware: '1.00' }])
})

test('the parts of the watch itself are no sensors', () => {
  expect(connectedSensors([info({ 0: 1, 1: 4, 2: 1, 4: 2691, 5: 800, 25: 5 })])).toEqual({
    firmware: null,
    sensors: [],
  })
})
