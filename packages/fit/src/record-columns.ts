import type { MessageLayout } from './message-layout.ts'
import { readNumber, sizeOfType } from './read-value.ts'

/** Where the record messages lie, found on the way through the file. */
export interface RecordPlaces {
  readonly count: number
  readonly offsets: Int32Array
  readonly layoutIds: Int32Array
}

export interface ColumnSpec {
  readonly name: string
  readonly field: number
  /** One byte of a field of bytes that holds several values; the first element where it is left out. */
  readonly byte?: number
  readonly scale: number
  readonly shift: number
}

/** Columns of equal length, `NaN` where the file has no value. */
export type Columns = Readonly<Record<string, Float64Array>>

/**
 * Gathers each wanted field of the record messages into one column: `raw / scale - shift`. A column
 * that no record has is left out. Takes neighbours of one layout together, so that the time grows
 * with the records, however often a file changes its layout.
 *
 * @example
 * const view = new DataView(new ArrayBuffer(0))
 * const none = { count: 0, offsets: new Int32Array(0), layoutIds: new Int32Array(0) }
 * gatherColumns(view, none, [], [{ name: 'distance', field: 5, scale: 100, shift: 0 }])
 */
export function gatherColumns(
  view: DataView,
  places: RecordPlaces,
  layouts: readonly MessageLayout[],
  specs: readonly ColumnSpec[],
): Columns {
  const columns: Record<string, Float64Array> = {}
  const wantedByLayout = new Map<number, readonly Wanted[]>()
  const { count, layoutIds } = places
  let from = 0
  while (from < count) {
    const id = layoutIds[from] as number
    let to = from + 1
    while (to < count && layoutIds[to] === id) to += 1
    const layout = layouts[id] as MessageLayout
    let wanted = wantedByLayout.get(id)
    if (wanted === undefined) {
      wanted = wantedOf(layout, specs, (name) => {
        return (columns[name] ??= new Float64Array(count).fill(Number.NaN))
      })
      wantedByLayout.set(id, wanted)
    }
    const stretch = { view, offsets: places.offsets, little: layout.little, from, to }
    for (const one of wanted) gather(stretch, one)
    from = to
  }
  return columns
}

interface Wanted {
  readonly offset: number
  readonly type: number
  readonly scale: number
  readonly shift: number
  readonly column: Float64Array
}

function wantedOf(
  layout: MessageLayout,
  specs: readonly ColumnSpec[],
  columnOf: (name: string) => Float64Array,
): readonly Wanted[] {
  return specs.flatMap(({ name, field: number, byte = 0, scale, shift }) => {
    const field = layout.fields.find((one) => one.number === number)
    if (field === undefined || field.size < Math.max(sizeOfType(field.type), byte + 1)) return []
    const { offset, type } = field
    return [{ offset: offset + byte, type, scale, shift, column: columnOf(name) }]
  })
}

/** Records in a row that have one layout. */
interface Stretch {
  readonly view: DataView
  readonly offsets: Int32Array
  readonly little: boolean
  readonly from: number
  readonly to: number
}

/** One tight loop for each of the usual types; they are most of the bytes of a file. */
function gather(stretch: Stretch, wanted: Wanted): void {
  const { view, offsets, little, from, to } = stretch
  const { offset, type, scale, shift, column } = wanted
  if (type === 2) {
    for (let i = from; i < to; i += 1) {
      const raw = view.getUint8((offsets[i] as number) + offset)
      if (raw !== 0xff) column[i] = raw / scale - shift
    }
  } else if (type === 4) {
    for (let i = from; i < to; i += 1) {
      const raw = view.getUint16((offsets[i] as number) + offset, little)
      if (raw !== 0xffff) column[i] = raw / scale - shift
    }
  } else if (type === 6) {
    for (let i = from; i < to; i += 1) {
      const raw = view.getUint32((offsets[i] as number) + offset, little)
      if (raw !== 0xffffffff) column[i] = raw / scale - shift
    }
  } else if (type === 5) {
    for (let i = from; i < to; i += 1) {
      const raw = view.getInt32((offsets[i] as number) + offset, little)
      if (raw !== 0x7fffffff) column[i] = raw / scale - shift
    }
  } else {
    for (let i = from; i < to; i += 1) {
      const raw = readNumber(view, (offsets[i] as number) + offset, type, little)
      if (!Number.isNaN(raw)) column[i] = raw / scale - shift
    }
  }
}
