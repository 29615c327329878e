import { expect, test } from 'vitest'
import { packedDistance } from './packed-distance.ts'

/** As a watch packs metres: twelve bits of speed, twelve of sixteenths of a metre. */
function packed(metres: readonly number[]) {
  const steps = metres.map((one) => Math.round(one * 16) % 4096)
  const missing = (byte: number) => (byte === 255 ? Number.NaN : byte)
  return {
    packedByte0: Float64Array.from(steps, () => 44),
    packedByte1: Float64Array.from(steps, (step) => missing(1 | ((step & 15) << 4))),
    packedByte2: Float64Array.from(steps, (step) => missing(step >> 4)),
  }
}

test('the distance goes on where its twelve bits begin anew', () => {
  const metres = Array.from({ length: 400 }, (_, second) => 3 * second)
  expect([...(packedDistance(packed(metres)) ?? [])]).toEqual(metres)
})

test('records without it are missing, and a file without it has none', () => {
  const nothing = Float64Array.of(Number.NaN)
  const columns = { packedByte0: nothing, packedByte1: nothing, packedByte2: nothing }
  expect(packedDistance(columns)?.[0]).toBeNaN()
  expect(packedDistance({})).toBeUndefined()
})
