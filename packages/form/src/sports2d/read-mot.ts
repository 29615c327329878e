/** Angle files (MOT), as Sports2D and OpenSim write them. */

export interface AngleFile {
  readonly timesS: readonly number[]
  /** Degrees over time by the name of the angle, such as `right knee`; `NaN` where it was not seen. */
  readonly angles: ReadonlyMap<string, readonly number[]>
}

export type UnreadableMotReason = 'no-header' | 'no-time' | 'no-samples' | 'no-knee'

/** The reason is part of the code of a text. */
export class UnreadableMot extends Error {
  override readonly name = 'UnreadableMot'
  readonly reason: UnreadableMotReason

  constructor(reason: UnreadableMotReason) {
    super(reason)
    this.reason = reason
  }
}

const END_OF_HEAD = 'endheader'
const DEGREES = 180 / Math.PI

/**
 * Whether a text is such a file, from its first lines.
 *
 * @example
 * isMot('PathFileType\t4') // false
 */
export function isMot(text: string): boolean {
  return text.slice(0, 4000).toLowerCase().includes(END_OF_HEAD)
}

/**
 * Reads a MOT file. Throws `UnreadableMot` for what is not one. Angles in radians become degrees.
 *
 * @example
 * readMot('angles\ninDegrees=yes\nendheader\ntime\tright knee\n0\t12\n').angles.get('right knee') // [12]
 */
export function readMot(text: string): AngleFile {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => line.trim().toLowerCase() === END_OF_HEAD)
  if (end < 0) throw new UnreadableMot('no-header')
  const names = (lines[end + 1] ?? '').split('\t').map((name) => name.trim().toLowerCase())
  const time = names.indexOf('time')
  if (time < 0) throw new UnreadableMot('no-time')
  const rows = lines
    .slice(end + 2)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map(numberOf))
  if (rows.length === 0) throw new UnreadableMot('no-samples')
  const inRadians = lines.slice(0, end).some((line) => /^\s*indegrees\s*=\s*no/i.test(line))
  const unit = inRadians ? DEGREES : 1
  const column = (i: number, scale: number) => rows.map((row) => scale * (row[i] ?? NaN))
  const angles = names.flatMap((name, i) =>
    i === time || name === '' ? [] : [[name, column(i, unit)] as const],
  )
  return { timesS: column(time, 1), angles: new Map(angles) }
}

const numberOf = (cell: string): number => (cell.trim() === '' ? NaN : Number(cell))
