/**
 * The few wire types of Protocol Buffers that a workout needs (protobuf.dev, "Encoding"): varint,
 * 64-bit double, and length-delimited strings and messages. Fields are written in the order given.
 */

/** The bytes of one field, its key included. */
export type ProtobufField = readonly number[]

const VARINT = 0
const DOUBLE = 1
const DELIMITED = 2

/** An unsigned whole number or an enum value below 2^31. */
export function varintField(number: number, value: number): ProtobufField {
  return [...key(number, VARINT), ...varint(value)]
}

export function doubleField(number: number, value: number): ProtobufField {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value, true)
  return [...key(number, DOUBLE), ...bytes]
}

/** Plain ASCII, which is its own UTF-8; other characters must have been replaced before. */
export function asciiField(number: number, text: string): ProtobufField {
  return delimited(
    number,
    Array.from(text, (character) => character.charCodeAt(0)),
  )
}

export function messageField(number: number, fields: readonly ProtobufField[]): ProtobufField {
  return delimited(number, fields.flat())
}

function delimited(number: number, content: readonly number[]): ProtobufField {
  return [...key(number, DELIMITED), ...varint(content.length), ...content]
}

function key(number: number, wireType: number): readonly number[] {
  return varint(number * 8 + wireType)
}

function varint(value: number): readonly number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
