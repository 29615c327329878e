import type { MessageLayout } from './message-layout.ts'
import { readNumber, sizeOfType } from './read-value.ts'

/** Where the record messages lie, found on the way through the file. */
export interface RecordPlaces {
  readonly count: number
  readonly offsets: Int32Array
  readonly layoutIds: Uint16Array
}

export interface ColumnSpec {
  readonly name: string
  readonly field: number
  readonly scale: number
  readonly shift: number
}

/** Columns of equal length, `NaN` where the file has no value. */
export type Columns = Readonly<Record<string, Float64Array>>

/**
 * Gathers each wanted field of the record messages into one column: `raw / scale - shift`. A column
 * that no record has is left out.
 */
export function gatherColumns(
  view: DataView,
  places: RecordPlaces,
  layouts: readonly MessageLayout[],
  specs: readonly ColumnSpec[],
): Columns {
  const columns: Record<string, Float64Array> = {}
  const used = new Set(places.layoutIds.subarray(0, places.count))
  for (const layout of layouts) {
    if (!used.has(layout.id)) continue
    for (const spec of specs) {
      const field = layout.fields.find((one) => one.number === spec.field)
      if (field === undefined || field.size < sizeOfType(field.type)) continue
      const column = (columns[spec.name] ??= new Float64Array(places.count).fill(Number.NaN))
      gather({ view, places, layout, all: used.size === 1 }, { ...field, ...spec }, column)
    }
  }
  return columns
}

interface Source {
  readonly view: DataView
  readonly places: RecordPlaces
  readonly layout: MessageLayout
  /** Every record has this layout: no need to ask each one. */
  readonly all: boolean
}

interface Wanted {
  readonly offset: number
  readonly type: number
  readonly scale: number
  readonly shift: number
}

/** One tight loop for each of the usual types; they are most of the bytes of a file. */
function gather(source: Source, wanted: Wanted, column: Float64Array): void {
  const { view, places, layout, all } = source
  const { offset, type, scale, shift } = wanted
  const { little, id } = layout
  const { count, offsets, layoutIds } = places
  const set = (i: number, raw: number) => {
    column[i] = raw / scale - shift
  }
  for (let i = 0; i < count; i += 1) {
    if (!all && layoutIds[i] !== id) continue
    const at = (offsets[i] as number) + offset
    if (type === 2) {
      const raw = view.getUint8(at)
      if (raw !== 0xff) set(i, raw)
    } else if (type === 4) {
      const raw = view.getUint16(at, little)
      if (raw !== 0xffff) set(i, raw)
    } else if (type === 6) {
      const raw = view.getUint32(at, little)
      if (raw !== 0xffffffff) set(i, raw)
    } else if (type === 5) {
      const raw = view.getInt32(at, little)
      if (raw !== 0x7fffffff) set(i, raw)
    } else {
      const raw = readNumber(view, at, type, little)
      if (!Number.isNaN(raw)) set(i, raw)
    }
  }
}
