import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { message } from './message.ts'
import { MILE_M } from './length.ts'
import { readTime } from './read-time.ts'
import { formatDuration, formatTime } from './time.ts'

describe('formatTime', () => {
  test.each([
    [62, 0, '1:02'],
    [59.8, 1, '59.8'],
    [299.8, 1, '4:59.8'],
    [299.97, 1, '5:00.0'],
    [3723, 0, '1:02:03'],
    [45, 0, '0:45'],
    [Number.NaN, 0, '–'],
  ])('%d s with %d decimals reads %s', (timeS, decimals, text) => {
    expect(formatTime(timeS, decimals)).toBe(text)
  })
})

test('a duration is given in words', () => {
  expect([40, 2700, 3600, 4800].map(formatDuration)).toEqual([
    '40 s',
    '45 min',
    '1 h',
    '1 h 20 min',
  ])
})

describe('readTime', () => {
  test.each([
    ['4:59', MILE_M, 299],
    ['4:59.8', MILE_M, 299.8],
    ['4.59,8', MILE_M, 299.8],
    ['4\'59"8', MILE_M, 299.8],
    ['299.8', MILE_M, 299.8],
    ['1:02:03', 10000, 3723],
    ['62', 400, 62],
    ['59-high', 400, 59.8],
    ['14:59', 5000, 899],
    ['1:32', 21097.5, 5520],
    ['1:02', 400, 62],
    ['20', 5000, 1200],
    ['3h 28m', 42195, 12480],
    ['5 min 12 s', MILE_M, 312],
    ['2:12:93', 800, 132.93],
    ['3:28:30', 42195, 12510],
  ])('%s over %d m is %d s', (text, distanceM, timeS) => {
    const read = readTime(text, distanceM)
    expect(read.ok && read.timeS).toBeCloseTo(timeS, 6)
  })

  test('what was read is given back in words with the pace of a lap', () => {
    const read = readTime('4:59.8', MILE_M)
    expect(read.ok && read.readAs).toEqual(
      message('time.with-lap', {
        time: message('time.minutes', { hours: 0, minutes: 4, seconds: 59.8 }),
        speedMps: MILE_M / 299.8,
      }),
    )
  })

  test('nonsense is refused with an example, and 75 seconds after a colon with the reason', () => {
    expect(readTime('fast')).toEqual({
      ok: false,
      reason: message('time.unreadable', { typed: 'fast' }),
    })
    expect(readTime('4:75')).toEqual({
      ok: false,
      reason: message('time.sixty-or-more', { number: 75 }),
    })
    expect(readTime('')).toMatchObject({ ok: false })
  })

  test('a time no human can run is read but doubted', () => {
    const read = readTime('2:10.0', MILE_M)
    expect(read.ok && read.warnings).toHaveLength(1)
  })

  test('every time that is printed with two decimals is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 2_000_000 }), (hundredths) => {
        const read = readTime(formatTime(hundredths / 100, 2))
        expect(read.ok && read.timeS).toBeCloseTo(hundredths / 100, 6)
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readTime(text, 1500).ok).toBe('boolean')
      }),
    )
  })
})

describe('digits without a colon', () => {
  test.each([
    ['530', MILE_M, 530, 330],
    ['1830', 5000, 1830, 1110],
    ['150', 800, 150, 110],
    ['13205', 21_097.5, 13_205, 5525],
  ] as const)('%s over %d m are %d s, and may mean %d s', (typed, distanceM, timeS, withColonS) => {
    expect(readTime(typed, distanceM)).toMatchObject({ ok: true, timeS, withColonS })
  })

  test.each([
    ['62', 400],
    ['5:30', MILE_M],
    ['570', MILE_M],
    ['530', 5000],
    ['299.8', MILE_M],
  ] as const)('%s over %d m mean one thing', (typed, distanceM) => {
    expect(readTime(typed, distanceM)).toMatchObject({ ok: true, withColonS: null })
  })
})
