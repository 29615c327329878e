/** Fields of a Protocol Buffers message whose description nobody published, in the order they are given. */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'

/** Writes one field, its key included. */
export type ProtobufField = (writer: BinaryWriter) => unknown

/** An unsigned whole number or an enum value below 2^32. */
export function varintField(number: number, value: number): ProtobufField {
  return (writer) => writer.tag(number, WireType.Varint).uint32(value)
}

export function doubleField(number: number, value: number): ProtobufField {
  return (writer) => writer.tag(number, WireType.Bit64).double(value)
}

export function textField(number: number, text: string): ProtobufField {
  return (writer) => writer.tag(number, WireType.LengthDelimited).string(text)
}

export function messageField(number: number, fields: readonly ProtobufField[]): ProtobufField {
  return (writer) => {
    writer.tag(number, WireType.LengthDelimited).fork()
    for (const field of fields) field(writer)
    writer.join()
  }
}

/** The bytes of a message. */
export function messageBytes(fields: readonly ProtobufField[]): Uint8Array {
  const writer = new BinaryWriter()
  for (const field of fields) field(writer)
  return writer.finish()
}
