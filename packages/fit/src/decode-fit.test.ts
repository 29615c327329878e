import { describe, expect, test } from 'vitest'
import { decodeFit } from './decode-fit.ts'
import {
  bigEndian,
  compressed,
  data,
  define,
  float32,
  rawFit,
  text,
  u16,
  u32,
} from './testing/raw-fit.ts'

type Words = readonly [name: string, units: string, nativeField?: number]

const T0 = 1_000_000_000 & ~31
const RECORD = 20
const HEART_RATE = { name: 'heartRateBpm', field: 3, scale: 1, shift: 0 }
const decode = (bytes: Uint8Array, messages: readonly number[] = []) =>
  decodeFit(bytes, new Set(messages), [HEART_RATE])
const TIMED = define(0, RECORD, [
  [253, 4, 0x86],
  [3, 1, 2],
])

describe('records', () => {
  test('plain, with what is missing', () => {
    const fit = decode(rawFit(TIMED, data(0, u32(T0), [140]), data(0, u32(T0 + 1), [0xff])))
    expect([...(fit.columns['heartRateBpm'] ?? [])]).toEqual([140, Number.NaN])
    expect([...(fit.columns['timestamp'] ?? [])]).toEqual([T0, T0 + 1])
    expect(fit.issues).toEqual([])
  })

  test('big-endian messages', () => {
    const definition = define(0, RECORD, [[253, 4, 0x86]], { bigEndian: true })
    const fit = decode(rawFit(definition, data(0, bigEndian(u32(T0)))))
    expect([...(fit.columns['timestamp'] ?? [])]).toEqual([T0])
  })

  test('times of five bits count on from the last whole time, over their end', () => {
    const bare = define(1, RECORD, [[3, 1, 2]])
    const fit = decode(
      rawFit(
        TIMED,
        bare,
        data(0, u32(T0 + 28), [100]),
        compressed(1, T0 + 30, [101]),
        compressed(1, T0 + 33, [102]),
        compressed(1, T0 + 64, [103]),
      ),
    )
    expect([...(fit.columns['timestamp'] ?? [])]).toEqual([T0 + 28, T0 + 30, T0 + 33, T0 + 64])
    expect([...(fit.columns['heartRateBpm'] ?? [])]).toEqual([100, 101, 102, 103])
  })

  test('a file without whole times has the times it has', () => {
    const fit = decode(rawFit(define(1, RECORD, [[3, 1, 2]]), compressed(1, 7, [101])))
    expect(fit.recordCount).toBe(1)
  })
})

test('files in a row are read as one; stray bytes between them are stepped over and said', () => {
  const one = rawFit(TIMED, data(0, u32(T0), [140]))
  const two = rawFit(TIMED, data(0, u32(T0 + 1), [141]))
  expect(decode(Uint8Array.from([...one, ...two]))).toMatchObject({ recordCount: 2, issues: [] })
  expect(decode(Uint8Array.from([...one, 1, 2, 3, ...two]))).toMatchObject({
    recordCount: 2,
    issues: ['bytes-between-files'],
  })
})

test('heart beats come in order, in seconds, without what is missing', () => {
  const definition = define(2, 78, [[0, 6, 0x84]])
  const fit = decode(
    rawFit(
      definition,
      data(2, u16(800), u16(812), u16(0xffff)),
      data(2, u16(790), u16(0xffff), u16(0xffff)),
    ),
  )
  expect(fit.rrS).toEqual([0.8, 0.812, 0.79])
})

describe('fields of apps', () => {
  const describeField = define(3, 206, [
    [0, 1, 2],
    [1, 1, 2],
    [2, 1, 2],
    [3, 12, 7],
    [8, 6, 7],
    [15, 1, 2],
  ])
  const description = (number: number, type: number, [name, units, native]: Words) =>
    data(3, [0], [number], [type], text(name, 12), text(units, 6), [native ?? 0xff])
  const records = define(0, RECORD, [[253, 4, 0x86]], {
    developer: [
      [1, 2, 0],
      [2, 8, 0],
      [9, 3, 0],
    ],
  })

  test('are read as the file describes them; of a list the first; undescribed ones stepped over', () => {
    const fit = decode(
      rawFit(
        describeField,
        description(1, 0x84, ['Power', 'Watts', 7]),
        description(2, 0x88, ['Air Power', 'W']),
        records,
        data(0, u32(T0), u16(251), float32(1.5), float32(9), [1, 2, 3]),
        data(0, u32(T0 + 1), u16(0xffff), float32(2.5), float32(9), [1, 2, 3]),
      ),
    )
    expect(fit.developer).toMatchObject([
      { name: 'Power', units: 'Watts', nativeField: 7 },
      { name: 'Air Power', units: 'W', nativeField: null },
    ])
    expect(fit.developer.map(({ values }) => [...values])).toEqual([
      [251, Number.NaN],
      [1.5, 2.5],
    ])
    expect([...(fit.columns['timestamp'] ?? [])]).toEqual([T0, T0 + 1])
  })
})
