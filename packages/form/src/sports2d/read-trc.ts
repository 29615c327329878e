/** Marker files (TRC), as Sports2D, OpenSim and motion capture laboratories write them. */

export interface MarkerFile {
  readonly rateHz: number
  /** As the file names it: `m`, `mm` or `px`. */
  readonly units: string
  readonly timesS: readonly number[]
  /** X, Y and Z of each marker over time; `NaN` where it was not seen. */
  readonly markers: ReadonlyMap<string, MarkerTrack>
}

export interface MarkerTrack {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
}

export type UnreadableTrcReason =
  | 'no-head'
  | 'no-rate'
  | 'no-markers'
  | 'no-samples'
  | 'lacks-markers'

/** The reason is part of the code of a text. */
export class UnreadableTrc extends Error {
  override readonly name = 'UnreadableTrc'
  readonly reason: UnreadableTrcReason
  /** Markers that were looked for and are not in the file; empty for every other reason. */
  readonly markers: readonly string[]

  constructor(reason: UnreadableTrcReason, markers: readonly string[] = []) {
    super(markers.length === 0 ? reason : `${reason}: ${markers.join(', ')}`)
    this.reason = reason
    this.markers = markers
  }
}

/** Metadata in lines 2 and 3, names in 4, axes in 5; the samples follow. */
const FIRST_SAMPLE_LINE = 5

/**
 * Reads a TRC file. Throws `UnreadableTrc` with the reason for what is not one.
 *
 * @example
 * const head = 'PathFileType\t4\nDataRate\tUnits\n60\tm\nFrame#\tTime\tRHeel\n\t\tX1\tY1\tZ1\n'
 * readTrc(head + '1\t0\t0.1\t0.2\t0').markers.get('RHeel')?.y[0] // 0.2
 */
export function readTrc(text: string): MarkerFile {
  const lines = text.split(/\r?\n/)
  if (!lines[0]?.startsWith('PathFileType')) throw new UnreadableTrc('no-head')
  const facts = new Map(cells(lines[1]).map((name, i) => [name, cells(lines[2])[i] ?? '']))
  const rateHz = Number(facts.get('DataRate'))
  if (!(rateHz > 0)) throw new UnreadableTrc('no-rate')
  const names = cells(lines[3])
    .slice(2)
    .filter((name) => name !== '')
  if (names.length === 0) throw new UnreadableTrc('no-markers')
  const rows = lines
    .slice(FIRST_SAMPLE_LINE)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map(numberOf))
  if (rows.length === 0) throw new UnreadableTrc('no-samples')
  const column = (i: number) => Float64Array.from(rows, (row) => row[i] ?? NaN)
  const markers = new Map(
    names.map((name, i) => {
      const first = 2 + 3 * i
      return [name, { x: column(first), y: column(first + 1), z: column(first + 2) }]
    }),
  )
  return { rateHz, units: facts.get('Units') ?? '', timesS: Array.from(column(1)), markers }
}

function cells(line = ''): readonly string[] {
  return line.split('\t').map((cell) => cell.trim())
}

function numberOf(cell: string): number {
  const trimmed = cell.trim()
  return trimmed === '' ? NaN : Number(trimmed)
}
