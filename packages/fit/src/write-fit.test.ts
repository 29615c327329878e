import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc16 } from './crc.ts'
import { decodeFit } from './decode-fit.ts'
import { writeFit, type FitMessage } from './write-fit.ts'

const HEART_RATE = { name: 'heartRateBpm', field: 3, scale: 1, shift: 0 }
const DISTANCE = { name: 'distanceM', field: 5, scale: 100, shift: 0 }
const START_FIT_S = 1_000_000_000

function record(timestamp: number, heartRate: number | null, distance: number): FitMessage {
  return {
    globalNumber: 20,
    fields: [
      { number: 253, baseType: 'uint32', value: timestamp },
      { number: 3, baseType: 'uint8', value: heartRate },
      { number: 5, baseType: 'uint32', value: distance },
    ],
  }
}

const FILE_ID: FitMessage = {
  globalNumber: 0,
  fields: [
    { number: 0, baseType: 'enum', value: 4 },
    { number: 1, baseType: 'uint16', value: 255 },
    { number: 8, baseType: 'string', value: 'Größe' },
  ],
}

const RUN = [
  FILE_ID,
  record(START_FIT_S, 120, 0),
  record(START_FIT_S + 1, null, 312),
  record(START_FIT_S + 2, 124, 640),
]

test('the checksum of the digits is the published one', () => {
  const digits = Uint8Array.from('123456789', (digit) => digit.charCodeAt(0))
  expect(crc16(digits, 0, digits.length)).toBe(0xbb3d)
})

test('what is written is read back: columns with their gaps, text in UTF-8', () => {
  const file = decodeFit(writeFit(RUN), new Set([0]), [HEART_RATE, DISTANCE])
  expect(file.issues).toEqual([])
  expect(file.messages[0]?.fields).toEqual({ 0: 4, 1: 255, 8: 'Größe' })
  expect([...(file.columns['heartRateBpm'] ?? [])]).toEqual([120, Number.NaN, 124])
  expect([...(file.columns['distanceM'] ?? [])]).toEqual([0, 3.12, 6.4])
  expect([...(file.columns['timestamp'] ?? [])].map((t) => t - START_FIT_S)).toEqual([0, 1, 2])
})

test('two files one after the other are read as one recording', () => {
  const bytes = writeFit(RUN)
  const both = new Uint8Array([...bytes, ...bytes])
  expect(decodeFit(both, new Set([0]), []).recordCount).toBe(6)
})

test('a file that is cut gives what stands before the cut', () => {
  const bytes = writeFit(RUN)
  const file = decodeFit(bytes.subarray(0, bytes.length - 12), new Set(), [HEART_RATE])
  expect(file.issues).toEqual(['truncated'])
  expect(file.recordCount).toBe(2)
})

test('a flipped bit is noticed by the checksum', () => {
  const bytes = writeFit(RUN)
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
  expect(decodeFit(bytes, new Set(), []).issues).toEqual(['checksum'])
})

test('times in the header of a record (compressed timestamps) roll over after 32 seconds', () => {
  const full = writeFit([record(START_FIT_S, 100, 0)]).slice(0, -2)
  const compact: FitMessage = {
    globalNumber: 20,
    fields: [{ number: 3, baseType: 'uint8', value: 101 }],
  }
  const extra = writeFit([compact]).slice(14, -2)
  const definition = extra.slice(0, extra.length - 2)
  definition[0] = 0x41 // local type 1
  const at = (seconds: number) => [0x80 | (1 << 5) | ((START_FIT_S + seconds) & 31), 101]
  const body = [...full.slice(14), ...definition, ...at(3), ...at(20), ...at(40)]
  const file = new Uint8Array([...full.slice(0, 14), ...body, 0, 0])
  new DataView(file.buffer).setUint32(4, body.length, true)
  const { columns } = decodeFit(file, new Set(), [])
  expect([...(columns['timestamp'] ?? [])].map((t) => t - START_FIT_S)).toEqual([0, 3, 20, 40])
})

test('no bytes make the decoder throw, and none keep it long', () => {
  const sound = writeFit(RUN)
  const damaged = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 20 })
  fc.assert(
    fc.property(damaged, fc.nat(sound.length), (flips, length) => {
      const bytes = sound.slice(0, length)
      for (const [place, value] of flips) if (place < length) bytes[place] = value
      expect(decodeFit(bytes, new Set([0, 18]), [HEART_RATE]).recordCount).toBeLessThan(100)
    }),
    { numRuns: howMany(200, 10_000) },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(decodeFit(bytes, new Set([0]), []).issues).toContain('not-fit')
    }),
  )
})
