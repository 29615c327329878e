import { BASE_TYPES, type BaseTypeName } from './base-types.ts'
import { crc16 } from './crc.ts'
import { WrongFitArgument } from './wrong-fit-argument.ts'

export interface FitField {
  readonly number: number
  readonly baseType: BaseTypeName
  /** `null` is written as the base type's "missing"; a list becomes an array field. */
  readonly value: number | string | readonly number[] | null
  /** Bytes of a string field, its ending zero included; without it, what the text needs. */
  readonly size?: number
}

export interface FitMessage {
  readonly globalNumber: number
  readonly fields: readonly FitField[]
}

const HEADER_BYTES = 14
const PROTOCOL_VERSION = 0x20
const PROFILE_VERSION = 2120
const LOCAL_TYPES = 16
const DEFINITION = 0x40

/**
 * Encodes messages as one FIT file: header, a definition message before each new layout, messages,
 * checksums; little endian. Layouts that repeat share a definition. Throws `WrongFitArgument` for a base
 * type that FIT does not have, and `RangeError` for a field over 255 bytes.
 *
 * @example
 * const type = { number: 0, baseType: 'enum', value: 4 } as const
 * const bytes = writeFit([{ globalNumber: 0, fields: [type] }])
 */
export function writeFit(messages: readonly FitMessage[]): Uint8Array {
  checkMessages(messages)
  const out = new ByteSink()
  const open: (FitMessage | undefined)[] = []
  let next = 0
  for (const message of messages) {
    let local = open.findIndex((one) => one !== undefined && hasLayoutOf(one, message))
    if (local < 0) {
      local = next % LOCAL_TYPES
      next += 1
      open[local] = message
      writeDefinition(out, message, local)
    }
    out.bytes([local])
    for (const field of message.fields) writeValue(out, field)
  }
  return withHeaderAndChecksums(out.taken())
}

function checkMessages(messages: readonly FitMessage[]): void {
  if (!Array.isArray(messages)) throw new WrongFitArgument('messages', 'a list of messages')
  for (const { fields } of messages as readonly FitMessage[]) {
    const unknown = fields.find(({ baseType }) => !(baseType in BASE_TYPES))
    if (unknown === undefined) continue
    const types = Object.keys(BASE_TYPES).join(', ')
    throw new WrongFitArgument(`baseType of field ${unknown.number}`, `one of ${types}`)
  }
}

/** Whether a definition written for one message also describes the other. */
function hasLayoutOf(a: FitMessage, b: FitMessage): boolean {
  if (a.globalNumber !== b.globalNumber || a.fields.length !== b.fields.length) return false
  return a.fields.every((field, i) => {
    const other = b.fields[i] as FitField
    return (
      field.number === other.number &&
      field.baseType === other.baseType &&
      sizeOf(field) === sizeOf(other)
    )
  })
}

function writeDefinition(out: ByteSink, message: FitMessage, local: number): void {
  out.bytes([DEFINITION | local, 0, 0])
  out.number('uint16', message.globalNumber)
  out.bytes([message.fields.length])
  for (const field of message.fields) {
    out.bytes([field.number, sizeOf(field), BASE_TYPES[field.baseType].code])
  }
}

function sizeOf(field: FitField): number {
  const { value, baseType } = field
  const unit = BASE_TYPES[baseType].size
  let size: number = unit
  if (baseType === 'string') size = field.size ?? utf8(String(value ?? '')).length + 1
  else if (Array.isArray(value)) size = unit * value.length
  if (size > 255)
    throw new RangeError(`FIT field ${field.number} takes ${size} bytes of at most 255`)
  return size
}

function writeValue(out: ByteSink, field: FitField): void {
  const { value, baseType } = field
  if (baseType === 'string') {
    const size = sizeOf(field)
    const text = utf8(String(value ?? '')).slice(0, size - 1)
    out.bytes([...text, ...new Array<number>(size - text.length).fill(0)])
    return
  }
  const { invalid } = BASE_TYPES[baseType]
  if (typeof value === 'number') out.number(baseType, value)
  else if (Array.isArray(value)) for (const one of value as number[]) out.number(baseType, one)
  else out.number(baseType, invalid)
}

/** UTF-8 without the platform's encoder, which domain code may not count on. */
function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Array.from(escaped, (character) => character.charCodeAt(0))
}

function withHeaderAndChecksums(body: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + body.length + 2)
  const view = new DataView(file.buffer)
  file.set([HEADER_BYTES, PROTOCOL_VERSION])
  view.setUint16(2, PROFILE_VERSION, true)
  view.setUint32(4, body.length, true)
  file.set([0x2e, 0x46, 0x49, 0x54], 8) // ".FIT"
  view.setUint16(12, crc16(file, 0, 12), true)
  file.set(body, HEADER_BYTES)
  view.setUint16(HEADER_BYTES + body.length, crc16(file, 0, HEADER_BYTES + body.length), true)
  return file
}

/** Bytes that grow. */
class ByteSink {
  private buffer = new Uint8Array(4096)
  private view = new DataView(this.buffer.buffer)
  private length = 0

  bytes(values: readonly number[]): void {
    this.reserve(values.length)
    this.buffer.set(values, this.length)
    this.length += values.length
  }

  number(type: Exclude<BaseTypeName, 'string'>, value: number): void {
    const { size } = BASE_TYPES[type]
    this.reserve(size)
    if (type === 'float32') this.view.setFloat32(this.length, value, true)
    else if (type === 'float64') this.view.setFloat64(this.length, value, true)
    else if (size === 1) this.view.setUint8(this.length, value & 0xff)
    else if (size === 2) this.view.setUint16(this.length, value & 0xffff, true)
    else this.view.setUint32(this.length, value >>> 0, true)
    this.length += size
  }

  taken(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more))
    grown.set(this.buffer)
    this.buffer = grown
    this.view = new DataView(grown.buffer)
  }
}
