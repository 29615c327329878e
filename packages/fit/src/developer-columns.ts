import type { MessageLayout } from './message-layout.ts'
import { TYPE_CODE_MASK } from './read-value.ts'
import { gatherColumns, type ColumnSpec, type RecordPlaces } from './record-columns.ts'
import type { SmallMessage } from './small-message.ts'

/** A column that an app or a sensor added to the records and described in the file. */
export interface DeveloperColumn {
  readonly name: string
  readonly units: string
  /** The record field that it stands for, by the FIT profile, or `null`. */
  readonly nativeField: number | null
  readonly values: Float64Array
}

/** Global number of the messages that describe developer fields. */
export const FIELD_DESCRIPTION = 206
const RECORD = 20

interface Description {
  readonly developerIndex: number
  readonly number: number
  readonly type: number
  readonly name: string
  readonly units: string
  readonly nativeField: number | null
  readonly spec: ColumnSpec
}

/**
 * The developer columns of the records; of a field that holds a list the first value.
 *
 * @example
 * const view = new DataView(new ArrayBuffer(0))
 * const none = { count: 0, offsets: new Int32Array(0), layoutIds: new Int32Array(0) }
 * gatherDeveloperColumns(view, none, [], []) // []
 */
export function gatherDeveloperColumns(
  view: DataView,
  places: RecordPlaces,
  layouts: readonly MessageLayout[],
  messages: readonly SmallMessage[],
): readonly DeveloperColumn[] {
  const described = messages
    .filter((message) => message.globalNumber === FIELD_DESCRIPTION)
    .map(describe)
  if (described.length === 0) return []
  const asFields = layouts.map((layout) => ({
    ...layout,
    fields: layout.developerFields.flatMap((field) => {
      const place = described.findLastIndex(
        (one) => one.developerIndex === field.developerIndex && one.number === field.number,
      )
      const type = described[place]?.type
      if (type === undefined) return []
      return [{ number: place, offset: field.offset, size: field.size, type }]
    }),
  }))
  const specs = described.map(({ spec }) => spec)
  const columns = gatherColumns(view, places, asFields, specs)
  return described.flatMap(({ name, units, nativeField, spec }) => {
    const values = columns[spec.name]
    return values === undefined ? [] : [{ name, units, nativeField, values }]
  })
}

function describe({ fields }: SmallMessage, place: number): Description {
  const number = (field: number) => {
    const value = fields[field]
    return typeof value === 'number' && !Number.isNaN(value) ? value : null
  }
  const text = (field: number) => {
    const value = fields[field]
    return typeof value === 'string' ? value.trim() : ''
  }
  const nativeMessage = number(14)
  const ofRecords = nativeMessage === null || nativeMessage === RECORD
  return {
    developerIndex: number(0) ?? 0,
    number: number(1) ?? 0,
    type: (number(2) ?? 0) & TYPE_CODE_MASK,
    name: text(3),
    units: text(8),
    nativeField: ofRecords ? number(15) : null,
    spec: {
      name: String(place),
      field: place,
      scale: number(6) ?? 1,
      shift: number(7) ?? 0,
    },
  }
}
