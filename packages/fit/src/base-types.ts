/**
 * The base types of the FIT protocol: number on the wire, size in bytes, and the value for "missing".
 *
 * @example
 * BASE_TYPES.uint16.size // 2
 */
export const BASE_TYPES = {
  enum: { code: 0x00, size: 1, invalid: 0xff },
  sint8: { code: 0x01, size: 1, invalid: 0x7f },
  uint8: { code: 0x02, size: 1, invalid: 0xff },
  sint16: { code: 0x83, size: 2, invalid: 0x7fff },
  uint16: { code: 0x84, size: 2, invalid: 0xffff },
  sint32: { code: 0x85, size: 4, invalid: 0x7fffffff },
  uint32: { code: 0x86, size: 4, invalid: 0xffffffff },
  string: { code: 0x07, size: 1, invalid: 0 },
  float32: { code: 0x88, size: 4, invalid: Number.NaN },
  float64: { code: 0x89, size: 8, invalid: Number.NaN },
  uint8z: { code: 0x0a, size: 1, invalid: 0 },
  uint16z: { code: 0x8b, size: 2, invalid: 0 },
  uint32z: { code: 0x8c, size: 4, invalid: 0 },
  byte: { code: 0x0d, size: 1, invalid: 0xff },
} as const

export type BaseTypeName = keyof typeof BASE_TYPES

/** Seconds from 1970-01-01 to the FIT epoch, 1989-12-31T00:00:00Z. */
export const FIT_EPOCH_S = 631065600
