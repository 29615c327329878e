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
