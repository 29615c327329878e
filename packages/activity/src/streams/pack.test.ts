import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packStreams, unpackStreams } from './pack.ts'

test('what is packed is unpacked, to the finest digit a watch measures, gaps kept', () => {
  const column = fc.array(
    fc.oneof(fc.constant(Number.NaN), fc.double({ min: -179, max: 9000, noNaN: true })),
    {
      minLength: 1,
      maxLength: 50,
    },
  )
  fc.assert(
    fc.property(column, column, (distances, positions) => {
      const length = Math.min(distances.length, positions.length)
      const streams = {
        timeS: Float64Array.from({ length }, (_, i) => i * 1.5),
        distanceM: Float64Array.from(distances.slice(0, length)),
        latitudeDeg: Float64Array.from(positions.slice(0, length)),
      }
      const back = unpackStreams(packStreams(streams)).streams
      expect([...back.timeS]).toEqual([...streams.timeS])
      for (let i = 0; i < length; i += 1) {
        expect(back.distanceM?.[i]).toSatisfy((v: number) =>
          same(v, streams.distanceM[i] ?? 0, 0.005),
        )
        expect(back.latitudeDeg?.[i]).toSatisfy((v: number) =>
          same(v, streams.latitudeDeg[i] ?? 0, 5e-8),
        )
      }
    }),
  )
})

test('any column of any numbers is packed in bounded space, and what does not fit is missing', () => {
  const anyNumber = fc.oneof(
    fc.double(),
    fc.constantFrom(Infinity, -Infinity, 1e308, -1e308, Number.MAX_VALUE, 5e-324, -0),
    fc.maxSafeInteger(),
  )
  fc.assert(
    fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 60 }), (values) => {
      const column = Float64Array.from(values)
      const streams = { timeS: column, latitudeDeg: column, powerW: column }
      const packed = packStreams(streams, values)
      expect(packed.length).toBeLessThanOrEqual(6 + 4 + 3 + 4 * 8 * values.length)
      const back = unpackStreams(packed)
      for (const [name, steps] of [
        ['timeS', 1000],
        ['latitudeDeg', 1e7],
        ['powerW', 10],
      ] as const) {
        values.forEach((value, i) => {
          const kept = back.streams[name]?.[i] ?? 0
          if (Math.abs(value * steps) > 2 ** 51 || Number.isNaN(value)) expect(kept).toBeNaN()
          else
            expect(Math.abs(kept - value)).toBeLessThanOrEqual(
              0.51 / steps + Math.abs(value) * 1e-15,
            )
        })
      }
    }),
  )
})

function same(a: number, b: number, slack: number): boolean {
  return Number.isNaN(b) ? Number.isNaN(a) : Math.abs(a - b) <= slack * 1.001
}

test('a blob of another version is refused', () => {
  expect(() => unpackStreams(new Uint8Array([9, 0, 0, 0, 0, 0]))).toThrow(RangeError)
})

test('heart beats keep their milliseconds, and a blob without them has none', () => {
  const streams = { timeS: Float64Array.of(0, 1, 2) }
  const beats = [0.4, 0.402, 1.001]
  const back = unpackStreams(packStreams(streams, beats))
  expect([...back.heartBeatsS]).toEqual(beats)
  expect([...back.streams.timeS]).toEqual([0, 1, 2])
  expect(unpackStreams(packStreams(streams)).heartBeatsS).toHaveLength(0)
})
