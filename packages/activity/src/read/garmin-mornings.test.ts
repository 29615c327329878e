import { writeFit, type FitMessage } from '@bell-lap/fit/write-fit'
import { expect, test } from 'vitest'
import { readRecording } from './read-recording.ts'

const HOME = { timeZone: 'Europe/Berlin', units: 'metric' } as const
/** 2026-05-04T05:00:00Z in FIT seconds. */
const MORNING = Date.parse('2026-05-04T05:00:00Z') / 1000 - 631_065_600

const fileId: FitMessage = {
  globalNumber: 0,
  fields: [{ number: 0, baseType: 'enum', value: 32 }],
}
const message = (
  globalNumber: number,
  time: number,
  ...values: readonly [number, 'uint8' | 'uint16' | 'enum', number][]
): FitMessage => ({
  globalNumber,
  fields: [
    { number: 253, baseType: 'uint32', value: time },
    ...values.map(([number, baseType, value]) => ({ number, baseType, value })),
  ],
})
const morningsIn = (bytes: Uint8Array) => {
  const read = readRecording(bytes, HOME)
  return read.ok ? null : { code: read.reason.code, mornings: read.mornings }
}

test('monitoring gives the resting heart rate of the day and overnight rMSSD', () => {
  const bytes = writeFit([
    fileId,
    message(211, MORNING - 3600, [0, 'uint8', 48], [1, 'uint8', 46]),
    message(211, MORNING, [0, 'uint8', 48], [1, 'uint8', 47]),
    message(370, MORNING, [1, 'uint16', 62 * 128]),
  ])
  expect(morningsIn(bytes)).toEqual({
    code: 'mornings',
    mornings: [
      { day: '2026-05-04', measure: 'resting-heart-rate', value: 47 },
      { day: '2026-05-04', measure: 'hrv-rmssd', value: 62 },
    ],
  })
})

test('levels of sleep are added up over the night in which one wakes', () => {
  const at = (hours: number, level: number) =>
    message(275, MORNING - hours * 3600, [0, 'enum', level])
  const bytes = writeFit([fileId, at(8, 2), at(5, 3), at(4, 1), at(3.5, 4), at(0, 1)])
  expect(morningsIn(bytes)?.mornings).toEqual([{ day: '2026-05-04', measure: 'sleep', value: 7.5 }])
})

test('values that no person has are left out, and a file without any is no activity', () => {
  const bytes = writeFit([fileId, message(211, MORNING, [1, 'uint8', 5])])
  expect(morningsIn(bytes)?.code).toBe('not-an-activity')
})

test('nights and days of an account’s export', () => {
  const nights = JSON.stringify([
    {
      calendarDate: '2026-05-04',
      sleepStartTimestampGMT: '2026-05-03T21:00:00.0',
      deepSleepSeconds: 5400,
      lightSleepSeconds: 16_200,
      remSleepSeconds: 5400,
      awakeSleepSeconds: 600,
    },
    { calendarDate: 'never', deepSleepSeconds: 5400, sleepStartTimestampGMT: '' },
  ])
  const days = JSON.stringify([
    { userProfilePK: 1, calendarDate: '2026-05-04', restingHeartRate: 47 },
  ])
  const of = (text: string) => morningsIn(new TextEncoder().encode(text))?.mornings
  expect(of(nights)).toEqual([{ day: '2026-05-04', measure: 'sleep', value: 7.5 }])
  expect(of(days)).toEqual([{ day: '2026-05-04', measure: 'resting-heart-rate', value: 47 }])
})
