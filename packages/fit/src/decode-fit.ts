import { crc16 } from './crc.ts'
import {
  FIELD_DESCRIPTION,
  gatherDeveloperColumns,
  type DeveloperColumn,
} from './developer-columns.ts'
import { readLayout, TIMESTAMP_FIELD, type MessageLayout } from './message-layout.ts'
import { gatherColumns, type Columns, type ColumnSpec } from './record-columns.ts'
import { WrongFitArgument } from './wrong-fit-argument.ts'
import { readField, readNumber, sizeOfType, type FitValue } from './read-value.ts'
import type { SmallMessage } from './small-message.ts'

export type { SmallMessage } from './small-message.ts'

export type FitIssue = 'not-fit' | 'truncated' | 'checksum' | 'damaged' | 'bytes-between-files'

export interface DecodedFit {
  readonly messages: readonly SmallMessage[]
  readonly recordCount: number
  /** The wanted columns plus `timestamp` in FIT seconds. */
  readonly columns: Columns
  /** Columns that apps and sensors added, as far as the file describes them. */
  readonly developer: readonly DeveloperColumn[]
  /** R-R intervals in seconds, in order. */
  readonly rrS: readonly number[]
  readonly issues: readonly FitIssue[]
}

export const RECORD = 20
const HRV = 78
const TIMESTAMP: ColumnSpec = { name: 'timestamp', field: TIMESTAMP_FIELD, scale: 1, shift: 0 }
const RR_SCALE = 1000
const SHORTEST_HEADER = 12

/**
 * Decodes a FIT file (or several, one after the other) into columns.
 *
 * Walks the message headers once, noting where records lie, then gathers each wanted column. Never
 * throws on damage: what stands before it is given, and `issues` says what was met. Messages whose
 * global number is in `wantedMessages` are read whole; the rest is stepped over. Throws `WrongFitArgument`
 * for what are no bytes. Source: FIT protocol
 * description (Garmin, public).
 *
 * @example
 * const bytes = new Uint8Array(0)
 * const distance = { name: 'distance', field: 5, scale: 100, shift: 0 }
 * const { recordCount, columns } = decodeFit(bytes, new Set(), [distance])
 */
export function decodeFit(
  bytes: Uint8Array,
  wantedMessages: ReadonlySet<number>,
  wantedColumns: readonly ColumnSpec[],
): DecodedFit {
  if (!(bytes instanceof Uint8Array) && !ArrayBuffer.isView(bytes)) {
    throw new WrongFitArgument('bytes', 'the bytes of a file as a Uint8Array')
  }
  const walk = new Walk(bytes, wantedMessages)
  let position = 0
  while (position + SHORTEST_HEADER <= bytes.length) {
    const start = nextFile(bytes, position)
    if (start === null) break
    if (start > position) walk.issues.add('bytes-between-files')
    position = walk.file(start)
  }
  if (walk.files === 0) walk.issues.add('not-fit')
  else if (position < bytes.length && nextFile(bytes, position) === null) {
    walk.issues.add('bytes-between-files')
  }
  const places = { count: walk.count, offsets: walk.offsets, layoutIds: walk.layoutIds }
  const columns = gatherColumns(walk.view, places, walk.layouts, [TIMESTAMP, ...wantedColumns])
  return {
    messages: walk.messages,
    recordCount: walk.count,
    columns: withCompressedTimestamps(columns, walk.compressed, walk.count),
    developer: gatherDeveloperColumns(walk.view, places, walk.layouts, walk.messages),
    rrS: walk.rrS,
    issues: [...walk.issues],
  }
}

/** Where the next `.FIT` header starts at or after `from`, or `null`. */
function nextFile(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0x2e, from + 8); at >= 0; at = bytes.indexOf(0x2e, at + 1)) {
    const size = bytes[at - 8]
    const named = bytes[at + 1] === 0x46 && bytes[at + 2] === 0x49 && bytes[at + 3] === 0x54
    if (named && (size === 12 || size === 14)) return at - 8
  }
  return null
}

function withCompressedTimestamps(
  columns: Columns,
  compressed: ReadonlyMap<number, number>,
  count: number,
): Columns {
  if (compressed.size === 0) return columns
  const timestamp = columns['timestamp'] ?? new Float64Array(count).fill(Number.NaN)
  for (const [record, time] of compressed) timestamp[record] = time
  return { ...columns, timestamp }
}

/** The state of one walk through the bytes. */
class Walk {
  readonly messages: SmallMessage[] = []
  readonly layouts: MessageLayout[] = []
  readonly issues = new Set<FitIssue>()
  readonly rrS: number[] = []
  /** Times of records whose header carries the time, by record. */
  readonly compressed = new Map<number, number>()
  readonly view: DataView
  offsets = new Int32Array(2048)
  layoutIds = new Int32Array(2048)
  count = 0
  files = 0
  private readonly bytes: Uint8Array
  private readonly wanted: ReadonlySet<number>
  private readonly layoutIdByDefinition = new Map<string, number>()
  private lastTime = 0

  constructor(bytes: Uint8Array, wanted: ReadonlySet<number>) {
    this.bytes = bytes
    this.wanted = wanted
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Walks one file from its header; gives the position after it. */
  file(start: number): number {
    this.files += 1
    const headerSize = this.bytes[start] ?? SHORTEST_HEADER
    const dataSize = this.view.getUint32(start + 4, true)
    const claimed = start + headerSize + dataSize
    // A watch that lost power leaves the size at zero: read as far as it goes.
    const cut = dataSize === 0 || claimed > this.bytes.length
    const end = cut ? this.bytes.length : claimed
    if (cut) this.issues.add('truncated')
    const stopped = this.walkMessages(start + headerSize, end, cut)
    if (cut) return this.bytes.length
    if (end + 2 > this.bytes.length) this.issues.add('truncated')
    else if (crc16(this.bytes, start, end) !== this.view.getUint16(end, true))
      this.issues.add('checksum')
    return Math.max(end + 2, stopped)
  }

  private walkMessages(start: number, end: number, cut: boolean): number {
    const local: (MessageLayout | undefined)[] = []
    let position = start
    while (position < end) {
      const header = this.bytes[position] ?? 0
      const isCompressed = (header & 0x80) !== 0
      if (!isCompressed && (header & 0x40) !== 0) {
        const range = { start: position + 1, end }
        const read = readLayout(this.bytes, range, (header & 0x20) !== 0, this.layouts.length)
        if (read === null) return this.stop(position, cut)
        local[header & 15] = this.known(position, read.next, read.layout)
        position = read.next
        continue
      }
      const layout = local[isCompressed ? (header >> 5) & 3 : header & 15]
      if (layout === undefined || position + 1 + layout.size > end) return this.stop(position, cut)
      this.message(position + 1, layout, isCompressed ? header & 31 : null)
      position += 1 + layout.size
    }
    return position
  }

  /**
   * The layout that a definition with the same bytes gave before, else the new one: some watches
   * define the same message again before every few records.
   */
  private known(start: number, next: number, layout: MessageLayout): MessageLayout {
    // The low bits of the header are the local number, which is no part of the layout.
    const withDeveloperFields = ((this.bytes[start] ?? 0) & 0x20) !== 0
    const bytes = this.bytes.subarray(start + 1, next)
    const definition = `${withDeveloperFields} ${String.fromCharCode(...bytes)}`
    const id = this.layoutIdByDefinition.get(definition)
    if (id !== undefined) return this.layouts[id] as MessageLayout
    this.layoutIdByDefinition.set(definition, layout.id)
    this.layouts.push(layout)
    return layout
  }

  private stop(position: number, cut: boolean): number {
    this.issues.add(cut ? 'truncated' : 'damaged')
    return position
  }

  private message(at: number, layout: MessageLayout, timeOffset: number | null): void {
    if (timeOffset === null) this.noteTime(at, layout)
    else this.lastTime += (timeOffset - (this.lastTime & 31) + 32) & 31
    if (layout.globalNumber === RECORD) this.record(at, layout, timeOffset !== null)
    else if (layout.globalNumber === HRV) this.heartBeats(at, layout)
    else if (this.isWanted(layout.globalNumber)) this.small(at, layout)
  }

  private isWanted(globalNumber: number): boolean {
    return globalNumber === FIELD_DESCRIPTION || this.wanted.has(globalNumber)
  }

  private noteTime(at: number, layout: MessageLayout): void {
    if (layout.timeOffset < 0) return
    const time = this.view.getUint32(at + layout.timeOffset, layout.little)
    if (time !== 0xffffffff) this.lastTime = time
  }

  private record(at: number, layout: MessageLayout, isCompressed: boolean): void {
    if (this.count === this.offsets.length) {
      const [offsets, layoutIds] = [this.offsets, this.layoutIds]
      this.offsets = new Int32Array(this.count * 2)
      this.layoutIds = new Int32Array(this.count * 2)
      this.offsets.set(offsets)
      this.layoutIds.set(layoutIds)
    }
    this.offsets[this.count] = at
    this.layoutIds[this.count] = layout.id
    if (isCompressed) this.compressed.set(this.count, this.lastTime)
    this.count += 1
  }

  private heartBeats(at: number, layout: MessageLayout): void {
    for (const field of layout.fields) {
      if (field.number !== 0) continue
      const { offset, type, size } = field
      const step = sizeOfType(type)
      for (let i = at + offset; i + step <= at + offset + size; i += step) {
        const raw = readNumber(this.view, i, type, layout.little)
        if (!Number.isNaN(raw)) this.rrS.push(raw / RR_SCALE)
      }
    }
  }

  private small(at: number, layout: MessageLayout): void {
    const fields: Record<number, FitValue> = {}
    for (const field of layout.fields) {
      fields[field.number] = readField(this.view, at, field, layout.little)
    }
    this.messages.push({ globalNumber: layout.globalNumber, fields })
  }
}
