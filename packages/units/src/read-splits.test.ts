import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MILE_M } from './length.ts'
import { readSplits, writeSplits } from './read-splits.ts'

const mile = { distanceM: MILE_M, timeS: 360 }
const read = (text: string, race = mile) => {
  const found = readSplits(text, race)
  if (!found.ok) return found.reason.code
  return found.splits.map(({ lengthM, lapS }) => `${Math.round(lengthM)}:${lapS.toFixed(1)}`)
}

describe('a mile in 6:00', () => {
  const merged = ['409:91.1', '400:89.8', '400:90.1', '400:89.0']
  test.each([
    ['laps', '91.1 89.8 90.1 89.0'],
    ['minutes and commas', '1:31.1, 1:29.8, 1:30.1, 1:29.0'],
    ['decimal commas', '91,1 89,8 90,1 89,0'],
    ['slashes', '91.1/89.8/90.1/89'],
    ['dashes', '91.1-89.8-90.1-89'],
    ['the clock at each mark', '91.1 3:00.9 4:31.0 6:00'],
    ['the clock with labels', '400: 1:31.1, 800: 3:00.9, 1200: 4:31.0, 1609: 6:00.0'],
    ['lines with numbers', 'Lap 1: 91.1\nLap 2: 89.8\nLap 3: 90.1\nLap 4: 89.0'],
    ['German', 'Runde 1 1:31,1; Runde 2 1:29,8; Runde 3 1:30,1; Runde 4 1:29,0'],
    ['minutes with points', '1.31,1 1.29,8 1.30,1 1.29,0'],
    ['marks of minutes and seconds', '1\'31"1 1\'29"8 1\'30"1 1\'29"0'],
    ['letters', '1m31.1s 1m29.8s 1m30.1s 1m29.0s'],
    ['hundredths after a colon', '1:31:10 1:29:80 1:30:10 1:29:00'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual(merged)
  })

  test('commas without spaces part the times where decimals do not fit', () => {
    expect(read('91,90,90,89')).toEqual(['409:91.0', '400:90.0', '400:90.0', '400:89.0'])
  })

  test('the first 9 m of their own, typed or worked out', () => {
    const apart = ['9:2.1', '400:89.0', '400:89.8', '400:90.1', '400:89.0']
    expect(read('2.1 89.0 89.8 90.1 89.0')).toEqual(apart)
    expect(read('89.0 89.8 90.1 89.0')).toEqual(apart)
    const found = readSplits('89.0 89.8 90.1 89.0', mile)
    expect(found.ok && found.warnings.map(({ code }) => code)).toEqual(['splits.worked-out'])
  })

  test('the last lap follows from the whole time', () => {
    expect(read('91 90 90')).toEqual(['409:91.0', '400:90.0', '400:90.0', '400:89.0'])
  })

  test('by 200 m, and equal laps in short', () => {
    expect(read('2 8x44.75')).toHaveLength(9)
    expect(read('4 x 90')).toEqual(['409:90.0', '400:90.0', '400:90.0', '400:90.0'])
  })
})

test('1500 m: the short stretch is where its time says', () => {
  const race = { distanceM: 1500, timeS: 300 }
  expect(read('60 80 80 80', race)).toEqual(['300:60.0', '400:80.0', '400:80.0', '400:80.0'])
  expect(read('80 80 80 60', race)).toEqual(['400:80.0', '400:80.0', '400:80.0', '300:60.0'])
})

test('5000 m by the kilometre and by the lap', () => {
  const race = { distanceM: 5000, timeS: 1200 }
  expect(read('4:00 3:58 4:02 4:03 3:57', race)).toHaveLength(5)
  expect(read('48 12x96', race)).toHaveLength(13)
})

test('what is no time, does not fit or is missing says so', () => {
  expect(read('')).toBe('splits.missing')
  expect(read('fast, then slow')).toBe('splits.unreadable')
  expect(readSplits('80 80 80 80', mile)).toMatchObject({
    ok: false,
    reason: { code: 'splits.no-fit', values: { count: 4, sumS: 320, timeS: 360 } },
  })
  // A last lap of 2:00 after three of 80 s was not run: a time is wrong or missing.
  expect(read('80 80 80')).toBe('splits.no-fit')
  const off = readSplits('92.1 90.8 90.1 90.0', mile)
  expect(off.ok && off.warnings.map(({ code }) => code)).toEqual(['splits.sum-differs'])
})

test('whatever the laps were, they are read back, as laps and as a clock', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(800, 1500, 1600, MILE_M, 3000, 5000),
      fc.double({ min: 60, max: 110, noNaN: true }),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 13, maxLength: 13 }),
      (distanceM, per400S, offs) => {
        const oddM = distanceM % 400
        const lengths = [
          ...(oddM > 0.5 ? [oddM] : []),
          ...Array.from({ length: Math.floor(distanceM / 400) }, () => 400),
        ]
        const laps = lengths.map(
          (m, i) => Math.round(10 * ((per400S * m) / 400) * (1 + (offs[i] ?? 0) / 1000)) / 10,
        )
        const timeS = Math.round(10 * laps.reduce((sum, lap) => sum + lap, 0)) / 10
        const clocks = laps.map((_, i) => ({
          lapS: laps.slice(0, i + 1).reduce((sum, lap) => sum + lap, 0),
        }))
        for (const text of [writeSplits(laps.map((lapS) => ({ lapS }))), writeSplits(clocks)]) {
          const found = readSplits(text, { distanceM, timeS })
          expect(found.ok).toBe(true)
          if (!found.ok) return
          const read_ = found.splits.map(({ lapS }) => lapS)
          expect(read_).toHaveLength(laps.length)
          read_.forEach((lapS, i) => expect(lapS).toBeCloseTo(laps[i] ?? 0, 5))
        }
      },
    ),
    { numRuns: 60 },
  )
})
